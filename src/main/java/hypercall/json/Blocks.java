package hypercall.json;

import java.util.Arrays;

/// What is remembered per 4 KiB of text: where the lexer stood at its start, and the outline
/// inside.
///
/// One thread adds, any number read: an entry is written before the count that admits it. 19 bytes
/// per block, half a percent of the text at most.
final class Blocks {
  static final int BITS = 12;
  static final int SIZE = 1 << BITS;

  private record Table(
      long[] lines, int[] depths, byte[] states, int[] least, short[] counts, int[] most) {
    Table(int room) {
      this(
          new long[room],
          new int[room],
          new byte[room],
          new int[room],
          new short[room],
          new int[room]);
    }

    Table larger() {
      int room = lines.length * 2;
      return new Table(
          Arrays.copyOf(lines, room),
          Arrays.copyOf(depths, room),
          Arrays.copyOf(states, room),
          Arrays.copyOf(least, room),
          Arrays.copyOf(counts, room),
          Arrays.copyOf(most, room));
    }
  }

  private volatile Table table = new Table(16);
  private volatile int count;

  static int of(long offset) {
    return (int) (offset >>> BITS);
  }

  static long start(int block) {
    return (long) block << BITS;
  }

  /// Ends the last block with its outline, and begins the next with the scanner's state.
  void begin(Scanner scanner) {
    int n = count;
    Table t = table;
    if (n == t.lines.length) {
      t = t.larger();
      table = t;
    }
    if (n > 0) {
      t.least[n - 1] = scanner.leastIndent;
      t.counts[n - 1] = (short) scanner.leastCount;
      t.most[n - 1] = scanner.mostIndent;
    }
    scanner.forgetLeast();
    t.lines[n] = scanner.lines;
    t.depths[n] = scanner.nesting.depth();
    t.states[n] = scanner.state;
    count = n + 1;
  }

  int count() {
    return count;
  }

  /// Lines begun before the block.
  long lines(int block) {
    return table.lines[block];
  }

  int depth(int block) {
    return table.depths[block];
  }

  byte state(int block) {
    return table.states[block];
  }

  /// The smallest indent of the lines begun in a block that is not the last one.
  int leastIndent(int block) {
    return table.least[block];
  }

  /// How many lines begun in the block have that indent and are no closing brackets.
  int leastCount(int block) {
    return table.counts[block];
  }

  /// An indent that no line begun in the block exceeds.
  int mostIndent(int block) {
    return table.most[block];
  }

  /// Whether the block is followed by another, so that its outline is known.
  boolean isWhole(int block) {
    return block + 1 < count;
  }

  /// Whether the whole block is the inside of one token, or of one stretch of white space.
  boolean isRun(int block) {
    if (!isWhole(block)) {
      return false;
    }
    Table t = table;
    return t.states[block] == t.states[block + 1] && t.lines[block] == t.lines[block + 1];
  }

  /// The block in which a line begins.
  int ofLine(long line) {
    Table t = table;
    int low = 0;
    int high = count - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (t.lines[middle] < line) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
