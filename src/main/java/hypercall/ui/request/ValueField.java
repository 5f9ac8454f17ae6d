package hypercall.ui.request;

import hypercall.ui.kit.Keys;
import hypercall.ui.kit.LongText;
import hypercall.ui.kit.SecretShown;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The value of a row: dots while it is secret, readable while the eye is pressed.
final class ValueField extends HBox {
  private static final String TOO_LONG =
      "Too long to be typed into here, and kept whole. Pasting replaces it, Delete takes it out.";

  /// Beyond this many characters a field of several lines takes long for each key.
  private static final int MOST = 128 * 1024;

  /// From so many characters on the larger field is offered to the mouse.
  private static final int MANY = 60;

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
    this.plain = dressed(signs.field(row.valueProperty(), _ -> false));
    this.both = new StackPane(plain);
    getStyleClass().add("value-field");
    HBox.setHgrow(both, Priority.ALWAYS);
    getChildren().addAll(both, larger());
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
    field.editableProperty().bind(row.valueProperty().map(v -> !ControlSigns.isLong(v)));
    field.addEventFilter(KeyEvent.KEY_PRESSED, key -> changeWhole(field, key));
    field.addEventHandler(KeyEvent.KEY_PRESSED, key -> breakLine(field, key));
    field.accessibleTextProperty().bind(accessible);
    field
        .promptTextProperty()
        .flatMap(p -> field.editableProperty().map(typed -> typed ? p : TOO_LONG))
        .subscribe(field::setAccessibleHelp);
    field
        .tooltipProperty()
        .bind(field.editableProperty().map(e -> e ? null : new Tooltip(TOO_LONG)));
    return field;
  }

  /// What is too long to be typed into is replaced or taken out as a whole.
  private void changeWhole(TextField field, KeyEvent key) {
    boolean delete = key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE;
    boolean paste = key.getCode() == KeyCode.V && key.isShortcutDown();
    if (!field.isEditable() && paste) {
      field.paste();
      key.consume();
    } else if (!field.isEditable() && delete && !key.isShortcutDown()) {
      row.valueProperty().set("");
      key.consume();
    }
  }

  /// Whether it can be typed into a field of several lines: nothing hidden, nothing endless.
  boolean canEnlarge() {
    return !secret.get() && !LongText.is(row.value(), MOST);
  }

  /// Puts a field of several lines in its place.
  void enlarge() {
    LargeField.open(both, plain, row, accessible);
  }

  /// Shift+Enter, since Enter goes on to the next row.
  private static void breakLine(TextField field, KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && key.isShiftDown() && !key.isShortcutDown()) {
      field.replaceSelection("\n");
      key.consume();
    }
  }

  /// For the mouse; a key does the same.
  private Button larger() {
    Button larger = new Button(null, new FontIcon("mdi2a-arrow-expand-vertical"));
    larger.getStyleClass().setAll("button", "icon-button", "on-hover");
    larger.accessibleTextProperty().bind(accessible.map(text -> text + ", in a larger field"));
    larger.setTooltip(
        Keys.tooltip("Edit in a larger field, with its line ends", this, RowKeys.ENLARGE));
    larger.setFocusTraversable(false);
    larger.setOnAction(_ -> enlarge());
    larger
        .visibleProperty()
        .bind(
            row.valueProperty()
                .flatMap(
                    v ->
                        secret.map(
                            s -> (v.length() > MANY || v.indexOf('\n') >= 0) && canEnlarge())));
    larger.managedProperty().bind(larger.visibleProperty());
    return larger;
  }

  /// Most values are no secret: dots and eye are made for the first that is.
  private void hide() {
    PasswordField hidden = dressed(signs.dots(row.valueProperty()));
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
    getChildren().add(1, eye);
    // Who types fast pastes before the next pulse, which a field without a skin does not take.
    applyCss();
    told.accept(hidden);
    if (typing) {
      hidden.requestFocus();
    }
  }
}
