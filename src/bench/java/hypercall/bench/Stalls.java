package hypercall.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// How long the interface stood still, seen from outside: a thread posts a task to the FX thread
/// every millisecond or so and notes how long it waits to run.
final class Stalls {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final AtomicLong longest = new AtomicLong();
  private final AtomicLong busiest = new AtomicLong();

  /// The longest since it was asked last; milliseconds.
  ///
  /// @param busy how much of a processor the FX thread used at most during one, which is what
  ///   counts when the machine has other work
  record Longest(double waited, double busy) {}

  Stalls() throws Exception {
    long fx = AnswerWindow.on(() -> Thread.currentThread().threadId());
    Thread.ofPlatform().daemon().start(() -> watch(fx));
  }

  Longest longest() {
    return new Longest(longest.getAndSet(0) / 1e6, busiest.getAndSet(0) / 1e6);
  }

  private void watch(long fx) {
    while (true) {
      CountDownLatch ran = new CountDownLatch(1);
      long posted = System.nanoTime();
      long worked = THREADS.getThreadCpuTime(fx);
      Platform.runLater(
          () -> {
            longest.accumulateAndGet(System.nanoTime() - posted, Math::max);
            busiest.accumulateAndGet(THREADS.getThreadCpuTime(fx) - worked, Math::max);
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
