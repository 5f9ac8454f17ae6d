package hypercall.ui.response;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The tabs of the views, and at the other end what can be done with the one on show: beside the
/// tabs, or below them where room is short, so that neither is cut.
final class ViewRow extends Pane {
  private final Node tabs;
  private final Node tools;

  ViewRow(Node tabs, Node tools) {
    this.tabs = tabs;
    this.tools = tools;
    getChildren().addAll(tabs, tools);
  }

  private boolean isOneRow(double width) {
    return !tools.isManaged() || tabs.prefWidth(-1) + tools.prefWidth(-1) <= width;
  }

  private double toolsHeight() {
    return tools.isManaged() ? tools.prefHeight(-1) : 0;
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
    double high = tabs.prefHeight(-1);
    return isOneRow(wide) ? Math.max(high, toolsHeight()) : high + toolsHeight();
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
    double high = tabs.prefHeight(-1);
    boolean oneRow = isOneRow(width);
    double room = tools.isManaged() && oneRow ? width - toolsWide : width;
    tabs.resizeRelocate(0, 0, room, oneRow ? getHeight() : high);
    double y = oneRow ? (getHeight() - toolsHeight()) / 2 : high;
    tools.resizeRelocate(width - toolsWide, snapPositionY(y), toolsWide, toolsHeight());
  }
}
