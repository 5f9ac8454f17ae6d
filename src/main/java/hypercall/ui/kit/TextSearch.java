package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Needle;
import hypercall.json.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A search through the bytes of [TextLines], letter by letter.
final class TextSearch implements Search {
  /// More hits than a person wants are not kept.
  private static final int MOST = 1_000_000;

  /// Bytes searched at a time.
  private static final int PIECE = 256 << 10;

  /// What a search may read behind its end.
  private static final int SLACK = 16;

  private final Turns turns = new Turns();

  private final TextLines lines;
  private final Needle needle;
  private byte[] buffer = new byte[0];
  private long[] hits = new long[16];
  private int count;
  private long next;

  TextSearch(TextLines lines, Needle needle) {
    this.lines = lines;
    this.needle = needle;
  }

  @Override
  public boolean advance() {
    return advance(PIECE);
  }

  boolean advance(int limit) {
    return turns.alone(() -> seek(limit));
  }

  private boolean seek(int limit) {
    long indexed = lines.indexed();
    // What begins here is there whole, with the character behind it.
    long end = lines.isComplete() ? indexed - needle.length() + 1 : indexed - needle.reach();
    if (next < end && count < MOST) {
      int wanted = (int) Math.min(limit, end - next);
      int length = (int) Math.min(wanted + needle.length() - 1L, indexed - next);
      if (buffer.length < length + needle.length() + SLACK) {
        buffer = new byte[length + needle.length() + SLACK];
      }
      lines.bytes().read(next, buffer, 0, length);
      scan(wanted, indexed);
    }
    return next >= end || count == MOST;
  }

  private void scan(int wanted, long limit) {
    int at = needle.next(buffer, 0, wanted);
    int done = 0;
    while (at >= 0 && count < MOST) {
      done = at + 1;
      if (needle.isWhole(lines.bytes(), next + at, limit)) {
        if (count == hits.length) {
          hits = Arrays.copyOf(hits, count * 2);
        }
        hits[count++] = next + at;
        done = at + needle.length();
      }
      at = needle.next(buffer, done, wanted);
    }
    next += Math.max(done, wanted);
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
  public Hit hit(long index) {
    return turns.alone(() -> lines.hit(hits[Math.toIntExact(index)], needle.length()));
  }

  @Override
  public List<Hit> on(long line) {
    return turns.alone(() -> touching(line));
  }

  private List<Hit> touching(long line) {
    List<Hit> found = new ArrayList<>();
    int at = first(new Position(line, 0));
    while (at > 0 && hit(at - 1).to().line() >= line) {
      at--;
    }
    for (; at < count; at++) {
      Hit hit = hit(at);
      if (hit.from().line() > line) {
        break;
      }
      found.add(hit);
    }
    return found;
  }

  @Override
  public Optional<Long> firstFrom(Position place) {
    int first = turns.alone(() -> first(place));
    return first < count() ? Optional.of((long) first) : Optional.empty();
  }

  private int first(Position place) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hit(middle).from().compareTo(place) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public void still(Runnable reader) {
    turns.alone(reader);
  }
}
