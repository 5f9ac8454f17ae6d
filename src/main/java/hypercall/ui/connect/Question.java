package hypercall.ui.connect;

import hypercall.secret.Secret;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A background call's question for a password, while it waits for the answer.
final class Question {
  private final ReadOnlyStringWrapper why = new ReadOnlyStringWrapper("");
  private @Nullable CompletableFuture<Optional<Secret>> waiting;

  /// Why it is asked; empty when nobody asks.
  ReadOnlyStringProperty whyProperty() {
    return why.getReadOnlyProperty();
  }

  void ask(String reason, CompletableFuture<Optional<Secret>> answer) {
    no();
    waiting = answer;
    why.set(reason);
    // The call that asks may be cancelled: then the question has answered itself.
    answer.thenRun(
        () -> {
          if (waiting == answer) {
            waiting = null;
            why.set("");
          }
        });
  }

  /// Answers with a secret; false when nobody asked.
  boolean answer(Secret secret) {
    return complete(Optional.of(secret));
  }

  /// Answers "no", if somebody asked.
  void no() {
    complete(Optional.empty());
  }

  private boolean complete(Optional<Secret> answer) {
    CompletableFuture<Optional<Secret>> asked = waiting;
    waiting = null;
    why.set("");
    return asked != null && asked.complete(answer);
  }
}
