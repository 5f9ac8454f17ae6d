package hypercall.http;

import java.time.Duration;
import java.time.Instant;

/// A call that was answered before another was made, on the other's behalf: a renewal, a sign-in, a
/// first try that was refused. Without query, headers and bodies.
public record Forerunner(
    String method, String path, int status, String reason, Instant started, Duration took) {
  static Forerunner of(Exchange exchange) {
    String path = exchange.request().address().getRawPath();
    return new Forerunner(
        exchange.request().method(),
        path == null ? "" : path,
        exchange.response().status(),
        exchange.response().reason(),
        exchange.timing().started(),
        exchange.timing().total());
  }
}
