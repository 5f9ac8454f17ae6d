package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Exchange;
import hypercall.http.Phase;
import hypercall.pve.Problem;
import hypercall.ui.kit.Background;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the response pane shows of one request: nothing yet, waiting, an answer, a problem.
///
/// All verbs are called on the FX thread. The chosen view survives the next send.
public final class ResponseModel {
  /// How an answer is looked at.
  public enum View {
    PRETTY,
    RAW,
    HEADERS
  }

  /// Before this, waiting is not worth a word.
  private static final Duration QUIET = Duration.ofMillis(300);

  /// Beyond this a body is saved, not copied; bytes.
  private static final long MOST_COPIED = 32_000_000;

  private final ReadOnlyObjectWrapper<Content> content =
      new ReadOnlyObjectWrapper<>(new Content.Empty());
  private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.PRETTY);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final Background background;
  private final Consumer<Problem> act;

  /// @param act what the action button of a problem does: sign in, send again, check the
  ///   certificate…
  public ResponseModel(Background background, Consumer<Problem> act) {
    this.background = background;
    this.act = act;
  }

  ReadOnlyObjectProperty<Content> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /// The chosen view.
  public ObjectProperty<View> viewProperty() {
    return view;
  }

  /// What the last copy or save came to; empty when there is nothing to say.
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// The answer on show, if any.
  public Optional<Exchange> exchange() {
    return content.get() instanceof Content.Answer answer
        ? Optional.of(answer.exchange())
        : Optional.empty();
  }

  Background background() {
    return background;
  }

  /// Back to the empty state. To be called before a body on show is closed.
  public void clear() {
    become(new Content.Empty());
  }

  /// How far a call has come; shown when it takes longer than 300 ms. An answer whose body is
  /// coming stays on show.
  public void progress(Phase phase, long bytes, Duration elapsed) {
    boolean reading = content.get() instanceof Content.Answer answer && !answer.complete();
    if (!reading && elapsed.compareTo(QUIET) >= 0) {
      become(new Content.Waiting(phase, bytes, elapsed));
    } else if (reading) {
      message.set("Reading… " + Facts.bytes(bytes));
    }
  }

  /// The head is there and the body is coming: it is shown as it grows.
  public void answered(Exchange soFar, String connectionName) {
    become(new Content.Answer(soFar, connectionName, Optional.empty(), false));
  }

  /// A whole answer.
  public void show(Exchange exchange, String connectionName) {
    become(new Content.Answer(exchange, connectionName, Optional.empty(), true));
  }

  /// A problem, with the answer that tells of it when there is one.
  public void show(Problem problem, Optional<Exchange> exchange, String connectionName) {
    become(
        exchange
            .<Content>map(
                answer -> new Content.Answer(answer, connectionName, Optional.of(problem), true))
            .orElseGet(() -> new Content.Failure(problem, connectionName)));
  }

  private void become(Content next) {
    message.set("");
    content.set(next);
  }

  /// Does what the problem's button says.
  void act(Problem problem) {
    act.accept(problem);
  }

  /// What the button of a problem says; empty where nothing can be done from here.
  static String actionFor(Problem problem) {
    return switch (problem.kind()) {
      case SIGN_IN, CSRF -> "Sign in…";
      case NETWORK, SERVER, CANCELLED -> "Send again";
      case CERTIFICATE -> "Check certificate…";
      case PERMISSION, PARAMETERS, UNKNOWN_PATH -> "";
    };
  }

  /// Hands the whole body as text to `clipboard`, decoded as UTF-8; says so when it is too much.
  public void copyBody(Consumer<String> clipboard) {
    Optional<GrowingBytes> body = body();
    if (body.isEmpty()) {
      return;
    }
    GrowingBytes bytes = body.get();
    if (bytes.size() > MOST_COPIED) {
      message.set(
          "The body is "
              + Facts.bytes(bytes.size())
              + ", too much for the clipboard. Save it to a file instead.");
      return;
    }
    background.run(
        () -> {
          try (InputStream in = bytes.stream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
          }
        },
        text -> {
          clipboard.accept(text);
          message.set("Copied " + Facts.bytes(bytes.size()) + ".");
        },
        failure -> message.set("The body could not be copied: " + failure.getMessage()));
  }

  /// Writes the body, byte for byte as it came, to a file; an existing one is replaced at once or
  /// not at all.
  public void saveBody(Path file) {
    Optional<GrowingBytes> body = body();
    if (body.isEmpty()) {
      return;
    }
    GrowingBytes bytes = body.get();
    background.run(
        () -> BodyFile.save(bytes, file),
        size -> message.set("Saved " + Facts.bytes(size) + " to " + file + "."),
        failure -> message.set("Nothing was saved to " + file + ": " + failure.getMessage()));
  }

  private Optional<GrowingBytes> body() {
    return exchange().map(exchange -> exchange.response().body());
  }
}
