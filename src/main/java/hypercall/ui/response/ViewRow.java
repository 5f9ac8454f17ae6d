package hypercall.ui.response;

import java.util.function.DoubleSupplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The tabs of the views, and at the other end what can be done with the one on show: beside the
/// tabs, or below them where room is short, so that neither is cut. In a pane that is low, too, it
/// is left to keys and menus: the answer needs the room.
final class ViewRow extends Pane {
  /// How many times as high as the tools the pane is at least, when they have a row of their own.
  private static final double ROOMY = 7;

  private final Node tabs;
  private final Node tools;
  private final DoubleSupplier high;

  /// @param high how high the whole pane is
  ViewRow(Node tabs, Node tools, DoubleSupplier high) {
    this.high = high;
    this.tabs = tabs;
    this.tools = tools;
    getChildren().addAll(tabs, tools);
  }

  private boolean isOneRow(double width) {
    return !tools.isManaged() || tabs.prefWidth(-1) + tools.prefWidth(-1) <= width;
  }

  private boolean isShown(boolean oneRow) {
    return tools.isManaged() && (oneRow || high.getAsDouble() >= ROOMY * tools.prefHeight(-1));
  }

  private double toolsHeight(boolean oneRow) {
    return isShown(oneRow) ? tools.prefHeight(-1) : 0;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.max(tabs.minWidth(-1), tools.isManaged() ? tools.minWidth(-1) : 0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return tabs.prefWidth(-1) + (tools.isManaged() ? tools.prefWidth(-1) : 0);
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? getWidth() : width;
    double tabsHigh = tabs.prefHeight(-1);
    boolean oneRow = isOneRow(wide);
    double toolsHigh = toolsHeight(oneRow);
    return oneRow ? Math.max(tabsHigh, toolsHigh) : tabsHigh + toolsHigh;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double toolsWide = Math.min(width, tools.prefWidth(-1));
    double tabsHigh = tabs.prefHeight(-1);
    boolean oneRow = isOneRow(width);
    double toolsHigh = toolsHeight(oneRow);
    double room = tools.isManaged() && oneRow ? width - toolsWide : width;
    tabs.resizeRelocate(0, 0, room, oneRow ? getHeight() : tabsHigh);
    double y = oneRow ? (getHeight() - toolsHigh) / 2 : tabsHigh;
    tools.resizeRelocate(width - toolsWide, snapPositionY(y), toolsWide, tools.prefHeight(-1));
    tools.setVisible(isShown(oneRow));
  }
}
