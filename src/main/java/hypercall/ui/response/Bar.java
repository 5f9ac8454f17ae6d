package hypercall.ui.response;

import java.time.Duration;
import java.util.Locale;

/// One step of a call in the order of time: where it lies in the whole, and what it was.
///
/// @param from when it began, from the beginning of the whole
/// @param whole how long all steps took together; more than nothing
/// @param remark what is to be known of it; may be empty
record Bar(Step step, String name, Duration from, Duration took, Duration whole, String remark) {
  private static final Duration LEAST_TOLD = Duration.ofNanos(50_000);

  /// What kind of step it is; by these the bars are coloured.
  enum Step {
    WAITING,
    PREPARING,
    DNS,
    CONNECT,
    TLS,
    SEND,
    SERVER,
    BODY
  }

  /// Where it begins, from 0 to 1.
  double start() {
    return from.toNanos() / (double) whole.toNanos();
  }

  /// How much of the whole it is, from 0 to 1.
  double length() {
    return took.toNanos() / (double) whole.toNanos();
  }

  /// Never nothing: what took less than can be told is said to.
  String time() {
    return took.compareTo(LEAST_TOLD) < 0 ? "<0.1 ms" : Facts.time(took);
  }

  /// `63 %`, `<1 %`, `>99 %`.
  String share() {
    double percent = length() * 100;
    if (percent > 99 && percent < 100) {
      return ">99 %";
    }
    return percent > 0 && percent < 1 ? "<1 %" : String.format(Locale.ROOT, "%.0f %%", percent);
  }

  String copied() {
    return name + "\t" + time() + "\t" + share();
  }

  /// For who does not see the bar.
  String sentence() {
    String share = share().replace("<", "less than ").replace(">", "more than ");
    String time = time().replace("<", "less than ");
    return (name + ": " + time + ", " + share + " of the time. " + remark).strip();
  }
}
