package hypercall.ui.response;

import hypercall.http.Response;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The line above a body that is not set out as JSON: why, and the way to its bytes.
final class PrettyNote extends HBox {
  private final Label words = new Label();

  /// @param raw shows the raw bytes
  PrettyNote(Runnable raw) {
    getStyleClass().addAll("pretty-note", "hairline-top");
    setAlignment(Pos.CENTER_LEFT);
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    words.setAccessibleRole(AccessibleRole.TEXT);
    Button link = new Button("Show it raw");
    link.getStyleClass().setAll("button", "link");
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(_ -> raw.run());
    getChildren().addAll(words, link);
    show(Optional.empty());
  }

  /// Tells why an answer is no JSON, if it is none.
  void show(Optional<Response> response) {
    Optional<String> why = response.flatMap(NotJson::of);
    words.setText(why.orElse(""));
    setVisible(why.isPresent());
    setManaged(why.isPresent());
  }
}
