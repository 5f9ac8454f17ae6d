package hypercall.ui.connect;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

/// A field that shows what is pasted to somebody else first, with its lines: a field of one line
/// would run them together.
final class PasteField {
  private PasteField() {}

  /// @param taken tells whether the text belongs elsewhere, and puts it there
  static TextField plain(Predicate<String> taken) {
    return new TextField() {
      @Override
      public void paste() {
        if (clipboard().filter(taken).isEmpty()) {
          super.paste();
        }
      }
    };
  }

  static PasswordField hidden(Predicate<String> taken) {
    return new PasswordField() {
      @Override
      public void paste() {
        if (clipboard().filter(taken).isEmpty()) {
          super.paste();
        }
      }
    };
  }

  private static Optional<String> clipboard() {
    return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
  }
}
