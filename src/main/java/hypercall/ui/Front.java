package hypercall.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The panes that stand in front of the workbench, one over the other; only the foremost can be
/// used. Closing one gives the keyboard back to where it was.
final class Front extends StackPane {
  private record Shown(Node pane, @Nullable Node before, Runnable first) {}

  private final Deque<Shown> shown = new ArrayDeque<>();

  /// Puts the workbench behind what stands in front.
  void stand(Node workbench) {
    getChildren().addFirst(workbench);
    settle();
  }

  /// Whether anything stands in front of the workbench.
  boolean isBusy() {
    return !shown.isEmpty();
  }

  boolean shows(Node pane) {
    return getChildren().contains(pane);
  }

  /// Puts a pane in front of all; `first` puts the keyboard where one begins.
  void show(Node pane, Runnable first) {
    if (shows(pane)) {
      return;
    }
    shown.push(new Shown(pane, getScene() == null ? null : getScene().getFocusOwner(), first));
    getChildren().add(pane);
    settle();
    // A scroll pane has its content only after a first pass; nothing can be focused before.
    applyCss();
    layout();
    first.run();
  }

  /// Puts the keyboard where one begins in the foremost pane.
  void enter() {
    if (!shown.isEmpty()) {
      shown.peek().first().run();
    }
  }

  /// Esc outside of the panes means the foremost one.
  void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && !shown.isEmpty()) {
      Node pane = shown.peek().pane();
      pane.fireEvent(key.copyFor(pane, pane));
      key.consume();
    }
  }

  /// Takes a pane away, wherever it stands.
  void close(Node pane) {
    Shown foremost = shown.peek();
    shown.removeIf(s -> s.pane() == pane);
    getChildren().remove(pane);
    settle();
    if (foremost != null && foremost.pane() == pane) {
      Node before = foremost.before();
      if (before != null && before.getScene() == getScene()) {
        before.requestFocus();
      }
    }
  }

  private void settle() {
    List<Node> all = getChildren();
    all.forEach(node -> node.setDisable(node != all.getLast()));
  }
}
