package hypercall.ui.kit;

import hypercall.json.Line;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// Which folds are closed, by the names and numbers that lead to them, so that they can be closed
/// again in another answer of the same shape.
///
/// Looks at the rows that are shown, from the top, and at no more than some thousands: a longer
/// walk would be felt.
final class FoldPaths {
  private static final long MOST_ROWS = 3_000;
  private static final String STEP = "\u0000";

  private final Lines lines;

  /// The steps to the container of the present row, and how many of its children were met.
  private final Deque<String> steps = new ArrayDeque<>();

  private final Deque<Integer> met = new ArrayDeque<>();

  private FoldPaths(Lines lines) {
    this.lines = lines;
    met.push(0);
  }

  /// The paths of what is closed.
  static Set<String> closed(Lines lines) {
    Set<String> closed = new HashSet<>();
    new FoldPaths(lines)
        .walk(
            (path, line) -> {
              if (line.fold() == Line.Fold.CLOSED) {
                closed.add(path);
              }
              return line.fold() == Line.Fold.OPEN;
            });
    return closed;
  }

  /// Closes what is open and has one of these paths.
  static void close(Lines lines, Set<String> closed) {
    if (closed.isEmpty()) {
      return;
    }
    new FoldPaths(lines)
        .walk(
            (path, line) -> {
              boolean open = line.fold() == Line.Fold.OPEN;
              if (open && closed.contains(path)) {
                lines.toggle(line.number());
                return false;
              }
              return open;
            });
  }

  private interface Opening {
    /// Whether what opens on this line is open when this returns.
    boolean at(String path, Line line);
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
        if (opening.at(path, line)) {
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
