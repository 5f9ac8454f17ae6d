package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.http.Phase;
import hypercall.http.TlsFacts;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/// What stands in the line above an answer, as text.
///
/// @param status code and phrase: `200 OK`
/// @param tone how the status is coloured
/// @param time the whole time: `38 ms`
/// @param phases the time by phases, one a line; phases that did not happen are left out
/// @param size `2.1 KB`, with the bytes on the wire where they are fewer
/// @param protocol `HTTP/1.1 · TLS 1.3`
/// @param security cipher and certificate, for those who ask; empty without TLS facts
/// @param note what a person should know about the answer; empty when all is well
record Facts(
    String status,
    Tone tone,
    String time,
    String phases,
    String size,
    String protocol,
    String security,
    String note) {
  enum Tone {
    OK,
    WARN,
    BAD
  }

  /// @param problem whether the answer tells of a failure, whatever its code
  static Facts of(Exchange exchange, boolean problem) {
    var response = exchange.response();
    return new Facts(
        (response.status() + " " + response.reason()).strip(),
        tone(response.status(), problem, exchange.truncated()),
        time(exchange.timing().total()),
        phases(exchange),
        size(response.body().size(), exchange.bodyOnWire()),
        response.version() + exchange.tls().map(tls -> " · " + protocol(tls)).orElse(""),
        exchange.tls().map(Facts::security).orElse(""),
        exchange.note());
  }

  private static Tone tone(int status, boolean problem, boolean truncated) {
    if (status >= 400 || problem) {
      return Tone.BAD;
    }
    return status >= 300 || truncated ? Tone.WARN : Tone.OK;
  }

  private static String phases(Exchange exchange) {
    return exchange.timing().phases().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(phase -> name(phase.getKey()) + ": " + time(phase.getValue()))
        .collect(Collectors.joining("\n"));
  }

  /// What a phase is called.
  static String name(Phase phase) {
    return switch (phase) {
      case DNS -> "Name lookup (DNS)";
      case CONNECT -> "Connect";
      case TLS -> "TLS handshake";
      case SEND -> "Send request";
      case WAIT -> "Wait for the server";
      case BODY -> "Read body";
    };
  }

  /// `0.4 ms`, `38 ms`, `1.24 s`, `2 min 05 s`.
  static String time(Duration duration) {
    double millis = duration.toNanos() / 1e6;
    if (millis < 9.95) {
      return String.format(Locale.ROOT, "%.1f ms", millis);
    }
    if (millis < 999.5) {
      return String.format(Locale.ROOT, "%.0f ms", millis);
    }
    long seconds = duration.toSeconds();
    return seconds < 60
        ? String.format(Locale.ROOT, "%.2f s", millis / 1000)
        : String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
  }

  /// `884 B`, `2.1 KB`, `104 MB`; steps of 1,000.
  static String bytes(long count) {
    if (count < 1000) {
      return count + " B";
    }
    String[] units = {"KB", "MB", "GB", "TB"};
    double rest = count / 1000.0;
    int unit = 0;
    while (rest >= 999.5 && unit < units.length - 1) {
      rest /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, rest < 99.95 ? "%.1f %s" : "%.0f %s", rest, units[unit]);
  }

  private static String size(long decoded, long wire) {
    if (decoded == 0 && wire > 0) {
      return bytes(wire) + " on the wire"; // it was not kept over a restart
    }
    boolean packed = wire > 0 && wire < decoded;
    return bytes(decoded) + (packed ? " (" + bytes(wire) + " on the wire)" : "");
  }

  private static String protocol(TlsFacts tls) {
    return tls.protocol().replace("TLSv", "TLS ");
  }

  private static String security(TlsFacts tls) {
    return tls.cipher()
        + "\nCertificate: "
        + tls.certificate().subject()
        + "\nSHA-256 "
        + tls.certificate().fingerprint();
  }
}
