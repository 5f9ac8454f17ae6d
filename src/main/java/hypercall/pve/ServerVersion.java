package hypercall.pve;

import hypercall.http.Body;
import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.Headers;
import hypercall.http.NoResponse;
import hypercall.http.Request;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// What the server says it is (`GET /version`, wire-facts 7).
///
/// @param version `9.2.11`
/// @param release `9.2`
public record ServerVersion(String version, String release) {
  /// Asks once; empty when the server would not tell. A blocking call, for background threads.
  public static Optional<ServerVersion> read(SessionService session, Call call) throws NoResponse {
    URI address = URI.create(session.connection().base() + "/version");
    Exchange exchange =
        session.send(new Request("GET", address, Headers.NONE, Body.NONE), Set.of(), call);
    if (Problem.of(exchange).isPresent()) {
      return Optional.empty();
    }
    return SmallJson.read(exchange.response().body())
        .map(body -> body.path("data"))
        .map(d -> new ServerVersion(SmallJson.text(d, "version"), SmallJson.text(d, "release")));
  }
}
