package hypercall.ui.kit;

import hypercall.json.Finder;
import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// A [Finder] that may be read while it advances; a reader waits for one piece at most.
final class JsonSearch implements Search {
  private final Finder finder;

  /// Fair, since the search takes it again as soon as it has let go.
  private final ReentrantLock lock = new ReentrantLock(true);

  JsonSearch(Finder finder) {
    this.finder = finder;
  }

  @Override
  public boolean advance(long limit) {
    return alone(() -> finder.advance(limit));
  }

  @Override
  public long count() {
    return alone(finder::count);
  }

  @Override
  public Hit hit(long index) {
    return alone(() -> finder.hit(index));
  }

  @Override
  public Optional<Long> firstFrom(Position place) {
    return alone(() -> finder.firstFrom(place));
  }

  @Override
  public void still(Runnable reader) {
    lock.lock();
    try {
      reader.run();
    } finally {
      lock.unlock();
    }
  }

  private <T> T alone(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
