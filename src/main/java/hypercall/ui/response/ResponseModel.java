package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.http.Phase;
import hypercall.pve.Problem;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Secrecy;
import hypercall.ui.kit.Taken;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

/// What the response pane shows of one request: nothing yet, an answer or one before it, a problem;
/// and how far the call under way is.
///
/// All verbs are called on the FX thread. The chosen view survives the next send. The answers it
/// was given are its own: it closes their bodies.
public final class ResponseModel {
  /// How an answer is looked at.
  public enum View {
    PRETTY,
    TREE,
    RAW,
    HEADERS,
    TIMELINE,
    COOKIES
  }

  /// Before this, waiting is not worth a word.
  private static final Duration QUIET = Duration.ofMillis(300);

  private final ReadOnlyObjectWrapper<Content> content =
      new ReadOnlyObjectWrapper<>(new Content.Empty());
  private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.PRETTY);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper lesson = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Progress>> progress =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Answers answers = new Answers();
  private final Look look = new Look();
  private final FilterModel filter;
  private final Ways ways = new Ways(this::exchange);
  private final Background background;
  private final Consumer<Problem> act;
  private final Taking taking;
  private final ToldOnce once;
  private final Runnable jar;
  private Optional<Content.Answer> coming = Optional.empty();
  private long outgoing = -1;
  private Duration headless = Duration.ZERO; // how long no head was there, for sure
  private boolean away; // whether a person has gone to another answer since

  /// @param act what the button of a problem does: sign in, send again, check the certificate…
  /// @param jar opens the cookies of the connection
  public ResponseModel(Background background, Consumer<Problem> act, Runnable jar) {
    this.filter = new FilterModel(background, look);
    this.jar = jar;
    this.background = background;
    this.act = act;
    this.taking = new Taking(background, message::set);
    this.once = new ToldOnce(content, background.tell());
    look.keep("view", View.class, view);
  }

  ReadOnlyObjectProperty<Content> contentProperty() {
    return content.getReadOnlyProperty();
  }

  public ObjectProperty<View> viewProperty() {
    return view;
  }

  /// How its answers are looked at, as it is kept.
  public Look look() {
    return look;
  }

  /// What the answer is filtered by.
  public FilterModel filter() {
    return filter;
  }

  /// Where the values of the answer on show lead.
  public Ways ways() {
    return ways;
  }

  /// The secrets of the answer on show.
  public ToldOnce once() {
    return once;
  }

  /// What the last copy or save came to; empty when there is nothing to say.
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// What became of the last call when the answer on show is not its own; empty when it is.
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// What there is to learn from what is on show; empty for nothing.
  public ReadOnlyStringProperty lessonProperty() {
    return lesson.getReadOnlyProperty();
  }

  /// How far the call under way is; empty when there is none, or none that takes long.
  ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// The last answers, oldest first.
  public ObservableList<Answered> answers() {
    return answers.all();
  }

  /// The answer on show, if any.
  public Optional<Exchange> exchange() {
    return content.get() instanceof Content.Answer answer
        ? Optional.of(answer.exchange())
        : Optional.empty();
  }

  /// Which of the answers is on show, from 0; -1 when none of them is.
  int shown() {
    return exchange().map(answers::indexOf).orElse(-1);
  }

  Background background() {
    return background;
  }

  /// Back to the empty state; every answer is given back.
  public void clear() {
    settle();
    become(new Content.Empty());
    answers.close();
  }

  /// A call begins; what is on show stays until there is something newer.
  public void begin() {
    settle();
    notice.set("");
  }

  /// How large the file is that the call uploads.
  public void uploads(long bytes) {
    outgoing = bytes;
  }

  /// How far a call has come; told after 300 ms. An answer whose body takes that long is shown.
  ///
  /// @param phase empty while the call waits for a sign-in
  public void progress(Optional<Phase> phase, long bytes, Duration elapsed) {
    if (elapsed.compareTo(QUIET) < 0) {
      return;
    }
    headless = coming.isEmpty() ? elapsed : headless;
    boolean slow = elapsed.minus(headless).compareTo(QUIET) >= 0;
    Optional<Exchange> on = exchange();
    coming
        .filter(next -> slow && !away && on.stream().noneMatch(e -> e == next.exchange()))
        .ifPresent(this::become);
    long all = Progress.total(phase, outgoing, coming.map(Content.Answer::exchange));
    progress.set(Optional.of(new Progress(phase, bytes, all, elapsed)));
  }

  /// The head is there and the body is coming. It is shown as it grows; in place of another answer
  /// only when it takes long, so that a quick one takes its place in one step.
  public void answered(Exchange soFar, String connectionName) {
    Content.Answer answer = new Content.Answer(soFar, connectionName, Optional.empty(), false);
    coming = Optional.of(answer);
    if (shown() < 0) {
      become(answer);
    }
  }

  /// A whole answer, which becomes the newest.
  public void show(Answered newest) {
    settle();
    notice.set("");
    become(Content.Answer.of(newest));
    answers.add(newest);
  }

  /// A whole answer without a problem.
  public void show(Exchange exchange, String connectionName) {
    show(new Answered(exchange, connectionName, Optional.empty()));
  }

  /// A problem, with the answer that tells of it when there is one.
  public void show(Problem problem, Optional<Exchange> exchange, String connectionName) {
    if (exchange.isPresent()) {
      show(new Answered(exchange.get(), connectionName, Optional.of(problem)));
      return;
    }
    settle();
    notice.set("");
    become(new Content.Failure(problem, connectionName));
  }

  /// The call was cancelled before an answer came: one that was there before stays or comes back.
  public void cancelled(Problem problem, String connectionName) {
    settle();
    if (content.get() instanceof Content.Failure || answers.all().isEmpty()) {
      become(new Content.Failure(problem, connectionName));
      return;
    }
    if (shown() < 0) {
      show(answers.all().size() - 1);
    }
    notice.set(
        (problem.title() + " " + problem.mayHaveRun()).strip()
            + " Below is an answer from before.");
  }

  private void settle() {
    outgoing = -1;
    coming = Optional.empty();
    headless = Duration.ZERO;
    away = false;
    progress.set(Optional.empty());
  }

  /// Says what there is to learn from what is on show now.
  public void explain(String words) {
    lesson.set(words);
  }

  /// Shows the answer before the one on show (-1) or after it (+1), if there is one; from a failure
  /// the way leads to the newest.
  public void step(int by) {
    int at = shown() < 0 ? answers.all().size() : shown();
    show(at + by);
  }

  /// Shows an answer by its number, from 0; nothing when there is none.
  void show(int index) {
    if (index >= 0 && index < answers.all().size()) {
      away = true;
      notice.set("");
      become(Content.Answer.of(answers.all().get(index)));
    }
  }

  /// Takes answers over from an earlier tab and shows the newest.
  public void take(List<Answered> before) {
    before.forEach(answers::add);
    answers.newest().map(Content.Answer::of).ifPresent(this::become);
  }

  /// Gives the answers away, bodies open, and is empty.
  public List<Answered> handOver() {
    settle();
    become(new Content.Empty());
    return answers.handOver();
  }

  private void become(Content next) {
    message.set("");
    lesson.set("");
    content.set(next);
  }

  /// Does what the problem's button says.
  void act(Problem problem) {
    act.accept(problem);
  }

  /// Opens the cookies of the connection.
  void openJar() {
    jar.run();
  }

  /// Hands the whole body to `clipboard`, as text if it is some; says so when it is too much.
  void copyBody(boolean asHex, Secrecy secrecy, Consumer<Taken> clipboard) {
    exchange().ifPresent(e -> taking.copy(e.response(), asHex, secrecy, clipboard));
  }

  /// Writes the body to a file, byte for byte, at once or not at all.
  public void saveBody(Path file) {
    exchange().ifPresent(e -> taking.save(e.response().body(), file));
  }

  /// Takes the body out of the window.
  Taking taking() {
    return taking;
  }
}
