package hypercall.ui.kit;

import hypercall.json.Finder;
import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import java.util.List;
import java.util.Optional;

/// A [Finder] that may be read while it advances; a reader waits for one piece at most.
final class JsonSearch implements Search {
  /// Bytes searched at a time: some milliseconds when every one of them is a hit.
  private static final long PIECE = 256 << 10;

  private final Finder finder;
  private final Turns turns = new Turns();

  JsonSearch(Finder finder) {
    this.finder = finder;
  }

  @Override
  public boolean advance() {
    return turns.alone(() -> finder.advance(PIECE));
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
  public List<Hit> on(long line) {
    return turns.alone(() -> finder.on(line));
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
