package hypercall.json;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One search through a document; runs in the caller's thread, in pieces, and can be dropped at any
/// time.
///
/// It looks in the raw bytes, so keys, strings and numbers are found as they were sent, and a hit
/// lies inside one token, quotes included. Hits do not overlap. Only a count per 4 KiB is kept,
/// however many hits there are; a hit is found again when it is asked for. One that lies behind the
/// cut of a long line is told at the cut.
public final class Finder {
  private static final int BLOCKS_AT_ONCE = 4;

  private final Index index;
  private final Needle needle;
  private byte[] buffer = new byte[0];

  // Per searched block: hits before its end, and where in it the search begins (a hit may reach
  // in).
  private long[] hits = new long[16];
  private int[] begins = new int[16];
  private int searched;

  Finder(Index index, Needle needle) {
    this.index = index;
    this.needle = needle;
  }

  /// A hit: from (included) to (excluded), on one line.
  public record Hit(Position from, Position to) {}

  /// Searches at most `limit` further bytes, rounded up to blocks of 4 KiB; true when all that is
  /// indexed has been searched. While the document still grows, call it again.
  public boolean advance(long limit) {
    Index.Progress progress = index.progress();
    long left = limit;
    while (left > 0 && canGoOn(progress)) {
      left -= search(progress, (int) Math.min(BLOCKS_AT_ONCE, (left - 1) / Blocks.SIZE + 1));
    }
    return !canGoOn(progress);
  }

  private boolean canGoOn(Index.Progress progress) {
    long needed = Blocks.start(searched);
    if (!progress.complete()) {
      // A hit that begins in a block must be seen whole.
      needed += Blocks.SIZE + needle.reach();
    }
    return needle.length() > 0 && needed < progress.bytes();
  }

  private long search(Index.Progress progress, int blocks) {
    long start = Blocks.start(searched);
    int length = load(progress, start, blocks * Blocks.SIZE);
    long until = progress.complete() ? progress.bytes() : progress.bytes() - needle.reach();
    int at = searched == 0 ? 0 : begins[searched];
    for (int i = 0; i < blocks && start + (long) i * Blocks.SIZE < until; i++) {
      int end = (i + 1) * Blocks.SIZE;
      if (start + end > until && !progress.complete()) {
        break;
      }
      at = Math.max(at, i * Blocks.SIZE);
      Guard guard = new Guard(progress, searched);
      long count = searched == 0 ? 0 : hits[searched - 1];
      room();
      begins[searched] = at - i * Blocks.SIZE;
      for (int hit = next(guard, at, end, length, start); hit >= 0; ) {
        count++;
        at = hit + needle.length();
        hit = next(guard, at, end, length, start);
      }
      hits[searched] = count;
      searched++;
      begins[searched] = Math.max(0, at - end);
    }
    return Blocks.start(searched) - start;
  }

  private void room() {
    if (searched + 1 >= begins.length) {
      hits = Arrays.copyOf(hits, begins.length * 2);
      begins = Arrays.copyOf(begins, begins.length * 2);
    }
  }

  private int load(Index.Progress progress, long start, int bytes) {
    int length = (int) Math.min(bytes + needle.length() - 1L, progress.bytes() - start);
    if (buffer.length < length + needle.length() + Words.SLACK) {
      buffer = new byte[length + needle.length() + Words.SLACK];
    }
    index.bytes.read(start, buffer, 0, length);
    return length;
  }

  /// The next hit in the buffer from `at` on that begins before `end`, or -1.
  private int next(Guard guard, int at, int end, int length, long start) {
    int last = Math.min(end, length - needle.length() + 1);
    int hit = needle.next(buffer, at, last);
    while (hit >= 0 && !guard.lets(start + hit)) {
      hit = needle.next(buffer, hit + 1, last);
    }
    return hit;
  }

  /// Lets pass what lies inside one token, as a query without punctuation or space always does, and
  /// is a whole word if it is to be one.
  private final class Guard {
    private final @Nullable Tokens tokens;
    private final long limit;
    private boolean more = true;

    Guard(Index.Progress progress, int block) {
      boolean leaves =
          progress.fault() == null ? needle.mayLeaveToken() : needle.mayLeaveFaultyToken();
      tokens = leaves ? new Tokens(index, progress, block) : null;
      limit = progress.bytes();
    }

    boolean lets(long hit) {
      return needle.isWhole(index.bytes, hit, limit) && isInToken(hit);
    }

    private boolean isInToken(long hit) {
      if (tokens == null) {
        return true;
      }
      while (more && tokens.to <= hit) {
        more = tokens.next();
      }
      return more && hit >= tokens.from && hit + needle.length() <= tokens.to;
    }
  }

  /// Hits found so far.
  public long count() {
    return searched == 0 ? 0 : hits[searched - 1];
  }

  /// Hit number `number`, from 0, in reading order.
  public Hit hit(long number) {
    Objects.checkIndex(number, count());
    int block = Arrays.binarySearch(hits, 0, searched, number + 1);
    block = block < 0 ? -block - 1 : block;
    while (block > 0 && hits[block - 1] == number + 1) {
      block--;
    }
    Index.Progress progress = index.progress();
    long start = Blocks.start(block);
    int length = load(progress, start, Blocks.SIZE);
    Guard guard = new Guard(progress, block);
    int hit = next(guard, begins[block], Blocks.SIZE, length, start);
    for (long n = block == 0 ? 0 : hits[block - 1]; n < number; n++) {
      hit = next(guard, hit + needle.length(), Blocks.SIZE, length, start);
    }
    Hit found = new Places(index).of(start + hit, start + hit + needle.length());
    return Objects.requireNonNull(found, "A hit that is not shown");
  }

  /// The hits on a line, as far as it is shown.
  public List<Hit> on(long line) {
    Index.Progress progress = index.progress();
    return line < 1 || line > progress.lines() || needle.length() == 0
        ? List.of()
        : new HitsOfLine(index, needle, progress, line).hits();
  }

  /// Index of the first hit at or after a place, if any.
  public Optional<Long> firstFrom(Position place) {
    long low = 0;
    long high = count();
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (hit(middle).from().compareTo(place) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < count() ? Optional.of(low) : Optional.empty();
  }
}
