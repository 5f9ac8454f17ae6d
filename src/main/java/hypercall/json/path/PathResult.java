package hypercall.json.path;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import hypercall.json.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;

/// What a path selects in a document, as a document of its own: an array of the values, each with
/// the very bytes that were sent. It grows while the search runs, and is read like any other.
///
/// Beyond [#MOST_BYTES] of values the search only counts; so it does behind a value that is cut by
/// a fault or because no more of it has come, with which the array breaks off. One thread runs it;
/// others look at it meanwhile.
public final class PathResult implements AutoCloseable {
  /// So much of the values is shown at most: a path may select the same bytes again and again.
  public static final long MOST_BYTES = 256L << 20;

  /// Each so many matches it is remembered where they stand.
  private static final int KEPT = 128;

  private static final int PIECE = 64 << 10;

  /// Between two words about new matches.
  private static final long MOMENT = Duration.ofMillis(30).toNanos();

  private final JsonDocument source;
  private final PathSearch search;
  private final GrowingBytes bytes;
  private final JsonDocument document;
  private final Places starts = new Places();
  private final byte[] piece = new byte[PIECE];
  private int length;
  private long written;
  private long told;
  private volatile long shown;
  private boolean full;
  private boolean cut;

  /// @param limit how long it may run, from now on
  public PathResult(JsonDocument source, PathQuery query, Duration limit) {
    this.source = source;
    search = new PathSearch(source, query, limit);
    bytes = source.bytes().another();
    document = JsonDocument.of(bytes);
  }

  /// Runs to the end; once.
  ///
  /// @param more told in this thread when there are matches to be seen, not for each of them
  public PathSearch.Outcome run(Runnable more) {
    put('[');
    PathSearch.Outcome outcome = search.run((match, values) -> found(match, values, more));
    if (cut) {
      flush();
      bytes.breakOff();
    } else {
      put(']');
      flush();
      bytes.finish();
    }
    return outcome;
  }

  private void found(PathSearch.Match match, Values values, Runnable more) {
    full |= cut || written + match.to() - match.from() > MOST_BYTES;
    if (full) {
      return;
    }
    long number = shown;
    if (number > 0) {
      put(',');
    }
    if (number % KEPT == 0) {
      starts.add(written);
    }
    shown = number + 1; // before its bytes can be seen
    copy(match);
    cut = !values.isWhole(match.from());
    long now = System.nanoTime();
    if (number == 0 || now - told > MOMENT) {
      told = now;
      flush();
      more.run();
    }
  }

  private void copy(PathSearch.Match match) {
    for (long at = match.from(); at < match.to(); ) {
      if (length == PIECE) {
        flush();
      }
      int n = (int) Math.min(PIECE - length, match.to() - at);
      source.bytes().read(at, piece, length, n);
      length += n;
      written += n;
      at += n;
    }
  }

  private void put(char sign) {
    if (length == PIECE) {
      flush();
    }
    piece[length++] = (byte) sign;
    written++;
  }

  private void flush() {
    try {
      bytes.append(piece, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException("The matches could not be kept: " + e.getMessage(), e);
    }
    length = 0;
  }

  /// Ends it soon, from any thread; what was found until then stays.
  public void cancel() {
    search.cancel();
  }

  /// How many were found so far.
  public long count() {
    return search.count();
  }

  /// How many of them are in the document, which are the first ones.
  public long shown() {
    return shown;
  }

  /// The array of the matches; to be advanced by who shows it.
  public JsonDocument document() {
    return document;
  }

  /// The document that was searched.
  public JsonDocument source() {
    return source;
  }

  /// Where in the source a byte of the array comes from; empty for what stands between the matches.
  public Optional<Long> origin(long offset) {
    long number = numberAt(offset);
    if (number < 0) {
      return Optional.empty();
    }
    PathSearch.Match match = search.match(number);
    long from = match.from() + offset - start(number);
    return from < match.to() ? Optional.of(from) : Optional.empty();
  }

  /// The first byte of the match, in the source, that begins at a byte of the array.
  public Optional<Long> matchAt(long offset) {
    long number = numberAt(offset);
    return number >= 0 && start(number) == offset
        ? Optional.of(search.from(number))
        : Optional.empty();
  }

  /// The first bytes, in the source, of the matches that lie between two bytes of the array, in
  /// part or whole.
  public LongStream matches(long from, long to) {
    long first = Math.max(0, numberAt(from));
    return LongStream.rangeClosed(first, numberAt(to)).map(search::from);
  }

  /// The last match that begins at or before a byte of the array, or -1.
  private long numberAt(long offset) {
    long low = 0;
    long high = starts.count();
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (starts.get(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return -1;
    }
    long number = (low - 1) * KEPT;
    long start = starts.get(low - 1);
    long last = Math.min(number + KEPT, shown) - 1;
    while (number < last) {
      long next = start + size(number) + 1;
      if (next > offset) {
        return number;
      }
      start = next;
      number++;
    }
    return number;
  }

  private long start(long number) {
    long at = number / KEPT * KEPT;
    long start = starts.get(number / KEPT);
    while (at < number) {
      start += size(at++) + 1;
    }
    return start;
  }

  private long size(long number) {
    PathSearch.Match match = search.match(number);
    return match.to() - match.from();
  }

  /// Gives memory and disk back; after its run has ended, and when nobody shows it any more.
  @Override
  public void close() {
    bytes.close();
  }
}
