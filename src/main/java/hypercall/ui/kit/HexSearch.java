package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A search through bytes, for text or for bytes by their digits; without case the letters A to Z
/// are equal to a to z.
final class HexSearch implements Search {
  /// More hits than a person wants are not kept.
  private static final int MOST = 1_000_000;

  private static final int READ = 64 << 10;
  private static final int PIECE = 1 << 20;

  private final Turns turns = new Turns();
  private final HexLines lines;
  private final byte[] wanted;
  private final boolean anyCase;
  private final byte[] buffer;
  private long[] hits = new long[16];
  private int count;
  private long next;

  HexSearch(HexLines lines, String query, boolean matchCase) {
    this.lines = lines;
    wanted = Hex.sought(query);
    anyCase = !matchCase && !Hex.isHex(query);
    if (anyCase) {
      lower(wanted, wanted.length);
    }
    buffer = new byte[READ + wanted.length];
  }

  @Override
  public boolean advance() {
    return turns.alone(() -> seek(PIECE));
  }

  private boolean seek(long limit) {
    long size = lines.size();
    long end = Math.min(size, next + limit);
    while (next < end && count < MOST && size - next >= wanted.length) {
      int length = (int) Math.min(buffer.length, size - next);
      lines.bytes().read(next, buffer, 0, length);
      if (anyCase) {
        lower(buffer, length);
      }
      scan(length);
    }
    return next + wanted.length > size || count == MOST;
  }

  private void scan(int length) {
    int last = length - wanted.length;
    int i = 0;
    while (i <= last && count < MOST) {
      boolean hit =
          buffer[i] == wanted[0]
              && Arrays.equals(buffer, i, i + wanted.length, wanted, 0, wanted.length);
      if (hit) {
        keep(next + i);
      }
      i += hit ? wanted.length : 1;
    }
    next += i;
  }

  private void keep(long offset) {
    if (count == hits.length) {
      hits = Arrays.copyOf(hits, count * 2);
    }
    hits[count++] = offset;
  }

  private static void lower(byte[] letters, int length) {
    for (int i = 0; i < length; i++) {
      if (letters[i] >= 'A' && letters[i] <= 'Z') {
        letters[i] += 'a' - 'A';
      }
    }
  }

  @Override
  public long count() {
    return turns.alone(() -> (long) count);
  }

  @Override
  public boolean isFull() {
    return turns.alone(() -> count == MOST);
  }

  @Override
  public List<Hit> on(long line) {
    long from = lines.offsetOf(line - 1);
    long to = from + lines.width();
    return turns.alone(() -> touching(from, to));
  }

  private List<Hit> touching(long from, long to) {
    List<Hit> found = new ArrayList<>();
    int index = index(from - wanted.length + 1);
    for (; index < count && hits[index] < to; index++) {
      found.add(place(hits[index]));
    }
    return found;
  }

  /// From the first byte to the one after the last.
  @Override
  public Hit hit(long index) {
    return place(turns.alone(() -> hits[Math.toIntExact(index)]));
  }

  private Hit place(long offset) {
    return new Hit(lines.placeOf(offset), lines.placeOf(offset + wanted.length));
  }

  @Override
  public Optional<Long> firstFrom(Position place) {
    long offset = lines.offsetAt(place);
    return turns.alone(() -> first(offset));
  }

  private Optional<Long> first(long offset) {
    int index = index(offset);
    return index < count ? Optional.of((long) index) : Optional.empty();
  }

  /// Of the first hit at or after an offset.
  private int index(long offset) {
    int found = Arrays.binarySearch(hits, 0, count, offset);
    return found < 0 ? -found - 1 : found;
  }

  @Override
  public void still(Runnable reader) {
    turns.alone(reader);
  }
}
