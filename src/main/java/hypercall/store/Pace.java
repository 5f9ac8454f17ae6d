package hypercall.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Runs a task a moment after it was asked for. Asked again meanwhile, it still runs once and no
/// later: unbroken typing does not put it off.
public final class Pace implements AutoCloseable {
  private final Executor later;
  private final Runnable task;
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile boolean closed;

  /// @param moment how long after the first asking it runs
  /// @param task run on a thread of its own, one after the other
  public Pace(Duration moment, Runnable task) {
    this.later =
        CompletableFuture.delayedExecutor(
            moment.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
    this.task = task;
  }

  /// Something changed; from any thread.
  public void ask() {
    if (!closed && asked.compareAndSet(false, true)) {
      later.execute(this::run);
    }
  }

  private void run() {
    asked.set(false); // before the task: a change during it asks for another
    if (!closed) {
      task.run();
    }
  }

  /// No more is run.
  @Override
  public void close() {
    closed = true;
  }
}
