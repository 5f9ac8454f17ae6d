package hypercall.ui.connect;

import hypercall.secret.Secret;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// A password field that shows its text only while its button is pressed.
final class SecretField extends HBox {
  private final PasswordField hidden = new PasswordField();
  private final TextField shown = new TextField();

  SecretField() {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    shown.setVisible(false);
    shown.setEditable(false);
    shown.setFocusTraversable(false);
    StackPane both = new StackPane(hidden, shown);
    HBox.setHgrow(both, Priority.ALWAYS);
    Button show = new Button("show");
    show.setMinWidth(USE_PREF_SIZE);
    show.getStyleClass().add("link");
    show.setAccessibleText("Show the secret while pressed");
    show.armedProperty().subscribe(this::reveal);
    getChildren().addAll(both, show);
    setFocusTraversable(false);
  }

  void describe(ObservableValue<String> name) {
    hidden.accessibleTextProperty().bind(name);
  }

  void setOnEnter(Runnable action) {
    hidden.setOnAction(e -> action.run());
  }

  /// Told after each change of what is typed.
  void onTyped(Runnable told) {
    hidden.textProperty().subscribe(_ -> told.run());
  }

  /// A copy of what is typed, which the caller closes.
  Secret secret() {
    return Secret.copyOf(hidden.getCharacters());
  }

  boolean isEmpty() {
    return hidden.getText().isEmpty();
  }

  void fill(String text) {
    hidden.setText(text);
  }

  void clear() {
    hidden.clear();
  }

  @Override
  public void requestFocus() {
    hidden.requestFocus();
  }

  private void reveal(boolean pressed) {
    shown.setText(pressed ? hidden.getText() : "");
    shown.setVisible(pressed);
    hidden.setVisible(!pressed);
  }
}
