package hypercall.ui.response;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Name, value and note side by side, at the same places in every row; each on as many lines as it
/// needs. One part alone has all the room.
final class HeaderColumns extends Region {
  private static final double[] SHARES = {0.27, 0.55, 0.18};
  private static final double GAP = 12;

  void show(Node... parts) {
    getChildren().setAll(List.of(parts));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double width(int part, double all) {
    int parts = getChildren().size();
    return parts == 1 ? all : Math.floor(Math.max(0, all - 2 * GAP) * SHARES[part]);
  }

  @Override
  protected double computePrefHeight(double width) {
    double all = width < 0 ? getWidth() : width;
    double high = 0;
    for (int i = 0; i < getChildren().size(); i++) {
      high = Math.max(high, getChildren().get(i).prefHeight(width(i, all)));
    }
    return snapSizeY(high);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double x = 0;
    for (int i = 0; i < getChildren().size(); i++) {
      double wide = width(i, getWidth());
      Node part = getChildren().get(i);
      part.resizeRelocate(snapPositionX(x), 0, wide, part.prefHeight(wide));
      x += wide + GAP;
    }
  }
}
