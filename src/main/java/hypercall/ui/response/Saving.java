package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.ui.kit.Background;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One body on its way into a file: how far it is, how to stop it, why it failed.
final class Saving {
  private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final AtomicBoolean telling = new AtomicBoolean();
  private final Path file;
  private final long size;
  private volatile boolean stopped;
  private volatile long written;

  /// @param size bytes there are to be written
  Saving(Path file, long size) {
    this.file = file;
    this.size = size;
  }

  Path file() {
    return file;
  }

  long size() {
    return size;
  }

  /// How much is written, from 0 to 1.
  ReadOnlyDoubleProperty partProperty() {
    return part.getReadOnlyProperty();
  }

  /// Why nothing was saved; empty when all is well so far.
  ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /// Nothing is to be saved after all.
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  /// Saves; told the bytes written, or that it failed or was stopped.
  void run(Background background, GrowingBytes bytes, Consumer<Long> done, Runnable failed) {
    background.run(
        () -> BodyFile.save(bytes, file, soFar -> goesOn(background, soFar)),
        done,
        failure -> {
          fault.set(stopped ? "" : "Nothing was saved to " + file + ": " + reason(failure));
          failed.run();
        });
  }

  private static String reason(Throwable failure) {
    return failure instanceof IllegalStateException
        ? "The answer was let go meanwhile."
        : String.valueOf(failure.getMessage());
  }

  private boolean goesOn(Background background, long soFar) {
    written = soFar;
    if (telling.compareAndSet(false, true)) {
      background.tell(
          () -> {
            telling.set(false);
            part.set(size == 0 ? 1 : Math.min(1, (double) written / size));
          });
    }
    return !stopped;
  }
}
