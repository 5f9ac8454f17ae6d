package hypercall.http;

/// Text of a server made safe to show: characters that are invisible or turn the direction of
/// writing are written as escapes (`\u202E`), so that they cannot disguise what stands beside them.
public final class Visible {
  private Visible() {}

  /// The text with control, format, separator, private, unassigned and lone surrogate characters
  /// escaped.
  public static String of(String text) {
    if (text.codePoints().allMatch(Visible::isPlain)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 32);
    text.codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                shown.appendCodePoint(c);
              } else if (c > 0xffff) {
                shown.append(String.format("\\u{%X}", c));
              } else {
                shown.append(String.format("\\u%04X", c));
              }
            });
    return shown.toString();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
