package hypercall.ui.kit;

import hypercall.json.TreeRow;
import hypercall.ui.kit.TreeColumns.Column;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/// The seen rows of a tree, on a canvas.
///
/// It is unmanaged, so that a repaint lays out itself and nothing around it.
final class TreePage extends Region {
  private final InkedRegion inks;
  private final TreeModel model;
  private final TreeColumns columns;
  private final Canvas canvas = new Canvas();
  private final LineShape shape = new LineShape();
  private final Viewport viewport = new Viewport();
  private final TreePainter painter;
  private final Runnable painted;
  private double rowHeight = 22;

  /// @param painted told after each paint
  TreePage(
      InkedRegion inks,
      TreeModel model,
      TreeColumns columns,
      BiFunction<String, String, String> hints,
      Runnable painted) {
    this.inks = inks;
    this.model = model;
    this.columns = columns;
    this.painted = painted;
    CellText text = new CellText(inks, canvas.getGraphicsContext2D(), shape);
    painter = new TreePainter(inks, text, columns, hints);
    setManaged(false);
    getChildren().add(canvas);
  }

  void use(Font font) {
    shape.use(font);
    rowHeight = Math.round(font.getSize() * 1.76);
    painter.use(font, rowHeight, shape.cell());
    requestLayout();
  }

  Viewport viewport() {
    return viewport;
  }

  double rowHeight() {
    return rowHeight;
  }

  double cell() {
    return shape.cell();
  }

  /// Scrolls so that the chosen row is seen: as little as needed, or if it was far away, well into
  /// sight.
  void reveal() {
    refit();
    long row = model.chosen();
    if (row >= 0 && !viewport.sees(row)) {
      boolean far = Math.abs(row - viewport.top()) > 2 * viewport.rowsSeen();
      if (far) {
        viewport.centre(row);
      } else {
        viewport.reveal(row, 0, 0);
      }
    }
    requestLayout();
  }

  void scrollTo(double row) {
    refit();
    viewport.scrollTo(row, 0);
    requestLayout();
  }

  /// Opens or closes something: the chosen row stays where it is seen, or else the first one does.
  void keeping(Runnable change) {
    refit();
    long all = model.rows().rowCount();
    if (all == 0) {
      change.run();
      return;
    }
    boolean seen = model.chosen() >= 0 && viewport.sees(model.chosen());
    long row = seen ? model.chosen() : Math.min((long) viewport.top(), all - 1);
    double aside = row - viewport.top();
    long line = model.rows().lineOf(row);
    change.run();
    scrollTo(model.rows().rowOf(line) - aside);
  }

  /// The row under a height, -1 where there is none.
  long rowAt(double y) {
    long row = (long) Math.floor(viewport.top() + y / rowHeight);
    return row >= 0 && row < model.rows().rowCount() ? row : -1;
  }

  /// Where a row is seen.
  double yOf(long row) {
    return Math.round(viewport.yOf(row));
  }

  /// Whether the arrow of a row, or what is left of it, is here.
  boolean isArrow(long row, double x) {
    double right = painter.arrow(model.rows().row(row).level()) + shape.cell() * 1.2;
    return x < right && x > right - shape.cell() * 3.2;
  }

  /// Where a click on a row leads: with Ctrl anywhere on the value, without on the line under it,
  /// or on what tells where it leads.
  Optional<String> linkAt(long row, double x, double y, boolean shortcut) {
    TreeRow shown = model.rows().row(row);
    boolean value = x < columns.left(Column.TYPE);
    boolean under = y - yOf(row) > rowHeight * 0.65;
    boolean told = row == model.chosen() || model.links().isHovered(shown);
    boolean meant = value ? shortcut || under : told && x >= columns.left(Column.HINT);
    return meant && painter.isOnLink(shown, x) ? model.link(shown) : Optional.empty();
  }

  /// The pointer is over a row; a link there is told.
  void hover(long row, double x) {
    boolean on = row >= 0 && painter.isOnLink(model.rows().row(row), x);
    TreeRow shown = on ? model.rows().row(row) : null;
    long line = shown != null && model.link(shown).isPresent() ? shown.line() : 0;
    if (model.links().hover(line)) {
      requestLayout();
    }
  }

  /// The width, in pixels, that shows all of the seen cells of a column.
  double widest(Column column) {
    double widest = 0;
    long end = Math.min(model.rows().rowCount(), lastSeen() + 1);
    for (long row = (long) viewport.top(); row < end; row++) {
      widest = Math.max(widest, painter.width(model.rows().row(row), column));
    }
    return widest + 2 * shape.cell();
  }

  /// Whether a cell does not show all there is.
  boolean isCut(long row, Column column) {
    return painter.width(model.rows().row(row), column) > columns.width(column) - shape.cell();
  }

  long lastSeen() {
    return (long) (viewport.top() + Math.ceil(viewport.rowsSeen()));
  }

  private void readCounts() {
    long end = Math.min(model.rows().rowCount(), lastSeen() + 1);
    for (long row = (long) viewport.top(); row < end; row++) {
      columns.needCount(TreePainter.count(model.rows().row(row)).length());
    }
  }

  private void refit() {
    columns.fit(getWidth(), shape.cell());
    viewport.fit(getWidth(), getHeight(), rowHeight, model.rows().rowCount());
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
    }
    readCounts();
    refit();
    model.find().still(() -> painter.paint(model, viewport, inks.isFocused()));
    painted.run();
  }
}
