package hypercall.ui.kit;

import hypercall.json.Finder;
import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import java.util.Optional;

/// A [Finder] that may be read while it advances; a reader waits for one piece at most.
final class JsonSearch implements Search {
  private final Finder finder;
  private final Turns turns = new Turns();

  JsonSearch(Finder finder) {
    this.finder = finder;
  }

  @Override
  public boolean advance(long limit) {
    return turns.alone(() -> finder.advance(limit));
  }

  @Override
  public long count() {
    return turns.alone(finder::count);
  }

  @Override
  public Hit hit(long index) {
    return turns.alone(() -> finder.hit(index));
  }

  @Override
  public Optional<Long> firstFrom(Position place) {
    return turns.alone(() -> finder.firstFrom(place));
  }

  @Override
  public void still(Runnable reader) {
    turns.alone(reader);
  }
}
