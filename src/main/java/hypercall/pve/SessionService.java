package hypercall.pve;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Body;
import hypercall.http.Call;
import hypercall.http.CookieTarget;
import hypercall.http.Exchange;
import hypercall.http.Headers;
import hypercall.http.NoResponse;
import hypercall.http.Patience;
import hypercall.http.Request;
import hypercall.http.Trust;
import hypercall.http.Wire;
import hypercall.secret.Redactor;
import hypercall.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Holds the session of one connection and signs each request with it. Thread-safe; blocking calls
/// are for background threads.
///
/// A ticket is renewed before it expires, one renewal at a time. When it has expired after all,
/// `send` asks `askForPassword`, waits, and goes on; other calls wait for the same answer. Whether
/// a ticket has expired is for the server to say: here its age only decides when to renew.
public final class SessionService implements AutoCloseable {
  /// How long a Proxmox ticket lives (wire-facts 4.2).
  public static final Duration TICKET_LIFE = Duration.ofHours(2);

  /// How far a ticket may come from the future by the server's clock (wire-facts 4.2).
  public static final Duration TICKET_SKEW = Duration.ofMinutes(5);

  private final Connection connection;
  private final Wire wire;
  private final Capture capture = new Capture();
  private final Standing standing;
  private final Renewal renewal;
  private final SessionCookies cookies;
  private volatile Patience patience;

  /// @param askForPassword called on the calling thread when the ticket has expired; blocks until
  ///   the person answered; an empty answer means "no"
  public SessionService(
      Connection connection,
      Wire wire,
      Redactor redactor,
      InstantSource clock,
      PasswordPrompt askForPassword) {
    this(connection, wire, redactor, clock, System::nanoTime, TICKET_LIFE, askForPassword);
  }

  /// @param nanos a monotonic clock in nanoseconds
  /// @param life how long this server's tickets live; a practice cluster's may be short
  public SessionService(
      Connection connection,
      Wire wire,
      Redactor redactor,
      InstantSource clock,
      LongSupplier nanos,
      Duration life,
      PasswordPrompt askForPassword) {
    SecretShapes.registerWith(redactor);
    this.connection = connection;
    this.patience = connection.patience();
    this.wire = wire;
    this.standing = new Standing(redactor, clock, nanos, life);
    this.renewal = new Renewal(connection, standing, askForPassword, this::login);
    this.cookies = new SessionCookies(connection.base(), standing, redactor, clock);
  }

  /// Ends the telling.
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  public Connection connection() {
    return connection;
  }

  /// How long the server is waited for, from the next call on.
  public void waitFor(Patience now) {
    patience = now;
  }

  public Session session() {
    return standing.session();
  }

  /// Told after every change, also of the server's clock, on the thread that changed it; the
  /// current state is told at once.
  public Subscription subscribe(Consumer<Session> listener) {
    return standing.subscribe(listener);
  }

  /// The cookies of this connection, the session's ticket among them.
  public SessionCookies cookies() {
    return cookies;
  }

  /// How far the server's clock is ahead of ours, by its last answer; empty before the first.
  public Optional<Duration> clockDifference() {
    return standing.clockDifference();
  }

  /// The realms, read without signing in.
  ///
  /// @throws SignInFailed when the server answered with something else than realms
  public List<Realm> realms(Call call) throws NoResponse, SignInFailed {
    return Realms.ask(
        connection.product(), path -> wire.send(get(path), connection.trust(), patience, call));
  }

  /// Signs in with the connection's user and this password, or with the ticket that was pasted; it
  /// is closed afterwards.
  public Exchange signIn(Secret secret, Call call) throws NoResponse, SignInFailed {
    try (secret) {
      Exchange answer = renewal.signIn(secret, call);
      cookies.restoreTicket();
      return answer;
    }
  }

  /// Completes a sign-in that stopped at [SecondFactorAsked], by a code or key as it was typed
  /// (closed afterwards). A refused one leaves the question open.
  public Exchange signInFurther(Secret typed, Call call) throws NoResponse, SignInFailed {
    try (typed) {
      if (!(session() instanceof Session.NeedsSecondFactor(HalfTicket half))) {
        throw new SignInFailed("No second factor is asked for any more: sign in anew.");
      }
      Exchange answer = renewal.complete(half, typed, call);
      cookies.restoreTicket();
      return answer;
    }
  }

  /// Signs in with the connection's token and this secret (kept until sign-out), checked by one
  /// `GET /version`.
  public Exchange signInWithToken(Secret secret, Call call) throws NoResponse, SignInFailed {
    if (!(connection.signIn() instanceof Connection.SignIn.Token(String tokenId))) {
      throw new SignInFailed(
          "The connection “" + connection.name() + "” does not sign in with an API token.");
    }
    if (!connection.product().takesTokens()) {
      secret.close();
      throw SignInFailures.ofNoTokens(connection.product());
    }
    Credentials.OfToken token = new Credentials.OfToken(connection.product(), tokenId, secret);
    try {
      Exchange answer = checked(token, call);
      cookies.restoreTicket();
      standing.become(new Session.WithToken(tokenId), token);
      return answer;
    } finally {
      if (standing.credentials() != token) {
        secret.close();
      }
    }
  }

  private Exchange checked(Credentials.OfToken token, Call call) throws NoResponse, SignInFailed {
    if (token.secret.reveal().chars().anyMatch(c -> c <= ' ' || c >= 127)) {
      throw new SignInFailed(
          "The secret of an API token has no spaces, line breaks or special characters;"
              + " something was copied along with it.");
    }
    standing.guard(token.secret.reveal());
    Exchange answer = sendSigned(get("/version"), Set.of(), token, FromJar.NOTHING, call);
    if (answer.response().status() / 100 != 2) {
      throw SignInFailures.ofToken(token.product, token.tokenId, answer);
    }
    return answer;
  }

  /// Renews the ticket when that is due, so that a session lasts although nobody sends anything;
  /// every few minutes. Never asks anybody: an expired ticket is left to the next `send`.
  public void keepAlive(Call call) throws NoResponse {
    renewal.keepAlive(call);
  }

  /// What would be added to a request with this method, for showing before sending.
  public Signature signatureFor(String method) {
    return signatureFor(method, CookieTarget.of(connection.base()));
  }

  /// The same for a request to this place, which decides about cookies.
  public Signature signatureFor(String method, CookieTarget to) {
    return Signer.signature(method, standing.credentials(), cookies.forRequest(to));
  }

  /// Signs and sends, with the cookies the jar holds for this address. Headers of the request named
  /// `Cookie`, `CSRFPreventionToken` or `Authorization` that the user typed win over the session's
  /// (a `Cookie` line without a ticket in it is joined with the session's); names in `withheld` are
  /// not added. A request to another server than the connection's gets nothing of the session.
  ///
  /// A `POST /access/ticket` that brings a ticket makes it the session, whatever the jar held.
  ///
  /// When the server no longer accepts the session's ticket, the request is sent a second time
  /// after a new sign-in: the refusal came before the server looked at what it asks (wire-facts 5).
  public Exchange send(Request request, Set<String> withheld, Call call) throws NoResponse {
    if (!isOurs(request)) {
      return capture.kept(wire.send(request, new Trust.System(), call));
    }
    if (Login.is(request)) {
      Renewal.Answer answer = login(request, call);
      if (answer.outcome() instanceof Login.Outcome.Full) {
        cookies.restoreTicket();
      }
      return answer.exchange();
    }
    FromJar jar = cookies.forRequest(CookieTarget.of(request.address()));
    Credentials used = jar.ticketAway() ? standing.credentials() : renewal.fresh(call);
    Exchange first = sendSigned(request, withheld, used, jar, call);
    if (!Refusal.isOfTicket(first, request, withheld, used, jar)) {
      return first;
    }
    Credentials next = renewal.afterRefusal(used, call);
    return next instanceof Credentials.None
        ? first
        : sendSigned(request, withheld, next, jar, call);
  }

  /// The body as it came, for a person who asks to see its secrets: until the sign-out or until the
  /// masked one is closed. Otherwise the masked one, as for every login.
  public GrowingBytes revealed(Exchange exchange) {
    return capture.revealed(exchange.response().body());
  }

  /// The secrets an answer told, as long as [#revealed] gives them; whoever asks closes them.
  public List<ToldSecret> secrets(Exchange exchange) {
    return capture.secrets(exchange);
  }

  /// Forgets ticket or token, and the cookies that last no longer than the session.
  public void signOut() {
    capture.forget();
    cookies.endSession();
    standing.signOut();
  }

  @Override
  public void close() {
    capture.forget();
    cookies.close();
    standing.close();
  }

  private boolean isOurs(Request request) {
    return "https".equalsIgnoreCase(request.address().getScheme())
        && request.hostAndPort().equals(get("").hostAndPort());
  }

  private Request get(String path) {
    return new Request("GET", URI.create(connection.base() + path), Headers.NONE, Body.NONE);
  }

  /// Asks something on behalf of Hypercall itself; the answer is given back once it is read.
  <T> T ask(String path, Call call, Function<Exchange, T> reader) throws NoResponse {
    Exchange answer = send(get(path), Set.of(), call);
    try (GrowingBytes _ = answer.response().body()) {
      return reader.apply(answer);
    }
  }

  private Exchange sendSigned(
      Request request, Set<String> withheld, Credentials credentials, FromJar jar, Call call)
      throws NoResponse {
    Request signed = Signer.sign(request, credentials, withheld, jar);
    call.knows(soFar -> WhoSet.marked(soFar, request, signed, jar));
    Exchange exchange =
        Capture.bringsSecrets(request)
            ? unseen(signed, call)
            : wire.send(signed, connection.trust(), patience, call);
    standing.heard(exchange, credentials);
    cookies.receive(exchange);
    return capture.kept(WhoSet.marked(exchange, request, signed, jar));
  }

  private Exchange unseen(Request request, Call call) throws NoResponse {
    try (Unseen unseen = new Unseen(call)) {
      return wire.send(request, connection.trust(), patience, unseen.call());
    }
  }

  /// Sends a login unsigned and makes its ticket the session.
  private Renewal.Answer login(Request request, Call call) throws NoResponse {
    Credentials before = standing.credentials();
    Exchange exchange = unseen(request, call);
    Login.Outcome outcome = Login.read(exchange, connection.product());
    standing.became(before, outcome, exchange);
    cookies.receive(exchange);
    return new Renewal.Answer(capture.kept(exchange), outcome);
  }
}
