package hypercall.json;

/// What the lexer stands in between two bytes; plain numbers, since the index keeps one per block.
final class State {
  /// Between tokens; the first three have opened something that has no member yet.
  static final byte START = 0;

  static final byte FIRST_KEY = 1;
  static final byte FIRST_ELEMENT = 2;
  static final byte KEY = 3;
  static final byte COLON = 4;
  static final byte VALUE = 5;
  static final byte AFTER = 6;
  static final byte END = 7;

  /// Inside strings: plain, after a backslash, before each of the four digits of `\\u`.
  static final byte KEY_STRING = 8;

  static final byte KEY_ESCAPE = 9;
  static final byte KEY_HEX = 10;
  static final byte STRING = 14;
  static final byte ESCAPE = 15;
  static final byte HEX = 16;
  static final byte LAST_HEX = 19;

  /// Inside numbers.
  static final byte MINUS = 20;

  static final byte ZERO = 21;
  static final byte INT = 22;
  static final byte DOT = 23;
  static final byte FRACTION = 24;
  static final byte EXPONENT = 25;
  static final byte EXPONENT_SIGN = 26;
  static final byte EXPONENT_DIGITS = 27;

  /// Inside `true`, `false`, `null`: what comes next is at `state - TRUE` in LETTERS.
  static final byte TRUE = 28;

  static final byte FALSE = 31;
  static final byte NULL = 35;
  static final byte LAST_LETTER = 37;
  static final String LETTERS = "ruealseull";

  /// Inside a byte order mark.
  static final byte MARK_1 = 38;

  static final byte MARK_2 = 39;

  /// Behind the first byte that is not JSON.
  static final byte FAULT = 40;

  private State() {}

  static boolean between(byte state) {
    return state <= END;
  }

  static boolean opened(byte state) {
    return state <= FIRST_ELEMENT;
  }

  static boolean inString(byte state) {
    return state >= KEY_STRING && state <= LAST_HEX;
  }

  static boolean inKey(byte state) {
    return state >= KEY_STRING && state < STRING;
  }

  static boolean escaped(byte state) {
    return state == KEY_ESCAPE || state == ESCAPE;
  }

  static boolean inNumber(byte state) {
    return state >= MINUS && state <= EXPONENT_DIGITS;
  }

  static boolean numberMayEnd(byte state) {
    return state == ZERO || state == INT || state == FRACTION || state == EXPONENT_DIGITS;
  }

  static boolean inLiteral(byte state) {
    return state >= TRUE && state <= LAST_LETTER;
  }
}
