package hypercall.pve;

import hypercall.http.Cookie;
import hypercall.http.Header;
import hypercall.http.Headers;
import hypercall.http.PercentEncoding;
import hypercall.http.Request;
import hypercall.secret.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Adds to a request what the session's credentials ask for: the cookie (and the CSRF header on
/// writes), or the token header; never both, since a bad cookie wins over a good token (wire-facts
/// 4.2).
final class Signer {
  static final String COOKIE = "Cookie";
  static final String CSRF = Product.CSRF_HEADER;
  static final String AUTHORIZATION = "Authorization";

  private Signer() {}

  /// What these credentials and the jar add to a request with this method, for showing.
  static Signature signature(String method, Credentials credentials, FromJar jar) {
    List<Signature.Added> added =
        switch (credentials) {
          case Credentials.None _ -> List.of();
          case Credentials.OfTicket c -> ofTicket(method, c.ticket, jar);
          case Credentials.OfToken c -> jar.bringsTicket() ? List.of() : List.of(ofToken(c));
        };
    return new Signature(added, jar.shown());
  }

  private static List<Signature.Added> ofTicket(String method, Ticket ticket, FromJar jar) {
    boolean away = jar.ticketAway() || jar.bringsTicket();
    String name = ticket.product().ticketCookie() + "=";
    String cookie = name + PercentEncoding.encode(ticket.value());
    return List.of(
        new Signature.Added(
            new Header(COOKIE, cookie),
            name + ticket.openPart() + Redactor.MASK,
            away ? "session · not sent, see the cookie jar" : "session · edit in Cookies",
            !away),
        new Signature.Added(
            new Header(CSRF, ticket.csrfToken()),
            ticket.openCsrfPart() + Redactor.MASK,
            "session · sent with POST, PUT, DELETE only",
            !method.equals("GET")));
  }

  private static Signature.Added ofToken(Credentials.OfToken token) {
    String open = token.product.tokenPrefix(token.tokenId);
    return new Signature.Added(
        new Header(AUTHORIZATION, open + token.secret.reveal()),
        open + Redactor.MASK,
        "session · API token",
        true);
  }

  /// The request with what the credentials and the jar add. What the user typed wins; a typed
  /// `Cookie` is joined with what it does not name into one line, the session's ticket first.
  ///
  /// @param withheld header names that are not added, whatever their case; `Cookie` is the ticket
  static Request sign(Request request, Credentials credentials, Set<String> withheld, FromJar jar) {
    boolean ticketWithheld = withholds(withheld, COOKIE);
    Request signed = request;
    String typed = request.headers().first(COOKIE).orElse("");
    boolean ownProof =
        Product.bringsTicket(typed) || request.headers().first(AUTHORIZATION).isPresent();
    for (Cookie cookie : jar.besides(typed).reversed()) {
      if (!FromJar.isTicket(cookie.name()) || !(ticketWithheld || ownProof)) {
        signed = withCookie(signed, cookie.pair());
      }
    }
    for (Signature.Added added : signature(request.method(), credentials, jar).added()) {
      if (added.sent() && !withholds(withheld, added.header().name())) {
        signed = with(signed, added.header());
      }
    }
    return signed;
  }

  private static boolean withholds(Set<String> withheld, String name) {
    return withheld.stream().anyMatch(name::equalsIgnoreCase);
  }

  private static Request with(Request request, Header header) {
    Headers typed = request.headers();
    boolean typedAuthorization = typed.first(AUTHORIZATION).isPresent();
    Optional<String> typedCookie = typed.first(COOKIE);
    boolean typedTicket = typedCookie.filter(Product::bringsTicket).isPresent();
    if (header.name().equals(CSRF)) {
      return typedAuthorization || typed.first(CSRF).isPresent() ? request : added(request, header);
    }
    if (typedAuthorization || typedTicket) {
      return request;
    }
    return header.name().equals(COOKIE)
        ? withCookie(request, header.value())
        : added(request, header);
  }

  private static Request withCookie(Request request, String pair) {
    return request.headers().first(COOKIE).isPresent()
        ? joined(request, pair)
        : request.withHeader(COOKIE, pair);
  }

  private static Request added(Request request, Header header) {
    return request.withHeader(header.name(), header.value());
  }

  private static Request joined(Request request, String ticketCookie) {
    List<Header> lines = new ArrayList<>();
    boolean done = false;
    for (Header line : request.headers().lines()) {
      boolean first = !done && line.name().toLowerCase(Locale.ROOT).equals("cookie");
      String separator = line.value().isBlank() ? "" : "; ";
      lines.add(first ? new Header(line.name(), ticketCookie + separator + line.value()) : line);
      done |= first;
    }
    return new Request(request.method(), request.address(), new Headers(lines), request.body());
  }
}
