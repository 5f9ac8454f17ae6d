package hypercall.http;

import java.time.Duration;
import java.util.Locale;

/// Counts of bytes, and times, as they stand in a sentence.
final class Sizes {
  private static final String[] UNITS = {"KiB", "MiB", "GiB"};

  private Sizes() {}

  /// `400 bytes`, `1 byte`, `12,345 bytes`.
  static String bytes(long count) {
    return count == 1 ? "1 byte" : number(count) + " bytes";
  }

  static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// A limit in the largest unit that divides it: `1 GiB`, `384 KiB`.
  static String limit(long count) {
    long left = count;
    int unit = -1;
    while (left >= 1024 && left % 1024 == 0 && unit + 1 < UNITS.length) {
      left /= 1024;
      unit++;
    }
    return unit < 0 ? bytes(count) : left + " " + UNITS[unit];
  }

  /// `30 s`, `0.3 s`.
  static String seconds(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
