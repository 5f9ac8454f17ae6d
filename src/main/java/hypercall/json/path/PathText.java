package hypercall.json.path;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/// Reads the words of an expression: names, strings, numbers, signs.
final class PathText {
  /// The largest number that every reader of JSON keeps exactly (RFC 7493).
  private static final long LARGEST = (1L << 53) - 1;

  private static final int DIGITS_OF_LARGEST = 16;

  final String text;
  int at;

  PathText(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /// The character here, or 0 at the end.
  char here() {
    return atEnd() ? 0 : text.charAt(at);
  }

  boolean follows(String sign) {
    return text.startsWith(sign, at);
  }

  /// Goes behind a sign, if it follows.
  boolean take(String sign) {
    boolean follows = follows(sign);
    at += follows ? sign.length() : 0;
    return follows;
  }

  void space() {
    while (!atEnd() && " \t\n\r".indexOf(here()) >= 0) {
      at++;
    }
  }

  /// That `what` was expected here, and what stands here instead.
  PathFault expected(String what) {
    return new PathFault(at, what + " was expected, but " + found() + ".");
  }

  private String found() {
    if (atEnd()) {
      return "the expression ends here";
    }
    int c = text.codePointAt(at);
    return (c == ' ' ? "a space" : c < ' ' ? "white space" : "“" + Character.toString(c) + "”")
        + " was found";
  }

  /// Whether a member's name without quotes may begin with, or go on with, a character.
  static boolean beginsName(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80 && !isSurrogate(c);
  }

  static boolean continuesName(int c) {
    return beginsName(c) || isDigit(c);
  }

  /// Whether a member's name needs no quotes.
  static boolean isShort(String name) {
    return !name.isEmpty()
        && beginsName(name.codePointAt(0))
        && name.codePoints().allMatch(PathText::continuesName);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /// A name without quotes; empty where none begins.
  String name() {
    int start = at;
    if (!atEnd() && beginsName(text.codePointAt(at))) {
      run(PathText::continuesName);
    }
    return text.substring(start, at);
  }

  private void run(IntPredicate which) {
    while (!atEnd() && which.test(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
  }

  boolean beginsInteger() {
    return isDigit(here()) || here() == '-';
  }

  /// An integer as it stands in brackets.
  long integer() throws PathFault {
    int start = at;
    boolean negative = take("-");
    int digits = at;
    if (!isDigit(here())) {
      throw expected("A digit");
    }
    run(PathText::isDigit);
    if (text.charAt(digits) == '0' && (negative || at > digits + 1)) {
      throw new PathFault(
          start,
          negative
              ? "There is no -0 here, nor a 0 before other digits."
              : "No 0 may lead a number.");
    }
    boolean huge = at - digits > DIGITS_OF_LARGEST;
    long value = huge ? Long.MAX_VALUE : Long.parseLong(text, digits, at, 10);
    if (value > LARGEST) {
      throw new PathFault(start, "This number is larger than 9007199254740991, the largest one.");
    }
    return negative ? -value : value;
  }

  /// A number as it stands in comparisons.
  Decimal number() throws PathFault {
    int start = at;
    take("-");
    int digits = at;
    if (!isDigit(here())) {
      throw expected("A digit");
    }
    run(PathText::isDigit);
    if (text.charAt(digits) == '0' && at > digits + 1) {
      throw new PathFault(digits, "No 0 may lead a number.");
    }
    if (take(".")) {
      digits("A digit after the point");
    }
    if (take("e") || take("E")) {
      if (!take("-")) {
        take("+");
      }
      digits("A digit of the exponent");
    }
    return Decimal.of(text.substring(start, at).getBytes(StandardCharsets.US_ASCII));
  }

  private void digits(String what) throws PathFault {
    if (!isDigit(here())) {
      throw expected(what);
    }
    run(PathText::isDigit);
  }

  /// A string in single quotes, as normalized paths have it.
  static String quoted(String string) {
    StringBuilder quoted = new StringBuilder("'");
    for (char c : string.toCharArray()) {
      int known = "\b\f\n\r\t'\\".indexOf(c);
      if (known >= 0) {
        quoted.append('\\').append("bfnrt'\\".charAt(known));
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('\'').toString();
  }

  /// A step to a member: its name behind a dot, or in brackets and quotes.
  static String step(String name) {
    return isShort(name) ? "." + name : "[" + quoted(name) + "]";
  }

  /// A string in single or double quotes, as UTF-8.
  byte[] string() throws PathFault {
    int start = at;
    char quote = here();
    at++;
    ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
    while (here() != quote) {
      if (atEnd()) {
        throw new PathFault(start, "This string has no closing " + quote + ".");
      }
      int c = text.codePointAt(at);
      if (c < ' ' || isSurrogate(c)) {
        throw new PathFault(at, "In a string, this character is written with \\u and four digits.");
      }
      if (c == '\\') {
        c = escape(quote);
      } else {
        at += Character.charCount(c);
      }
      utf8.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
    }
    at++;
    return utf8.toByteArray();
  }

  private int escape(char quote) throws PathFault {
    int start = at++;
    char c = here();
    int known = atEnd() ? -1 : "bfnrt/\\".indexOf(c);
    at++;
    if (known >= 0) {
      return "\b\f\n\r\t/\\".charAt(known);
    }
    if (c == quote) {
      return c;
    }
    if (c != 'u') {
      at = start;
      throw new PathFault(
          start, "After a backslash, one of b f n r t / \\ u or " + quote + " was expected.");
    }
    char unit = unit(start);
    if (!Character.isSurrogate(unit)) {
      return unit;
    }
    if (Character.isHighSurrogate(unit) && take("\\u")) {
      char low = unit(start);
      if (Character.isLowSurrogate(low)) {
        return Character.toCodePoint(unit, low);
      }
    }
    throw new PathFault(start, "This escape is half of a character; its other half is missing.");
  }

  private char unit(int start) throws PathFault {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = here() < 0x80 ? Character.digit(here(), 16) : -1;
      if (digit < 0) {
        throw new PathFault(start, "Four hexadecimal digits were expected after \\u.");
      }
      unit = unit << 4 | digit;
      at++;
    }
    return (char) unit;
  }
}
