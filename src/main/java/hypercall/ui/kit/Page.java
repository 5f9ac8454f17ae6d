package hypercall.ui.kit;

import hypercall.json.Position;
import java.util.function.BiFunction;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/// The seen part of the rows, on a canvas; knows what stands where.
///
/// It is unmanaged, so that a repaint lays out itself and nothing around it.
final class Page extends Region {
  /// Kept free below the rows for the bar that scrolls across.
  private static final double FOOT = 8;

  private final InkedRegion inks;
  private final Caret caret;
  private final BiFunction<String, String, String> hints;
  private final Canvas canvas = new Canvas();
  private final LineShape shape = new LineShape();
  private final Viewport viewport = new Viewport();
  private final Gutter gutter = new Gutter();
  private final LinePainter painter;
  private final FindModel find;
  private final Runnable painted;
  private Lines lines;
  private double rowHeight = 20;

  /// @param painted told after each paint
  Page(
      InkedRegion inks,
      Lines lines,
      Caret caret,
      FindModel find,
      BiFunction<String, String, String> hints,
      Runnable painted) {
    this.inks = inks;
    this.lines = lines;
    this.caret = caret;
    this.find = find;
    this.hints = hints;
    this.painted = painted;
    painter = new LinePainter(inks, canvas.getGraphicsContext2D(), shape, viewport, gutter);
    setManaged(false);
    getChildren().add(canvas);
  }

  void show(Lines newLines) {
    lines = newLines;
    viewport.reset();
    requestLayout();
  }

  void use(Font font) {
    shape.use(font);
    rowHeight = Math.round(font.getSize() * 1.6);
    painter.use(font, rowHeight);
    requestLayout();
  }

  Viewport viewport() {
    return viewport;
  }

  Gutter gutter() {
    return gutter;
  }

  double rowHeight() {
    return rowHeight;
  }

  double cellWidth() {
    return shape.cell();
  }

  /// Scrolls as little as shows the caret.
  void reveal() {
    refit();
    viewport.reveal(caret.row(), shape.x(caret.text(), caret.place().column()));
    requestLayout();
  }

  /// Scrolls so that the caret's row stands well in sight, unless it is seen already.
  void centre() {
    refit();
    if (!viewport.sees(caret.row())) {
      viewport.centre(caret.row());
    }
    reveal();
  }

  /// Goes to a row and a pixel column that were seen in lines like these.
  void scrollTo(double row, double left) {
    refit();
    if (left > 0) {
      viewport.widen(left + viewport.width() - Viewport.AIR);
    }
    viewport.scrollTo(row, left);
    requestLayout();
  }

  /// The place nearest to a point.
  Position placeAt(double x, double y) {
    long row = viewport.rowAt(y);
    if (row >= lines.rowCount()) {
      return new Position(1, 0);
    }
    double inText = Math.max(0, x - gutter.width() + viewport.left());
    return new Position(lines.lineOf(row), shape.column(lines.row(row).text(), inText));
  }

  private void refit() {
    gutter.fit(shape.cell(), lines.lineCount(), lines.numbered());
    double height = Math.max(0, getHeight() - FOOT);
    viewport.fit(getWidth() - gutter.width(), height, rowHeight, lines.rowCount());
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
    }
    refit();
    find.still(() -> painter.paint(lines, caret, find, hints, inks.isFocused()));
    refit();
    painted.run();
  }
}
