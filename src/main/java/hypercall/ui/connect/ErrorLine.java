package hypercall.ui.connect;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// What went wrong, while anything did.
final class ErrorLine extends Label {
  ErrorLine(ObservableValue<String> error) {
    getStyleClass().add("error");
    setWrapText(true);
    setPrefWidth(0); // as wide as the form, however long it is: the card keeps its width
    setMaxWidth(Double.MAX_VALUE);
    setMinHeight(USE_PREF_SIZE);
    textProperty().bind(error);
    visibleProperty().bind(error.map(e -> !e.isEmpty()));
    managedProperty().bind(visibleProperty());
  }
}
