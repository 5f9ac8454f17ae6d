package hypercall.ui.response;

import hypercall.http.Response;
import hypercall.ui.response.ResponseModel.View;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The line above a body that is not set out as JSON, or not as it came: why, and the way to its
/// bytes.
final class PrettyNote extends HBox {
  private final Label words = new Label();
  private final WideNote wide;
  private View view = View.PRETTY;
  private Optional<Response> response = Optional.empty();

  /// @param raw shows the raw bytes
  PrettyNote(ResponseModel model, Runnable raw) {
    wide = new WideNote(model.background(), this::tell);
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
    // Of a body that has only just begun there is nothing to be told yet.
    model.progressProperty().subscribe(_ -> tell());
  }

  /// Tells what is to be known of an answer in a view.
  void show(View newView, Optional<Response> newResponse) {
    view = newView;
    response = newResponse;
    tell();
  }

  private void tell() {
    Optional<String> why =
        switch (view) {
          case PRETTY -> response.flatMap(NotJson::of).or(() -> response.flatMap(wide::of));
          case TREE -> response.flatMap(wide::of);
          case RAW, HEADERS, TIMELINE, COOKIES -> Optional.empty();
        };
    words.setText(why.orElse(""));
    setVisible(why.isPresent());
    setManaged(why.isPresent());
  }
}
