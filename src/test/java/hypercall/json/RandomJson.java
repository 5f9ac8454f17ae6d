package hypercall.json;

import java.util.Random;

/// Random JSON texts with odd white space, and the same texts spoilt in one place.
final class RandomJson {
  private static final String[] STRINGS = {
    "",
    "a",
    "status",
    "running",
    "pve1",
    "Grüße",
    "日本語",
    "\\n\\t",
    "\\u00e9\\\\",
    "😀 smile",
    "{[,:]}",
    "a\\\"b",
    "\u202Eabc",
    "long ".repeat(40),
    "x".repeat(700)
  };
  private static final String[] SCALARS = {
    "0", "-0", "1", "-12", "3.25", "1e9", "-1.5E-3", "12345678901234567890", "true", "false", "null"
  };
  private static final String[] SPACES = {
    "", "", "", " ", "\n", "  \t", "\r\n    ", " ".repeat(50)
  };

  private final Random random;
  private final boolean spaced;

  RandomJson(long seed) {
    random = new Random(seed);
    spaced = random.nextBoolean();
  }

  /// A value of about `size` members in all.
  String text(int size) {
    StringBuilder out = new StringBuilder();
    value(out, size, 0);
    return out.append(space()).toString();
  }

  /// A text with one character put in, taken out or replaced.
  String spoilt(int size) {
    StringBuilder out = new StringBuilder(text(size));
    int at = random.nextInt(out.length() + 1);
    String odd = "{}[]:,\"\\x0-\n\u0001 ";
    String put = String.valueOf(odd.charAt(random.nextInt(odd.length())));
    int end = Math.min(out.length(), at + random.nextInt(2));
    return random.nextInt(4) == 0 ? out.substring(0, at) : out.replace(at, end, put).toString();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  private void value(StringBuilder out, int size, int depth) {
    out.append(space());
    if (size <= 0 || depth > 200) {
      scalar(out);
      return;
    }
    boolean object = random.nextBoolean();
    out.append(object ? '{' : '[');
    int members = random.nextInt(Math.min(size, 12) + 1);
    for (int i = 0; i < members; i++) {
      if (i > 0) {
        out.append(space()).append(',');
      }
      if (object) {
        out.append(space());
        string(out);
        out.append(space()).append(':');
      }
      value(out, random.nextInt(3) == 0 ? 0 : (size - members) / Math.max(1, members), depth + 1);
    }
    out.append(space()).append(object ? '}' : ']');
  }

  private void scalar(StringBuilder out) {
    if (random.nextBoolean()) {
      string(out);
    } else {
      out.append(SCALARS[random.nextInt(SCALARS.length)]);
    }
  }

  private void string(StringBuilder out) {
    out.append('"').append(STRINGS[random.nextInt(STRINGS.length)]).append('"');
  }

  private String space() {
    return spaced ? SPACES[random.nextInt(SPACES.length)] : "";
  }
}
