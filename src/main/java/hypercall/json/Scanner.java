package hypercall.json;

import org.jspecify.annotations.Nullable;

/// The strict RFC 8259 lexer: pushed forward in pieces of any size, it counts pretty lines and
/// finds the first fault.
///
/// It goes byte by byte here, for whatever is cut by the end of a piece, escaped or wrong; the
/// usual is done by [FastLane]. Invalid UTF-8 inside strings passes, since the viewer shows it
/// marked. A byte order mark at the start passes too (RFC 8259, 8.1 lets a reader ignore it).
///
/// A *line event* is the moment a pretty line begins: the first token, what comes first inside a
/// container, a comma, the end of a container that is not empty; behind a fault, each line feed.
final class Scanner {
  final Nesting nesting = new Nesting();
  byte state = State.START;

  /// Line events so far: the number of the last line begun.
  long lines;

  /// The smallest indent (in levels) of the lines begun since [#forgetLeast], and how many of them
  /// had it without being a closing bracket.
  int leastIndent = Integer.MAX_VALUE;

  int leastCount;

  /// An indent that none of them exceeds.
  int mostIndent;

  /// Whether the bytes are those that came; else each character stands for others.
  boolean original = true;

  private final FastLane fastLane = new FastLane(this);
  private @Nullable Fault fault;
  private boolean faultInToken;

  @Nullable Fault fault() {
    return fault;
  }

  /// Whether the fault cuts a token, so that what follows belongs to the same line.
  boolean faultInToken() {
    return faultInToken;
  }

  void forgetLeast() {
    leastIndent = Integer.MAX_VALUE;
    leastCount = 0;
    mostIndent = nesting.depth();
  }

  /// Goes on over `b[from]` to `b[to]` (excluded), where `b[0]` is byte `base` of the text; the
  /// array has [Words#SLACK] more bytes behind `to`. Returns the place of the fault, or `to`.
  int scan(byte[] b, int from, int to, long base) {
    int p = from;
    while (p < to && state != State.FAULT) {
      if (State.between(state)) {
        p = fastLane.run(b, p, to);
      }
      p = p < to ? scanToken(b, p, to, base) : p;
    }
    if (state == State.FAULT && p < to) {
      int feeds = Words.count(b, p, to, (byte) '\n');
      if (feeds > 0) {
        lines += feeds;
        least(0, feeds);
      }
    }
    return p;
  }

  /// Goes on to the end of the token at `p`, or of the piece; returns where that is, or the place
  /// of the fault.
  int scanToken(byte[] b, int from, int to, long base) {
    int p = from;
    do {
      p = step(b, p, to, base);
    } while (p < to && state > State.END && state != State.FAULT);
    return p;
  }

  /// Tells that no more bytes come; `size` is how many there were.
  void finish(long size) {
    if (State.numberMayEnd(state)) {
      state = afterValue();
    }
    if (state != State.END && state != State.FAULT) {
      faultInToken = !State.between(state);
      fault = new Fault(size, Math.max(lines, 1), FaultText.atEnd(state, nesting));
      state = State.FAULT;
    }
  }

  void line(int indent, boolean closing) {
    lines++;
    least(indent, closing ? 0 : 1);
  }

  private void least(int indent, int count) {
    if (indent < leastIndent) {
      leastIndent = indent;
      leastCount = count;
    } else if (indent == leastIndent) {
      leastCount += count;
    }
  }

  /// One byte (or a run inside a string), from any state; returns the next place.
  private int step(byte[] b, int p, int to, long base) {
    byte c = b[p];
    if (State.between(state)) {
      return Words.isSpace(c) ? p + 1 : token(c, p, base);
    }
    if (State.inString(state)) {
      return inString(b, p, to, base);
    }
    if (State.inNumber(state)) {
      byte next = number(c);
      if (next == State.FAULT && State.numberMayEnd(state)) {
        state = afterValue();
        return p;
      }
      return goTo(next, c, p, base);
    }
    if (State.inLiteral(state)) {
      boolean right = c == State.LETTERS.charAt(state - State.TRUE);
      return goTo(right ? nextLetter() : State.FAULT, c, p, base);
    }
    boolean mark = c == (byte) (state == State.MARK_1 ? 0xBB : 0xBF);
    byte behind = state == State.MARK_1 ? State.MARK_2 : State.VALUE;
    return goTo(mark ? behind : State.FAULT, c, p, base);
  }

  private int token(byte c, int p, long base) {
    switch (state) {
      case State.START, State.FIRST_ELEMENT, State.VALUE -> {
        if (c == ']' && state == State.FIRST_ELEMENT) {
          return close(p);
        }
        byte next = startOfValue(c);
        if (c == (byte) 0xEF && state == State.START && p + base == 0) {
          next = State.MARK_1;
        }
        if (next != State.FAULT && State.opened(state)) {
          line(nesting.depth(), false);
        }
        if (next == State.FIRST_KEY || next == State.FIRST_ELEMENT) {
          nesting.push(next == State.FIRST_KEY);
          mostIndent = Math.max(mostIndent, nesting.depth());
        }
        return goTo(next, c, p, base);
      }
      case State.FIRST_KEY, State.KEY -> {
        if (c == '}' && state == State.FIRST_KEY) {
          return close(p);
        }
        if (c == '"' && state == State.FIRST_KEY) {
          line(nesting.depth(), false);
        }
        return goTo(c == '"' ? State.KEY_STRING : State.FAULT, c, p, base);
      }
      case State.COLON -> {
        return goTo(c == ':' ? State.VALUE : State.FAULT, c, p, base);
      }
      case State.AFTER -> {
        boolean object = nesting.inObject();
        if (c == (object ? '}' : ']')) {
          line(nesting.depth() - 1, true);
          return close(p);
        }
        if (c == ',') {
          line(nesting.depth(), false);
        }
        byte next = object ? State.KEY : State.VALUE;
        return goTo(c == ',' ? next : State.FAULT, c, p, base);
      }
      default -> {
        return goTo(State.FAULT, c, p, base);
      }
    }
  }

  private static byte startOfValue(byte c) {
    return switch (c) {
      case '"' -> State.STRING;
      case '{' -> State.FIRST_KEY;
      case '[' -> State.FIRST_ELEMENT;
      case '-' -> State.MINUS;
      case '0' -> State.ZERO;
      case 't' -> State.TRUE;
      case 'f' -> State.FALSE;
      case 'n' -> State.NULL;
      default -> c >= '1' && c <= '9' ? State.INT : State.FAULT;
    };
  }

  private int close(int p) {
    nesting.pop();
    state = afterValue();
    return p + 1;
  }

  byte afterValue() {
    return nesting.depth() == 0 ? State.END : State.AFTER;
  }

  private int inString(byte[] b, int p, int to, long base) {
    boolean key = State.inKey(state);
    byte plain = key ? State.KEY_STRING : State.STRING;
    byte c = b[p];
    if (State.escaped(state)) {
      byte hex = key ? State.KEY_HEX : State.HEX;
      byte next = "\"\\/bfnrt".indexOf(c) >= 0 ? plain : c == 'u' ? hex : State.FAULT;
      return goTo(next, c, p, base);
    }
    if (state != plain) {
      boolean last = state == plain + 5;
      byte next = last ? plain : (byte) (state + 1);
      return goTo(Character.digit(c, 16) >= 0 ? next : State.FAULT, c, p, base);
    }
    int end = Words.stringEnd(b, p, to);
    if (end > p) {
      return end;
    }
    if (c == '"') {
      state = key ? State.COLON : afterValue();
      return p + 1;
    }
    return goTo(c == '\\' ? (byte) (plain + 1) : State.FAULT, c, p, base);
  }

  private byte number(byte c) {
    boolean digit = c >= '0' && c <= '9';
    boolean e = c == 'e' || c == 'E';
    return switch (state) {
      case State.MINUS -> digit ? c == '0' ? State.ZERO : State.INT : State.FAULT;
      case State.ZERO -> c == '.' ? State.DOT : e ? State.EXPONENT : State.FAULT;
      case State.INT -> digit ? State.INT : c == '.' ? State.DOT : e ? State.EXPONENT : State.FAULT;
      case State.DOT -> digit ? State.FRACTION : State.FAULT;
      case State.FRACTION -> digit ? State.FRACTION : e ? State.EXPONENT : State.FAULT;
      case State.EXPONENT ->
          digit ? State.EXPONENT_DIGITS : c == '+' || c == '-' ? State.EXPONENT_SIGN : State.FAULT;
      default -> digit ? State.EXPONENT_DIGITS : State.FAULT;
    };
  }

  private byte nextLetter() {
    boolean last =
        state == State.FALSE - 1 || state == State.NULL - 1 || state == State.LAST_LETTER;
    return last ? afterValue() : (byte) (state + 1);
  }

  /// Takes the byte into the next state, or leaves it as the first faulty one.
  private int goTo(byte next, byte c, int p, long base) {
    if (next != State.FAULT) {
      state = next;
      return p + 1;
    }
    faultInToken = !State.between(state);
    String message = FaultText.at(state, nesting, c, original);
    state = State.FAULT;
    if (!faultInToken) {
      line(0, false);
    }
    fault = new Fault(base + p, lines, message);
    return p;
  }
}
