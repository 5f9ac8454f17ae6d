package hypercall.ui.connect;

import hypercall.secret.Secret;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The second factor, seen while it is typed: a code is good for half a minute, and once.
final class FactorRow extends VBox {
  private final TextField field = new TextField();

  FactorRow(FactorStep step, Runnable entered) {
    getStyleClass().add("factor");
    field.getStyleClass().addAll("mono", "code");
    field.setMaxWidth(USE_PREF_SIZE);
    field.setAccessibleText("Second factor");
    field.accessibleHelpProperty().bind(step.hint());
    field.setOnAction(_ -> entered.run());
    Label hint = new Label();
    hint.getStyleClass().add("muted");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    hint.textProperty().bind(step.hint());
    getChildren().addAll(field, hint);
    step.askedProperty().subscribe(_ -> field.clear());
  }

  /// A copy of what is typed, which the caller closes.
  Secret secret() {
    return Secret.copyOf(field.getCharacters());
  }

  void clear() {
    field.clear();
  }

  /// Puts the caret in, with what was refused marked: typing takes its place.
  @Override
  public void requestFocus() {
    field.requestFocus();
    field.selectAll();
  }
}
