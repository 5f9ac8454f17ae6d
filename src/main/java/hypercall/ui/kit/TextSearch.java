package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// A search through the bytes of [TextLines]; without case the letters A to Z are equal to a to z.
final class TextSearch implements Search {
  /// More hits than a person wants are not kept.
  private static final int MOST = 1_000_000;

  private static final int READ = 64 << 10;

  private final Turns turns = new Turns();

  private final TextLines lines;
  private final byte[] wanted;
  private final boolean matchCase;
  private final byte[] buffer;
  private long[] hits = new long[16];
  private int count;
  private long next;

  TextSearch(TextLines lines, String query, boolean matchCase) {
    this.lines = lines;
    this.matchCase = matchCase;
    wanted = query.getBytes(StandardCharsets.UTF_8);
    if (!matchCase) {
      lower(wanted, wanted.length);
    }
    buffer = new byte[READ + wanted.length];
  }

  @Override
  public boolean advance(long limit) {
    return turns.alone(() -> seek(limit));
  }

  private boolean seek(long limit) {
    long end = Math.min(lines.indexed(), next + limit);
    while (next < end && count < MOST) {
      int length = (int) Math.min(buffer.length, lines.indexed() - next);
      if (length < wanted.length) {
        return true;
      }
      lines.bytes().read(next, buffer, 0, length);
      if (!matchCase) {
        lower(buffer, length);
      }
      scan(length);
    }
    return next + wanted.length > lines.indexed() || count == MOST;
  }

  private void scan(int length) {
    int last = length - wanted.length;
    int i = 0;
    while (i <= last && count < MOST) {
      if (buffer[i] == wanted[0]
          && Arrays.equals(buffer, i, i + wanted.length, wanted, 0, wanted.length)) {
        if (count == hits.length) {
          hits = Arrays.copyOf(hits, count * 2);
        }
        hits[count++] = next + i;
        i += wanted.length;
      } else {
        i++;
      }
    }
    next += i;
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
  public Hit hit(long index) {
    return turns.alone(() -> found(index));
  }

  private Hit found(long index) {
    long offset = hits[Math.toIntExact(index)];
    return new Hit(place(offset), end(offset + wanted.length));
  }

  private Position place(long offset) {
    long row = lines.rowAtOffset(offset);
    return new Position(row + 1, lines.columnOf(row, offset));
  }

  private Position end(long offset) {
    Position last = place(offset - 1);
    return new Position(last.line(), lines.columnOf(last.line() - 1, offset));
  }

  @Override
  public Optional<Long> firstFrom(Position place) {
    return turns.alone(() -> first(place));
  }

  @Override
  public void still(Runnable reader) {
    turns.alone(reader);
  }

  private Optional<Long> first(Position place) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place(hits[middle]).compareTo(place) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < count ? Optional.of((long) low) : Optional.empty();
  }
}
