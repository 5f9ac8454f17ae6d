package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Marks beside the scroll bar: where in the whole answer the hits are. A click on one goes there;
/// elsewhere the scroll bar has the mouse.
final class FindMarks extends Region {
  private static final double STEP = 4;

  /// So many hits are looked up at most, each in some millionths of a second.
  private static final int MOST = 500;

  /// The rows of a view by the lines they show, and which of them are seen.
  record Rows(
      LongUnaryOperator rowOf, LongUnaryOperator lineOf, LongSupplier count, LongPredicate seen) {}

  private final InkedRegion inks;
  private final Supplier<FindModel> find;
  private final Rows rows;
  private final Canvas canvas = new Canvas();
  private final BitSet marked = new BitSet();
  private int budget;

  FindMarks(JsonView view) {
    this(
        view,
        view::find,
        new Rows(
            line -> view.lines().rowOf(line),
            row -> view.lines().lineOf(row),
            () -> view.lines().rowCount(),
            row -> view.page().viewport().sees(row)));
  }

  /// @param rows what is marked
  FindMarks(InkedRegion inks, Supplier<FindModel> find, Rows rows) {
    this.inks = inks;
    this.find = find;
    this.rows = rows;
    getStyleClass().add("find-marks");
    setManaged(false);
    setPickOnBounds(false);
    setCursor(Cursor.HAND);
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    setOnMousePressed(this::pressed);
  }

  /// Whether a mark is here, or so near that it is meant; the bar's thumb is always the bar's.
  @Override
  public boolean contains(double x, double y) {
    boolean inside = x >= 0 && x <= getWidth() && y >= 0 && y < getHeight();
    return inside && near(y) >= 0 && !isThumb(y);
  }

  private boolean isThumb(double y) {
    return rows.seen().test((long) (y / getHeight() * rows.count().getAsLong()));
  }

  private int near(double y) {
    int here = (int) (y / STEP);
    return marked.get(here)
        ? here
        : marked.get(here + 1) ? here + 1 : here > 0 && marked.get(here - 1) ? here - 1 : -1;
  }

  private void pressed(MouseEvent press) {
    int mark = near(press.getY());
    if (press.getButton() == MouseButton.PRIMARY && mark >= 0) {
      long all = rows.count().getAsLong();
      long row = (long) Math.ceil(mark * STEP / getHeight() * all);
      long line = rows.lineOf().applyAsLong(Math.min(row, all - 1));
      find.get().goTo(new Position(line, 0));
      inks.requestFocus();
      press.consume();
    }
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    marked.clear();
    g.setFill(inks.paint(Ink.CARET));
    find.get().still(() -> paint(g));
  }

  private void paint(GraphicsContext g) {
    Optional<Search> hits = find.get().hits().filter(search -> search.count() > 0);
    if (hits.isPresent()) {
      budget = MOST;
      long last = hits.get().count() - 1;
      between(g, hits.get(), 0, mark(g, hits.get(), 0), last, mark(g, hits.get(), last));
      find.get().current().ifPresent(hit -> g.fillRect(1, markOf(hit) * STEP, getWidth() - 2, 2));
    }
  }

  /// Marks what lies between two hits by halves, until they stand side by side.
  private void between(
      GraphicsContext g, Search hits, long from, int fromMark, long to, int toMark) {
    if (toMark - fromMark > 1 && to - from > 1 && budget > 0) {
      long middle = (from + to) >>> 1;
      int mark = mark(g, hits, middle);
      between(g, hits, from, fromMark, middle, mark);
      between(g, hits, middle, mark, to, toMark);
    }
  }

  private int mark(GraphicsContext g, Search hits, long index) {
    budget--;
    int mark = markOf(hits.hit(index));
    marked.set(mark);
    g.fillRect(1, mark * STEP, getWidth() / 3, STEP);
    return mark;
  }

  private int markOf(Hit hit) {
    double row = rows.rowOf().applyAsLong(hit.from().line());
    return (int) Math.max(0, row / rows.count().getAsLong() * getHeight() / STEP);
  }
}
