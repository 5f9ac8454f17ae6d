package hypercall.ui.request;

import java.util.function.IntUnaryOperator;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.StringConverter;

/// Line ends, tabs and other controls as signs that a field of one line shows (`⏎` for a line end):
/// by itself it drops them, and a pasted certificate or note would go out as one line.
final class ControlSigns extends StringConverter<String> {
  private static final char RETURN = '⏎';
  private static final int SIGNS = 0x2400;
  private static final char DELETE = 0x7f;
  private static final char DELETE_SIGN = 0x2421;

  /// What a field shows of a value.
  @Override
  public String toString(String value) {
    return mapped(value, ControlSigns::sign);
  }

  /// The value that a field stands for.
  @Override
  public String fromString(String shown) {
    return mapped(shown, ControlSigns::meant);
  }

  private static int sign(int c) {
    return c == '\n' ? RETURN : c < ' ' ? SIGNS + c : c == DELETE ? DELETE_SIGN : c;
  }

  private static int meant(int c) {
    return c == RETURN
        ? '\n'
        : c >= SIGNS && c < SIGNS + ' ' ? c - SIGNS : c == DELETE_SIGN ? DELETE : c;
  }

  private static String mapped(String text, IntUnaryOperator each) {
    StringBuilder mapped = new StringBuilder(text.length());
    text.chars().map(each).forEach(c -> mapped.append((char) c));
    return mapped.toString();
  }

  TextField field() {
    return new TextField() {
      @Override
      public void replaceText(int from, int to, String text) {
        super.replaceText(from, to, ControlSigns.this.toString(text));
      }

      @Override
      public void paste() {
        pasteInto(this);
      }

      @Override
      public void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(fromString(getSelectedText()));
        Clipboard.getSystemClipboard().setContent(content);
      }
    };
  }

  PasswordField dots() {
    return new PasswordField() {
      @Override
      public void replaceText(int from, int to, String text) {
        super.replaceText(from, to, ControlSigns.this.toString(text));
      }

      @Override
      public void paste() {
        pasteInto(this);
      }
    };
  }

  /// Without the line end that comes along with a copied line.
  private static void pasteInto(TextField field) {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null) {
      field.replaceSelection(text.replaceFirst("\\R$", ""));
    }
  }
}
