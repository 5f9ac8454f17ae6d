package hypercall.store;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A clock that stands while the machine does: asleep, or with this process and its children
/// stopped for a while. Nobody types then, and nothing can be kept. What is merely slow counts.
final class Awake implements AutoCloseable {
  private static final long BEAT = Duration.ofMillis(20).toNanos();
  private static final long STOOD = Duration.ofMillis(750).toNanos();

  private volatile long stood;
  private volatile long last = System.nanoTime();
  private volatile boolean closed;

  Awake() {
    Thread.ofPlatform().daemon().name("awake").start(this::beat);
  }

  private void beat() {
    while (!closed) {
      LockSupport.parkNanos(BEAT);
      look();
    }
  }

  private synchronized void look() {
    long now = System.nanoTime();
    if (now - last > STOOD) {
      stood += now - last;
    }
    last = now;
  }

  /// Nanoseconds since some moment, less those in which nothing ran.
  long now() {
    look();
    return System.nanoTime() - stood;
  }

  /// How long nothing ran; empty when everything always did.
  String told() {
    return stood == 0
        ? ""
        : "; " + stood / 1_000_000 + " ms in which the machine stood still are not counted";
  }

  @Override
  public void close() {
    closed = true;
  }
}
