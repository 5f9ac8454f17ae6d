package hypercall.ui.connect;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// What becomes of the secret; or why it is asked for again.
final class PromiseLine extends Label {
  PromiseLine(ConnectModel model) {
    getStyleClass().add("muted");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    ObservableValue<String> ordinary = model.form().kindProperty().map(Kind::promise);
    textProperty()
        .bind(
            model
                .questionProperty()
                .flatMap(why -> why.isEmpty() ? ordinary : model.questionProperty()));
  }
}
