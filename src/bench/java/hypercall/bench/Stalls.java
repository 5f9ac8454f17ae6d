package hypercall.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// How long the interface stood still, seen from outside: a thread posts a task to the FX thread
/// every millisecond or so and notes how long it waits to run.
final class Stalls {
  private final AtomicLong longest = new AtomicLong();

  Stalls() {
    Thread.ofPlatform().daemon().start(this::watch);
  }

  /// The longest since it was asked last; milliseconds.
  double longest() {
    return longest.getAndSet(0) / 1e6;
  }

  private void watch() {
    while (true) {
      CountDownLatch ran = new CountDownLatch(1);
      long posted = System.nanoTime();
      Platform.runLater(
          () -> {
            longest.accumulateAndGet(System.nanoTime() - posted, Math::max);
            ran.countDown();
          });
      try {
        ran.await();
      } catch (InterruptedException e) {
        return;
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
