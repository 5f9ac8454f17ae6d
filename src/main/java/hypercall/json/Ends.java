package hypercall.json;

import java.util.Arrays;

/// Finds where values end, and where white space does. What fills whole blocks is stepped over by
/// the index: a long string, and whatever lies deeper than a container's own members.
final class Ends {
  private static final int KEPT = 4096;

  private final Index index;
  private final Window window;
  private final long limit;
  private final Runnable watch;

  // Where some containers end, by the places where they begin.
  private final long[] begins = new long[KEPT];
  private final long[] ends = new long[KEPT];

  // Where the containers begin inside which the present one is looked for, by their depth.
  private final long[] open = new long[KEPT];

  Ends(Index index, Window window, Runnable watch) {
    this.index = index;
    this.window = window;
    this.limit = window.limit;
    this.watch = watch;
    Arrays.fill(begins, -1);
  }

  /// The first byte behind the value that begins at a place before the limit.
  long of(long value) {
    int i = window.at(value);
    byte[] b = window.b;
    return switch (b[i]) {
      case '"' -> {
        int end = Words.stringEnd(b, i + 1, window.length);
        boolean plain = end < window.length && b[end] == '"';
        yield plain ? window.base + end + 1 : ofString(value + 1);
      }
      case '{', '[' -> ofContainer(value);
      default -> ofScalar(value);
    };
  }

  private long ofScalar(long value) {
    long p = value;
    while (p < limit) {
      int i = window.at(p);
      int length = window.length;
      byte[] b = window.b;
      long stops = 0;
      while (i < length && stops == 0) {
        stops = Words.scalarStops(Words.word(b, i));
        i += stops == 0 ? 8 : Words.first(stops);
      }
      p = window.base + Math.min(i, length);
      if (i < length) {
        break;
      }
    }
    return p;
  }

  /// The end of the string inside which `from` lies.
  private long ofString(long from) {
    long p = from;
    while (p < limit) {
      if (isRunAt(p)) {
        p += Blocks.SIZE;
        continue;
      }
      int i = window.at(p);
      i = Words.stringEnd(window.b, i, window.length);
      p = window.base + i;
      if (i < window.length) {
        if (window.b[i] == '"') {
          return p + 1;
        }
        p += window.b[i] == '\\' ? 2 : 1;
      }
    }
    return limit;
  }

  private long ofContainer(long value) {
    int slot = slot(value);
    if (begins[slot] == value) {
      return ends[slot];
    }
    long p = gap(value + 1);
    byte first = window.byteAt(p);
    long end = first == '}' || first == ']' ? p + 1 : ofFilled(value, p);
    remember(value, end);
    return end;
  }

  /// Remembers where a container ends.
  void remember(long container, long end) {
    int slot = slot(container);
    begins[slot] = container;
    ends[slot] = end;
  }

  private static int slot(long value) {
    return (int) value & (KEPT - 1);
  }

  /// The end of a container that is not empty and whose first member begins at `from`.
  ///
  /// Remembers by the way the ends of the large ones inside it that it goes through, or the
  /// containers of a text of 100,000 levels would each be gone through for themselves.
  private long ofFilled(long value, long from) {
    int depth = 1;
    int known = 1;
    open[1] = value;
    long p = from;
    while (p < limit) {
      if ((p & (Blocks.SIZE - 1)) == 0) {
        int block = Blocks.of(p);
        int outside = index.blocks.depth(block) - depth;
        int next = afterDeeper(block, outside);
        if (next > block) {
          known = Math.min(known, least(block, next) - outside);
          p = resume(next);
          depth = index.blocks.depth(next) - outside;
          continue;
        }
      }
      int i = window.at(p);
      int length = window.length;
      int stop = (int) Math.min(length, (p | (Blocks.SIZE - 1)) + 1 - window.base);
      byte[] b = window.b;
      boolean inString = false;
      while (i < stop && !inString) {
        i = structure(b, i, stop);
        if (i < stop) {
          byte c = b[i++];
          if (c == '"') {
            int end = Words.stringEnd(b, i, length);
            inString = end == length || b[end] != '"';
            i = inString ? i : end + 1;
          } else if ((c | 0x20) == '{') {
            if (known == depth++ && depth < KEPT) {
              open[depth] = window.base + i - 1;
              known = depth;
            }
          } else {
            if (known == depth) {
              known = closed(depth, window.base + i);
            }
            if (--depth == 0) {
              return window.base + i;
            }
          }
        }
      }
      p = window.base + i;
      if (inString) {
        p = ofString(p);
      }
    }
    while (known > 0) {
      known = closed(known, limit);
    }
    return limit;
  }

  /// Remembers where the container at a depth ends, if it is large; the depth outside it.
  private int closed(int depth, long end) {
    if (end - open[depth] > Blocks.SIZE) {
      remember(open[depth], end);
    }
    return depth - 1;
  }

  /// The smallest indent of the lines that begin in a range of blocks.
  private int least(int from, int to) {
    int least = Integer.MAX_VALUE;
    for (int block = from; block < to; block++) {
      least = Math.min(least, index.blocks.leastIndent(block));
    }
    return least;
  }

  /// The first block from `block` on in which a line may begin that is indented by `depth` or less.
  private int afterDeeper(int block, int depth) {
    Blocks blocks = index.blocks;
    int next = block;
    while (blocks.isWhole(next)
        && Blocks.start(next + 1) <= limit
        && blocks.leastIndent(next) > depth) {
      next++;
    }
    watch.run();
    return next;
  }

  /// The start of a block, or the end of the string that goes on there.
  private long resume(int block) {
    byte state = index.blocks.state(block);
    long start = Blocks.start(block);
    return State.inString(state) ? ofString(start + (State.escaped(state) ? 1 : 0)) : start;
  }

  private boolean isRunAt(long place) {
    return (place & (Blocks.SIZE - 1)) == 0
        && place + Blocks.SIZE <= limit
        && index.blocks.isRun(Blocks.of(place));
  }

  /// The first quote or bracket from `from` on, or `stop`; `from` is not inside a string.
  static int structure(byte[] b, int from, int stop) {
    for (int p = from; p < stop; p += 8) {
      long word = Words.word(b, p);
      // The four brackets, and outside strings nothing else, become 0x7F.
      long stops =
          Words.equal(word, Words.ONES * '"')
              | Words.equal(word | (Words.ONES * 0x26), Words.ONES * 0x7F);
      if (stops != 0) {
        return Math.min(p + Words.first(stops), stop);
      }
    }
    return stop;
  }

  /// The first place from `from` on that is not white space.
  long gap(long from) {
    long p = from;
    while (p < limit) {
      if (isRunAt(p)) {
        p += Blocks.SIZE;
        continue;
      }
      int i = window.at(p);
      i = Words.skipSpace(window.b, i, window.length);
      p = window.base + i;
      if (i < window.length) {
        break;
      }
    }
    return p;
  }
}
