package hypercall.ui;

import hypercall.ui.kit.Keys;
import hypercall.ui.kit.WindowKeys;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands in the middle when no request is open: what to do next.
final class NoneOpen extends VBox {
  /// @param create starts a new request
  NoneOpen(Runnable create) {
    getStyleClass().add("empty-workbench");
    Label title = new Label("No request is open");
    title.getStyleClass().add("title");
    Label hint = new Label("Choose one on the left, or start a new one.");
    hint.getStyleClass().add("muted");
    Button fresh = new Button();
    fresh
        .textProperty()
        .bind(
            Keys.first(fresh, WindowKeys.NEW)
                .map(key -> "New request" + key.map(k -> "  " + k).orElse("")));
    fresh.getStyleClass().add("primary");
    fresh.setOnAction(_ -> create.run());
    getChildren().addAll(title, hint, fresh);
  }
}
