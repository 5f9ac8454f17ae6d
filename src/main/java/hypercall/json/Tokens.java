package hypercall.json;

/// The tokens of what is indexed, from the start of a block on, without checking them again.
///
/// The first token of a block may be the rest of one that began earlier. Stretches of white space
/// and tokens that fill whole blocks are stepped over by the index, so that a string of 100 MB
/// costs as little as its blocks are many.
final class Tokens {
  /// What a token is; RAW and BREAK (a line feed) are found behind a fault only.
  enum Kind {
    OPEN,
    CLOSE,
    COMMA,
    COLON,
    STRING,
    SCALAR,
    RAW,
    BREAK
  }

  final Index.Progress progress;
  private final Index index;
  private final long end;
  private final long limit;
  private final byte[] window = new byte[Blocks.SIZE + Words.SLACK];
  private long windowStart = -1;
  private int windowLength;
  private long p;
  private byte within;

  Kind kind = Kind.RAW;
  long from;
  long to;

  Tokens(Index index, Index.Progress progress, int block) {
    this.index = index;
    this.progress = progress;
    this.end = progress.end();
    this.limit = progress.bytes();
    this.p = Blocks.start(block);
    this.within = block < index.blocks.count() ? index.blocks.state(block) : State.START;
  }

  /// Goes to the next token; false when there is none, or none yet.
  boolean next() {
    if (within > State.END && within != State.FAULT) {
      boolean string = State.inString(within);
      from = p;
      if (p < end && State.escaped(within)) {
        p++;
      }
      within = State.AFTER;
      return string ? string() : scalar();
    }
    skipSpace();
    from = p;
    if (p >= end) {
      return raw();
    }
    byte c = at(p);
    switch (c) {
      case '{', '[' -> single(Kind.OPEN);
      case '}', ']' -> single(Kind.CLOSE);
      case ',' -> single(Kind.COMMA);
      case ':' -> single(Kind.COLON);
      case '"' -> {
        p++;
        return string();
      }
      default -> {
        return scalar();
      }
    }
    return true;
  }

  private void single(Kind single) {
    kind = single;
    to = ++p;
  }

  private boolean raw() {
    if (p >= limit) {
      return false;
    }
    long stop = p;
    while (stop < limit) {
      if (isRunAt(stop)) {
        stop += Blocks.SIZE;
        continue;
      }
      int i = load(stop);
      while (i < windowLength && window[i] != '\n') {
        i++;
      }
      stop = windowStart + i;
      if (i < windowLength) {
        break;
      }
    }
    kind = stop == p ? Kind.BREAK : Kind.RAW;
    p = stop == p ? p + 1 : stop;
    to = p;
    return true;
  }

  private boolean string() {
    while (p < end) {
      if (isRunAt(p)) {
        p += Blocks.SIZE;
        continue;
      }
      int stop = windowEnd();
      int i = Words.stringEnd(window, (int) (p - windowStart), stop);
      p = windowStart + i;
      if (i < stop) {
        if (window[i] == '"') {
          p++;
          break;
        }
        p += window[i] == '\\' ? 2 : 1;
      }
    }
    p = Math.min(p, end);
    kind = Kind.STRING;
    to = p;
    return true;
  }

  private boolean scalar() {
    while (p < end) {
      if (isRunAt(p)) {
        p += Blocks.SIZE;
        continue;
      }
      int stop = windowEnd();
      int i = (int) (p - windowStart);
      while (i < stop && isScalar(window[i])) {
        i++;
      }
      p = windowStart + i;
      if (i < stop) {
        break;
      }
    }
    kind = Kind.SCALAR;
    to = p;
    return true;
  }

  static boolean isScalar(byte c) {
    return switch (c) {
      case ' ', '\n', '\r', '\t', '{', '}', '[', ']', ',', ':', '"' -> false;
      default -> true;
    };
  }

  private void skipSpace() {
    while (p < end) {
      if (isRunAt(p)) {
        p += Blocks.SIZE;
        continue;
      }
      int stop = windowEnd();
      int i = Words.skipSpace(window, (int) (p - windowStart), stop);
      p = windowStart + i;
      if (i < stop) {
        return;
      }
    }
  }

  /// Whether a block that is a run begins exactly at `place`.
  private boolean isRunAt(long place) {
    return (place & (Blocks.SIZE - 1)) == 0
        && place + Blocks.SIZE <= limit
        && index.blocks.isRun(Blocks.of(place));
  }

  /// Loads the window at [#p]; returns where it stops being JSON, relative to its start.
  private int windowEnd() {
    load(p);
    return (int) Math.min(windowLength, end - windowStart);
  }

  private byte at(long place) {
    return window[load(place)];
  }

  /// Loads the block around a place and returns the place relative to it.
  private int load(long place) {
    if (place < windowStart || place >= windowStart + windowLength || windowStart < 0) {
      windowStart = place & -Blocks.SIZE;
      windowLength = (int) Math.min(Blocks.SIZE, limit - windowStart);
      index.bytes.read(windowStart, window, 0, windowLength);
    }
    return (int) (place - windowStart);
  }
}
