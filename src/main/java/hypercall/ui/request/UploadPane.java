package hypercall.ui.request;

import java.io.File;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// A file to upload: chosen, typed or pasted here, or dropped on the body; and the fields that go
/// before it.
final class UploadPane extends VBox {
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

  private final BodyModel model;
  private final TextField path = new TextField();

  UploadPane(BodyModel model) {
    this.model = model;
    getStyleClass().add("upload-pane");
    path.getStyleClass().add("mono");
    path.setPromptText("Path of the file, or drop it here");
    path.setAccessibleText("File to upload");
    path.textProperty().bindBidirectional(model.fileProperty());
    HBox.setHgrow(path, Priority.ALWAYS);
    Button choose = new Button("Choose…");
    choose.setAccessibleText("Choose the file to upload");
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(_ -> choose());
    Label told = new Label();
    told.getStyleClass().addAll("upload-told", "muted");
    told.setWrapText(true);
    told.setMinHeight(USE_PREF_SIZE);
    HBox line = new HBox(path, choose);
    line.getStyleClass().add("upload-line");
    model
        .lookProperty()
        .subscribe(
            look -> {
              told.setText(
                  look.told().isEmpty()
                      ? "It is read from the disk while it is sent, whatever its size; the fields"
                          + " go before it."
                      : look.told());
              told.pseudoClassStateChanged(MISSING, look.isMissing());
              path.setAccessibleHelp(told.getText());
            });
    path.focusedProperty().subscribe(_ -> model.lookAgain());
    RowsTable fields = new RowsTable(model.form(), "field", Completion.UPLOAD);
    getChildren().addAll(line, told, fields.heading("Field", "Value", ""), fields);
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("File to upload");
    model
        .lookProperty()
        .get()
        .part()
        .map(part -> part.path().toAbsolutePath().getParent().toFile())
        .filter(File::isDirectory)
        .ifPresent(chooser::setInitialDirectory);
    File chosen = chooser.showOpenDialog(getScene().getWindow());
    if (chosen != null) {
      model.choose(chosen.getPath());
    }
    path.requestFocus();
  }
}
