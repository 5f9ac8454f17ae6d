/// A `Request` goes out, a `Response` comes back, together an `Exchange`; headers, bodies, cookies,
/// trust, timing, limits.
///
/// It knows HTTP and TLS and nothing of Proxmox: what signs a request, what an answer means and
/// which certificates a person has accepted stand to its right and are handed in as values. It
/// stands right of `secret` and `bytes`, because what it keeps is masked by the one and grows in
/// the other.
///
/// A call goes [Wire] → [Pool] or [Dialer] (name, address, handshake with [TrustCheck]) →
/// [Outgoing] is written → [Answer] (head) → [BodyReader]. [Attempt] is where it stands, [Failures]
/// says what went wrong. A [CookieJar] stands beside it: whoever owns it takes what an answer sets
/// ([SetCookie]) and adds what goes with a request.
@org.jspecify.annotations.NullMarked
package hypercall.http;
