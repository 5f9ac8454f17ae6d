package hypercall.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Folding as one would write it without caring for time: a flag per line.
final class NaiveFolds {
  private final int count;
  private final int[] end;
  private final int[] depth;
  private final int[] members;
  private final boolean[] closed;

  NaiveFolds(List<String> rows, JsonDocument document) {
    count = rows.size();
    end = new int[count + 2];
    depth = new int[count + 2];
    members = new int[count + 2];
    closed = new boolean[count + 2];
    FoldedLines lines = document.lines();
    Deque<Integer> open = new ArrayDeque<>();
    long lastGood = document.fault().map(Fault::line).orElse(Long.MAX_VALUE);
    int line = 1;
    for (; line <= count && line <= lastGood; line++) {
      Line shown = lines.row(line - 1);
      boolean raw = shown.spans().stream().anyMatch(span -> span.token() == Token.FAULT);
      Token first = shown.spans().isEmpty() ? Token.NULL : shown.spans().getFirst().token();
      if (raw && (first == Token.FAULT || first == Token.HINT)) {
        break;
      }
      boolean closing =
          shown.text().strip().startsWith("}") || shown.text().strip().startsWith("]");
      if (closing) {
        end[open.pop()] = line;
      } else if (!open.isEmpty()) {
        members[open.peek()]++;
      }
      depth[line] = open.size();
      if (shown.fold() != Line.Fold.NONE) {
        open.push(line);
      }
    }
    for (int unended : open) {
      end[unended] = -(line - 1);
    }
  }

  int size() {
    return count;
  }

  private List<Integer> shown() {
    List<Integer> shown = new ArrayList<>();
    for (int line = 1; line <= count; line++) {
      shown.add(line);
      if (closed[line]) {
        line = Math.abs(end[line]);
      }
    }
    return shown;
  }

  int rows() {
    return shown().size();
  }

  int lineOf(int row) {
    return shown().get(row);
  }

  void foldAll(int level) {
    for (int line = 1; line <= count; line++) {
      closed[line] = end[line] != 0 && depth[line] >= level;
    }
  }

  void unfoldAll() {
    Arrays.fill(closed, false);
  }

  void toggle(int line) {
    closed[line] ^= end[line] != 0;
  }

  void foldInside(int line, boolean shut) {
    if (end[line] != 0) {
      closed[line] = false;
      for (int inside = line + 1; inside <= Math.abs(end[line]); inside++) {
        closed[inside] = shut && end[inside] != 0;
      }
    }
  }

  void reveal(int wanted) {
    for (int line = 1; line < wanted; line++) {
      if (closed[line] && Math.abs(end[line]) >= wanted) {
        closed[line] = false;
      }
    }
  }

  /// Compares some rows, and all the mapping between rows and lines.
  void assertSame(FoldedLines lines, RandomJson random) {
    List<Integer> shown = shown();
    assertThat(lines.rowCount()).isEqualTo(shown.size());
    for (int i = 0; i < 20; i++) {
      int row = random.below(shown.size());
      int line = shown.get(row);
      assertThat(lines.lineOf(row)).isEqualTo(line);
      int last = row + 1 < shown.size() ? shown.get(row + 1) - 1 : count;
      assertThat(lines.rowOf(line)).isEqualTo(row);
      assertThat(lines.rowOf(last)).isEqualTo(row);
      Line text = lines.row(row);
      assertThat(text.number()).isEqualTo(line);
      assertThat(text.fold()).isEqualTo(fold(line));
      if (closed[line]) {
        assertThat(text.text()).contains(" " + members[line] + " ");
      }
    }
  }

  private Line.Fold fold(int line) {
    return end[line] == 0 ? Line.Fold.NONE : closed[line] ? Line.Fold.CLOSED : Line.Fold.OPEN;
  }
}
