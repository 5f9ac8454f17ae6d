package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.pve.Problem;
import java.time.Duration;
import java.util.Optional;

/// One whole answer of a tab, as it is looked at again.
///
/// @param connection the name of the connection it came from
/// @param problem what it tells of, when it tells of a failure
public record Answered(Exchange exchange, String connection, Optional<Problem> problem) {
  /// An answer with the problem it tells of, if it does.
  public static Answered of(Exchange exchange, String connection) {
    return new Answered(exchange, connection, Problem.of(exchange));
  }

  /// What came of an answer that was cancelled while its body was read.
  ///
  /// @param reading how long its body was read
  /// @param onWire how many bytes of it had come by then
  public static Answered cancelled(
      Exchange soFar, String connection, Duration reading, long onWire) {
    String came = "cancelled: only " + Facts.bytes(soFar.response().body().size()) + " came";
    Exchange cut = soFar.ended(soFar.timing().withBody(reading), onWire, came, true);
    return new Answered(cut, connection, Optional.empty());
  }

  long bytes() {
    return exchange.response().body().size();
  }

  void close() {
    exchange.response().body().close();
  }
}
