package hypercall.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What has the keyboard is seen: a scroll pane scrolls by itself for Tab alone.
public final class InSight {
  private InSight() {}

  /// Follows the keyboard, also when rows come or room goes while one types.
  public static void keep(ScrollPane scroll, Region content) {
    ObservableValue<@Nullable Node> owner =
        scroll.sceneProperty().flatMap(Scene::focusOwnerProperty);
    owner.subscribe(now -> bring(scroll, content, now));
    content.heightProperty().subscribe(_ -> bring(scroll, content, owner.getValue()));
    // Its height alone: the bounds also change as one scrolls away.
    scroll
        .viewportBoundsProperty()
        .map(Bounds::getHeight)
        .subscribe(_ -> bring(scroll, content, owner.getValue()));
  }

  /// Scrolls as little as is needed to see a node of the content.
  private static void bring(ScrollPane scroll, Region content, @Nullable Node node) {
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = content.getHeight() - seen;
    if (node == null || !isWithin(content, node) || hidden <= 0) {
      return;
    }
    // What was just made, or just came into the window, has no place yet.
    content.layout();
    Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double top = scroll.getVvalue() * hidden;
    if (place.getMinY() < top) {
      scroll.setVvalue(place.getMinY() / hidden);
    } else if (place.getMaxY() > top + seen) {
      // Of what is taller than there is room, the top.
      scroll.setVvalue(Math.min(place.getMinY(), place.getMaxY() - seen) / hidden);
    }
  }

  private static boolean isWithin(Region content, @Nullable Node node) {
    Node at = node;
    while (at != null && at != content) {
      at = at.getParent();
    }
    return at != null;
  }
}
