package hypercall.ui.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.input.MouseEvent;

/// How a method is chosen by its letters: one letter is enough, the rest of the word comes by
/// itself and is typed over by whoever means another.
final class MethodTyping {
  private final List<String> methods;

  private MethodTyping(List<String> methods) {
    this.methods = methods;
  }

  /// A click on the word opens the list; letters, in any case, complete to a known method.
  static void set(ComboBox<String> choice) {
    MethodTyping typing = new MethodTyping(List.copyOf(choice.getItems()));
    TextField word = choice.getEditor();
    word.setTextFormatter(new TextFormatter<>(typing::complete));
    word.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        press -> {
          word.requestFocus();
          word.selectAll();
          if (choice.isShowing()) {
            choice.hide();
          } else {
            choice.show();
          }
          press.consume();
        });
    word.focusedProperty().subscribe(now -> selectAll(now, word));
  }

  private static void selectAll(boolean focused, TextField word) {
    if (focused) {
      word.selectAll();
    }
  }

  private Change complete(Change change) {
    String typed = change.getText().toUpperCase(Locale.ROOT);
    boolean letter = typed.length() == 1 && Character.isLetter(typed.charAt(0));
    String before = change.getControlText();
    // A whole method is not gone on with: the next letter begins another.
    boolean anew = methods.contains(before) && change.getRangeStart() == change.getRangeEnd();
    boolean atEnd = anew || change.getRangeEnd() == before.length();
    if (!letter || !change.isAdded() || !atEnd) {
      return change;
    }
    String word = (anew ? "" : before.substring(0, change.getRangeStart())) + typed;
    Optional<String> known = methods.stream().filter(m -> m.startsWith(word)).findFirst();
    if (known.isPresent()) {
      change.setRange(0, before.length());
      change.setText(known.get());
      change.selectRange(known.get().length(), word.length());
    }
    return change;
  }
}
