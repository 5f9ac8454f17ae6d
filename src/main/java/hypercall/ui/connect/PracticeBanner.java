package hypercall.ui.connect;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What a newcomer without a server needs: offers the practice cluster until there is a connection.
final class PracticeBanner extends HBox {
  PracticeBanner(ConnectModel model) {
    getStyleClass().add("offer");
    setMinHeight(USE_PREF_SIZE);
    Label words = new Label("No server? The practice cluster is built in.");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button start = new Button("Start the practice cluster");
    start.getStyleClass().add("primary");
    start.setAccessibleText(start.getText());
    start.setMinWidth(USE_PREF_SIZE);
    start.setOnAction(e -> model.startPractice());
    getChildren().addAll(words, start);
    visibleProperty()
        .bind(Bindings.isEmpty(model.connections()).and(model.selectedProperty().isNull()));
    managedProperty().bind(visibleProperty());
  }
}
