package hypercall.ui.kit;

import java.util.Arrays;

/// Where in a text the bytes are that are no characters: each run of them, however long.
///
/// One thread adds, others read meanwhile.
public final class BadBytes {
  /// More places than anybody goes to are counted only.
  private static final int MOST = 1 << 20;

  private volatile long[] starts = new long[16];
  private volatile int runs;
  private volatile long count;
  private long end = -1;

  void add(long offset, int length) {
    if (offset != end && runs < MOST) {
      if (runs == starts.length) {
        starts = Arrays.copyOf(starts, runs * 2);
      }
      starts[runs] = offset;
      runs = runs + 1;
    }
    end = offset + length;
    count = count + length;
  }

  /// How many there are.
  public long count() {
    return count;
  }

  /// Where the first run after a place begins, from the start again after the last; -1 when there
  /// is none.
  public long after(long place) {
    int known = runs;
    int found = Arrays.binarySearch(starts, 0, known, place + 1);
    int next = found < 0 ? -found - 1 : found;
    return known == 0 ? -1 : starts[next == known ? 0 : next];
  }

  /// Where the last run before a place begins, from the end again; -1 when there is none.
  public long before(long place) {
    int known = runs;
    int found = Arrays.binarySearch(starts, 0, known, place);
    int next = found < 0 ? -found - 1 : found;
    return known == 0 ? -1 : starts[next == 0 ? known - 1 : next - 1];
  }
}
