package hypercall.ui.request;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// The value of a row: dots while it is secret, readable while the eye is pressed.
final class ValueField extends HBox {
  private final TextField plain = new TextField();
  private final PasswordField dots = new PasswordField();

  ValueField(RowModel row, ObservableValue<String> accessible) {
    getStyleClass().add("value-field");
    Button eye = new Button(null, new FontIcon("mdi2e-eye-outline"));
    eye.getStyleClass().setAll("button", "icon-button");
    eye.accessibleTextProperty().bind(accessible.map(text -> "Show while pressed: " + text));
    eye.visibleProperty().bind(row.secretProperty());
    eye.managedProperty().bind(row.secretProperty());
    ObservableValue<Boolean> hidden =
        row.secretProperty().flatMap(s -> eye.armedProperty().map(armed -> s && !armed));
    // After a restart it is the empty field that says where its value went.
    ObservableValue<Boolean> gone =
        row.secretProperty()
            .flatMap(s -> row.valueProperty().map(v -> s && v.isEmpty() && !row.name().isEmpty()));
    for (TextField field : new TextField[] {plain, dots}) {
      field.getStyleClass().addAll("cell", "cell-value", "mono");
      field.promptTextProperty().bind(gone.map(g -> g ? "Not kept: type it in" : "Value"));
      field.textProperty().bindBidirectional(row.valueProperty());
      field.accessibleTextProperty().bind(accessible);
      field.accessibleHelpProperty().bind(field.promptTextProperty());
    }
    dots.visibleProperty().bind(hidden);
    plain.visibleProperty().bind(Bindings.not(dots.visibleProperty()));
    StackPane both = new StackPane(plain, dots);
    HBox.setHgrow(both, Priority.ALWAYS);
    getChildren().addAll(both, eye);
  }

  /// The one that is typed into while the value may be read.
  TextField plain() {
    return plain;
  }

  List<TextField> fields() {
    return List.of(plain, dots);
  }

  /// The field that is typed into now.
  TextField field() {
    return dots.isVisible() ? dots : plain;
  }
}
