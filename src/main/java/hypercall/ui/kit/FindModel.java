package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Find in a viewer: what is sought, how many hits there are, and which one is shown.
///
/// The search goes on in the background piece by piece; a new query drops the old search.
public final class FindModel implements Seeker {
  /// Searched at a time; who wants to look at the hits meanwhile waits no longer.
  private static final long PIECE = 1 << 20;

  /// Pieces between two words about it.
  private static final int PIECES = 32;

  private final StringProperty query = new SimpleStringProperty("");
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final Background background;
  private final Runnable changed;
  private final Consumer<Hit> go;
  private Lines lines;
  private @Nullable Search search;
  private boolean searching;
  private boolean resting;
  private long current = -1;

  /// The hit that was shown in the lines before; -1 when there is none to come back to.
  private long before = -1;

  private Position origin = new Position(1, 0);

  /// @param changed told when hits came or went
  /// @param go shows a hit
  FindModel(Lines lines, Background background, Runnable changed, Consumer<Hit> go) {
    this.lines = lines;
    this.background = background;
    this.changed = changed;
    this.go = go;
    query.subscribe((_, _) -> restart());
    matchCase.subscribe((_, _) -> restart());
  }

  @Override
  public StringProperty queryProperty() {
    return query;
  }

  @Override
  public BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  /// `3 of 128`, `No matches`, or nothing.
  @Override
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /// The hits so far, while something is sought.
  Optional<Search> hits() {
    return Optional.ofNullable(search);
  }

  /// Runs something that looks at many hits.
  void still(Runnable reader) {
    if (search == null) {
      reader.run();
    } else {
      search.still(reader);
    }
  }

  Optional<Hit> current() {
    return search == null || current < 0 ? Optional.empty() : Optional.of(search.hit(current));
  }

  /// Seeks the same in other lines, if something was being sought; the hit of the same number is
  /// the one shown, but nobody is taken there.
  void show(Lines other) {
    lines = other;
    origin = new Position(1, 0);
    if (search != null) {
      before = current >= 0 ? current : before;
      seek();
    }
  }

  /// A search that starts now takes the first hit from here.
  void from(Position place) {
    origin = place;
  }

  /// Nothing is sought any more; the query stays for the next time.
  void close() {
    search = null;
    current = -1;
    tell();
  }

  /// Seeks the query from the origin on.
  void restart() {
    before = -1;
    seek();
  }

  private void seek() {
    current = -1;
    searching = false;
    search = query.get().isEmpty() ? null : lines.search(query.get(), matchCase.get());
    resting = false;
    tell();
    advance();
  }

  /// More lines are there to be searched.
  void grown() {
    if (search != null && resting && !searching) {
      advance();
    }
  }

  /// Goes to the next hit.
  @Override
  public void next() {
    step(1);
  }

  /// Goes back to the hit before.
  @Override
  public void previous() {
    step(-1);
  }

  private void step(long by) {
    if (search == null) {
      restart();
    } else if (search.count() > 0) {
      current = Math.floorMod(current + (current < 0 && by < 0 ? 0 : by), search.count());
      showCurrent();
    }
  }

  private void advance() {
    Search mine = search;
    if (mine == null) {
      return;
    }
    searching = true;
    background.run(
        () -> seek(mine), done -> advanced(mine, done), failure -> failed(mine, failure));
  }

  private static boolean seek(Search search) {
    boolean done = false;
    for (int piece = 0; piece < PIECES && !done; piece++) {
      done = search.advance(PIECE);
    }
    return done;
  }

  private void advanced(Search mine, boolean done) {
    if (mine != search) {
      return;
    }
    searching = false;
    resting = done;
    if (current < 0 && before >= 0 && (mine.count() > before || done && mine.count() > 0)) {
      current = Math.min(before, mine.count() - 1);
    }
    if (current < 0 && before < 0 && mine.count() > 0) {
      Optional<Long> first = mine.firstFrom(origin);
      if (first.isPresent() || done) {
        current = first.orElse(0L);
        showCurrent();
      }
    }
    tell();
    if (!done) {
      advance();
    }
  }

  private void failed(Search mine, Throwable failure) {
    if (mine == search) {
      search = null;
      summary.set("The search stopped: " + failure.getMessage());
    }
  }

  private void showCurrent() {
    tell();
    current().ifPresent(go);
  }

  private void tell() {
    summary.set(summed());
    changed.run();
  }

  private String summed() {
    if (search == null) {
      return "";
    }
    boolean partial = !resting || !lines.isComplete();
    if (search.count() == 0) {
      return partial ? "Searching…" : "No matches";
    }
    return "%,d of %,d%s".formatted(current + 1, search.count(), partial ? "…" : "");
  }
}
