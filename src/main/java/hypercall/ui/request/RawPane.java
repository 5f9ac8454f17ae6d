package hypercall.ui.request;

import hypercall.ui.kit.LongText;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Raw text, sent as it stands, with a media type of one's choice.
final class RawPane extends StackPane {
  /// Beyond this many characters a text area takes a second for a key.
  private static final int MOST = 128 * 1024;

  private final BodyModel model;
  private final TextArea text = new PastingArea();
  private final LongText longText = new LongText(() -> show(text.getText()), () -> show(""));
  private final Node mediaType;

  RawPane(BodyModel model) {
    this.model = model;
    getStyleClass().add("raw-pane");
    text.getStyleClass().addAll("mono", "raw-text");
    text.setPromptText("Text, sent as it stands");
    text.setAccessibleText("Raw body");
    text.setMinHeight(0);
    text.setPrefRowCount(4);
    model.rawProperty().subscribe(this::take);
    text.textProperty().subscribe((_, now) -> model.rawProperty().set(now));
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

  private void show(String before) {
    model.rawProperty().set(before);
    text.requestFocus();
  }

  private void take(String now) {
    boolean fits = now.equals(text.getText()) || !LongText.is(now, MOST);
    if (fits && !now.equals(text.getText())) {
      text.setText(now);
    } else if (!fits) {
      longText.tell(now, "");
    }
    getChildren().setAll(fits ? text : longText);
  }

  /// Takes no text that it could not show.
  private final class PastingArea extends TextArea {
    @Override
    public void paste() {
      LongText.pasted(getText(), getSelection(), MOST)
          .ifPresentOrElse(
              whole -> {
                model.rawProperty().set(whole);
                longText.requestFocus();
              },
              super::paste);
    }
  }
}
