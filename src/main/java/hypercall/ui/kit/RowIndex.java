package hypercall.ui.kit;

import java.util.Arrays;

/// Keeps for each block of a text's bytes the first row that starts in it.
///
/// One thread adds, others read meanwhile.
final class RowIndex {
  /// A row and where it starts.
  record Row(long number, long offset) {}

  private static final int BLOCK = 4 << 10;

  /// Entry i: the first row that starts at or after byte i · BLOCK, and where. Written before
  /// `blocks`.
  private volatile long[] rowAt = new long[16];

  private volatile long[] offsetAt = new long[16];
  private volatile int blocks;

  /// The rows are added in their order.
  void add(long row, long offset) {
    while ((long) blocks * BLOCK <= offset) {
      int next = blocks;
      if (next == rowAt.length) {
        rowAt = Arrays.copyOf(rowAt, next * 2);
        offsetAt = Arrays.copyOf(offsetAt, next * 2);
      }
      rowAt[next] = row;
      offsetAt[next] = offset;
      blocks = next + 1;
    }
  }

  /// A row that is known, near before a wanted one or that itself.
  Row before(long wanted) {
    return at(blockBefore(rowAt, wanted, blocks));
  }

  /// A row that is known and starts near before a byte or with it.
  Row beforeOffset(long offset) {
    return at(blockBefore(offsetAt, offset, blocks));
  }

  private Row at(int block) {
    return new Row(rowAt[block], offsetAt[block]);
  }

  private static int blockBefore(long[] sorted, long key, int count) {
    int low = 0;
    int high = Math.min(count, sorted.length) - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sorted[middle] <= key) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
