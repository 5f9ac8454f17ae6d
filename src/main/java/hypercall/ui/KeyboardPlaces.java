package hypercall.ui;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Where the keyboard was in each tab, so that it comes back there with the tab.
final class KeyboardPlaces {
  /// @param anchor where a selection in a text begins, and its caret; both 0 where there is none
  private record Place(Node node, int anchor, int caret) {}

  private final Map<RequestTab, Place> places = new IdentityHashMap<>();
  private Subscription following = Subscription.EMPTY;

  /// The keyboard went somewhere, while this tab with these panes is in front.
  void follow(@Nullable RequestTab front, @Nullable Node panes, @Nullable Node owner) {
    if (front == null || owner == null || panes == null || !isWithin(owner, panes)) {
      return;
    }
    following.unsubscribe();
    places.put(front, new Place(owner, 0, 0));
    if (owner instanceof TextInputControl text) {
      following =
          text.caretPositionProperty()
              .subscribe(_ -> note(front, text))
              .and(text.anchorProperty().subscribe(_ -> note(front, text)));
    }
  }

  /// A field may put its caret elsewhere once the keyboard has left it.
  private void note(RequestTab tab, TextInputControl text) {
    if (text.isFocused() && places.containsKey(tab)) {
      places.put(tab, new Place(text, text.getAnchor(), text.getCaretPosition()));
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
    Place last = places.get(tab);
    if (last == null || last.node().getScene() != scene || !isUsable(last.node())) {
      otherwise.run();
      if (scene.getFocusOwner() instanceof TextInputControl text && text.getLength() > 1) {
        text.end(); // but the “/” of a new request is typed over
      }
    } else {
      last.node().requestFocus();
      if (last.node() instanceof TextInputControl text) {
        text.selectRange(last.anchor(), last.caret());
      }
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

  private static boolean isUsable(Node node) {
    Node at = node;
    while (at != null && at.isVisible()) {
      at = at.getParent();
    }
    return at == null && !node.isDisabled();
  }
}
