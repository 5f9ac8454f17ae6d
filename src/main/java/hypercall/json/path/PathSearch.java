package hypercall.json.path;

import hypercall.json.JsonDocument;
import hypercall.json.Values;
import java.time.Duration;
import java.util.Objects;

/// One search through a document by a path: it runs in the caller's thread, another may look at
/// what was found meanwhile, or cancel it.
///
/// It sees what is indexed when it starts to run. What was found are places, eight bytes each,
/// however large the values are.
public final class PathSearch {
  /// As many as fit a memory that others need, too.
  static final long MOST = 20_000_000;

  // A place is one number: where the value begins, and how long it is unless that is too much.
  private static final int LENGTH_BITS = 24;
  private static final long LONG = (1L << LENGTH_BITS) - 1;

  /// How a search ended.
  public enum Outcome {
    /// All there is was found.
    WHOLE,
    CANCELLED,
    /// The time was over; what was found until then is there.
    OUT_OF_TIME,
    /// More was found than is kept, which is 20 million.
    FULL
  }

  /// A value that was found: its first byte, and the first one behind it.
  public record Match(long from, long to) {}

  private final JsonDocument document;
  private final PathQuery query;
  private final Budget budget;
  private final Places found = new Places();

  /// @param limit how long it may run, from now on
  public PathSearch(JsonDocument document, PathQuery query, Duration limit) {
    this.document = document;
    this.query = query;
    this.budget = new Budget(limit);
  }

  /// Runs to the end; once.
  public Outcome run() {
    return run((_, _) -> {});
  }

  /// Takes each match as it is found.
  interface Taker {
    void take(Match match, Values values);
  }

  /// The same.
  Outcome run(Taker taker) {
    Values values = document.values(budget);
    Walker walker = new Walker(values, budget);
    try {
      boolean whole =
          walker.walk(
              query,
              -1,
              place -> {
                long end = values.end(place);
                found.add(place << LENGTH_BITS | Math.min(end - place, LONG));
                taker.take(new Match(place, end), values);
                return found.count() < MOST;
              });
      return whole ? Outcome.WHOLE : Outcome.FULL;
    } catch (Budget.Stopped _) {
      return budget.isCancelled() ? Outcome.CANCELLED : Outcome.OUT_OF_TIME;
    }
  }

  /// Ends it soon, from any thread.
  public void cancel() {
    budget.cancel();
  }

  /// How many were found so far.
  public long count() {
    return found.count();
  }

  /// Where match number `number` begins.
  long from(long number) {
    return found.get(number) >>> LENGTH_BITS;
  }

  /// Match number `number`, from 0, in the order of RFC 9535: a value that was found twice is there
  /// twice.
  public Match match(long number) {
    Objects.checkIndex(number, count());
    long packed = found.get(number);
    long place = packed >>> LENGTH_BITS;
    long length = packed & LONG;
    return new Match(place, length < LONG ? place + length : document.values().end(place));
  }
}
