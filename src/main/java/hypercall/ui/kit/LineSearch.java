package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.LineFinder;
import hypercall.json.Position;
import hypercall.json.Query;
import hypercall.json.QueryFault;
import hypercall.json.TextMatcher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A search line by line, as a regular expression needs it, with a limit of its time.
final class LineSearch implements Search {
  /// How long a search may take in all.
  private static final Duration TIME = Duration.ofSeconds(30);

  /// How often a pattern may look at a character of one line: a fifth of a second or so.
  private static final long LOOKS = 20_000_000;

  /// How often it may be asked whether it is over while a person waits, each time after some
  /// thousands of looks: less than a frame or two.
  private static final int ASKED = 500;

  /// Characters between two looks at whether one is still wanted.
  private static final long PIECE = 64 << 10;

  private final LineFinder finder;
  private final boolean atOnce;
  private volatile boolean cancelled;
  private volatile long until;
  private int asked;

  private LineSearch(Query query, boolean atOnce, Function<TextMatcher, LineFinder> finder)
      throws QueryFault {
    this.atOnce = atOnce;
    this.finder = finder.apply(TextMatcher.of(query, LOOKS, this::isOver));
  }

  /// In the background.
  ///
  /// @param finder makes the search of its matcher
  static LineSearch of(Query query, Function<TextMatcher, LineFinder> finder) throws QueryFault {
    return new LineSearch(query, false, finder);
  }

  /// While a person waits: a pattern gets less time.
  static LineSearch atOnce(Query query, Function<TextMatcher, LineFinder> finder)
      throws QueryFault {
    return new LineSearch(query, true, finder);
  }

  private boolean isOver() {
    asked++;
    return cancelled || isLate() || atOnce && asked > ASKED;
  }

  private boolean isLate() {
    return until != 0 && System.nanoTime() - until > 0;
  }

  @Override
  public boolean advance() {
    if (until == 0) {
      until = System.nanoTime() + TIME.toNanos();
    }
    return finder.advance(PIECE);
  }

  @Override
  public void cancel() {
    cancelled = true;
    finder.cancel();
  }

  @Override
  public long count() {
    return finder.count();
  }

  @Override
  public boolean isFull() {
    return finder.isFull();
  }

  @Override
  public String stopped() {
    return finder
        .stoppedAt()
        .map(
            line ->
                isLate()
                    ? "stopped at line %,d after %d s".formatted(line, TIME.toSeconds())
                    : "stopped at line %,d, for which this pattern takes too long".formatted(line))
        .orElse("");
  }

  @Override
  public Hit hit(long index) {
    return finder.hit(index);
  }

  @Override
  public List<Hit> on(long line) {
    return finder.on(line);
  }

  @Override
  public Optional<Long> firstFrom(Position place) {
    return finder.firstFrom(place);
  }
}
