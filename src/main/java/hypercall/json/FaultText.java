package hypercall.json;

/// What is wrong, in a sentence.
final class FaultText {
  private FaultText() {}

  /// The sentence for a byte that cannot follow in this state.
  ///
  /// @param original whether the byte came, and is not a part of a character in another charset
  static String at(byte state, Nesting nesting, byte c, boolean original) {
    boolean told = original || c > 0;
    return expected(state, nesting) + ", but " + (told ? name(c) : character(c)) + " was found.";
  }

  /// The sentence for a text that stops in this state.
  static String atEnd(byte state, Nesting nesting) {
    return state == State.START
        ? "There is no JSON value here, nothing but white space."
        : expected(state, nesting) + ", but the text ends here.";
  }

  private static String expected(byte state, Nesting nesting) {
    if (State.inString(state)) {
      return inString(state);
    }
    if (State.inNumber(state)) {
      return state == State.ZERO
          ? "A number that begins with 0 has no further digits before its point"
          : "A digit was expected in this number";
    }
    if (State.inLiteral(state)) {
      return "The word was expected to be true, false or null";
    }
    return switch (state) {
      case State.MARK_1, State.MARK_2 -> "The rest of a byte order mark was expected";
      case State.FIRST_KEY -> "A quoted name or } was expected";
      case State.FIRST_ELEMENT -> "A value or ] was expected";
      case State.KEY -> "A quoted name was expected after the comma";
      case State.COLON -> "A colon was expected after the name";
      case State.AFTER ->
          nesting.inObject() ? "A comma or } was expected" : "A comma or ] was expected";
      case State.END -> "Nothing was expected after the end of the value";
      default -> "A value was expected";
    };
  }

  private static String inString(byte state) {
    if (State.escaped(state)) {
      return "One of \" \\ / b f n r t u was expected after the backslash";
    }
    return state == State.STRING || state == State.KEY_STRING
        ? "The end of the string was expected"
        : "Four hexadecimal digits were expected after \\u";
  }

  private static String character(byte c) {
    return c == 0 ? "a NUL character" : "a character beyond ASCII";
  }

  private static String name(byte c) {
    int value = c & 0xFF;
    return value > 0x20 && value < 0x7F
        ? "“" + (char) value + "”"
        : switch (value) {
          case '\n' -> "a line feed";
          case '\r' -> "a carriage return";
          case '\t' -> "a tab";
          case ' ' -> "a space";
          case 0 -> "a NUL byte";
          default -> String.format("the byte %02X", value);
        };
  }
}
