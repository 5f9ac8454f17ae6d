package hypercall.ui.kit;

import hypercall.json.Line;
import hypercall.json.Position;
import hypercall.ui.kit.LinkLayer.Link;
import hypercall.ui.kit.Wrapping.Piece;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.geometry.Point2D;
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
  private final Wrapping wrapping = new Wrapping(shape);
  private final Guides guides = new Guides(shape);
  private final LinkLayer links = new LinkLayer();
  private final LinePainter painter;
  private final Pointed pointed;
  private final FindModel find;
  private final Runnable painted;
  private Lines lines;
  private double rowHeight = 20;

  /// Where the caret went last from piece to piece, and along which pixel column.
  private Position wentTo = new Position(0, 0);

  private double wentAlong;

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
    painter =
        new LinePainter(
            inks, canvas.getGraphicsContext2D(), shape, viewport, gutter, wrapping, guides, links);
    pointed = new Pointed(this, viewport, gutter, guides, links, wrapping, painter::wholeWidth);
    setManaged(false);
    getChildren().add(canvas);
  }

  void show(Lines newLines) {
    lines = newLines;
    viewport.reset();
    guides.reset();
    links.reset();
    requestLayout();
  }

  /// Breaks long rows into pieces, or has each in one line; what is seen first stays there.
  void wrap(boolean on) {
    wrapping.set(on);
    viewport.count(on ? row -> wrapping.count(lines.row(row)) : null);
    viewport.narrow();
    refit();
    requestLayout();
  }

  Lines lines() {
    return lines;
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

  int columnsIn(double width) {
    return (int) Math.clamp((width - Gutter.MARGIN - Viewport.AIR) / shape.cell() - 1, 40, 400);
  }

  double cellWidth() {
    return shape.cell();
  }

  /// Scrolls as little as shows the caret.
  void reveal() {
    refit();
    if (lines.rowCount() > 0) {
      Line line = lines.row(caret.row());
      int column = caret.place().column();
      List<Piece> pieces = wrapping.pieces(line);
      int index = Wrapping.indexOf(pieces, column);
      viewport.reveal(caret.row(), index, shape.x(line.text(), column) - pieces.get(index).shift());
    }
    requestLayout();
  }

  /// Folds something: the line seen first stays there, and the caret in sight if it was.
  void keeping(Runnable change) {
    if (lines.rowCount() == 0) {
      change.run();
      return;
    }
    refit();
    long top = (long) Math.floor(viewport.top());
    double part = viewport.top() - top;
    long line = lines.lineOf(Math.min(top, lines.rowCount() - 1));
    boolean seen = viewport.sees(caret.row());
    change.run();
    caret.settle();
    refit();
    viewport.scrollTo(lines.rowOf(line) + part, viewport.left());
    if (seen) {
      reveal();
    }
    requestLayout();
  }

  /// Scrolls as little as shows the row of a line.
  void show(long line) {
    refit();
    viewport.reveal(lines.rowOf(line), 0, viewport.left());
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

  /// The point below the caret, where its menu goes.
  Point2D caretFoot() {
    if (lines.rowCount() == 0) {
      return Point2D.ZERO;
    }
    Line line = lines.row(caret.row());
    int column = caret.place().column();
    List<Piece> pieces = wrapping.pieces(line);
    int index = Wrapping.indexOf(pieces, column);
    double x = left() + shape.x(line.text(), column) - pieces.get(index).shift();
    double y = viewport.yOf(caret.row()) + (index + 1) * rowHeight;
    return new Point2D(Math.clamp(x, 0, getWidth()), Math.clamp(y, 0, getHeight()));
  }

  /// The place nearest to a point.
  Position placeAt(double x, double y) {
    long row = viewport.rowAt(y);
    if (row >= lines.rowCount()) {
      return new Position(1, 0);
    }
    Line line = lines.row(row);
    List<Piece> pieces = wrapping.pieces(line);
    int index = (int) Math.floor((y - viewport.yOf(row)) / rowHeight);
    Piece piece = pieces.get(Math.clamp(index, 0, pieces.size() - 1));
    return new Position(line.number(), columnAt(line, piece, x - left()));
  }

  private int columnAt(Line line, Piece piece, double x) {
    int column = shape.column(line.text(), Math.max(0, x + piece.shift()));
    int last = piece.to() < line.text().length() ? piece.to() - 1 : piece.to();
    return Math.clamp(column, piece.from(), Math.max(piece.from(), last));
  }

  /// The place a piece further up (-1) or down (+1) than the caret, when that is on its own row.
  Optional<Position> beside(int by) {
    if (!wrapping.isOn() || lines.rowCount() == 0) {
      return Optional.empty();
    }
    Line line = lines.row(caret.row());
    List<Piece> pieces = wrapping.pieces(line);
    int index = Wrapping.indexOf(pieces, caret.place().column());
    if (index + by < 0 || index + by >= pieces.size()) {
      return Optional.empty();
    }
    if (!caret.place().equals(wentTo)) {
      wentAlong = shape.x(line.text(), caret.place().column()) - pieces.get(index).shift();
    }
    wentTo = new Position(line.number(), columnAt(line, pieces.get(index + by), wentAlong));
    return Optional.of(wentTo);
  }

  /// Where the text's left edge is; negative when it is scrolled sideways.
  double left() {
    return gutter.width() - viewport.left();
  }

  /// What the pointer is over.
  Pointed pointed() {
    return pointed;
  }

  LinkLayer links() {
    return links;
  }

  /// The link on the caret's line.
  Optional<Link> linkAtCaret() {
    return lines.rowCount() == 0
        ? Optional.empty()
        : links
            .on(lines, lines.row(caret.row()))
            .filter(link -> link.line() == caret.place().line());
  }

  private void refit() {
    gutter.fit(shape.cell(), lines.lineCount(), lines.numbered());
    wrapping.fit(getWidth() - gutter.width() - Viewport.AIR);
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
