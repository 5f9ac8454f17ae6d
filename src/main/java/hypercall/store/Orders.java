package hypercall.store;

import java.util.Arrays;

/// Numbers by which values keep their order in files of their own: as few as possible are changed
/// when one is moved, since every change writes a file.
final class Orders {
  /// The place of a value that has none yet, or whose file says none.
  static final int NONE = Integer.MAX_VALUE;

  /// Room for later between two neighbours that are numbered anew.
  private static final int GAP = 16;

  private Orders() {}

  /// Growing numbers for values in their wanted order.
  ///
  /// @param now the number of each as it is, or [#NONE]
  static int[] of(int[] now) {
    boolean[] kept = longestGrowing(now);
    long[] wanted = new long[now.length];
    int next = 0;
    for (int i = 0; i < now.length; i = next + 1) {
      next = i;
      while (next < now.length && !kept[next]) {
        next++;
      }
      if (!fill(wanted, i, next, now)) {
        return anew(now.length);
      }
      if (next < now.length) {
        wanted[next] = now[next];
      }
    }
    boolean fits = Arrays.stream(wanted).allMatch(n -> n > Integer.MIN_VALUE && n < NONE - GAP);
    return fits ? Arrays.stream(wanted).mapToInt(Math::toIntExact).toArray() : anew(now.length);
  }

  /// Numbers the values from `from` to before `to`, between the kept ones around them.
  private static boolean fill(long[] wanted, int from, int to, int[] now) {
    int count = to - from;
    long below = from == 0 ? Long.MIN_VALUE : wanted[from - 1];
    long above = to == now.length ? Long.MAX_VALUE : now[to];
    if (from == 0 && to == now.length) {
      below = 0;
      above = (count + 1L) * GAP;
    } else if (from == 0) {
      below = above > count ? 0 : above - (count + 1L) * GAP;
    } else if (to == now.length) {
      above = below + (count + 1L) * GAP;
    }
    long step = (above - below) / (count + 1);
    for (int i = 0; i < count; i++) {
      wanted[from + i] = below + step * (i + 1);
    }
    return count == 0 || step > 0;
  }

  private static int[] anew(int count) {
    int[] numbers = new int[count];
    Arrays.setAll(numbers, i -> (i + 1) * GAP);
    return numbers;
  }

  /// Which values may keep their number; quadratic, for the few hundred lines a folder has.
  private static boolean[] longestGrowing(int[] now) {
    int[] length = new int[now.length];
    int[] previous = new int[now.length];
    int last = -1;
    for (int i = 0; i < now.length; i++) {
      previous[i] = -1;
      length[i] = now[i] == NONE ? 0 : 1;
      for (int j = 0; j < i && now[i] != NONE; j++) {
        if (now[j] < now[i] && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      if (length[i] > 0 && (last < 0 || length[i] > length[last])) {
        last = i;
      }
    }
    boolean[] kept = new boolean[now.length];
    for (int i = last; i >= 0; i = previous[i]) {
      kept[i] = true;
    }
    return kept;
  }
}
