package hypercall.ui.kit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Human units for raw numbers, told by the names Proxmox gives its fields.
///
/// A hint is empty where the name says nothing, the value is no plain number, or the unit would not
/// help. Left out are names that mean different units in different places: `memory` is MiB in a
/// guest's configuration, `localtime` is no Unix time. A `total` beside a list counts entries, so
/// only a large one is taken for bytes.
public final class Hints implements BiFunction<String, String, String> {
  private static final Set<String> BYTES =
      Set.of(
          "mem",
          "maxmem",
          "used",
          "free",
          "disk",
          "maxdisk",
          "avail",
          "available",
          "size",
          "swap",
          "maxswap",
          "netin",
          "netout",
          "diskread",
          "diskwrite",
          "balloon_min",
          "freemem",
          "memhost",
          "memtotal",
          "memused",
          "swaptotal",
          "swapused",
          "roottotal",
          "rootused",
          "arcsize");
  private static final Set<String> SHARES = Set.of("cpu", "wait", "iowait", "used_fraction");
  private static final Set<String> LENGTHS = Set.of("uptime", "duration");
  private static final Set<String> TIMES =
      Set.of(
          "starttime",
          "endtime",
          "ctime",
          "time",
          "expire",
          "notafter",
          "notbefore",
          "checktime",
          "snaptime",
          "mtime",
          "last_sync",
          "next_sync",
          "last_try",
          "next-run",
          "last-run-endtime",
          "backup-time");
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,18}(\\.\\d{1,20})?([eE][-+]?\\d{1,3})?");
  private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss z", Locale.ENGLISH);

  private final ZoneId zone;

  /// @param zone the zone Unix times are told in
  public Hints(ZoneId zone) {
    this.zone = zone;
  }

  /// @param key the member's name without quotes
  /// @param value the number as sent, without quotes if it was a string
  @Override
  public String apply(String key, String value) {
    if (!NUMBER.matcher(value).matches()) {
      return "";
    }
    String name = key.toLowerCase(Locale.ROOT);
    double number = Double.parseDouble(value);
    if (BYTES.contains(name)) {
      return bytes(number);
    }
    if (name.equals("total")) {
      return number >= 1 << 20 ? bytes(number) : "";
    }
    if (SHARES.contains(name)) {
      return share(number);
    }
    if (TIMES.contains(name)) {
      return time(number);
    }
    return LENGTHS.contains(name) ? duration((long) number) : "";
  }

  /// `62.7 GiB`; empty below 1 KiB.
  public static String bytes(double count) {
    if (Math.abs(count) < 1024) {
      return "";
    }
    double rest = count;
    int unit = -1;
    while (Math.abs(rest) >= 1023.95 && unit < UNITS.length - 1) {
      rest /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", rest, UNITS[unit]);
  }

  /// `7.3 %` of a fraction of 1; empty for none and beyond what a fraction can be.
  private static String share(double fraction) {
    boolean telling = fraction > 0 && fraction <= 1000;
    return telling ? String.format(Locale.ROOT, "%.1f %%", fraction * 100) : "";
  }

  /// `21 days 21:57:02`; empty below a minute.
  private static String duration(long seconds) {
    if (seconds < 60) {
      return "";
    }
    long days = seconds / 86_400;
    String clock =
        String.format(
            Locale.ROOT, "%02d:%02d:%02d", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    return switch ((int) Math.min(days, 2)) {
      case 0 -> clock;
      case 1 -> "1 day " + clock;
      default -> days + " days " + clock;
    };
  }

  /// Local time with zone, for Unix times from 2001 to 2286; others are no times.
  private String time(double seconds) {
    boolean plausible = seconds >= 1e9 && seconds < 1e10;
    return plausible ? TIME.format(Instant.ofEpochSecond((long) seconds).atZone(zone)) : "";
  }
}
