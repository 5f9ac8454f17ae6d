package hypercall.ui.request;

import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/// A pick list that takes other text too, kept in step with a text property key by key.
///
/// A combo box of its own takes typed text only on Enter or when the focus leaves, and would
/// overwrite what came from elsewhere with its last choice.
final class EditableChoice extends ComboBox<String> {
  private final StringProperty text;

  EditableChoice(ObservableList<String> items, StringProperty text, String accessible) {
    super(items);
    this.text = text;
    setEditable(true);
    setAccessibleText(accessible);
    getEditor().setAccessibleText(accessible);
    text.subscribe(this::showText);
    valueProperty().subscribe(this::take);
    getEditor().textProperty().subscribe((_, typed) -> text.set(typed));
  }

  /// The field is set too: until the box was first laid out it would stay empty, and leaving the
  /// box would take that emptiness for a choice.
  private void showText(String now) {
    setValue(now);
    if (!getEditor().getText().equals(now)) {
      getEditor().setText(now);
    }
  }

  /// A list that changes clears the choice; what was typed stays.
  private void take(@Nullable String chosen) {
    if (chosen == null) {
      setValue(text.get());
    } else {
      text.set(chosen);
    }
  }
}
