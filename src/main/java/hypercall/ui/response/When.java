package hypercall.ui.response;

import hypercall.http.Exchange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// When an answer came, as people say it: `14:02:11`, `yesterday 14:02`, `3 Nov 14:02`.
final class When {
  private static final DateTimeFormatter TODAY = format("HH:mm:ss");
  private static final DateTimeFormatter CLOCK = format("HH:mm");
  private static final DateTimeFormatter THIS_YEAR = format("d MMM HH:mm");
  private static final DateTimeFormatter LONG_AGO = format("d MMM yyyy HH:mm");

  private When() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  static String of(Exchange exchange) {
    Instant ended = exchange.timing().started().plus(exchange.timing().total());
    return of(ended, Instant.now(), ZoneId.systemDefault());
  }

  static String of(Instant then, Instant now, ZoneId zone) {
    ZonedDateTime at = then.atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    if (at.toLocalDate().equals(today)) {
      return TODAY.format(at);
    }
    if (at.toLocalDate().equals(today.minusDays(1))) {
      return "yesterday " + CLOCK.format(at);
    }
    return (at.getYear() == today.getYear() ? THIS_YEAR : LONG_AGO).format(at);
  }
}
