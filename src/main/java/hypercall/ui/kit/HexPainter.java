package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/// Paints the seen rows of bytes: caret row, hits, selection, offset, digits, text, caret.
final class HexPainter {
  private final InkedRegion inks;
  private final GraphicsContext g;
  private final Viewport viewport;
  private double cell = 8;
  private double rowHeight = 20;
  private Font font = Font.getDefault();
  private HexGrid grid = HexGrid.of(HexLines.WIDE, 0);

  HexPainter(InkedRegion inks, GraphicsContext g, Viewport viewport) {
    this.inks = inks;
    this.g = g;
    this.viewport = viewport;
  }

  void use(Font newFont, double newCell, double newRowHeight) {
    font = newFont;
    cell = newCell;
    rowHeight = newRowHeight;
  }

  void paint(HexLines lines, HexGrid newGrid, HexCaret caret, FindModel find, boolean focused) {
    grid = newGrid;
    double width = g.getCanvas().getWidth();
    g.clearRect(0, 0, width, g.getCanvas().getHeight());
    g.setTextBaseline(VPos.CENTER);
    g.setFont(font);
    viewport.widen(grid.cells() * cell);
    long first = (long) Math.floor(viewport.top());
    long end = Math.min(lines.rowCount(), first + (long) Math.ceil(viewport.rowsSeen()) + 1);
    Optional<Hit> current = find.current();
    for (long row = first; row < end; row++) {
      double y = Math.round(viewport.yOf(row));
      if (focused && row == caret.row()) {
        g.setFill(inks.paint(Ink.CARET_LINE));
        g.fillRect(0, y, width, rowHeight);
      }
      long start = lines.offsetOf(row);
      for (Hit hit : find.on(row + 1)) {
        hit(lines, hit, Ink.HIT, start, y);
      }
      if (caret.hasSelection()) {
        both(caret.from() - start, caret.to() - start, Ink.SELECTION, y);
      }
      current.ifPresent(hit -> hit(lines, hit, Ink.CURRENT_HIT, start, y));
      row(lines.rowBytes(row), start, y);
      if (focused && row == caret.row() && lines.size() > 0) {
        caret((int) (caret.place() - start), caret.isOnText(), y);
      }
    }
  }

  private double x(int cells) {
    return Gutter.MARGIN - viewport.left() + cells * cell;
  }

  private void hit(HexLines lines, Hit hit, Ink ink, long start, double y) {
    both(lines.offsetAt(hit.from()) - start, lines.offsetAt(hit.to()) - start, ink, y);
  }

  /// Marks a range of this row's bytes among the digits and among the text.
  private void both(long from, long to, Ink ink, double y) {
    int begin = (int) Math.max(0, from);
    int last = (int) Math.min(grid.width(), to) - 1;
    if (begin > last) {
      return;
    }
    g.setFill(inks.paint(ink));
    double left = x(grid.digitsAt(begin)) - cell / 2;
    g.fillRect(left, y, x(grid.digitsAt(last)) + 2.5 * cell - left, rowHeight);
    double text = x(grid.textAt(begin));
    g.fillRect(text, y, x(grid.textAt(last)) + cell - text, rowHeight);
    if (ink == Ink.CURRENT_HIT) {
      g.setStroke(inks.paint(Ink.CARET));
      g.strokeRect(
          left + 0.5, y + 0.5, x(grid.digitsAt(last)) + 2.5 * cell - left - 1, rowHeight - 1);
      g.strokeRect(text + 0.5, y + 0.5, x(grid.textAt(last)) + cell - text - 1, rowHeight - 1);
    }
  }

  private void row(byte[] bytes, long start, double y) {
    double middle = y + rowHeight / 2;
    g.setFill(inks.paint(Ink.GUTTER));
    g.fillText(("%0" + grid.digits() + "x").formatted(start), x(0), middle);
    pieces(bytes, true, middle);
    pieces(bytes, false, middle);
  }

  /// Paints in one go the bytes that can be read as letters, and in another those that cannot.
  private void pieces(byte[] bytes, boolean printable, double middle) {
    char[] digits = new char[grid.digitsAt(grid.width())];
    char[] text = new char[grid.width()];
    java.util.Arrays.fill(digits, ' ');
    java.util.Arrays.fill(text, ' ');
    for (int i = 0; i < bytes.length; i++) {
      if (Hex.isPrintable(bytes[i]) == printable) {
        digits[grid.digitsAt(i)] = Character.forDigit(bytes[i] >> 4 & 0xF, 16);
        digits[grid.digitsAt(i) + 1] = Character.forDigit(bytes[i] & 0xF, 16);
        text[i] = Hex.sign(bytes[i]);
      }
    }
    g.setFill(inks.paint(printable ? Ink.TEXT : Ink.HINT));
    g.fillText(new String(digits), x(0), middle);
    g.fillText(new String(text), x(grid.textAt(0)), middle);
  }

  /// A frame where one types, so to speak, and a line under the same byte on the other side.
  private void caret(int column, boolean onText, double y) {
    double digits = x(grid.digitsAt(column));
    double text = x(grid.textAt(column));
    g.setStroke(inks.paint(Ink.CARET));
    g.setLineWidth(1.5);
    g.strokeRect(onText ? text : digits - 1, y + 1.5, onText ? cell : 2 * cell + 2, rowHeight - 3);
    g.strokeLine(
        onText ? digits : text,
        y + rowHeight - 2,
        onText ? digits + 2 * cell : text + cell,
        y + rowHeight - 2);
    g.setLineWidth(1);
  }
}
