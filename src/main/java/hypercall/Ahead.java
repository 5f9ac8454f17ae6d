package hypercall;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Work of the start that is done on a thread of its own while JavaFX starts on others.
final class Ahead<T> {
  private final FutureTask<T> work;

  private Ahead(FutureTask<T> work) {
    this.work = work;
  }

  static <T> Ahead<T> begin(String name, Callable<T> work) {
    Ahead<T> ahead = new Ahead<>(new FutureTask<>(work));
    Thread.ofPlatform().daemon().name(name).start(ahead.work);
    return ahead;
  }

  /// Waits for what came of it.
  ///
  /// @throws IOException when that is what came of it
  T get() throws IOException {
    try {
      return work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The start was interrupted.", e);
    }
  }
}
