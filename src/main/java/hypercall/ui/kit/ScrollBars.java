package hypercall.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// The two scroll bars of a viewer, bound to its [Viewport]; the one across is there when needed.
final class ScrollBars {
  /// Pixels of the thumb, however many rows there are: it is to be seen and grasped.
  private static final double LEAST_THUMB = 24;

  private final ScrollBar down = new ScrollBar();
  private final ScrollBar across = new ScrollBar();
  private final Viewport viewport;
  private final Runnable scrolled;
  private boolean syncing;

  /// @param scrolled told when a bar moved the viewport
  ScrollBars(Viewport viewport, Runnable scrolled) {
    this.viewport = viewport;
    this.scrolled = scrolled;
    down.setOrientation(Orientation.VERTICAL);
    across.setOrientation(Orientation.HORIZONTAL);
    down.setAccessibleText("Scroll the answer");
    across.setAccessibleText("Scroll the answer sideways");
    down.valueProperty().subscribe(this::moved);
    across.valueProperty().subscribe(this::moved);
    across.setVisible(false);
  }

  ScrollBar down() {
    return down;
  }

  ScrollBar across() {
    return across;
  }

  /// How thick they are.
  double thickness() {
    return Math.max(8, down.prefWidth(-1));
  }

  private void moved() {
    if (!syncing) {
      viewport.scrollTo(down.getValue(), across.getValue());
      scrolled.run();
    }
  }

  /// Shows what the viewport sees.
  void sync(long rows) {
    syncing = true;
    double lastTop = viewport.lastTop();
    down.setMax(lastTop);
    double seen = viewport.rowsSeen() / Math.max(1, rows);
    down.setVisibleAmount(lastTop * Math.max(seen, LEAST_THUMB / Math.max(1, down.getHeight())));
    down.setUnitIncrement(3);
    down.setBlockIncrement(viewport.rowsSeen() - 1);
    down.setValue(viewport.top());
    down.setVisible(lastTop > 0);
    double lastLeft = viewport.lastLeft();
    across.setMax(lastLeft);
    across.setVisibleAmount(lastLeft * viewport.width() / (lastLeft + viewport.width() + 1));
    across.setUnitIncrement(40);
    across.setBlockIncrement(viewport.width());
    across.setValue(viewport.left());
    across.setVisible(lastLeft > 0);
    syncing = false;
  }

  /// Places them at the edges of an area that begins at `top`.
  void place(double top, double width, double height) {
    double bar = thickness();
    double right = width - bar;
    down.resizeRelocate(right, top, bar, Math.max(0, height - top));
    across.resizeRelocate(0, height - bar, right, bar);
  }
}
