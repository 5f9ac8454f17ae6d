package hypercall.ui.response;

import javafx.scene.layout.Region;

/// A bar that lies where its step lies in the whole; never so short that it is not seen.
final class BarLine extends Region {
  private static final double LEAST = 2;

  private final Region bar = new Region();
  private double start;
  private double length;

  /// @param start from 0 to 1
  /// @param length from 0 to 1
  BarLine(double start, double length) {
    lie(start, length);
    getStyleClass().add("bar-line");
    bar.getStyleClass().add("bar");
    getChildren().add(bar);
  }

  /// Where it lies from now on.
  void lie(double newStart, double newLength) {
    start = Math.clamp(newStart, 0, 1);
    length = Math.clamp(newLength, 0, 1);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double wide = Math.max(LEAST, getWidth() * length);
    double from = Math.min(getWidth() * start, getWidth() - wide);
    bar.resizeRelocate(snapPositionX(Math.max(0, from)), 0, snapSizeX(wide), getHeight());
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }
}
