package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import hypercall.json.path.PathFault;
import hypercall.json.path.PathResult;
import hypercall.json.path.PathSearch.Outcome;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Ticker;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The filter of an answer: an expression, and what it selects in the document on show.
///
/// The expression stays for the next answer. It is asked anew when it changes, when another
/// document comes, and when a document has grown; the last run is cancelled then. All verbs are
/// called on the FX thread.
public final class FilterModel {
  /// What a run may take.
  static final Duration LIMIT = Duration.ofSeconds(10);

  private static final Duration TICK = Duration.ofMillis(100);
  private static final Duration LONG_LIMIT = Duration.ofMinutes(10);

  private final Background background;
  private final FilterLine line;
  private final StringProperty expression;
  private final ReadOnlyObjectWrapper<Optional<PathResult>> result =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<FilterWords> words =
      new ReadOnlyObjectWrapper<>(FilterWords.NOTHING);
  private final Ticker ticker;
  private Optional<JsonDocument> document = Optional.empty();
  private @Nullable FilterRun running;

  /// The one under way, or the one before it, over the same document.
  private @Nullable FilterRun last;

  private GrowingBytes sent = GrowingBytes.of(new byte[0]);
  private boolean foreign;

  /// Whether what is shown stays until the run has ended: it asks the same of the same, which grew.
  private boolean again;

  private Duration limit = LIMIT;

  /// What is wrong with the expression; what was asked before stays.
  private Optional<PathFault> fault = Optional.empty();

  /// Of the result on show.
  private @Nullable FilterRun shown;

  /// @param look where the expression is kept, and those before it
  FilterModel(Background background, Look look) {
    this.background = background;
    line = new FilterLine(look, () -> fault.isEmpty());
    expression = line.expressionProperty();
    ticker = new Ticker(TICK, background.tell(), this::tick);
    expression.subscribe(
        (_, now) -> {
          again = false;
          ask(LIMIT);
        });
  }

  /// What stands in the line, which is in force; empty for no filter. Setting it opens the line.
  public StringProperty expressionProperty() {
    return expression;
  }

  /// What the result on show was asked with; empty when there is none.
  String shownExpression() {
    return shown == null ? "" : shown.expression();
  }

  /// What is shown in place of the whole answer, if it is filtered.
  public ReadOnlyObjectProperty<Optional<PathResult>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<FilterWords> wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /// The line it is typed into.
  FilterLine line() {
    return line;
  }

  Background background() {
    return background;
  }

  /// What the server sent.
  GrowingBytes sent() {
    return sent;
  }

  /// The document that is filtered.
  Optional<JsonDocument> document() {
    return document;
  }

  /// Another document is on show, of what the server sent or of that in another order.
  void over(JsonDocument shown, GrowingBytes bytes) {
    see(Optional.of(shown), bytes, false);
  }

  /// No document is on show.
  ///
  /// @param isText whether something else is
  void overNothing(boolean isText) {
    see(Optional.empty(), GrowingBytes.of(new byte[0]), isText);
  }

  private void see(Optional<JsonDocument> other, GrowingBytes bytes, boolean isText) {
    stop();
    last = null;
    document = other;
    sent = bytes;
    foreign = isText;
    again = false;
    ask(LIMIT);
  }

  /// Ends the run under way; what was found stays.
  void cancel() {
    if (running != null) {
      running.result().cancel();
    }
  }

  /// Runs once more, for much longer.
  void goOn() {
    again = false;
    ask(LONG_LIMIT);
  }

  private void ask(Duration most) {
    String path = expression.get();
    limit = most;
    fault = Optional.empty();
    if (path.isBlank() || document.isEmpty()) {
      stop();
      show(null);
      boolean vain = foreign && !path.isBlank();
      words.set(vain ? FilterWords.say("Not filtered", "This is no JSON.") : FilterWords.NOTHING);
      return;
    }
    try {
      FilterRun next = FilterRun.of(document.get(), path, limit);
      stop();
      start(next);
    } catch (PathFault notYet) {
      // What was asked before is worth seeing while the next is being typed.
      fault = Optional.of(notYet);
      say(words.get());
    }
  }

  /// Says it of what is on show, unless the expression has a fault: then that.
  private void say(FilterWords told) {
    String stale = shown == null ? "Not filtered" : "Still " + shown.expression();
    words.set(fault.map(f -> FilterWords.fault(stale, f, told.nothing())).orElse(told));
  }

  private void start(FilterRun run) {
    last = run;
    running = run;
    words.set(FilterSentences.begun(words.get()));
    background.run(
        () -> run.result().run(() -> background.tell(() -> grew(run))),
        outcome -> ended(run, outcome),
        failure -> failed(run, failure));
    if (running != null || !run.complete()) {
      ticker.start();
    }
  }

  private void grew(FilterRun run) {
    if (run == running && !isShown(run.result()) && !again) {
      show(run);
      say(run.soFar());
    }
  }

  private void ended(FilterRun run, Outcome outcome) {
    if (run != running) {
      closeUnlessShown(run.result());
      return;
    }
    running = null;
    again = false;
    show(run);
    if (run.complete()) {
      ticker.stop();
    }
    say(run.ended(outcome));
  }

  private void failed(FilterRun run, Throwable failure) {
    if (run == running) {
      stop();
      show(null);
      words.set(FilterWords.say("Not filtered", String.valueOf(failure.getMessage())));
    }
    closeUnlessShown(run.result());
  }

  private void tick() {
    FilterRun run = running;
    if (run != null) {
      if (!again && run.isLong()) {
        grew(run);
        say(run.soFar());
      }
      return;
    }
    FilterRun before = last;
    if (fault.isPresent() || before == null) {
      ticker.stop();
    } else if (document.filter(before::isOutgrown).isPresent() && !expression.get().isBlank()) {
      again = result.get().isPresent();
      ask(limit);
      again = running != null && again;
    }
  }

  private void stop() {
    ticker.stop();
    cancel();
    running = null;
  }

  private boolean isShown(PathResult run) {
    return result.get().filter(shown -> shown == run).isPresent();
  }

  private void closeUnlessShown(PathResult run) {
    if (!isShown(run)) {
      run.close();
    }
  }

  /// Whoever shows the one before lets go of it at once.
  private void show(@Nullable FilterRun next) {
    Optional<PathResult> before = result.get();
    Optional<PathResult> now = Optional.ofNullable(next).map(FilterRun::result);
    shown = next;
    if (!before.equals(now)) {
      result.set(now);
      before.ifPresent(PathResult::close);
    }
  }
}
