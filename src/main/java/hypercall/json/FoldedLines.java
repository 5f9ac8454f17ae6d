package hypercall.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The lines of a document less those inside closed folds: rows, numbered from 0.
///
/// What is closed is kept as a tree of exceptions from a rule, so that closing or opening
/// everything costs no more than counting the blocks. For one thread.
public final class FoldedLines {
  /// Deeper than this below closed folds, [#reveal] opens everything instead of one after the
  /// other.
  private static final int MOST_TO_OPEN = 256;

  private final Index index;
  private final boolean closings;
  private Index.Progress progress;
  private Fold root;

  FoldedLines(Index index) {
    this(index, true, Fold.NEVER);
  }

  /// @param closings whether closing brackets have rows of their own; in a tree they have none
  /// @param shut the depth from which on all is closed at first
  FoldedLines(Index index, boolean closings, int shut) {
    this.index = index;
    this.closings = closings;
    this.progress = index.progress();
    this.root = rootFold(shut);
  }

  private Fold rootFold(int shut) {
    Fold fold = new Fold(index, null, 1, whole(), shut, closings);
    fold.measure(progress);
    fold.sumUp();
    return fold;
  }

  private Extent whole() {
    return new Extent(progress.lines(), false, progress.complete(), 0);
  }

  /// Takes in what has been indexed since the last call.
  private void sync() {
    Index.Progress now = index.progress();
    if (now == progress) {
      return;
    }
    progress = now;
    root.extent = whole();
    Fold deepest = root;
    while (!deepest.children.isEmpty() && !deepest.children.getLast().extent.ended()) {
      deepest = deepest.children.getLast();
      int depth = LineWalk.at(index, progress, deepest.open).indent;
      deepest.extent = Extent.of(index, progress, deepest.open, depth);
    }
    for (Fold fold = deepest; fold != null; fold = fold.parent) {
      if (!fold.closed) {
        fold.measure(progress);
        fold.placeLast(progress);
      }
    }
    deepest.sumUp();
  }

  /// Rows known so far.
  public long rowCount() {
    sync();
    return root.rows();
  }

  /// The line shown in a row; for a closed fold with what it hides as a hint, and its end.
  public Line row(long row) {
    sync();
    Place place = placeOf(row);
    LineWalk walk = LineWalk.at(index, progress, place.line);
    int indent = walk.indent;
    LineBuilder builder = new LineBuilder(index).add(walk, true);
    if (!walk.endsOpen()) {
      return builder.build(place.line, Line.Fold.NONE);
    }
    Fold child = exceptionAt(place);
    if (child != null ? !child.closed : indent < place.fold.shut) {
      return builder.build(place.line, Line.Fold.OPEN);
    }
    Extent extent = child != null ? child.extent : Extent.of(index, progress, place.line, indent);
    builder.hint(hint(extent, builder.endsWith('{') ? "member" : "item"));
    if (extent.closed()) {
      builder.add(LineWalk.at(index, progress, extent.last()), false);
    }
    return builder.build(place.line, Line.Fold.CLOSED);
  }

  /// The fold that begins in a place and is an exception from the rule.
  private @Nullable Fold exceptionAt(Place place) {
    Fold child = place.fold.childAt(place.line);
    if (child != null && child.open == place.line) {
      return child;
    }
    return place.fold.open == place.line && place.fold != root ? place.fold : null;
  }

  /// Whether what opens on a line is open; the line is shown and indented by `indent`.
  boolean isOpen(long line, int indent) {
    sync();
    Place place = placeOf(rowOf(line));
    Fold child = exceptionAt(place);
    return child != null ? !child.closed : indent < place.fold.shut;
  }

  private static String hint(Extent extent, String what) {
    return String.format(
        Locale.ROOT,
        " %,d %s%s%s ",
        extent.members(),
        what,
        extent.members() == 1 ? "" : "s",
        extent.closed() ? "" : " …");
  }

  /// A line, and the innermost fold whose rows it is one of.
  private record Place(Fold fold, long line) {}

  private Place placeOf(long row) {
    if (row < 0 || row >= root.rows()) {
      throw new IndexOutOfBoundsException("Row " + row + " of " + root.rows());
    }
    Fold fold = root;
    long rest = row;
    while (true) {
      Fold child = fold.childBefore(rest);
      if (child == null) {
        return new Place(fold, fold.baseLine(progress, rest));
      }
      long inside = rest - child.shownAt();
      if (inside >= child.rows()) {
        long base = child.baseEnd() + inside - child.rows();
        return new Place(fold, fold.baseLine(progress, base));
      }
      if (child.closed) {
        return new Place(fold, child.open);
      }
      fold = child;
      rest = inside;
    }
  }

  /// The line number (from 1) of a row.
  public long lineOf(long row) {
    sync();
    return placeOf(row).line;
  }

  /// The row that shows a line, or the row of the closed fold that hides it.
  public long rowOf(long line) {
    sync();
    long wanted = Math.clamp(line, 1, Math.max(1, progress.lines()));
    Fold fold = root;
    long row = 0;
    while (true) {
      Fold child = fold.childAt(wanted);
      if (child == null) {
        return row + Math.max(0, fold.shownRow(progress, wanted));
      }
      row += child.shownAt();
      if (child.closed) {
        return row;
      }
      fold = child;
    }
  }

  /// Opens or closes the fold that starts on this line; nothing where none does, or where the line
  /// is hidden itself.
  public void toggle(long line) {
    sync();
    if (line < 1 || line > progress.lines()) {
      return;
    }
    Fold fold = root;
    Fold child = fold.childAt(line);
    while (child != null && child.open != line) {
      if (child.closed) {
        return;
      }
      fold = child;
      child = fold.childAt(line);
    }
    if (child == null) {
      child = exception(fold, line);
      if (child == null) {
        return;
      }
      fold.adopt(progress, child);
    } else {
      child.closed = !child.closed;
      if (!child.closed && child.shut == fold.shut) {
        fold.dissolve(progress, child);
        child = fold;
      }
    }
    if (!child.closed) {
      child.measure(progress);
      child.placeLast(progress);
    }
    child.sumUp();
  }

  /// A new fold for a line that follows the rule of `fold` so far; null where nothing opens, or
  /// where the line is hidden.
  private @Nullable Fold exception(Fold fold, long line) {
    LineWalk walk = LineWalk.at(index, progress, line);
    int indent = walk.indent;
    while (walk.nextToken()) {}
    if (!walk.endsOpen() || indent > fold.shut) {
      return null;
    }
    Extent extent = Extent.of(index, progress, line, indent);
    boolean wasClosed = indent >= fold.shut;
    int shut = wasClosed ? indent + 1 : fold.shut;
    Fold child = new Fold(index, fold, line, extent, shut, closings);
    child.closed = !wasClosed;
    return child;
  }

  /// Opens what starts on this line and everything inside, or closes everything inside; nothing
  /// where nothing starts, or where the line is hidden itself.
  public void foldInside(long line, boolean closed) {
    sync();
    if (line < 1 || line > progress.lines() || lineOf(rowOf(line)) != line) {
      return;
    }
    LineWalk walk = LineWalk.at(index, progress, line);
    int indent = walk.indent;
    while (walk.nextToken()) {}
    if (!walk.endsOpen()) {
      return;
    }
    Fold fold = root;
    Fold child = fold.childAt(line);
    while (child != null && child.open != line) {
      fold = child;
      child = fold.childAt(line);
    }
    if (child != null) {
      fold.children.remove(child);
    }
    Extent extent = Extent.of(index, progress, line, indent);
    Fold inside = new Fold(index, fold, line, extent, closed ? indent + 1 : Fold.NEVER, closings);
    fold.adopt(progress, inside);
    inside.children.clear();
    inside.measure(progress);
    inside.sumUp();
  }

  /// Opens whatever hides this line.
  public void reveal(long line) {
    sync();
    if (line < 1 || line > progress.lines()) {
      return;
    }
    for (int i = 0; i < MOST_TO_OPEN; i++) {
      long shown = lineOf(rowOf(line));
      if (shown == line) {
        return;
      }
      toggle(shown);
    }
    unfoldAll();
  }

  /// The depth from which on all is closed, but for the exceptions.
  int rule() {
    return root.shut;
  }

  /// What is an exception from the rule around it, from the top; an outer one comes first.
  List<Fold> exceptions(int most) {
    List<Fold> found = new ArrayList<>(root.children);
    for (int i = 0; i < found.size() && found.size() < most; i++) {
      found.addAll(found.get(i).children);
    }
    return found;
  }

  /// Closes every fold at this depth or deeper (1 = members of the root); 0 closes the root too.
  public void foldAll(int depth) {
    progress = index.progress();
    root = rootFold(Math.max(0, depth));
  }

  /// Opens every fold.
  public void unfoldAll() {
    progress = index.progress();
    root = rootFold(Fold.NEVER);
  }
}
