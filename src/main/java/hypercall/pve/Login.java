package hypercall.pve;

import hypercall.http.Body;
import hypercall.http.Exchange;
import hypercall.http.Headers;
import hypercall.http.Request;
import hypercall.secret.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    record SecondFactor(String user, List<String> kinds) implements Outcome {}

    /// Neither: refused, or an answer of another kind.
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

  /// Whether a request is a login, in whichever format its answer is asked for.
  static boolean is(Request request) {
    String path = request.address().getRawPath();
    return request.method().equals("POST")
        && path != null
        && path.replaceAll("/+$", "").endsWith(PATH);
  }

  /// Reads an answer before it is masked.
  static Outcome read(Exchange exchange) {
    if (exchange.response().status() / 100 != 2) {
      return new Outcome.Nothing();
    }
    JsonNode data =
        SmallJson.read(exchange.response().body()).map(n -> n.path("data")).orElse(null);
    if (data == null || !data.isObject()) {
      return new Outcome.Nothing();
    }
    String value = SmallJson.text(data, "ticket");
    if (Ticket.isHalf(value) || SmallJson.text(data, "NeedTFA").equals("1")) {
      return new Outcome.SecondFactor(SmallJson.text(data, "username"), kinds(value));
    }
    Optional<Ticket> ticket = Ticket.parse(value, SmallJson.text(data, "CSRFPreventionToken"));
    return ticket.<Outcome>map(Outcome.Full::new).orElseGet(Outcome.Nothing::new);
  }

  /// The second factors a half ticket names: the members of the JSON inside it that are not empty.
  private static List<String> kinds(String half) {
    int from = half.indexOf("!tfa!");
    int to = half.lastIndexOf(':', half.lastIndexOf("::") - 1);
    if (from < 0 || to < from) {
      return List.of();
    }
    String json =
        URLDecoder.decode(half.substring(from + 5, to).replace("+", "%2B"), StandardCharsets.UTF_8);
    List<String> kinds = new ArrayList<>();
    SmallJson.read(json.getBytes(StandardCharsets.UTF_8))
        .ifPresent(
            asked ->
                asked
                    .properties()
                    .forEach(
                        kind -> {
                          if (isOffered(kind.getValue())) {
                            kinds.add(kind.getKey());
                          }
                        }));
    return List.copyOf(kinds);
  }

  private static boolean isOffered(JsonNode value) {
    return !value.isNull() && !(value.isContainer() && value.isEmpty()) && value.asBoolean(true);
  }
}
