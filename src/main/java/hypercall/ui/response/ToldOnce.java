package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.pve.ToldSecret;
import hypercall.ui.kit.Taken;
import hypercall.ui.kit.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The secrets of the answer on show that its server tells only once. The answer is kept without
/// them: each time they are shown or copied they are asked of the session, which forgets them at
/// sign-out and with the answer.
public final class ToldOnce {
  /// How long they are to be read.
  static final Duration READABLE = Duration.ofSeconds(30);

  private final ReadOnlyObjectProperty<Content> content;
  private final Ticker hiding;
  private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
  private Function<Exchange, List<ToldSecret>> session = _ -> List.of();

  /// @param tell where they are hidden again: the interface's thread
  ToldOnce(ReadOnlyObjectProperty<Content> content, Executor tell) {
    this.content = content;
    hiding = new Ticker(READABLE, tell, this::hide);
    content.subscribe(
        _ -> {
          hide();
          look();
        });
  }

  /// @param session gives what it holds of an answer, to be closed
  public void askOf(Function<Exchange, List<ToldSecret>> session) {
    this.session = session;
    look();
  }

  /// The names of those that can be had; empty when there are none.
  ReadOnlyObjectProperty<List<String>> namesProperty() {
    return names.getReadOnlyProperty();
  }

  /// What is to be known about them, also when they can no longer be had; empty when there were
  /// none.
  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /// What is to be read now, a line for each; empty while hidden.
  ReadOnlyStringProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Looks again what the session still holds.
  public void look() {
    Optional<Exchange> answer = answer();
    List<ToldSecret> held = held();
    List<String> now = held.stream().map(ToldSecret::name).distinct().toList();
    held.forEach(ToldSecret::close);
    names.set(now);
    words.set(
        answer
            .filter(that -> !now.isEmpty() || ToldSecret.isMissingIn(that))
            .map(that -> words(ToldSecret.isOfToken(that), !now.isEmpty()))
            .orElse(""));
    if (now.isEmpty()) {
      hide();
    }
  }

  private static String words(boolean ofToken, boolean held) {
    if (ofToken) {
      return held
          ? "The server tells the secret of this token only once, and it is never saved: copy it"
              + " now."
          : "The secret of this token is gone: the server told it only once, and it is never saved."
              + " If you have no copy, delete the token and make a new one.";
    }
    return held
        ? "This answer holds a secret. It is never saved: copy it now."
        : "What was secret in this answer is gone: it is never saved."
            + " Send the request again for a new one.";
  }

  /// Shows them for a while.
  void show() {
    look();
    List<ToldSecret> held = held();
    StringBuilder lines = new StringBuilder();
    for (ToldSecret secret : held) {
      String name = held.size() == 1 ? "" : secret.name() + "  ";
      lines.append(lines.isEmpty() ? "" : "\n").append(name).append(secret.value().reveal());
    }
    held.forEach(ToldSecret::close);
    hiding.stop();
    shown.set(lines.toString());
    if (!held.isEmpty()) {
      hiding.start();
    }
  }

  void hide() {
    hiding.stop();
    shown.set("");
  }

  /// Hands one of them over for the clipboard.
  void copy(String name, Consumer<Taken> clipboard) {
    look();
    List<ToldSecret> held = held();
    held.stream()
        .filter(secret -> secret.name().equals(name))
        .findFirst()
        .ifPresent(secret -> clipboard.accept(new Taken(secret.value().reveal(), true)));
    held.forEach(ToldSecret::close);
  }

  private Optional<Exchange> answer() {
    return content.get() instanceof Content.Answer answer && answer.complete()
        ? Optional.of(answer.exchange())
        : Optional.empty();
  }

  private List<ToldSecret> held() {
    return answer().map(session).orElse(List.of());
  }
}
