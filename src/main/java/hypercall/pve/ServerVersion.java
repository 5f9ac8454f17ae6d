package hypercall.pve;

import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import java.util.Optional;

/// What the server says it is (`GET /version`, wire-facts 7).
///
/// @param version `9.2.11`
/// @param release `9.2`
public record ServerVersion(String version, String release) {
  /// Asks once; empty when the server would not tell. A blocking call, for background threads.
  public static Optional<ServerVersion> read(SessionService session, Call call) throws NoResponse {
    return session.ask("/version", call, ServerVersion::read);
  }

  /// The part of it people speak of: `9.2`. Backup Server calls the rest its release.
  public String brief() {
    return release.contains(".") ? release : version;
  }

  private static Optional<ServerVersion> read(Exchange exchange) {
    if (Problem.of(exchange).isPresent()) {
      return Optional.empty();
    }
    return SmallJson.read(exchange.response().body())
        .map(body -> body.path("data"))
        .map(d -> new ServerVersion(SmallJson.text(d, "version"), SmallJson.text(d, "release")));
  }
}
