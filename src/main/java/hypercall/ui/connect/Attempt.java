package hypercall.ui.connect;

import hypercall.http.Call;
import hypercall.http.NoResponse;
import hypercall.pve.Problem;
import hypercall.ui.kit.Background;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the pane is busy with: one thing at a time, cancelled by the next; an outcome that is no
/// longer the newest tells nothing.
final class Attempt {
  private final Background background;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private Call call = new Call();

  Attempt(Background background) {
    this.background = background;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyStringProperty doingProperty() {
    return doing.getReadOnlyProperty();
  }

  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /// Work that a [Call] can end.
  interface Work<T> {
    T with(Call call) throws Exception;
  }

  /// Starts something; whatever was under way is cancelled.
  ///
  /// @param words what is under way, for people
  <T> void start(String words, Work<T> work, Consumer<T> done, Consumer<String> failed) {
    error.set("");
    goOn(words, work, done, failed);
  }

  /// Starts what follows from something else; an error that was told meanwhile stays.
  <T> void goOn(String words, Work<T> work, Consumer<T> done, Consumer<String> failed) {
    end();
    Call mine = call;
    busy.set(true);
    doing.set(words);
    Callable<T> task = () -> work.with(mine);
    background.run(
        task,
        result -> {
          if (mine == call) {
            rest();
            done.accept(result);
          }
        },
        failure -> {
          if (mine == call) {
            rest();
            String sentence = sentence(failure);
            error.set(sentence);
            failed.accept(sentence);
          }
        });
  }

  /// Ends what is under way and forgets the last error.
  void cancel() {
    error.set("");
    end();
  }

  private void end() {
    call.cancel();
    call = new Call();
    rest();
  }

  void fail(String sentence) {
    error.set(sentence);
  }

  private void rest() {
    busy.set(false);
    doing.set("");
  }

  private static String sentence(Throwable failure) {
    if (failure instanceof NoResponse silence) {
      return Problem.of(silence).title();
    }
    String message = failure.getMessage();
    return message == null ? "It failed without saying why." : message;
  }
}
