package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.http.Phase;
import java.time.Duration;
import java.util.Optional;

/// How a body came over the wire: how much, and how fast.
record Reading(Exchange exchange) {
  /// A rate of less than this says how a loopback is, not how the way is.
  private static final long WORTH_A_RATE = 16_384;

  /// Whether somebody counted.
  boolean isCounted() {
    return exchange.bodyOnWire() > 0 || exchange.response().body().size() == 0;
  }

  private Duration took() {
    return exchange.timing().phases().getOrDefault(Phase.BODY, Duration.ZERO);
  }

  boolean isTimed() {
    return !took().isZero();
  }

  /// `2.0 MB per second`; empty when that was not measured, or too little came to tell.
  Optional<String> rate() {
    long wire = exchange.bodyOnWire();
    return isTimed() && wire >= WORTH_A_RATE
        ? Optional.of(Facts.bytes(Math.round(wire / (took().toNanos() / 1e9))) + " per second")
        : Optional.empty();
  }

  /// `20.6 MB, 2.0 MB per second`; empty without a body.
  String sentence() {
    return exchange.bodyOnWire() > 0
        ? Facts.bytes(exchange.bodyOnWire()) + rate().map(rate -> ", " + rate).orElse("")
        : "";
  }

  /// `13.3 MB of 20.6 MB so far, 2.0 MB per second`.
  ///
  /// @param total bytes there will be; negative when nobody said
  String soFar(long total) {
    long wire = exchange.bodyOnWire();
    return Facts.bytes(wire)
        + (total > 0 ? " of " + Facts.bytes(Math.max(total, wire)) : "")
        + " so far"
        + rate().map(rate -> ", " + rate).orElse("");
  }
}
