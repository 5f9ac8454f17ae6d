package hypercall.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// A scroll pane as tall as its content wants to be at its width, so that it scrolls only when the
/// window is too small, and then to what has the keyboard; an ordinary one forgets that text wraps.
public final class FitPane extends PlainScroll {
  private final Region content;

  /// @param style the style class it is dressed by
  public FitPane(Region content, String style) {
    super(content);
    this.content = content;
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getStyleClass().add(style);
    InSight.keep(this, content);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double across = (width < 0 ? getPrefWidth() : width) - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + content.prefHeight(across) + snappedBottomInset();
  }
}
