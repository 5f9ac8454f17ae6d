package hypercall.ui.ticket;

import hypercall.ui.kit.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times of tickets, as people read them.
final class TimeWords {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private TimeWords() {}

  /// `2026-11-22 09:10:00 +01:00`, by this machine's time zone.
  static String local(Instant at) {
    return LOCAL.format(at.atZone(ZoneId.systemDefault()));
  }

  static String utc(Instant at) {
    return UTC.format(at.atOffset(ZoneOffset.UTC));
  }

  /// The time of day, by this machine's time zone.
  static String time(Instant at) {
    return TIME.format(LocalDateTime.ofInstant(at, ZoneId.systemDefault()));
  }

  /// How the digits are read.
  static String hex(String digits, Instant at) {
    return digits
        + " is a hexadecimal number, "
        + String.format(Locale.ROOT, "%,d", at.getEpochSecond()).replace(',', ' ')
        + " in decimal: so many seconds after 1970-01-01 00:00 UTC, which is "
        + utc(at)
        + ".";
  }

  static String ahead(Duration ahead) {
    Duration seconds = Duration.ofSeconds(ahead.abs().plusMillis(500).toSeconds());
    // `Date` counts in whole seconds, and an answer takes its way: no hour less for that.
    Duration whole =
        seconds.toMinutes() < 2 ? seconds : Duration.ofMinutes(seconds.plusSeconds(30).toMinutes());
    return whole.toSeconds() < 2
        ? "agrees with this machine's"
        : TimeLeft.words(whole)
            + (ahead.isNegative() ? " behind this machine's" : " ahead of this machine's");
  }
}
