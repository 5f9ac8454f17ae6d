package hypercall.ui.kit;

import javafx.geometry.Point2D;

/// Which byte stands at a point among rows of bytes, and where the one under the caret stands.
final class HexPoints {
  private final LineShape shape;
  private final Viewport viewport;

  HexPoints(LineShape shape, Viewport viewport) {
    this.shape = shape;
    this.viewport = viewport;
  }

  static HexGrid grid(HexLines lines) {
    return HexGrid.of(lines.width(), lines.bytes().size());
  }

  /// Pixels that rows of so many bytes take.
  double wide(HexLines lines, int perRow) {
    return HexGrid.of(perRow, lines.bytes().size()).cells() * shape.cell();
  }

  private double cellAt(double x) {
    return (x - Gutter.MARGIN + viewport.left()) / shape.cell();
  }

  boolean isText(HexLines lines, double x) {
    return grid(lines).isText(cellAt(x));
  }

  /// The byte that is nearest.
  long offsetAt(HexLines lines, double x, double y) {
    return lines.offsetOf(viewport.rowAt(y)) + grid(lines).columnAt(cellAt(x));
  }

  /// The lower left corner of the byte under the caret, among the rows.
  Point2D foot(HexLines lines, HexCaret caret, double rowHeight) {
    int column = (int) (caret.place() % lines.width());
    HexGrid grid = grid(lines);
    int cell = caret.isOnText() ? grid.textAt(column) : grid.digitsAt(column);
    double x = Gutter.MARGIN - viewport.left() + cell * shape.cell();
    return new Point2D(x, viewport.yOf(caret.row()) + rowHeight);
  }
}
