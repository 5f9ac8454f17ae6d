package hypercall.ui.connect;

import hypercall.secret.Secret;
import hypercall.ui.kit.SecretShown;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
  private final PasswordField hidden;
  private final TextField shown = new TextField();

  /// @param taken tells whether what is pasted belongs elsewhere, and puts it there
  SecretField(Predicate<String> taken) {
    super(8);
    hidden = PasteField.hidden(taken);
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
    SecretShown.tell(this, show.armedProperty());
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
  void onTyped(Consumer<CharSequence> told) {
    hidden.textProperty().subscribe(text -> told.accept(text));
  }

  /// A copy of what is typed, which the caller closes.
  Secret secret() {
    return Secret.copyOf(hidden.getCharacters());
  }

  CharSequence text() {
    return hidden.getCharacters();
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
