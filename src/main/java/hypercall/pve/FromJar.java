package hypercall.pve;

import hypercall.http.Cookie;
import hypercall.http.Header;
import hypercall.secret.Redactor;
import java.util.List;
import java.util.Set;

/// What a connection's cookie jar adds to one request.
///
/// @param cookies in the order they are sent
/// @param ticketAway whether the session's own ticket stays at home, because a person changed or
///   removed it
record FromJar(List<Cookie> cookies, boolean ticketAway) {
  static final FromJar NOTHING = new FromJar(List.of(), false);

  /// Whether a cookie of this name is by itself who one is (wire-facts 4.8).
  static boolean isTicket(String name) {
    return Product.isTicketCookie(name);
  }

  /// Whether a cookie says how a page looks and proves nothing.
  static boolean isHarmless(String name) {
    return Product.isLookOfPage(name);
  }

  /// Whether a ticket of the jar takes the place of the session's.
  boolean bringsTicket() {
    return cookies.stream().anyMatch(cookie -> isTicket(cookie.name()));
  }

  /// Those that no typed `Cookie` line names.
  List<Cookie> besides(String typedLine) {
    Set<String> typed = new java.util.HashSet<>();
    for (String pair : typedLine.split(";")) {
      typed.add(pair.split("=", 2)[0].strip());
    }
    return cookies.stream().filter(cookie -> !typed.contains(cookie.name())).toList();
  }

  /// For showing, one entry for each cookie.
  List<Signature.Added> shown() {
    return cookies.stream().map(FromJar::shown).toList();
  }

  private static Signature.Added shown(Cookie cookie) {
    boolean ticket = isTicket(cookie.name());
    return new Signature.Added(
        new Header(Signer.COOKIE, cookie.pair()),
        cookie.name() + "=" + (isHarmless(cookie.name()) ? cookie.value() : Redactor.MASK),
        ticket ? "cookie jar · instead of the session's" : "cookie jar",
        true);
  }
}
