package hypercall.ui.response;

import hypercall.json.Fault;
import hypercall.json.JsonDocument;
import hypercall.json.path.JqPath;
import hypercall.json.path.PathFault;
import hypercall.json.path.PathResult;
import hypercall.json.path.PathSearch.Outcome;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/// What the filter line says about a run, in words.
final class FilterSentences {
  private FilterSentences() {}

  /// `12 matches`, `Nothing matches`.
  ///
  /// @param complete whether all of the document was there
  static String count(long count, Outcome outcome, boolean complete) {
    String found = count == 0 ? "Nothing matches" : matches(count);
    return switch (outcome) {
      case CANCELLED, OUT_OF_TIME -> count == 0 ? "Nothing found yet" : found + " so far";
      case FULL -> "The first " + found;
      case WHOLE -> complete ? found : found + " so far";
    };
  }

  /// What can be done when a run has ended so.
  static FilterWords.Way way(Outcome outcome) {
    return switch (outcome) {
      case CANCELLED, OUT_OF_TIME -> FilterWords.Way.GO_ON;
      case FULL, WHOLE -> FilterWords.Way.NONE;
    };
  }

  /// What else is to be known.
  static String more(
      PathResult run, Outcome outcome, Duration limit, String expression, String remark) {
    JsonDocument source = run.source();
    Optional<Fault> fault = source.fault().filter(_ -> !source.bytes().isBrokenOff());
    StringJoiner more = new StringJoiner(" ");
    switch (outcome) {
      case CANCELLED -> more.add("Cancelled before the end.");
      case OUT_OF_TIME -> more.add("Stopped after " + limit.toSeconds() + " s, before the end.");
      case FULL -> more.add("More are not sought.");
      case WHOLE -> {}
    }
    if (run.shown() < run.count()) {
      more.add(
          (run.shown() == 1 ? "Shown is the first" : "Shown are the first " + number(run.shown()))
              + (run.document().bytes().isBrokenOff()
                  ? ": its end did not come."
                  : ": more would be over 256 MB."));
    }
    if (source.bytes().isBrokenOff()) {
      more.add("The answer broke off: asked up to there.");
    }
    fault.ifPresent(
        broken ->
            more.add(
                "The JSON is broken at line " + number(broken.line()) + ": asked up to there."));
    if (!remark.isEmpty()) {
      more.add(remark);
    }
    if (JqPath.isMeant(expression)) {
      more.add("jq's words, read as " + asJsonPath(expression) + ".");
    }
    return more.toString();
  }

  /// A run begins: what was said stays for a moment, but not that something is wrong.
  static FilterWords begun(FilterWords before) {
    return before.fault().isEmpty()
        ? before
        : FilterWords.say("Searching", "").orNothing(before.nothing());
  }

  /// `1,204 matches so far, 1.2 s`.
  static FilterWords running(long count, long nanos) {
    String time = String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    String found = count == 0 ? "Searching, " : matches(count) + " so far, ";
    return FilterWords.say(found + time, "").orNothing("Nothing was found yet.");
  }

  /// The sentence that stands where what was found would be, when nothing was.
  ///
  /// @param whole whether all of the answer was there
  static String nothing(Outcome outcome, boolean whole) {
    return switch (outcome) {
      case CANCELLED, OUT_OF_TIME ->
          "Nothing was found so far; the rest of the answer was not searched.";
      case FULL, WHOLE ->
          whole
              ? "Nothing in this answer matches the filter."
              : "Nothing in what has come of this answer matches the filter.";
    };
  }

  static String matches(long count) {
    return count == 1 ? "1 match" : number(count) + " matches";
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String asJsonPath(String jq) {
    try {
      return JqPath.toJsonPath(jq.stripTrailing());
    } catch (PathFault notUnderstood) {
      throw new IllegalStateException("It was read before: " + jq, notUnderstood);
    }
  }
}
