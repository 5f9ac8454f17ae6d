package hypercall.ui.kit;

import hypercall.json.Line;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// Which folds are not as their depth says, by the names and numbers that lead to them, so that
/// they can be folded the same way in another answer of the same shape.
///
/// Looks at the rows that are shown, from the top, and at no more than some thousands: a longer
/// walk would be felt.
final class FoldPaths {
  private static final long MOST_ROWS = 3_000;
  private static final String STEP = "\u0000";

  private final Lines lines;
  private final int level;

  /// The steps to the container of the present row, and how many of its children were met.
  private final Deque<String> steps = new ArrayDeque<>();

  private final Deque<Integer> met = new ArrayDeque<>();

  private FoldPaths(Lines lines, int level) {
    this.lines = lines;
    this.level = level;
    met.push(0);
  }

  /// The paths of what is closed above the level, or open from it on.
  static Set<String> other(Lines lines, int level) {
    Set<String> other = new HashSet<>();
    new FoldPaths(lines, level)
        .walk(
            (path, line, closed) -> {
              boolean open = line.fold() == Line.Fold.OPEN;
              if (open == closed) {
                other.add(path);
              }
              return open;
            });
    return other;
  }

  /// Closes everything from a level on, and folds what has one of these paths the other way.
  static void fold(Lines lines, int level, Set<String> other) {
    if (level != ViewPlace.OPEN) {
      lines.foldAll(level);
    }
    if (other.isEmpty()) {
      return;
    }
    new FoldPaths(lines, level)
        .walk(
            (path, line, closed) -> {
              if (other.contains(path)) {
                lines.toggle(line.number());
                return closed;
              }
              return !closed;
            });
  }

  private interface Opening {
    /// Whether what opens on this line is open when this returns.
    ///
    /// @param closed whether its depth says that it is closed
    boolean at(String path, Line line, boolean closed);
  }

  private void walk(Opening opening) {
    for (long row = 0; row < Math.min(lines.rowCount(), MOST_ROWS); row++) {
      Line line = lines.row(row);
      String text = line.text().strip();
      if (text.startsWith("}") || text.startsWith("]")) {
        if (!steps.isEmpty()) {
          steps.pop();
          met.pop();
        }
        continue;
      }
      int number = met.pop();
      met.push(number + 1);
      if (line.fold() != Line.Fold.NONE) {
        String path = (steps.isEmpty() ? "" : steps.peek()) + STEP + step(text, number);
        if (opening.at(path, line, steps.size() >= level)) {
          steps.push(path);
          met.push(0);
        }
      }
    }
  }

  /// The member's name with its quotes, or the number of the element.
  private static String step(String text, int number) {
    int end = text.startsWith("\"") ? text.indexOf("\": ", 1) : -1;
    return end > 0 ? text.substring(0, end) : Integer.toString(number);
  }
}
