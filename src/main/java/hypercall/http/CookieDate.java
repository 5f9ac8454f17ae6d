package hypercall.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the dates that servers write into `Expires`, which follow no one format: the words count,
/// not their order (RFC 6265 5.1.1).
final class CookieDate {
  /// Tab, and everything printable that is neither letter, digit nor colon.
  private static final Pattern DELIMITERS =
      Pattern.compile("[\\x09\\x20-\\x2F\\x3B-\\x40\\x5B-\\x60\\x7B-\\x7E]+");

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
  private static final Pattern YEAR = Pattern.compile("(\\d{2,4})(?:\\D.*)?", Pattern.DOTALL);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private @Nullable Matcher time;
  private int day = -1;
  private int month = -1;
  private int year = -1;

  private CookieDate() {}

  /// The moment it names; empty when it names none.
  static Optional<Instant> read(String text) {
    CookieDate date = new CookieDate();
    for (String word : DELIMITERS.split(text)) {
      date.take(word);
    }
    return date.instant();
  }

  private void take(String word) {
    Matcher asTime = TIME.matcher(word);
    Matcher asDay = DAY.matcher(word);
    Matcher asYear = YEAR.matcher(word);
    int asMonth =
        word.length() < 3 ? -1 : MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT));
    if (time == null && asTime.matches()) {
      time = asTime;
    } else if (day < 0 && asDay.matches()) {
      day = Integer.parseInt(asDay.group(1));
    } else if (month < 0 && asMonth >= 0) {
      month = asMonth + 1;
    } else if (year < 0 && asYear.matches()) {
      year = Integer.parseInt(asYear.group(1));
    }
  }

  private Optional<Instant> instant() {
    if (time == null || day < 0 || month < 0 || year < 0) {
      return Optional.empty();
    }
    int full = year < 70 ? year + 2000 : year < 100 ? year + 1900 : year;
    if (full < 1601) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(full, month, day, part(time, 1), part(time, 2), part(time, 3))
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static int part(Matcher time, int group) {
    return Integer.parseInt(time.group(group));
  }
}
