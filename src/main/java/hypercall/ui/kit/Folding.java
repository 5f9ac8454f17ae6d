package hypercall.ui.kit;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The folds of one viewer: closed from a depth on, or one by one; and how they are found again in
/// other lines.
final class Folding {
  /// Rows beyond the first seen one that are waited for before a place is gone to.
  private static final long ENOUGH = 4_000;

  private final Consumer<Runnable> change;
  private Lines lines;
  private int level = ViewPlace.OPEN;
  private Optional<Set<String>> other = Optional.of(Set.of());
  private Optional<ViewPlace> wanted = Optional.empty();

  /// @param change runs each change a person made
  Folding(Lines lines, Consumer<Runnable> change) {
    this.lines = lines;
    this.change = change;
  }

  /// Starts over with lines that are wholly open.
  void show(Lines newLines) {
    lines = newLines;
    level = ViewPlace.OPEN;
    other = Optional.of(Set.of());
    wanted = Optional.empty();
  }

  /// Closes every fold at this depth or deeper; 1 = members of the root.
  void level(int depth) {
    level = depth;
    other = Optional.of(Set.of());
    change.accept(() -> lines.foldAll(depth));
  }

  /// Opens every fold.
  void open() {
    level = ViewPlace.OPEN;
    other = Optional.of(Set.of());
    change.accept(lines::unfoldAll);
  }

  /// Opens or closes the fold on a line.
  void toggle(long line) {
    other = Optional.empty();
    change.accept(() -> lines.toggle(line));
  }

  /// Opens everything inside what starts on a line, or closes it.
  void inside(long line, boolean closed) {
    other = Optional.empty();
    change.accept(() -> lines.foldInside(line, closed));
  }

  /// Opens whatever hides a line.
  void reveal(long line) {
    lines.reveal(line);
    other = Optional.empty();
  }

  /// Where one is; a place that is still to be gone to is the place.
  ViewPlace place(Page page, Caret caret) {
    if (wanted.isPresent()) {
      return wanted.get();
    }
    if (other.isEmpty()) {
      other = Optional.of(lines.numbered() ? FoldPaths.other(lines, level) : Set.of());
    }
    return new ViewPlace(
        level, other.get(), page.viewport().top(), page.viewport().left(), caret.place());
  }

  /// Goes to a place as soon as enough is there.
  void goTo(ViewPlace place) {
    wanted = Optional.of(place);
    if (place.level() != ViewPlace.OPEN) {
      lines.foldAll(place.level()); // else the rows that come would be too many to be waited for
    }
  }

  /// A person goes elsewhere: nobody is taken away from there.
  void stay() {
    wanted = Optional.empty();
  }

  /// Goes to the place that is wanted, folded as it says, once enough is there.
  void settle(Page page, Caret caret) {
    Optional<ViewPlace> here = wanted.filter(place -> lines.isComplete() || isThere(place));
    if (here.isEmpty()) {
      return;
    }
    ViewPlace place = here.get();
    wanted = Optional.empty();
    FoldPaths.fold(lines, place.level(), place.other());
    level = place.level();
    other = Optional.of(place.other());
    if (place.caret().line() <= lines.lineCount()) {
      caret.put(place.caret(), false);
      caret.settle();
    }
    page.scrollTo(place.top(), place.left());
  }

  private boolean isThere(ViewPlace place) {
    return lines.rowCount() > place.top() + ENOUGH && lines.lineCount() >= place.caret().line();
  }
}
