package hypercall.ui.connect;

import java.util.function.Predicate;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;

/// Text fields in step with the form.
final class Fields {
  private Fields() {}

  /// @param called the accessible name
  static TextField of(StringProperty value, String called, String prompt) {
    return of(value, called, prompt, _ -> false);
  }

  /// @param taken tells whether what is pasted belongs elsewhere, and puts it there
  static TextField of(StringProperty value, String called, String prompt, Predicate<String> taken) {
    TextField field = PasteField.plain(taken);
    field.textProperty().bindBidirectional(value);
    field.setAccessibleText(called);
    field.setPromptText(prompt);
    return field;
  }
}
