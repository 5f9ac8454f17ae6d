package hypercall.ui.request;

import hypercall.ui.kit.SecretShown;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The value of a row: dots while it is secret, readable while the eye is pressed.
final class ValueField extends HBox {
  private final ControlSigns signs = new ControlSigns();
  private final RowModel row;
  private final ObservableValue<String> accessible;
  private final BooleanProperty secret = new SimpleBooleanProperty(this, "secret");
  private final ObservableValue<Boolean> gone;
  private final TextField plain;
  private final StackPane both;
  private @Nullable PasswordField dots;
  private Consumer<Node> told = _ -> {};

  ValueField(RowModel row, ObservableValue<String> accessible) {
    this.row = row;
    this.accessible = accessible;
    // After a restart it is the empty field that says where its value went.
    this.gone =
        row.secretProperty()
            .flatMap(s -> row.valueProperty().map(v -> s && v.isEmpty() && row.isLost()));
    this.plain = dressed(signs.field());
    this.both = new StackPane(plain);
    getStyleClass().add("value-field");
    HBox.setHgrow(both, Priority.ALWAYS);
    getChildren().add(both);
    // Bound, so that the row does not hold the field.
    secret.bind(row.secretProperty());
    secret.subscribe(
        on -> {
          if (on && dots == null) {
            hide();
          }
        });
  }

  /// The one that is typed into while the value may be read.
  TextField plain() {
    return plain;
  }

  /// The field that is typed into now.
  TextField field() {
    return dots != null && dots.isVisible() ? dots : plain;
  }

  /// Tells its fields, and those that are made later.
  void each(Consumer<Node> now) {
    both.getChildren().forEach(now);
    told = now;
  }

  private <T extends TextField> T dressed(T field) {
    field.getStyleClass().addAll("cell", "cell-value", "mono");
    field.promptTextProperty().bind(gone.map(g -> g ? "Value not kept" : "Value"));
    field.textProperty().bindBidirectional(row.valueProperty(), signs);
    field.addEventHandler(KeyEvent.KEY_PRESSED, key -> breakLine(field, key));
    field.accessibleTextProperty().bind(accessible);
    field.promptTextProperty().subscribe(field::setAccessibleHelp);
    return field;
  }

  /// Shift+Enter, since Enter goes on to the next row.
  private static void breakLine(TextField field, KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && key.isShiftDown() && !key.isShortcutDown()) {
      field.replaceSelection("\n");
      key.consume();
    }
  }

  /// Most values are no secret: dots and eye are made for the first that is.
  private void hide() {
    PasswordField hidden = dressed(signs.dots());
    Button eye = new Button(null, new FontIcon("mdi2e-eye-outline"));
    eye.getStyleClass().setAll("button", "icon-button");
    eye.accessibleTextProperty().bind(accessible.map(text -> "Show while pressed: " + text));
    eye.visibleProperty().bind(secret);
    eye.managedProperty().bind(secret);
    hidden.visibleProperty().bind(secret.flatMap(s -> eye.armedProperty().map(a -> s && !a)));
    plain.visibleProperty().bind(hidden.visibleProperty().map(v -> !v));
    SecretShown.tell(this, eye.armedProperty());
    boolean typing = plain.isFocused();
    dots = hidden;
    both.getChildren().add(hidden);
    getChildren().add(eye);
    // Who types fast pastes before the next pulse, which a field without a skin does not take.
    applyCss();
    told.accept(hidden);
    if (typing) {
      hidden.requestFocus();
    }
  }
}
