package hypercall.ui.kit;

import java.util.Arrays;

/// Where in a text the bytes are that are no characters: each run of them, however long.
///
/// One thread adds, others read meanwhile.
public final class BadBytes {
  /// More places than anybody goes to are counted only.
  private static final int MOST = 1 << 20;

  /// More bytes of a run are not marked.
  private static final int MOST_MARKED = 64;

  private volatile long[] starts = new long[16];
  private volatile long[] ends = new long[16];
  private volatile int runs;
  private volatile long count;
  private long end = -1;

  void add(long offset, int length) {
    boolean goesOn = offset == end;
    end = offset + length;
    if (!goesOn && runs < MOST) {
      if (runs == starts.length) {
        starts = Arrays.copyOf(starts, runs * 2);
        ends = Arrays.copyOf(ends, runs * 2);
      }
      starts[runs] = offset;
      ends[runs] = end;
      runs = runs + 1;
    } else if (goesOn && starts[runs - 1] + MOST_MARKED >= end) {
      ends[runs - 1] = end;
    }
    count = count + length;
  }

  /// Where the run ends that begins here, or as much of it as is worth marking.
  public long endOf(long start) {
    int known = runs; // before the array, which may be replaced by a longer one meanwhile
    int found = Arrays.binarySearch(starts, 0, known, start);
    return found < 0 ? start + 1 : ends[found];
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
