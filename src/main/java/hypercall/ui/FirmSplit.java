package hypercall.ui;

import java.util.function.DoubleSupplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Two panes and a line between them that stays where a person put it. A window that is small for a
/// moment, as it is while it opens, leaves no mark. The upper pane may ask for more than its share
/// and gets it, until somebody draws the line up all the same.
final class FirmSplit extends SplitPane {
  /// Where the line is wanted.
  ///
  /// @param at pixels of the first pane, or its share of the whole
  /// @param firm whether it stays there though the first pane asks for more
  record Place(double at, boolean firm) {}

  /// What a key moves the line by: a share of the whole, or pixels.
  private static final double SHARE = 0.04;

  private static final double PIXELS = 24;
  private static final double MOST = 0.9;

  /// How far beside the line, in pixels, the mouse still gets hold of it.
  private static final double REACH = 4;

  private final boolean inPixels;
  private final DoubleSupplier asks;
  private Place place = new Place(0, false);
  private double laidOut = -1;
  private double needLaidOut;
  private boolean placing;

  /// @param inPixels whether the first pane keeps its pixels, or its share, when the window grows
  /// @param asks how high the first pane would like to be at least when it stands above the other
  FirmSplit(
      Orientation orientation, boolean inPixels, DoubleSupplier asks, Node first, Node second) {
    super(first, second);
    this.inPixels = inPixels;
    this.asks = asks;
    setOrientation(orientation);
    getDividers().addListener((ListChangeListener<Divider>) change -> follow());
    follow();
  }

  /// Where the line is wanted.
  Place place() {
    return place;
  }

  /// Puts the line somewhere.
  void divide(Place there) {
    place = there;
    laidOut = -1;
    requestLayout();
  }

  /// Moves the line by steps, as keys do; before (-1) or after (+1).
  void step(int by) {
    double size = Math.max(1, size());
    double scale = inPixels ? size : 1;
    double most = MOST * scale;
    double least = least() / size * scale;
    double from = Math.max(place.at(), pushed() / size * scale);
    double to = from + by * (inPixels ? PIXELS : SHARE);
    divide(chosen(Math.clamp(to, Math.min(least, most), most)));
  }

  /// A place that a person chose, which is firm when more was asked for.
  private Place chosen(double at) {
    return new Place(at, !inPixels && at * size() < asked() - 1);
  }

  /// What the first pane asks for where it stands above; else nothing.
  private double asked() {
    return getOrientation() == Orientation.VERTICAL ? asks.getAsDouble() : 0;
  }

  /// How far the first pane pushes the line.
  private double pushed() {
    return place.firm() ? 0 : asked();
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
      double least = least() / Math.max(1, size());
      place = chosen(inPixels ? position * size() : Math.max(position, Math.min(least, MOST)));
    }
  }

  @Override
  protected void layoutChildren() {
    placing = true;
    super.layoutChildren();
    double pushed = pushed();
    if (least() + pushed != needLaidOut) {
      // Larger text may push the line; smaller text lets it come back.
      needLaidOut = least() + pushed;
      laidOut = -1;
    }
    double size = size();
    if (size > 0 && size != laidOut && !getDividers().isEmpty()) {
      laidOut = size;
      setDividerPositions(inPixels ? place.at() / size : Math.max(place.at(), pushed / size));
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
