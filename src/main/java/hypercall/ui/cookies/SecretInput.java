package hypercall.ui.cookies;

import hypercall.ui.kit.SecretShown;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// A value that is dots, readable while the eye is pressed.
final class SecretInput extends HBox {
  private final PasswordField dots = new PasswordField();

  SecretInput(StringProperty value, String name) {
    getStyleClass().add("secret-input");
    TextField plain = new TextField();
    Button eye = new Button(null, new FontIcon("mdi2e-eye-outline"));
    eye.getStyleClass().setAll("button", "icon-button");
    eye.setAccessibleText("Show while pressed: " + name);
    eye.setTooltip(new Tooltip("Show while pressed"));
    for (TextField field : new TextField[] {plain, dots}) {
      field.getStyleClass().add("mono");
      field.setAccessibleText(name);
      field.textProperty().bindBidirectional(value);
    }
    dots.visibleProperty().bind(eye.armedProperty().map(armed -> !armed));
    plain.visibleProperty().bind(eye.armedProperty());
    SecretShown.tell(this, eye.armedProperty());
    plain.setFocusTraversable(false);
    StackPane both = new StackPane(plain, dots);
    HBox.setHgrow(both, Priority.ALWAYS);
    getChildren().addAll(both, eye);
  }

  TextField field() {
    return dots;
  }
}
