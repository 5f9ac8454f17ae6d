package hypercall.ui.kit;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Lets a search and whoever looks at it take turns; each waits for one turn of the other at most.
final class Turns {
  /// Fair, since the search takes it again as soon as it has let go.
  private final ReentrantLock lock = new ReentrantLock(true);

  /// One turn.
  <T> T alone(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /// One turn that gives nothing; turns within it need not wait.
  void alone(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }
}
