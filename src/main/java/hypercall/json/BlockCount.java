package hypercall.json;

/// Counts visible lines in one block of checked JSON, several times as fast as a [LineWalk] does.
final class BlockCount {
  private BlockCount() {}

  /// How many lines begun in `b[0]` to `b[n]` (excluded) are indented less than `limit`, or as much
  /// without being a closing bracket; `state` and `depth` are those at the start. No closing
  /// brackets at all without `closings`.
  static int visible(byte[] b, int n, byte state, int depth, int limit, boolean closings) {
    boolean opened = State.opened(state);
    int level = depth;
    int count = 0;
    int p = 0;
    if (State.inString(state)) {
      p = behindString(b, State.escaped(state) ? 1 : 0, n);
    } else if (!State.between(state)) {
      p = behindScalar(b, 0, n);
    }
    while (p < n) {
      byte c = b[p++];
      if (c == ',') {
        count += level <= limit ? 1 : 0;
      } else if (c == '}' || c == ']') {
        level--;
        count += closings && !opened && level < limit ? 1 : 0;
        opened = false;
      } else if (c != ':' && !Words.isSpace(c)) {
        count += opened && level <= limit ? 1 : 0;
        opened = c == '{' || c == '[';
        if (opened) {
          level++;
        } else if (c == '"') {
          p = behindString(b, p, n);
        } else if (c > 0) {
          // Not for a byte order mark, which a bracket may follow at once.
          p = behindScalar(b, p, n);
        }
      }
    }
    return count;
  }

  private static int behindString(byte[] b, int start, int n) {
    int p = Words.stringEnd(b, start, n);
    while (p < n && b[p] != '"') {
      p = Words.stringEnd(b, p + 2, n);
    }
    return p + 1;
  }

  private static int behindScalar(byte[] b, int start, int n) {
    int p = start;
    while (p < n) {
      long stops = Words.scalarStops(Words.word(b, p));
      if (stops != 0) {
        return p + Words.first(stops);
      }
      p += 8;
    }
    return p;
  }
}
