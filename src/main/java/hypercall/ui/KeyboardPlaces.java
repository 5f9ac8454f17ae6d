package hypercall.ui;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Where the keyboard was in each tab, so that it comes back there with the tab.
final class KeyboardPlaces {
  private final Map<RequestTab, Node> places = new IdentityHashMap<>();

  /// The keyboard went somewhere, while this tab with these panes is in front.
  void follow(@Nullable RequestTab front, @Nullable Node panes, @Nullable Node owner) {
    if (front != null && owner != null && panes != null && isWithin(owner, panes)) {
      places.put(front, owner);
    }
  }

  /// Whether what leaves the front takes the keyboard along, or it is nowhere by now.
  static boolean goesWith(@Nullable Node panes, @Nullable Scene scene) {
    Node owner = scene == null ? null : scene.getFocusOwner();
    return owner == null || owner.getScene() != scene || panes != null && isWithin(owner, panes);
  }

  /// Gives the keyboard back to where it was in a tab, with its caret and what was selected there;
  /// a field that gets the keyboard by itself selects all, and the next letter would replace it.
  ///
  /// @param otherwise gives it to a text of the tab that was not used before
  void giveBack(RequestTab tab, Scene scene, Runnable otherwise) {
    Node last = places.get(tab);
    if (last == null || last.getScene() != scene || last.isDisabled() || !isShown(last)) {
      otherwise.run();
      if (scene.getFocusOwner() instanceof TextInputControl text) {
        text.end();
      }
    } else if (last instanceof TextInputControl text) {
      int anchor = text.getAnchor();
      int caret = text.getCaretPosition();
      text.requestFocus();
      text.selectRange(anchor, caret);
    } else {
      last.requestFocus();
    }
  }

  void keepOnly(Collection<RequestTab> tabs) {
    places.keySet().retainAll(tabs);
  }

  private static boolean isWithin(@Nullable Node node, Node pane) {
    Node at = node;
    while (at != null && at != pane) {
      at = at.getParent();
    }
    return at != null;
  }

  private static boolean isShown(Node node) {
    Node at = node;
    while (at != null && at.isVisible()) {
      at = at.getParent();
    }
    return at == null;
  }
}
