package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.http.Phase;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// How far a call has come that takes long enough to be worth a word.
///
/// @param phase empty while it waits for a sign-in
/// @param bytes on the wire in this phase
/// @param total bytes there will be; negative when nobody said
record Progress(Optional<Phase> phase, long bytes, long total, Duration elapsed) {
  /// An answer whose body still comes, as far as it has come by now.
  Exchange of(Exchange soFar) {
    Duration before = soFar.timing().total().plus(soFar.trace().waited().orElse(Duration.ZERO));
    Duration reading = elapsed.minus(before);
    boolean reads = phase.equals(Optional.of(Phase.BODY)) && reading.isPositive();
    return reads
        ? soFar.ended(soFar.timing().withBody(reading), bytes, soFar.note(), false)
        : soFar;
  }

  /// What is going on, without the time.
  String doing() {
    return phase.map(Progress::doing).orElse("Getting ready");
  }

  /// `1.2 s · 2.0 MB of 40 MB`.
  String far() {
    String seconds = String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1000.0);
    if (bytes <= 0) {
      return seconds;
    }
    return seconds
        + " · "
        + Facts.bytes(bytes)
        + (total > 0 ? " of " + Facts.bytes(Math.max(total, bytes)) : "");
  }

  /// From 0 to 1; negative when nobody knows.
  double part() {
    return total > 0 ? Math.min(1, (double) bytes / total) : -1;
  }

  private static String doing(Phase phase) {
    return switch (phase) {
      case DNS -> "Looking up the server's name";
      case CONNECT -> "Connecting";
      case TLS -> "Shaking hands";
      case SEND -> "Sending";
      case WAIT -> "Waiting for the server";
      case BODY -> "Reading";
    };
  }

  /// How many bytes there are to come or to go; -1 where that is not known.
  ///
  /// @param outgoing bytes of the file that is uploaded; -1 for none
  static long total(Optional<Phase> phase, long outgoing, Optional<Exchange> coming) {
    if (!phase.equals(Optional.of(Phase.BODY))) {
      return phase.equals(Optional.of(Phase.SEND)) ? outgoing : -1;
    }
    return coming
        .flatMap(exchange -> exchange.response().headers().first("Content-Length"))
        .filter(length -> length.strip().matches("[0-9]{1,15}"))
        .map(length -> Long.parseLong(length.strip()))
        .orElse(-1L);
  }
}
