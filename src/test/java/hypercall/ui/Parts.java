package hypercall.ui;

import hypercall.ui.kit.JsonView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.shape.Rectangle;

/// What of a scene is to be seen now, and what of it can be used.
final class Parts {
  private Parts() {}

  /// All that can be seen below a node, and is not behind a pane.
  static List<Node> seen(Parent root) {
    List<Node> all = new ArrayList<>();
    collect(root, all);
    return all;
  }

  private static void collect(Node node, List<Node> into) {
    if (!node.isVisible() || node.isDisabled() || node.getOpacity() < 0.05) {
      return;
    }
    into.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }

  /// Whether a person does something with it.
  static boolean isUsed(Node node) {
    return switch (node) {
      case ScrollBar _ -> false;
      case IndexedCell<?> cell ->
          !cell.isEmpty() && cell.getItem() != null && !isIn(cell, ComboBoxBase.class);
      case ScrollPane scroll -> scroll.isFocusTraversable();
      case ButtonBase button -> !isIn(button, ComboBoxBase.class);
      case TextInputControl field -> !isIn(field, ComboBoxBase.class);
      case ComboBoxBase<?> _, TreeView<?> _, JsonView _ -> true;
      case Node other -> other.isFocusTraversable() && !isIn(other, ComboBoxBase.class);
    };
  }

  static boolean isIn(Node node, Class<?> kind) {
    return parents(node).anyMatch(kind::isInstance);
  }

  static Stream<Node> parents(Node node) {
    return Stream.iterate((Node) node.getParent(), at -> at != null, Node::getParent);
  }

  /// How it is called by a screen reader.
  static String name(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
  }

  /// How a finding calls it.
  static String told(Node node) {
    String words =
        name(node).isBlank() && node instanceof TextInputControl field
            ? field.getText()
            : name(node);
    String kind = node.getClass().getSimpleName();
    String styles = String.join(".", node.getStyleClass());
    String in = parents(node).limit(3).map(Parts::style).toList().toString();
    return kind + "." + styles + " “" + words + "” in " + in;
  }

  private static String style(Node node) {
    String own = String.join(".", node.getStyleClass());
    return own.isEmpty() ? node.getClass().getSimpleName() : own;
  }

  /// The words that come up when the mouse rests on it.
  static Optional<String> tip(Node node) {
    return Stream.concat(Stream.of(node), parents(node))
        .limit(4)
        .filter(Control.class::isInstance)
        .map(at -> ((Control) at).getTooltip())
        .filter(tip -> tip != null)
        .map(Tooltip::getText)
        .findFirst();
  }

  static Bounds place(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  /// The part of the scene that shows this node, as far as nobody can scroll it into view.
  static Bounds window(Node node, boolean scrolls) {
    Bounds left = place(node);
    boolean across = true;
    boolean down = true;
    for (Node at : parents(node).toList()) {
      Node owner = at.getParent();
      if (scrolls && owner instanceof ScrollPane scroll) {
        across &= scroll.isFitToWidth() && !isIn(node, TextInputControl.class);
        down = false;
      } else if (scrolls && (owner instanceof VirtualFlow<?> || isEditor(at))) {
        down = false;
      }
      if (at.getClip() instanceof Rectangle clip && (across || down)) {
        left = meet(left, at.localToScene(clip.getBoundsInParent()), across, down);
      }
    }
    Bounds scene = new BoundingBox(0, 0, node.getScene().getWidth(), node.getScene().getHeight());
    return meet(left, scene, across, down);
  }

  /// The editor's own lines, which are no control of the toolkit's.
  private static boolean isEditor(Node node) {
    return node.getStyleClass().contains("virtual-flow");
  }

  static Bounds meet(Bounds one, Bounds other, boolean across, boolean down) {
    double left = across ? Math.max(one.getMinX(), other.getMinX()) : one.getMinX();
    double right = across ? Math.min(one.getMaxX(), other.getMaxX()) : one.getMaxX();
    double top = down ? Math.max(one.getMinY(), other.getMinY()) : one.getMinY();
    double bottom = down ? Math.min(one.getMaxY(), other.getMaxY()) : one.getMaxY();
    return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }
}
