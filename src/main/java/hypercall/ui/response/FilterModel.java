package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import hypercall.json.path.PathFault;
import hypercall.json.path.PathQuery;
import hypercall.json.path.PathResult;
import hypercall.json.path.PathSearch.Outcome;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Ticker;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The filter of an answer: an expression, and what it selects in the document on show.
///
/// The expression stays for the next answer. It is asked anew when it changes, when another
/// document comes, and when a document has grown; the last run is cancelled then. All verbs are
/// called on the FX thread.
public final class FilterModel {
  /// Before this a run is not worth a word.
  static final Duration QUIET = Duration.ofMillis(300);

  /// What a run may take.
  static final Duration LIMIT = Duration.ofSeconds(10);

  private static final Duration TICK = Duration.ofMillis(100);
  private static final Duration LONG_LIMIT = Duration.ofMinutes(10);
  private static final GrowingBytes NOTHING = GrowingBytes.of(new byte[0]);

  private final Background background;
  private final FilterHistory history;
  private final StringProperty expression;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<PathResult>> result =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<FilterWords> words =
      new ReadOnlyObjectWrapper<>(FilterWords.NOTHING);
  private final Ticker ticker;
  private Optional<JsonDocument> document = Optional.empty();
  private @Nullable PathResult running;
  private GrowingBytes sent = NOTHING;
  private boolean foreign;

  /// Whether what is shown stays until the run has ended: it asks the same of the same, which grew.
  private boolean again;

  private long begun;
  private long seen;
  private Duration limit = LIMIT;

  /// What the result on show was asked with, and the line closed with.
  private String shownExpression = "";

  private String closedWith = "";

  /// @param look where the expression is kept, and those before it
  FilterModel(Background background, Look look) {
    this.background = background;
    expression = look.text("filter");
    history = new FilterHistory(look.text("filters"));
    ticker = new Ticker(TICK, background.tell(), this::tick);
    expression.subscribe(
        (_, now) -> {
          open.set(open.get() || !now.isEmpty());
          again = false;
          ask(LIMIT);
        });
  }

  /// What stands in the line, which is in force; empty for no filter. Setting it opens the line.
  public StringProperty expressionProperty() {
    return expression;
  }

  /// Whether the line is shown.
  BooleanProperty openProperty() {
    return open;
  }

  /// What is shown in place of the whole answer, if it is filtered.
  public ReadOnlyObjectProperty<Optional<PathResult>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<FilterWords> wordsProperty() {
    return words.getReadOnlyProperty();
  }

  FilterHistory history() {
    return history;
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
    see(Optional.empty(), NOTHING, isText);
  }

  private void see(Optional<JsonDocument> shown, GrowingBytes bytes, boolean isText) {
    document = shown;
    sent = bytes;
    foreign = isText;
    again = false;
    ask(LIMIT);
  }

  /// Opens the line, with what it was closed with.
  public void open() {
    open.set(true);
    if (expression.get().isEmpty()) {
      expression.set(closedWith);
    }
  }

  /// Takes an expression that was asked for in a menu.
  void take(String asked) {
    used();
    expression.set(asked);
    used();
  }

  /// Closes the line; the whole answer is shown again.
  void close() {
    used();
    closedWith = expression.get();
    open.set(false);
    expression.set("");
  }

  /// The expression is one to come back to.
  void used() {
    if (words.get().fault().isEmpty()) {
      history.add(expression.get());
    }
  }

  /// Ends the run under way; what was found stays.
  void cancel() {
    if (running != null) {
      running.cancel();
    }
  }

  /// Runs once more, for much longer.
  void goOn() {
    again = false;
    ask(LONG_LIMIT);
  }

  private void ask(Duration most) {
    stop();
    limit = most;
    String path = expression.get();
    if (path.isBlank() || document.isEmpty()) {
      show(Optional.empty());
      boolean vain = foreign && !path.isBlank();
      words.set(vain ? FilterWords.say("Not filtered", "This is no JSON.") : FilterWords.NOTHING);
      return;
    }
    try {
      start(document.get(), PathQuery.read(path));
    } catch (PathFault fault) {
      boolean stale = result.get().isPresent();
      words.set(
          new FilterWords(
              stale ? "Still " + shownExpression : "Not filtered",
              "",
              Optional.of(fault),
              FilterWords.Way.NONE));
    }
  }

  private void start(JsonDocument source, PathQuery query) {
    seen = source.indexedBytes();
    boolean complete = source.isComplete();
    PathResult run = new PathResult(source, query, limit);
    running = run;
    begun = System.nanoTime();
    words.set(FilterSentences.begun(words.get()));
    String remark = query.remarks().stream().findFirst().map(PathQuery.Remark::sentence).orElse("");
    background.run(
        () -> run.run(() -> background.tell(() -> grew(run))),
        outcome -> ended(run, outcome, complete, remark),
        failure -> failed(run, failure));
    if (running != null || !complete) {
      ticker.start();
    }
  }

  private void grew(PathResult run) {
    if (run == running && !isShown(run) && !again) {
      show(Optional.of(run));
      tellRunning(run);
    }
  }

  private void ended(PathResult run, Outcome outcome, boolean complete, String remark) {
    if (run != running) {
      closeUnlessShown(run);
      return;
    }
    running = null;
    again = false;
    show(Optional.of(run));
    if (complete) {
      ticker.stop();
    }
    String found = FilterSentences.count(run.count(), outcome, complete, seen);
    String more = FilterSentences.more(run, outcome, limit, expression.get(), remark);
    words.set(FilterWords.say(found, more).with(FilterSentences.way(outcome)));
  }

  private void failed(PathResult run, Throwable failure) {
    if (run == running) {
      running = null;
      ticker.stop();
      show(Optional.empty());
      words.set(FilterWords.say("Not filtered", String.valueOf(failure.getMessage())));
    }
    closeUnlessShown(run);
  }

  private void tick() {
    PathResult run = running;
    if (run != null) {
      if (!again && System.nanoTime() - begun > QUIET.toNanos()) {
        grew(run);
        tellRunning(run);
      }
      return;
    }
    boolean grown =
        document
            .filter(now -> now.isComplete() || now.indexedBytes() > 2 * seen + 4096)
            .isPresent();
    if (grown && !expression.get().isBlank()) {
      again = result.get().isPresent();
      ask(limit);
      again = running != null && again;
    }
  }

  private void tellRunning(PathResult run) {
    words.set(FilterSentences.running(run.count(), System.nanoTime() - begun));
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
  private void show(Optional<PathResult> next) {
    Optional<PathResult> before = result.get();
    shownExpression = next.isPresent() ? expression.get() : "";
    if (before.equals(next)) {
      return;
    }
    result.set(next);
    before.ifPresent(PathResult::close);
  }
}
