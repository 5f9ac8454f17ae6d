package hypercall.practice;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many there are of parameters that are told apart by a number: `net0` to `net31`, and no
/// `net32`. The description writes all of them as one, `net[n]`, and does not say.
final class Families {
  private static final Pattern NUMBERED = Pattern.compile("([a-z]+)(0|[1-9]\\d{0,3})");
  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(
          Map.entry("net", 32),
          Map.entry("scsi", 31),
          Map.entry("virtio", 16),
          Map.entry("sata", 6),
          Map.entry("ide", 4),
          Map.entry("hostpci", 16),
          Map.entry("usb", 14),
          Map.entry("serial", 4),
          Map.entry("parallel", 3),
          Map.entry("numa", 8),
          Map.entry("ipconfig", 32),
          Map.entry("virtiofs", 10),
          Map.entry("unused", 256),
          Map.entry("mp", 256),
          Map.entry("dev", 256),
          Map.entry("acmedomain", 6),
          Map.entry("link", 8));

  private Families() {}

  /// Whether a name that ends in a number can be one of its family.
  static boolean has(String name) {
    Matcher numbered = NUMBERED.matcher(name);
    if (!numbered.matches()) {
      // What has a leading zero, or no small number, is none.
      return false;
    }
    Integer count = COUNTS.get(numbered.group(1));
    return count == null || Integer.parseInt(numbered.group(2)) < count;
  }
}
