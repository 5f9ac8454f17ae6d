package hypercall.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A container whose folding differs from what surrounds it, and those like it inside; the root is
/// the whole document.
///
/// Inside, either everything is open but for the children ([#shut] is [#NEVER]), or everything that
/// opens at an indent of `shut` or deeper is closed but for them. So one entry says "all 300,000
/// elements are closed". *Base rows* are the rows there were without the children.
final class Fold {
  static final int NEVER = Integer.MAX_VALUE;

  final long open;
  final int shut;
  final List<Fold> children = new ArrayList<>();
  @Nullable Fold parent;
  Extent extent;
  boolean closed;

  private final Index index;
  private final @Nullable Visible visible;
  private long rows;
  private long hiddenBefore;
  private long ownRows;

  // Where it begins among the parent's base rows, how many of them it takes, and where it is shown.
  private long baseStart;
  private long baseRows;
  private long shownAt;

  /// @param closings whether closing brackets have rows of their own
  Fold(Index index, @Nullable Fold parent, long open, Extent extent, int shut, boolean closings) {
    this.index = index;
    this.parent = parent;
    this.open = open;
    this.extent = extent;
    this.shut = shut;
    Visible counted = shut == NEVER && !closings ? index.allOpen : null;
    this.visible =
        counted != null || shut == NEVER && closings
            ? counted
            : new Visible(index, shut, open, closings);
  }

  boolean holds(long line) {
    return line >= open && line <= extent.last();
  }

  long rows() {
    return closed ? 1 : rows;
  }

  /// The row, of its parent's, on which it begins.
  long shownAt() {
    return shownAt;
  }

  /// Counts its base rows; again whenever it reaches further or has been closed meanwhile.
  void measure(Index.Progress progress) {
    if (visible != null) {
      visible.extend(progress, extent.last());
      hiddenBefore = visible.countTo(progress, open - 1);
    }
    ownRows = extent.last() < open ? 0 : baseRow(progress, extent.last()) + 1;
  }

  /// Finds where a child lies among the base rows.
  private void place(Index.Progress progress, Fold child) {
    child.baseStart = baseRow(progress, child.open);
    child.baseRows = baseRow(progress, child.extent.last()) - child.baseStart + 1;
  }

  /// Takes in that the last child reaches further.
  void placeLast(Index.Progress progress) {
    if (!children.isEmpty()) {
      place(progress, children.getLast());
    }
  }

  /// Adds up, from here to the root, after something inside has changed.
  void sumUp() {
    for (Fold fold = this; fold != null; fold = fold.parent) {
      long added = 0;
      for (Fold child : fold.children) {
        child.shownAt = child.baseStart + added;
        added += child.rows() - child.baseRows;
      }
      fold.rows = fold.ownRows + added;
    }
  }

  /// The base row that shows a line, or that of what hides it.
  long baseRow(Index.Progress progress, long line) {
    return visible == null ? line - open : visible.countTo(progress, line) - hiddenBefore - 1;
  }

  long baseLine(Index.Progress progress, long baseRow) {
    return visible == null ? open + baseRow : visible.line(progress, hiddenBefore + baseRow + 1);
  }

  /// The child that holds a line, if there is one.
  @Nullable Fold childAt(long line) {
    int low = 0;
    int high = children.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (children.get(middle).open <= line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && children.get(low - 1).holds(line) ? children.get(low - 1) : null;
  }

  /// The last child shown at or before a row, if there is one.
  @Nullable Fold childBefore(long row) {
    int low = 0;
    int high = children.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (children.get(middle).shownAt <= row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 ? children.get(low - 1) : null;
  }

  /// The row that shows a line which no child holds, or the row of what hides it.
  long shownRow(Index.Progress progress, long line) {
    long base = baseRow(progress, line);
    Fold before = null;
    for (int i = children.size() - 1; i >= 0 && before == null; i--) {
      before = children.get(i).open <= line ? children.get(i) : null;
    }
    return before == null ? base : base + before.shownAt + before.rows() - before.baseEnd();
  }

  /// The parent's base row after its own.
  long baseEnd() {
    return baseStart + baseRows;
  }

  /// Puts a child in its place, and those it holds into it.
  void adopt(Index.Progress progress, Fold child) {
    int at = 0;
    while (at < children.size() && children.get(at).open < child.open) {
      at++;
    }
    while (at < children.size() && child.holds(children.get(at).open)) {
      Fold inner = children.remove(at);
      inner.parent = child;
      child.children.add(inner);
    }
    children.add(at, child);
    place(progress, child);
  }

  /// Takes a child out and its children instead.
  void dissolve(Index.Progress progress, Fold child) {
    int at = children.indexOf(child);
    children.remove(at);
    for (Fold inner : child.children) {
      inner.parent = this;
      place(progress, inner);
    }
    children.addAll(at, child.children);
  }
}
