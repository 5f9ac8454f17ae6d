package hypercall.ui.connect;

import java.io.File;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line for the path of a CA file, typed or chosen, and under it what is wrong with the file.
final class CaFileRow extends VBox {
  private final TextField path = new TextField();

  /// @param chooser lets a person choose a file; null when they chose none
  CaFileRow(TrustModel model, Supplier<@Nullable File> chooser, Runnable closed) {
    super(4);
    path.setPromptText("/path/to/pve-root-ca.pem");
    path.setAccessibleText("Path of the CA file");
    path.setOnAction(_ -> model.useCaFile(path.getText()));
    HBox.setHgrow(path, Priority.ALWAYS);
    Button browse = button("Choose…", "Choose a CA file");
    browse.setOnAction(
        _ -> {
          File file = chooser.get();
          if (file != null) {
            path.setText(file.toString());
            model.useCaFile(file.toString());
          }
        });
    Button use = button("Use it", "Use this CA file");
    use.setOnAction(_ -> model.useCaFile(path.getText()));
    Button back = button("Back", "Back without a CA file");
    back.getStyleClass().add("link");
    back.setOnAction(_ -> closed.run());
    HBox line = new HBox(6, path, browse, use, back);
    line.setAlignment(Pos.CENTER_LEFT);
    Label error = new Label();
    error.getStyleClass().add("error");
    error.setWrapText(true);
    error.setMinHeight(USE_PREF_SIZE);
    error.textProperty().bind(model.fileErrorProperty());
    error.visibleProperty().bind(model.fileErrorProperty().map(text -> !text.isEmpty()));
    error.managedProperty().bind(error.visibleProperty());
    getChildren().addAll(line, error);
  }

  @Override
  public void requestFocus() {
    path.requestFocus();
  }

  private static Button button(String words, String called) {
    Button button = new Button(words);
    button.setAccessibleText(called);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
