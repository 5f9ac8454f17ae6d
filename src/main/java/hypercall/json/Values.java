package hypercall.json;

/// Goes from value to value through an indexed document, by their places in its bytes.
///
/// A value is the offset of its first byte. Nothing is decoded or kept: what lies between two
/// values is read again, but a container that fills whole blocks is stepped over by the index. It
/// sees what was indexed when it was made. A fault ends it: the containers around the fault end
/// there, and a string, a number or a word that it cuts is not there.
///
/// Belongs to one thread.
public final class Values {
  /// What a value is.
  public enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    TRUE,
    FALSE,
    NULL
  }

  private final Index index;
  private final Window window;
  private final Ends ends;
  private final boolean sound;

  Values(Index index, Runnable watch) {
    Index.Progress progress = index.progress();
    this.index = index;
    this.window = new Window(index.bytes, progress.end(), watch);
    this.ends = new Ends(index, window, watch);
    this.sound = progress.complete() && progress.fault() == null;
  }

  /// The outermost value, or -1 where there is none.
  public long root() {
    boolean mark = byteAt(0) == (byte) 0xEF;
    long root = gap(mark ? 3 : 0);
    return root < limit() && !isCut(root) ? root : -1;
  }

  public Kind kind(long value) {
    return switch (byteAt(value)) {
      case '{' -> Kind.OBJECT;
      case '[' -> Kind.ARRAY;
      case '"' -> Kind.STRING;
      case 't' -> Kind.TRUE;
      case 'f' -> Kind.FALSE;
      case 'n' -> Kind.NULL;
      default -> Kind.NUMBER;
    };
  }

  public boolean isContainer(long value) {
    return (byteAt(value) | 0x20) == '{';
  }

  /// The members of an object or the elements of an array; none of another value.
  public Members members(long value) {
    return new Members(this, value);
  }

  /// Notes the places of an object's names and values at once, in their order, where they stand as
  /// programs write them.
  ///
  /// @return how many there are; -1 where they have to be gone over by [#members]
  public int usualMembers(long object, long[] names, long[] places) {
    return MemberLane.run(window, ends, object, names, places);
  }

  /// What follows the member or element with a number, whose value is `child`.
  public Members membersAfter(long value, long child, long number) {
    return new Members(this, value).from(child, number);
  }

  /// The first byte behind a value.
  public long end(long value) {
    return ends.of(value);
  }

  /// The bytes of a value as they were sent.
  public byte[] bytes(long value) {
    byte[] bytes = new byte[Math.toIntExact(end(value) - value)];
    index.bytes.read(value, bytes, 0, bytes.length);
    return bytes;
  }

  /// The characters of a string, or of a member's name.
  public Text text(long string) {
    return Text.of(this, string);
  }

  /// Whether a string has exactly these characters, given in UTF-8.
  public boolean is(long string, byte[] utf8) {
    int i = window.at(string) + 1;
    byte[] b = window.b;
    if (i + utf8.length >= window.length) {
      return isSlowly(string, utf8);
    }
    for (int k = 0; k < utf8.length; k++) {
      byte c = b[i + k];
      if (c == '\\') {
        return isSlowly(string, utf8);
      }
      if (c != utf8[k] || c == '"') {
        return false;
      }
    }
    return b[i + utf8.length] == '"';
  }

  private boolean isSlowly(long string, byte[] utf8) {
    return text(string).compareTo(Text.of(utf8)) == 0;
  }

  /// The first container that begins in the range, or -1; neither end of the range lies inside a
  /// string.
  public long nextContainer(long from, long to) {
    long p = from;
    while (p < to) {
      int i = window.at(p);
      int stop = (int) Math.min(window.length, to - window.base);
      i = Ends.structure(window.b, i, stop);
      p = window.base + i;
      if (i < stop) {
        byte c = window.b[i];
        if ((c | 0x20) == '{') {
          return p;
        }
        p = c == '"' ? end(p) : p + 1;
      }
    }
    return -1;
  }

  /// Whether a container is there to its closing bracket.
  public boolean isWhole(long value) {
    return sound || end(value) < limit() || !isContainer(value) || members(value).closes();
  }

  /// Whether a fault, or the end of what is known, may cut a string, a number or a word.
  boolean isCut(long value) {
    if (sound || isContainer(value) || end(value) < limit()) {
      return false;
    }
    long last = limit() - 1;
    if (byteAt(value) != '"' || last == value || byteAt(last) != '"') {
      return true;
    }
    long slash = last - 1;
    while (byteAt(slash) == '\\') {
      slash--;
    }
    return (last - slash) % 2 == 0;
  }

  /// The place of the name of the member whose value begins here; -1 where it is no member's.
  public long nameOf(long value) {
    long p = gapBefore(value);
    if (p <= 0 || byteAt(p - 1) != ':') {
      return -1;
    }
    // A quote inside the name stands behind an odd number of backslashes, its first one behind
    // none.
    long quote = gapBefore(p - 1) - 1;
    long slashes;
    do {
      quote--;
      while (byteAt(quote) != '"') {
        quote--;
      }
      slashes = 0;
      while (byteAt(quote - slashes - 1) == '\\') {
        slashes++;
      }
    } while (slashes % 2 != 0);
    return quote;
  }

  private long gapBefore(long place) {
    long p = place;
    while (p > 0 && Words.isSpace(byteAt(p - 1))) {
      p--;
    }
    return p;
  }

  /// Remembers where a container ends.
  void ended(long container, long end) {
    ends.remember(container, end);
  }

  Window window() {
    return window;
  }

  long gap(long from) {
    return ends.gap(from);
  }

  byte byteAt(long place) {
    return window.byteAt(place);
  }

  long limit() {
    return window.limit;
  }
}
