package hypercall.http;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Bites when a phase takes longer than it may: runs an action (closing the socket), once.
///
/// One virtual thread per call; socket time-outs would not do, because they count per read and per
/// address and do not cover writing.
final class Watchdog implements AutoCloseable {
  private final Runnable bite;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  private volatile long limit = Long.MAX_VALUE;
  private volatile long since = System.nanoTime();
  private volatile boolean bitten;
  private boolean closed;

  Watchdog(Runnable bite) {
    this.bite = bite;
    Thread.ofVirtual().name("call limits").start(this::watch);
  }

  /// From now on, at most this long (without a [#touch]).
  void allow(Duration duration) {
    lock.lock();
    try {
      since = System.nanoTime();
      limit = duration.toNanos();
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Something moved: the limit counts anew.
  void touch() {
    since = System.nanoTime();
  }

  boolean hasBitten() {
    return bitten;
  }

  private void watch() {
    lock.lock();
    try {
      while (!closed) {
        long left = limit == Long.MAX_VALUE ? limit : limit - (System.nanoTime() - since);
        if (left <= 0) {
          bitten = true;
          bite.run();
          return;
        }
        changed.awaitNanos(left);
      }
    } catch (InterruptedException endOfThread) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }
}
