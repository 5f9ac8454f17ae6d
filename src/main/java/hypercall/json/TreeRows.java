package hypercall.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The members and elements of a document as rows of a tree, numbered from 0, less those inside
/// what is closed: made out of the index when they are asked for.
///
/// The outermost container has no row unless it is empty. A fault is the last row; nothing behind
/// it has one. What opens on a line is told by that line, which never changes. For one thread.
public final class TreeRows {
  private static final int ROWS_KEPT = 512;
  private static final int PARENTS_KEPT = 64;

  private final Index index;
  private final FoldedLines folded;
  private final Map<Long, TreeRow> known = kept(ROWS_KEPT);
  private final Map<Long, TreeParent> parents = kept(PARENTS_KEPT);
  private Index.Progress progress;
  private int left = -1;

  TreeRows(Index index) {
    this.index = index;
    folded = new FoldedLines(index, false, 1);
    progress = index.progress();
  }

  private static <T> Map<Long, T> kept(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
        return size() > most;
      }
    };
  }

  private void sync() {
    Index.Progress now = index.progress();
    if (now != progress) {
      progress = now;
      known.clear();
      parents.clear();
    }
  }

  /// 1 where the outermost container is left out; known as soon as there is a second line.
  private int left() {
    if (left < 0) {
      if (progress.lines() < 2) {
        return 0;
      }
      LineWalk walk = LineWalk.at(index, progress, 1);
      while (walk.nextToken()) {}
      left = walk.endsOpen() ? 1 : 0;
    }
    return left;
  }

  /// Rows known so far.
  public long rowCount() {
    sync();
    long all = folded.rowCount();
    Fault fault = progress.fault();
    return Math.max(0, (fault == null ? all : faultRow(fault, all) + 1) - left());
  }

  /// The row of the fault, the outermost container counted.
  private long faultRow(Fault fault, long all) {
    boolean own = !progress.inToken() && fault.offset() < progress.bytes();
    return all == 0 ? 0 : folded.rowOf(fault.line()) + (own ? 0 : 1);
  }

  /// What stands in a row.
  public TreeRow row(long row) {
    sync();
    Fault fault = progress.fault();
    if (fault != null && row + left() == faultRow(fault, folded.rowCount())) {
      return fault(fault);
    }
    return ofLine(lineOf(row));
  }

  private TreeRow fault(Fault fault) {
    TreeText key = TreeText.of("Fault", Token.FAULT);
    String where = "%s Line %,d.".formatted(fault.message(), fault.line());
    TreeText value = TreeText.of(where, Token.FAULT);
    long line = Math.max(1, progress.lines()) + 1;
    return new TreeRow(line, 0, TreeRow.Kind.FAULT, key, -1, value, 0, true, false, fault.offset());
  }

  /// What begins on a line.
  public TreeRow ofLine(long line) {
    sync();
    TreeRow row = known.get(line);
    if (row == null) {
      row = row(line, left());
      known.put(line, row);
    }
    return row;
  }

  private TreeRow row(long line, int left) {
    LineWalk walk = LineWalk.at(index, progress, line);
    @Nullable TreeParent parent = walk.indent == 0 ? null : around(line, walk.indent);
    return new TreeCells(index, progress).row(walk, parent, walk.indent - left);
  }

  private TreeParent around(long line, int indent) {
    for (TreeParent parent : parents.values()) {
      if (parent.holds(line, indent)) {
        return parent;
      }
    }
    TreeParent made = TreeParent.around(index, progress, line, indent);
    parents.put(made.open, made);
    return made;
  }

  /// The line that begins in a row; behind the last one for the fault.
  public long lineOf(long row) {
    sync();
    Fault fault = progress.fault();
    if (fault != null && row + left() == faultRow(fault, folded.rowCount())) {
      return fault(fault).line();
    }
    return folded.lineOf(row + left());
  }

  /// The row of what begins on a line, of what holds a closing bracket, or of what is closed and
  /// hides it; the last one for what lies behind the fault.
  public long rowOf(long line) {
    sync();
    Fault fault = progress.fault();
    long own = ownLine(line);
    long row = folded.rowOf(own);
    if (fault != null) {
      long last = faultRow(fault, folded.rowCount());
      row = own > progress.lines() ? last : Math.min(row, last);
    }
    return Math.max(0, row - left());
  }

  /// The line itself, or that of the container which it closes.
  private long ownLine(long line) {
    if (line < 1 || line > progress.lines()) {
      return line;
    }
    LineWalk walk = LineWalk.at(index, progress, line);
    return walk.closing ? TreeParent.before(index, progress, line, walk.indent + 1) : line;
  }

  /// The row of the container around a row; empty where it has none.
  public Optional<Long> parentOf(long row) {
    TreeRow child = row(row);
    if (child.level() == 0) {
      return Optional.empty();
    }
    return Optional.of(rowOf(around(child.line(), child.level() + left()).open));
  }

  /// Whether what opens in this row is open.
  public boolean isOpen(TreeRow row) {
    sync();
    return row.opens() && folded.isOpen(row.line(), row.level() + left());
  }

  /// Opens or closes what opens on a line that is shown.
  public void toggle(long line) {
    folded.toggle(line);
  }

  /// Opens what opens on a line that is shown, and everything inside.
  public void openInside(long line) {
    folded.foldInside(line, false);
  }

  /// Opens whatever hides what begins on a line, or the container that it closes.
  public void reveal(long line) {
    sync();
    folded.reveal(ownLine(line));
  }

  /// Closes everything at this level or deeper; 0 leaves only the outermost members.
  public void closeAll(int level) {
    folded.foldAll(Math.max(0, level) + 1);
  }

  public void openAll() {
    folded.unfoldAll();
  }

  /// Which containers are open, in a form that fits other documents of this shape.
  public TreeFolds folds() {
    return new TreePaths(index, folded).folds();
  }

  /// Opens and closes as in another document.
  public void restore(TreeFolds folds) {
    new TreePaths(index, folded).restore(folds);
  }

  /// The names and numbers that lead to what begins on a line.
  public List<String> pathOf(long line) {
    return new TreePaths(index, folded).of(line);
  }

  /// The line of what these names and numbers lead to, if it is there.
  public Optional<Long> lineAt(List<String> path) {
    return new TreePaths(index, folded).line(path);
  }
}
