package hypercall.ui.request;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Raw text, sent as it stands, with a media type of one's choice.
final class RawPane extends StackPane {
  private final Node mediaType;

  RawPane(BodyModel model) {
    getStyleClass().add("raw-pane");
    TextArea text = new TextArea();
    text.getStyleClass().addAll("mono", "raw-text");
    text.setPromptText("Text, sent as it stands");
    text.setAccessibleText("Raw body");
    text.setMinHeight(0);
    text.textProperty().bindBidirectional(model.rawProperty());
    text.setPrefRowCount(4);
    getChildren().add(text);
    EditableChoice choice =
        new EditableChoice(
            FXCollections.observableArrayList(
                "text/plain", "application/json", "application/x-www-form-urlencoded", "text/xml"),
            model.rawTypeProperty(),
            "Media type");
    choice.setPromptText("no Content-Type");
    choice.getStyleClass().addAll("mono", "media-type");
    Label label = new Label("Content-Type");
    label.getStyleClass().add("muted");
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(choice);
    HBox both = new HBox(label, choice);
    both.getStyleClass().add("body-tools");
    mediaType = both;
  }

  /// The choice of the media type, for the line above.
  Node mediaType() {
    return mediaType;
  }
}
