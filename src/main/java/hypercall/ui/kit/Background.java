package hypercall.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Where a pane's work runs, and where its outcome is told. The one bridge between the core's
/// threads and the interface.
///
/// @param workers runs the work (virtual threads in the app, `Runnable::run` in tests)
/// @param tell runs the outcome (the FX thread in the app, `Runnable::run` in tests)
public record Background(Executor workers, Executor tell) {
  /// Runs `work`, then tells its result or its failure. An unchecked failure of the work is told
  /// too.
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    workers.execute(
        () -> {
          T result;
          try {
            result = work.call();
          } catch (Throwable failure) {
            tell.execute(() -> failed.accept(failure));
            return;
          }
          tell.execute(() -> done.accept(result));
        });
  }

  /// Tells something from any thread.
  public void tell(Runnable outcome) {
    tell.execute(outcome);
  }
}
