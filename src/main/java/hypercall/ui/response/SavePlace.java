package hypercall.ui.response;

import hypercall.ui.kit.InFull;
import hypercall.ui.kit.SaveAsked;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/// Asks where a body, or a part of it, is to be saved: begins where the last one went, with the
/// name the server says.
///
/// @param pane in whose window it asks
record SavePlace(ResponseModel model, Node pane) {
  /// Listens for wishes for a part.
  void listen() {
    pane.addEventHandler(
        SaveAsked.ANY,
        asked -> {
          part(asked.part());
          asked.consume();
        });
  }

  void body() {
    ask("Save the body", suggested()).ifPresent(model::saveBody);
  }

  private void part(InFull part) {
    String name = suggested().replaceFirst("\\.[A-Za-z0-9]{1,8}$", "") + "-part" + part.ending();
    ask("Save a part of the body", name).ifPresent(file -> model.taking().save(part, file));
  }

  private String suggested() {
    return model.exchange().map(FileName::suggested).orElse("answer");
  }

  private Optional<Path> ask(String title, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    model.taking().folder().ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showSaveDialog(pane.getScene().getWindow()))
        .map(File::toPath);
  }
}
