package hypercall.ui.kit;

import hypercall.json.Finder.Hit;

/// A caret on a byte, with what is selected, and the side it stands on: the digits or the text.
final class HexCaret {
  private HexLines lines;
  private long anchor;
  private long place;
  private boolean selecting;
  private boolean onText;

  HexCaret(HexLines lines) {
    this.lines = lines;
  }

  /// Starts over on other bytes.
  void show(HexLines other) {
    lines = other;
    put(0, false);
  }

  /// The byte it stands on.
  long place() {
    return place;
  }

  long row() {
    return place / lines.width();
  }

  boolean hasSelection() {
    return selecting && lines.size() > 0;
  }

  /// The first selected byte.
  long from() {
    return Math.min(anchor, place);
  }

  /// The byte after the last selected one.
  long to() {
    return Math.max(anchor, place) + 1;
  }

  /// What is selected, or nothing at its place.
  Hit range() {
    return new Hit(
        lines.placeOf(hasSelection() ? from() : place),
        lines.placeOf(hasSelection() ? to() : place));
  }

  /// Whether it stands among the text.
  boolean isOnText() {
    return onText;
  }

  void onText(boolean text) {
    onText = text;
  }

  /// Goes to a byte; `select` leaves the anchor where it is.
  void put(long offset, boolean select) {
    place = Math.clamp(offset, 0, Math.max(0, lines.size() - 1));
    selecting = select && (selecting || place != anchor);
    if (!select) {
      anchor = place;
    }
  }

  /// Selects from a byte to before another and stands on the last.
  void select(long from, long to) {
    put(from, false);
    put(Math.max(from, to - 1), true);
    selecting = true;
  }

  void by(long delta, boolean select) {
    put(place + delta, select);
  }

  /// Goes up or down, but not out of its column.
  void rows(long delta, boolean select) {
    int width = lines.width();
    long row = Math.clamp(row() + delta, 0, Math.max(0, lines.rowCount() - 1));
    put(row * width + place % width, select);
  }

  void home(boolean select) {
    put(place - place % lines.width(), select);
  }

  void end(boolean select) {
    put(place - place % lines.width() + lines.width() - 1, select);
  }

  void selectRow() {
    long start = place - place % lines.width();
    select(start, Math.min(lines.size(), start + lines.width()));
  }

  void selectAll() {
    select(0, lines.size());
  }
}
