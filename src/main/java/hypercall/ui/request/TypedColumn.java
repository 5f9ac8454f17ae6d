package hypercall.ui.request;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Lines to type into, one below the other. Those in sight have their cells; so have the first and
/// the last, where Tab comes in, and the one with the keyboard.
final class TypedColumn extends VBox {
  /// How many screenfuls away from what is seen cells are dropped.
  private static final double FAR = 3;

  /// What is nearly in sight counts, in pixels.
  private static final double EDGE = 40;

  private final ObservableValue<@Nullable ScrollPane> scroll = sceneProperty().map(_ -> around());

  TypedColumn() {
    scroll.flatMap(ScrollPane::vvalueProperty).subscribe(_ -> fill());
    scroll.flatMap(ScrollPane::viewportBoundsProperty).subscribe(_ -> fill());
  }

  void show(List<TypedLine> lines) {
    getChildren().setAll(lines);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    fill();
  }

  private @Nullable ScrollPane around() {
    Node at = this;
    while (at != null && !(at instanceof ScrollPane)) {
      at = at.getParent();
    }
    return (ScrollPane) at;
  }

  private void fill() {
    ScrollPane pane = scroll.getValue();
    double top = 0;
    double seen = getHeight();
    if (getScene() == null) {
      return;
    }
    if (pane != null && pane.getContent() instanceof Region content) {
      Point2D at = content.sceneToLocal(localToScene(Point2D.ZERO));
      seen = pane.getViewportBounds().getHeight();
      top = Math.max(0, content.getHeight() - seen) * pane.getVvalue() - at.getY();
    }
    for (int i = 0; i < getChildren().size(); i++) {
      TypedLine line = (TypedLine) getChildren().get(i);
      boolean end = i == 0 || i == getChildren().size() - 1;
      if (end || isWithin(line, top - EDGE, top + seen + EDGE)) {
        line.cells();
      } else if (line.hasCells()
          && !line.isFocusWithin()
          && !isWithin(line, top - seen * FAR, top + seen * (1 + FAR))) {
        line.dropCells();
      }
    }
  }

  /// A line that has no place yet is nowhere.
  private static boolean isWithin(TypedLine line, double from, double to) {
    return line.getHeight() > 0
        && line.getLayoutY() + line.getHeight() >= from
        && line.getLayoutY() <= to;
  }
}
