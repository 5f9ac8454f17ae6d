package hypercall.http;

import java.util.Locale;

/// One header line. Name and value are checked at entry: no control characters, a token as name.
///
/// A value may hold any other character; beyond ASCII it goes over the wire as UTF-8.
///
/// @throws IllegalArgumentException with a sentence that names the offending character
public record Header(String name, String value) {
  public Header {
    checkToken("header name", name);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      // The value itself is not quoted: it may be a secret.
      if (Character.isISOControl(c) && c != '\t') {
        throw new IllegalArgumentException(
            "The value of the header "
                + name
                + " holds "
                + nameOf(c)
                + " at position "
                + (i + 1)
                + "; a header is one line of text.");
      }
    }
  }

  /// Checks what RFC 9110 5.6.2 calls a token: a header name, a method.
  static void checkToken(String what, String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("The " + what + " is empty.");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letterOrDigit = c < 128 && Character.isLetterOrDigit(c);
      if (!letterOrDigit && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
        throw new IllegalArgumentException(
            "The "
                + what
                + " \""
                + Visible.of(text)
                + "\" holds "
                + nameOf(c)
                + ", which is not allowed there.");
      }
    }
  }

  private static String nameOf(char c) {
    return switch (c) {
      case '\r' -> "a carriage return (U+000D)";
      case '\n' -> "a line break (U+000A)";
      case ' ' -> "a space";
      case 0 -> "a NUL character (U+0000)";
      default ->
          Character.isISOControl(c)
              ? String.format(Locale.ROOT, "a control character (U+%04X)", (int) c)
              : "\"" + Visible.of(String.valueOf(c)) + "\"";
    };
  }

  /// Without the value: it may be a cookie or a token.
  @Override
  public String toString() {
    return name + ": •••";
  }
}
