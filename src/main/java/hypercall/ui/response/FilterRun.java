package hypercall.ui.response;

import hypercall.json.JsonDocument;
import hypercall.json.path.PathFault;
import hypercall.json.path.PathQuery;
import hypercall.json.path.PathResult;
import hypercall.json.path.PathSearch.Outcome;
import java.time.Duration;

/// One run of a filter over a document: what is asked, of how much of it, and since when.
///
/// @param expression as it was typed
/// @param remark what is to be known about the expression; may be empty
/// @param bytes how much of the document was there when it began
/// @param complete whether that was all
/// @param begun by the clock that counts nanoseconds
record FilterRun(
    PathResult result,
    String expression,
    String remark,
    long bytes,
    boolean complete,
    Duration limit,
    long begun) {
  /// Before this a run is not worth a word.
  private static final Duration QUIET = Duration.ofMillis(300);

  /// @throws PathFault when the expression is not understood
  static FilterRun of(JsonDocument source, String expression, Duration limit) throws PathFault {
    PathQuery query = PathQuery.read(expression);
    long bytes = source.indexedBytes();
    boolean complete = source.isComplete();
    return new FilterRun(
        new PathResult(source, query, limit),
        expression,
        query.remarks().stream().findFirst().map(PathQuery.Remark::sentence).orElse(""),
        bytes,
        complete,
        limit,
        System.nanoTime());
  }

  private long nanos() {
    return System.nanoTime() - begun;
  }

  /// Whether it takes so long that one wants to know.
  boolean isLong() {
    return nanos() > QUIET.toNanos();
  }

  /// Whether so much has come since that it is worth asking again.
  boolean isOutgrown(JsonDocument now) {
    return now.isComplete() || now.indexedBytes() > 2 * bytes + 4096;
  }

  /// What is said while it is under way; what takes long can be cancelled.
  FilterWords soFar() {
    return FilterSentences.running(result.count(), nanos())
        .with(isLong() ? FilterWords.Way.CANCEL : FilterWords.Way.NONE);
  }

  /// What is said when it has ended.
  FilterWords ended(Outcome outcome) {
    String found = FilterSentences.count(result.count(), outcome, complete);
    String more = FilterSentences.more(result, outcome, limit, expression, remark);
    boolean all = complete && !result.source().bytes().isBrokenOff();
    return FilterWords.say(found, more)
        .orNothing(FilterSentences.nothing(outcome, all))
        .with(FilterSentences.way(outcome));
  }
}
