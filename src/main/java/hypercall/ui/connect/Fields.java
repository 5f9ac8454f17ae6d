package hypercall.ui.connect;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;

/// Text fields in step with the form.
final class Fields {
  private Fields() {}

  /// @param called the accessible name
  static TextField of(StringProperty value, String called, String prompt) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(value);
    field.setAccessibleText(called);
    field.setPromptText(prompt);
    return field;
  }
}
