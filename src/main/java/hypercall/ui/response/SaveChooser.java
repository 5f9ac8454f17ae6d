package hypercall.ui.response;

import java.io.File;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks for the file a body is saved to: begins where the last one went, with the name the server
/// says.
final class SaveChooser {
  private SaveChooser() {}

  static void ask(ResponseModel model, Window window) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the body");
    model.exchange().map(FileName::suggested).ifPresent(chooser::setInitialFileName);
    model.taking().folder().ifPresent(chooser::setInitialDirectory);
    Optional.ofNullable(chooser.showSaveDialog(window))
        .map(File::toPath)
        .ifPresent(model::saveBody);
  }
}
