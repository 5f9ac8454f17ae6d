package hypercall.ui.connect;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;

/// What is under way, behind a turning wheel, while anything is.
final class DoingLine extends HBox {
  DoingLine(ObservableValue<String> doing, ObservableValue<Boolean> busy) {
    super(8);
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.getStyleClass().add("wheel");
    Label words = new Label();
    words.getStyleClass().add("muted");
    words.textProperty().bind(doing);
    getChildren().addAll(wheel, words);
    setAlignment(Pos.CENTER_LEFT);
    visibleProperty().bind(busy);
  }
}
