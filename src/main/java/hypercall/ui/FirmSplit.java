package hypercall.ui;

import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Two panes and a line between them that stays where a person put it. A window that is small for a
/// moment, as it is while it opens, leaves no mark.
final class FirmSplit extends SplitPane {
  /// What a key moves the line by: a share of the whole, or pixels.
  private static final double SHARE = 0.04;

  private static final double PIXELS = 24;
  private static final double MOST = 0.9;

  /// How far beside the line, in pixels, the mouse still gets hold of it.
  private static final double REACH = 4;

  private final boolean inPixels;
  private double wanted;
  private double laidOut = -1;
  private double leastLaidOut;
  private boolean placing;

  /// @param inPixels whether the first pane keeps its pixels, or its share, when the window grows
  FirmSplit(Orientation orientation, boolean inPixels, Node first, Node second) {
    super(first, second);
    this.inPixels = inPixels;
    setOrientation(orientation);
    getDividers().addListener((ListChangeListener<Divider>) change -> follow());
    follow();
  }

  /// Where the line is wanted: pixels of the first pane, or its share of the whole.
  double wanted() {
    return wanted;
  }

  /// Puts the line somewhere.
  void divide(double place) {
    wanted = place;
    laidOut = -1;
    requestLayout();
  }

  /// Moves the line by steps, as keys do; before (-1) or after (+1).
  void step(int by) {
    double size = Math.max(1, size());
    double most = inPixels ? size * MOST : MOST;
    double least = inPixels ? least() : 1 - MOST;
    divide(Math.clamp(wanted + by * (inPixels ? PIXELS : SHARE), Math.min(least, most), most));
  }

  private double size() {
    return getOrientation() == Orientation.HORIZONTAL ? getWidth() : getHeight();
  }

  /// The least the first pane can be.
  private double least() {
    if (getItems().isEmpty()) {
      return 0;
    }
    Node first = getItems().getFirst();
    return getOrientation() == Orientation.HORIZONTAL ? first.minWidth(-1) : first.minHeight(-1);
  }

  private void follow() {
    laidOut = -1;
    for (Divider divider : getDividers()) {
      divider.positionProperty().subscribe((before, now) -> moved(now.doubleValue()));
    }
  }

  /// Only what a person moves counts, not what a layout does for want of room.
  private void moved(double position) {
    if (!placing && laidOut == size()) {
      wanted = inPixels ? position * size() : position;
    }
  }

  @Override
  protected void layoutChildren() {
    placing = true;
    super.layoutChildren();
    double least = least();
    if (least != leastLaidOut) {
      // Larger text may push the line; smaller text lets it come back.
      leastLaidOut = least;
      laidOut = -1;
    }
    double size = size();
    if (size > 0 && size != laidOut && !getDividers().isEmpty()) {
      laidOut = size;
      setDividerPositions(inPixels ? wanted / size : wanted);
      super.layoutChildren();
    }
    placing = false;
    lookupAll(".split-pane-divider").stream()
        .filter(divider -> divider.getParent() == this)
        .map(Pane.class::cast)
        .forEach(FirmSplit::widen);
  }

  /// The line is thin; what is around it belongs to it for the mouse.
  private static void widen(Pane divider) {
    Region reach =
        divider.getChildren().stream()
            .filter(Reach.class::isInstance)
            .map(Region.class::cast)
            .findFirst()
            .orElseGet(
                () -> {
                  Region fresh = new Reach();
                  divider.getChildren().add(fresh);
                  return fresh;
                });
    reach.resizeRelocate(
        -REACH, -REACH, divider.getWidth() + 2 * REACH, divider.getHeight() + 2 * REACH);
  }

  private static final class Reach extends Region {
    Reach() {
      setManaged(false);
    }
  }
}
