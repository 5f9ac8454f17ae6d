package hypercall.ui.response;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// A sentence above an answer: what became of the last call when the answer is not its own.
final class NoticeLine extends Label {
  NoticeLine(ObservableValue<String> words) {
    getStyleClass().addAll("response-notice", "hairline-bottom");
    setWrapText(true);
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleRole(AccessibleRole.TEXT);
    textProperty().bind(words);
  }
}
