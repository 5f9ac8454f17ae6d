package hypercall.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The place on top of a pane for what comes and goes, held from the start: the keyboard goes from
/// part to part in the order in which a pane was given them, and is to come here first.
public final class Above extends StackPane {
  private @Nullable Node shown;

  /// Takes the top of a pane whose other parts follow.
  public Above(BorderPane pane) {
    pane.setTop(this);
    show(null);
  }

  /// Shows this; null for nothing, which takes no room.
  public void show(@Nullable Node node) {
    shown = node;
    if (node == null) {
      getChildren().clear();
    } else if (!getChildren().contains(node)) {
      getChildren().setAll(node);
    }
    setManaged(node != null);
    setVisible(node != null);
  }

  boolean isEmpty() {
    return shown == null;
  }
}
