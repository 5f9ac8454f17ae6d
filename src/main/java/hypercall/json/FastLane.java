package hypercall.json;

/// The usual case of the [Scanner], whole tokens at a time: it stops before whatever is not usual.
///
/// Everything is kept in locals meanwhile; a token that does not end inside the piece, an escape,
/// an exponent or a fault is left to the scanner's single steps.
final class FastLane {
  private static final int TRUE = 0x65757274; // "true", little-endian
  private static final int NULL = 0x6C6C756E; // "null"
  private static final int ALSE = 0x65736C61; // "alse"

  private final Scanner scanner;

  FastLane(Scanner scanner) {
    this.scanner = scanner;
  }

  /// Goes on from `p`, between two tokens, and returns the place of the first byte it leaves alone.
  int run(byte[] b, int p, int to) {
    Scanner s = scanner;
    Nesting nesting = s.nesting;
    int depth = nesting.depth();
    boolean object = nesting.inObject();
    byte state = s.state;
    long lines = s.lines;
    int least = s.leastIndent;
    int count = s.leastCount;
    int most = s.mostIndent;
    while (p < to) {
      byte c = b[p];
      if (c <= ' ' && Words.isSpace(c)) {
        p = Words.skipSpace(b, p + 1, to);
        continue;
      }
      if (state == State.AFTER) {
        if (c == ',') {
          lines++;
          if (depth < least) {
            least = depth;
            count = 1;
          } else if (depth == least) {
            count++;
          }
          state = object ? State.KEY : State.VALUE;
        } else if (c == (object ? '}' : ']')) {
          nesting.pop();
          depth--;
          lines++;
          if (depth < least) {
            least = depth;
            count = 0;
          }
          object = nesting.inObject();
          state = depth == 0 ? State.END : State.AFTER;
        } else {
          break;
        }
        p++;
        continue;
      }
      if (state == State.KEY) {
        int end = c == '"' ? Words.stringEnd(b, p + 1, to) : to;
        if (end >= to || b[end] != '"') {
          break;
        }
        p = end + 1;
        state = State.COLON;
        if (p < to && b[p] == ':') {
          p++;
          state = State.VALUE;
        }
        continue;
      }
      if (state == State.COLON) {
        if (c != ':') {
          break;
        }
        p++;
        state = State.VALUE;
        continue;
      }
      if (state == State.END) {
        break;
      }
      if (c == '}' && state == State.FIRST_KEY || c == ']' && state == State.FIRST_ELEMENT) {
        nesting.pop();
        depth--;
        object = nesting.inObject();
        state = depth == 0 ? State.END : State.AFTER;
        p++;
        continue;
      }
      byte next = depth == 0 ? State.END : State.AFTER;
      int end;
      if (state == State.FIRST_KEY) {
        if (c != '"') {
          break;
        }
        end = p;
        next = State.KEY;
      } else if (c == '"') {
        end = Words.stringEnd(b, p + 1, to);
        if (end >= to || b[end] != '"') {
          break;
        }
        end++;
      } else if (c == '{') {
        end = p + 1;
        next = State.FIRST_KEY;
      } else if (c == '[') {
        end = p + 1;
        next = State.FIRST_ELEMENT;
      } else {
        end = c <= '9' ? number(b, p, to) : word(b, p, c);
        if (end < 0 || end > to) {
          break;
        }
      }
      if (state <= State.FIRST_ELEMENT) {
        lines++;
        if (depth < least) {
          least = depth;
          count = 1;
        } else if (depth == least) {
          count++;
        }
      }
      if (end == p + 1 && (next == State.FIRST_KEY || next == State.FIRST_ELEMENT)) {
        object = next == State.FIRST_KEY;
        nesting.push(object);
        depth++;
        most = Math.max(most, depth);
      }
      p = end;
      state = next;
    }
    s.state = state;
    s.lines = lines;
    s.leastIndent = least;
    s.leastCount = count;
    s.mostIndent = most;
    return p;
  }

  /// The end of the number at `p`, or -1 where it is not a plain one that ends before `to`.
  private static int number(byte[] b, int p, int to) {
    int start = b[p] == '-' ? p + 1 : p;
    int end = digits(b, start, to);
    if (end == start || b[start] == '0' && end > start + 1) {
      return -1;
    }
    if (b[end] == '.') {
      int fraction = end + 1;
      end = digits(b, fraction, to);
      if (end <= fraction) {
        return -1;
      }
    }
    return end >= to || (b[end] | 0x20) == 'e' ? -1 : end;
  }

  private static int digits(byte[] b, int p, int to) {
    while (p < to) {
      long stops = Words.nonDigits(Words.word(b, p));
      if (stops != 0) {
        return p + Words.first(stops);
      }
      p += 8;
    }
    return p;
  }

  /// The end of `true`, `false` or `null` at `p` (which may lie behind the piece), or -1.
  static int word(byte[] b, int p, byte c) {
    int word = Words.half(b, p);
    if (word == TRUE || word == NULL) {
      return p + 4;
    }
    return c == 'f' && Words.half(b, p + 1) == ALSE ? p + 5 : -1;
  }
}
