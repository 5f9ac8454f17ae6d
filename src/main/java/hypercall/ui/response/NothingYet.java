package hypercall.ui.response;

import hypercall.ui.kit.Key;
import hypercall.ui.kit.Keys;
import hypercall.ui.kit.WindowKeys;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands where the answer will be: how to send.
final class NothingYet extends VBox {
  NothingYet() {
    Label line = new Label();
    line.textProperty()
        .bind(
            Keys.first(this, WindowKeys.SEND)
                .map(key -> "Press " + key.map(Key::toString).orElse("Send") + " to send."));
    line.getStyleClass().add("muted");
    Label more = new Label("The answer appears here, with its status, time and headers.");
    more.getStyleClass().add("muted");
    more.setWrapText(true);
    getStyleClass().add("empty-state");
    getChildren().addAll(line, more);
  }
}
