package hypercall.pve;

import hypercall.http.Body;
import hypercall.http.Exchange;
import hypercall.http.Headers;
import hypercall.http.PercentEncoding;
import hypercall.http.Request;
import hypercall.http.Response;
import hypercall.secret.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// `POST /access/ticket`: how it is asked, and what its answer says (wire-facts 4.1, 4.5).
final class Login {
  private static final String PATH = "/access/ticket";

  private Login() {}

  /// What the answer of a login brought.
  sealed interface Outcome {
    /// A ticket to work with.
    record Full(Ticket ticket) implements Outcome {}

    /// The password was right; a second factor is asked for.
    record SecondFactor(HalfTicket half) implements Outcome {}

    /// A ticket of another product than the connection's.
    record Other(Product product) implements Outcome {}

    /// None of these: refused, or an answer of another kind.
    record Nothing() implements Outcome {}
  }

  /// Asks for a ticket; `password` may also be a ticket that is still good: a renewal.
  static Request request(URI base, String user, Secret password) {
    return new Request(
        "POST",
        URI.create(base + PATH),
        Headers.NONE,
        new Body.Form(
            List.of(
                new Body.Field("username", user),
                new Body.Field("password", password.reveal(), true))));
  }

  /// Answers the challenge of a half ticket; `response` is `totp:…` or another kind's.
  static Request secondStep(URI base, HalfTicket half, Secret response) {
    return new Request(
        "POST",
        URI.create(base + PATH),
        Headers.NONE,
        new Body.Form(
            List.of(
                new Body.Field("username", half.user()),
                new Body.Field("tfa-challenge", half.challenge(), true),
                new Body.Field("password", response.reveal(), true))));
  }

  /// Whether a request is a login, in whichever format its answer is asked for.
  static boolean is(Request request) {
    String path = request.address().getRawPath();
    return request.method().equals("POST")
        && path != null
        && path.replaceAll("/+$", "").endsWith(PATH);
  }

  /// Reads an answer before it is masked.
  ///
  /// @param product what the connection says it leads to
  static Outcome read(Exchange exchange, Product product) {
    if (exchange.response().status() / 100 != 2) {
      return new Outcome.Nothing();
    }
    JsonNode data =
        SmallJson.read(exchange.response().body()).map(n -> n.path("data")).orElse(null);
    if (data == null || !data.isObject()) {
      return new Outcome.Nothing();
    }
    String value = SmallJson.text(data, "ticket");
    value = value.isEmpty() ? fromCookie(exchange.response(), product) : value;
    Optional<Product> issuer = Product.ofTicket(value);
    if (issuer.isPresent() && issuer.get() != product) {
      return new Outcome.Other(issuer.get());
    }
    if (Ticket.isHalf(value) || SmallJson.text(data, "NeedTFA").equals("1")) {
      return new Outcome.SecondFactor(HalfTicket.of(SmallJson.text(data, "username"), value));
    }
    Optional<Ticket> ticket = Ticket.parse(value, SmallJson.text(data, "CSRFPreventionToken"));
    return ticket.<Outcome>map(Outcome.Full::new).orElseGet(Outcome.Nothing::new);
  }

  /// The ticket where the answer sets it as a cookie in place of giving it; empty when it does not.
  private static String fromCookie(Response response, Product product) {
    return response.headers().lines().stream()
        .filter(header -> header.name().equalsIgnoreCase("Set-Cookie"))
        .map(header -> header.value().split(";", 2)[0].split("=", 2))
        .filter(pair -> pair.length == 2 && product.ticketCookies().contains(pair[0].strip()))
        .map(pair -> PercentEncoding.decode(pair[1].strip()))
        .findFirst()
        .orElse("");
  }
}
