package hypercall.ui.request;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// The line over the body: its kinds, and beside them what belongs to the kind, in as little room
/// as that bears; only where there is less it goes to a line of its own.
final class BodyKinds extends FlowPane {
  private final HBox kinds;
  private final HBox tools;

  BodyKinds(HBox kinds, HBox tools) {
    super(kinds, tools);
    this.kinds = kinds;
    this.tools = tools;
    getStyleClass().add("body-kinds");
    tools.getStyleClass().add("body-tools");
  }

  @Override
  protected double computePrefHeight(double width) {
    fit(width < 0 ? getWidth() : width);
    return super.computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    fit(getWidth());
    super.layoutChildren();
  }

  private void fit(double width) {
    double room =
        width - snappedLeftInset() - snappedRightInset() - kinds.prefWidth(-1) - getHgap();
    double wanted = room >= tools.minWidth(-1) ? Math.floor(room) : USE_COMPUTED_SIZE;
    if (tools.getPrefWidth() != wanted) {
      tools.setPrefWidth(wanted);
    }
  }
}
