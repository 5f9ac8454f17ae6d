package hypercall.json;

/// The usual case of an object that is asked for a member: few of them, no white space, no
/// container among their values, and all of it in the piece that is looked at.
///
/// One small loop, since a query asks each of a million objects, and a cold virtual machine pays
/// most for compiling. Whatever is not usual is left alone.
final class MemberLane {
  private static final int UNUSUAL = -1;

  private MemberLane() {}

  /// Notes where the names and the values begin, and where the object ends.
  ///
  /// @return how many there are; -1 where something unusual stands, or more than there is room for
  static int run(Window window, Ends ends, long object, long[] names, long[] places) {
    int i = window.at(object) + 1;
    byte[] b = window.b;
    int stop = window.length;
    long base = window.base;
    int count = 0;
    while (count < names.length && i < stop && b[i] == '"') {
      names[count] = base + i;
      i = Words.stringEnd(b, i + 1, stop);
      if (i + 2 >= stop || b[i] != '"' || b[i + 1] != ':') {
        return UNUSUAL;
      }
      i += 2;
      places[count++] = base + i;
      byte c = b[i];
      if (c == '"') {
        i = Words.stringEnd(b, i + 1, stop);
        if (i >= stop || b[i++] != '"') {
          return UNUSUAL;
        }
      } else if ((c | 0x20) == '{' || Words.isSpace(c)) {
        return UNUSUAL;
      } else {
        i = scalarEnd(b, i, stop);
      }
      if (i >= stop) {
        return UNUSUAL;
      }
      if (b[i] == '}') {
        ends.remember(object, base + i + 1);
        return count;
      }
      if (b[i++] != ',') {
        return UNUSUAL;
      }
    }
    return UNUSUAL;
  }

  private static int scalarEnd(byte[] b, int from, int stop) {
    int i = from;
    long stops = 0;
    while (i < stop && stops == 0) {
      stops = Words.scalarStops(Words.word(b, i));
      i += stops == 0 ? 8 : Words.first(stops);
    }
    return i;
  }
}
