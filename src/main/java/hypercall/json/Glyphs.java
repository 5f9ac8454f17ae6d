package hypercall.json;

/// How characters that would hide, or change the order of others, are shown: as escapes.
///
/// A column is one UTF-16 unit of what is shown, so a raw U+202E takes the six columns of `\u202e`.
public final class Glyphs {
  private Glyphs() {}

  /// Whether it is a control, a direction mark, or invisible.
  public static boolean isHidden(char c) {
    if (c >= ' ' && c < 0x7F) {
      return false;
    }
    return c < ' '
        || c <= 0x9F
        || c == 0x00AD
        || c == 0x061C
        || c >= 0x200B && c <= 0x200F
        || c >= 0x2028 && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c == 0xFEFF
        || c >= 0xFFF9 && c <= 0xFFFB;
  }

  public static String escape(char c) {
    return switch (c) {
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      default -> String.format("\\u%04x", (int) c);
    };
  }

  /// Both halves of a character that has two.
  public static String escape(char high, char low) {
    return escape(high) + escape(low);
  }

  /// How many columns it takes.
  static int width(char c) {
    return !isHidden(c) ? 1 : c == '\t' || c == '\r' ? 2 : 6;
  }
}
