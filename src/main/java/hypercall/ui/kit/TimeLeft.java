package hypercall.ui.kit;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long something lasts, as people say and write it: `1 h 59 min`, or a date.
public final class TimeLeft {
  private static final Pattern PART =
      Pattern.compile("\\s*(\\d{1,6})\\s*(days?|d|hours?|h|minutes?|min|m|seconds?|sec|s)\\b?\\s*");
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private TimeLeft() {}

  /// The two largest units that are not zero: `1 h 59 min`, `42 s`.
  public static String words(Duration left) {
    if (left.toDays() > 0) {
      return two(left.toDays(), "d", left.toHoursPart(), "h");
    }
    if (left.toHours() > 0) {
      return two(left.toHours(), "h", left.toMinutesPart(), "min");
    }
    return left.toMinutes() > 0
        ? two(left.toMinutes(), "min", left.toMinutes() < 5 ? left.toSecondsPart() : 0, "s")
        : left.toSeconds() + " s";
  }

  private static String two(long large, String unit, long small, String smallUnit) {
    return large + " " + unit + (small == 0 ? "" : " " + small + " " + smallUnit);
  }

  /// The time left at `now`, or the date of what is over.
  public static String words(Instant end, Instant now) {
    return end.isAfter(now) ? words(Duration.between(now, end)) : date(end);
  }

  /// `2026-11-22 04:10:00`, by this machine's time zone.
  public static String date(Instant moment) {
    return SHOWN.format(LocalDateTime.ofInstant(moment, ZoneId.systemDefault()));
  }

  /// Reads a duration from `now` on (`1 h 59 min`, `90 min`, `now`) or a date (`2026-11-22`,
  /// `2026-11-22 04:10`, `Sun, 22 Nov 2026 04:10:00 GMT`); empty when it is neither.
  public static Optional<Instant> read(String text, Instant now) {
    String words = text.strip();
    if (words.equalsIgnoreCase("now")) {
      return Optional.of(now.truncatedTo(ChronoUnit.SECONDS));
    }
    return duration(words.toLowerCase(Locale.ROOT)).map(now::plus).or(() -> readDate(words));
  }

  private static Optional<Duration> duration(String words) {
    Matcher part = PART.matcher(words);
    Duration sum = Duration.ZERO;
    int at = 0;
    while (at < words.length() && part.region(at, words.length()).lookingAt()) {
      long count = Long.parseLong(part.group(1));
      sum =
          sum.plus(
              switch (part.group(2).charAt(0)) {
                case 'd' -> Duration.ofDays(count);
                case 'h' -> Duration.ofHours(count);
                case 'm' -> Duration.ofMinutes(count);
                default -> Duration.ofSeconds(count);
              });
      at = part.end();
    }
    return at > 0 && at == words.length() ? Optional.of(sum) : Optional.empty();
  }

  private static Optional<Instant> readDate(String words) {
    try {
      String plain = words.replace('T', ' ');
      if (plain.matches("\\d{4}-\\d\\d-\\d\\d")) {
        return Optional.of(at(LocalDate.parse(plain).atStartOfDay()));
      }
      if (plain.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d(:\\d\\d)?")) {
        return Optional.of(at(LocalDateTime.parse(plain.replace(' ', 'T'))));
      }
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(words, Instant::from));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(ZoneId.systemDefault()).toInstant();
  }
}
