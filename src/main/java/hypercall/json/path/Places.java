package hypercall.json.path;

import java.util.Arrays;

/// Numbers that one thread adds and any number reads.
final class Places {
  private static final int BITS = 14;
  private static final int CHUNK = 1 << BITS;
  private static final int FIRST = 16;

  // Written before the count that admits what is in them.
  private volatile long[][] chunks = {new long[FIRST]};
  private volatile long count;

  void add(long place) {
    long n = count;
    int chunk = (int) (n >>> BITS);
    int at = (int) n & (CHUNK - 1);
    long[][] table = chunks;
    if (chunk == table.length || at == table[chunk].length) {
      table = Arrays.copyOf(table, Math.max(table.length, chunk + 1));
      table[chunk] =
          chunk == 0 ? Arrays.copyOf(table[0], Math.min(CHUNK, at * 2)) : new long[CHUNK];
      chunks = table;
    }
    table[chunk][at] = place;
    count = n + 1;
  }

  long count() {
    return count;
  }

  long get(long number) {
    return chunks[(int) (number >>> BITS)][(int) number & (CHUNK - 1)];
  }
}
