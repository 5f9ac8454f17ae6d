package hypercall.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One secret value as it may stand in captured bytes: each of its bytes raw, percent-encoded in
/// either case, or after a backslash as JSON escapes it.
///
/// Compared byte by byte, not by a regular expression: linear in the text whatever the value holds.
record Needle(byte[] value) {
  static Needle of(String text) {
    return new Needle(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Marks the bytes with which a match can begin.
  void markStarts(boolean[] starts) {
    starts[value[0] & 0xff] = true;
    starts['%'] = true;
    starts['\\'] = true;
    if (value[0] == ' ') {
      starts['+'] = true;
    }
  }

  /// Where a match that begins at `from` ends, or -1.
  int endAt(byte[] bytes, int from) {
    // As it is first: a value that itself holds `%25` would be misread as an escape.
    int raw = from + value.length;
    if (raw <= bytes.length && Arrays.equals(bytes, from, raw, value, 0, value.length)) {
      return raw;
    }
    int at = from;
    for (byte wanted : value) {
      at = step(bytes, at, wanted);
      if (at < 0) {
        return -1;
      }
    }
    return at;
  }

  private static int step(byte[] bytes, int at, byte wanted) {
    if (at >= bytes.length) {
      return -1;
    }
    byte here = bytes[at];
    if (here == '%'
        && at + 2 < bytes.length
        && hex(bytes[at + 1], bytes[at + 2]) == (wanted & 0xff)) {
      return at + 3;
    }
    boolean escapable = wanted == '/' || wanted == '"' || wanted == '\\';
    if (here == '\\' && escapable && at + 1 < bytes.length && bytes[at + 1] == wanted) {
      return at + 2;
    }
    return here == wanted || (wanted == ' ' && here == '+') ? at + 1 : -1;
  }

  private static int hex(byte high, byte low) {
    int h = Character.digit(high, 16);
    int l = Character.digit(low, 16);
    return h < 0 || l < 0 ? -1 : h * 16 + l;
  }

  @Override
  public String toString() {
    return "Needle[•••]";
  }
}
