package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Line;
import hypercall.json.Position;

/// A caret with its anchor over [Lines]: where it goes and what is selected.
final class Caret {
  private Lines lines;
  private Position anchor = new Position(1, 0);
  private Position place = new Position(1, 0);

  /// The column the caret wants to keep while it moves up and down.
  private int wanted;

  /// Whether everything is selected, whatever is still to come.
  private boolean all;

  Caret(Lines lines) {
    this.lines = lines;
  }

  /// Starts over on other lines.
  void show(Lines other) {
    lines = other;
    put(new Position(1, 0), false);
  }

  Position place() {
    return place;
  }

  long row() {
    return lines.rowOf(place.line());
  }

  /// The text of the caret's line; empty when there is none yet.
  String text() {
    return lines.rowCount() == 0 ? "" : lines.row(row()).text();
  }

  boolean hasSelection() {
    return !anchor.equals(place);
  }

  Position from() {
    return anchor.compareTo(place) < 0 ? anchor : place;
  }

  Position to() {
    return anchor.compareTo(place) < 0 ? place : anchor;
  }

  /// What is selected, or nothing at the caret's place.
  Hit range() {
    return new Hit(from(), to());
  }

  /// What is selected on one line; empty when it is more, or nothing.
  String textOnLine() {
    String text = text();
    boolean within = from().line() == to().line() && to().column() <= text.length();
    return within ? text.substring(from().column(), to().column()) : "";
  }

  /// Moves the caret; `select` leaves the anchor where it is.
  void put(Position to, boolean select) {
    all = false;
    place = to;
    wanted = to.column();
    if (!select) {
      anchor = to;
    }
  }

  /// Selects a range and leaves the caret at its end.
  void select(Position from, Position to) {
    put(from, false);
    put(to, true);
  }

  void select(Hit range) {
    select(range.from(), range.to());
  }

  void rows(long delta, boolean select) {
    if (lines.rowCount() == 0) {
      return;
    }
    long row = Math.clamp(row() + delta, 0, lines.rowCount() - 1);
    int keep = wanted;
    put(new Position(lines.lineOf(row), Math.min(keep, lines.row(row).text().length())), select);
    wanted = keep;
  }

  void left(boolean word, boolean select) {
    if (hasSelection() && !select && !word) {
      put(from(), false);
    } else if (place.column() == 0) {
      if (row() > 0) {
        put(endOf(row() - 1), select);
      } else {
        put(place, select);
      }
    } else {
      String text = text();
      int at = Math.min(place.column(), text.length());
      put(at(word ? Words.before(text, at) : text.offsetByCodePoints(at, -1)), select);
    }
  }

  void right(boolean word, boolean select) {
    String text = text();
    if (hasSelection() && !select && !word) {
      put(to(), false);
    } else if (place.column() >= text.length()) {
      long row = row() + 1;
      put(row < lines.rowCount() ? new Position(lines.lineOf(row), 0) : place, select);
    } else {
      int at = place.column();
      put(at(word ? Words.after(text, at) : text.offsetByCodePoints(at, 1)), select);
    }
  }

  /// To the first character that is not a blank, or from there to the margin.
  void home(boolean select) {
    int indent = indent();
    put(at(place.column() == indent ? 0 : indent), select);
  }

  void end(boolean select) {
    put(at(text().length()), select);
  }

  void start(boolean select) {
    put(new Position(1, 0), select);
  }

  void last(boolean select) {
    put(lines.end(), select);
  }

  void selectAll() {
    select(new Position(1, 0), lines.end());
    all = true;
  }

  /// There is more: of everything that too is selected.
  void grown() {
    if (all) {
      selectAll();
    }
  }

  /// The word at the caret; of JSON the name or the value, up to a blank in it.
  Hit word() {
    String text = text();
    int at = Math.min(place.column(), text.length());
    int from = at;
    int to = at;
    while (lines.numbered() && from > 0 && !parts(text.charAt(from - 1))) {
      from--;
    }
    while (lines.numbered() && to < text.length() && !parts(text.charAt(to))) {
      to++;
    }
    if (from < to) {
      return new Hit(at(from), at(to));
    }
    return new Hit(at(Words.start(text, at)), at(Words.end(text, at)));
  }

  private static boolean parts(char c) {
    return c <= ' ' || "{}[]:,\"".indexOf(c) >= 0;
  }

  /// The caret's line, with its end.
  Hit line() {
    long next = row() + 1;
    Position end =
        next < lines.rowCount() ? new Position(lines.lineOf(next), 0) : at(text().length());
    return new Hit(at(0), end);
  }

  /// Opens or closes the fold on the caret's line; says whether there was one.
  boolean toggle() {
    if (fold() == Line.Fold.NONE) {
      return false;
    }
    lines.toggle(place.line());
    settle();
    return true;
  }

  Line.Fold fold() {
    return lines.rowCount() == 0 ? Line.Fold.NONE : lines.row(row()).fold();
  }

  /// Whether the caret's line is cut for display.
  boolean isCut() {
    return lines.rowCount() > 0 && lines.row(row()).cut();
  }

  /// Comes out of what has just been folded away.
  void settle() {
    if (lines.rowCount() == 0) {
      return;
    }
    long row = row();
    if (lines.lineOf(row) != place.line()) {
      put(new Position(lines.lineOf(row), 0), false);
    }
    put(at(Math.min(place.column(), text().length())), hasSelection());
  }

  /// Blanks at the start of the caret's line.
  int indent() {
    String text = text();
    return text.length() - text.stripLeading().length();
  }

  private Position at(int column) {
    return new Position(place.line(), column);
  }

  private Position endOf(long row) {
    return new Position(lines.lineOf(row), lines.row(row).text().length());
  }
}
