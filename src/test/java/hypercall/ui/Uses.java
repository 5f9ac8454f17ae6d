package hypercall.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Cell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;

/// What a person without eyes or without a mouse meets: role, name, and a way there by keyboard.
final class Uses {
  private static final Set<AccessibleRole> SAY_NOTHING =
      EnumSet.of(AccessibleRole.NODE, AccessibleRole.PARENT);

  /// Parts that Tab does not stop at, by style class, and the keys that do the same.
  private static final Map<String, String> KEYS =
      Map.of(
          "tab-close", "Ctrl+W",
          "tab-new", "Ctrl+T",
          "tab-list", "Ctrl+Shift+A",
          "pick-arrow", "F4");

  private static final int MOST = 400;

  private Uses() {}

  static List<String> findings(Parent root) {
    List<String> found = new ArrayList<>();
    for (Node node : Parts.seen(root)) {
      if (Parts.isUsed(node)) {
        if (Parts.name(node).isBlank()) {
          found.add("has no name: " + Parts.told(node));
        }
        if (node.getAccessibleRole() == null || SAY_NOTHING.contains(node.getAccessibleRole())) {
          found.add("has no role: " + Parts.told(node));
        }
        if (!node.isFocusTraversable() && !hasKeys(node)) {
          found.add("not by keyboard: " + Parts.told(node));
        }
      } else if (!isOfTheToolkit(node)
          && (node.getOnMouseClicked() != null || node.getOnMousePressed() != null)) {
        Optional<Node> user = Parts.parents(node).filter(Node::isFocusTraversable).findFirst();
        if (user.isEmpty() && !hasKeys(node)) {
          found.add("by mouse only: " + Parts.told(node));
        }
      }
    }
    return found;
  }

  /// What Tab does not come to though it should, going on from where the keyboard is.
  static List<String> unreached(Parent root) {
    Node before = root.getScene().getFocusOwner();
    Set<Node> reached = new HashSet<>();
    Node at = before == null ? root : before;
    for (int i = 0; i < MOST && at.requestFocusTraversal(TraversalDirection.NEXT); i++) {
      at = root.getScene().getFocusOwner();
      if (!reached.add(at)) {
        break;
      }
    }
    List<String> found = new ArrayList<>();
    for (Node node : Parts.seen(root)) {
      if (Parts.isUsed(node) && node.isFocusTraversable() && !isReached(node, reached)) {
        found.add("Tab does not come to: " + Parts.told(node));
      }
    }
    if (before != null) {
      before.requestFocus();
    }
    return found;
  }

  /// Tab comes to one toggle of a group, and the arrows to the others.
  private static boolean isReached(Node node, Set<Node> reached) {
    return reached.contains(node)
        || node instanceof ToggleButton toggle
            && toggle.getToggleGroup() != null
            && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
  }

  private static boolean isOfTheToolkit(Node node) {
    return Parts.isIn(node, ScrollBar.class)
        || Parts.isIn(node, SplitPane.class) && node.getStyleClass().contains("split-pane-divider")
        || node.getStyleClass().contains("viewport");
  }

  private static boolean hasKeys(Node node) {
    return node instanceof Cell<?>
        || node instanceof ScrollPane
        || Parts.isIn(node, Cell.class)
        || node.getStyleClass().stream().anyMatch(KEYS::containsKey);
  }
}
