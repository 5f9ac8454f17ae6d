package hypercall.ui.kit;

import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// Marks beside the scroll bar: where in the whole answer the hits are.
final class FindMarks extends Region {
  private static final double STEP = 4;

  /// So many hits are looked up at most, each in some millionths of a second.
  private static final int MOST = 500;

  private final JsonView view;
  private final Canvas canvas = new Canvas();
  private int budget;

  FindMarks(JsonView view) {
    this.view = view;
    setMouseTransparent(true);
    setManaged(false);
    getChildren().add(canvas);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    g.setFill(view.paint(Ink.CARET));
    view.find().still(() -> paint(g));
  }

  private void paint(GraphicsContext g) {
    Optional<Search> hits = view.find().hits().filter(search -> search.count() > 0);
    if (hits.isPresent()) {
      budget = MOST;
      long last = hits.get().count() - 1;
      between(g, hits.get(), 0, mark(g, hits.get(), 0), last, mark(g, hits.get(), last));
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
    Lines lines = view.lines();
    double row = lines.rowOf(hits.hit(index).from().line());
    int mark = (int) (row / lines.rowCount() * getHeight() / STEP);
    g.fillRect(1, mark * STEP, getWidth() / 3, STEP);
    return mark;
  }
}
