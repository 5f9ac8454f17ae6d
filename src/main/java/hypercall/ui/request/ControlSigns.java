package hypercall.ui.request;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.property.StringProperty;
import javafx.scene.control.IndexRange;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.StringConverter;

/// Line ends, tabs and other controls as signs that a field of one line shows (`⏎` for a line end):
/// by itself it drops them, and a pasted certificate or note would go out as one line. Such a sign
/// that somebody typed is marked by an invisible character behind it, so that it stays a sign.
///
/// A value that is too long for a field is shown by its beginning, and not typed into.
final class ControlSigns extends StringConverter<String> {
  private static final char RETURN = '⏎';
  private static final int SIGNS = 0x2400;
  private static final char DELETE = 0x7f;
  private static final char DELETE_SIGN = 0x2421;

  /// A joiner that joins nothing: it belongs to the character before it, and no field shows it.
  private static final char TYPED = '\u200c';

  /// A field with more characters than this takes long for each key.
  private static final int LONGEST = 10_000;

  private static final int HEAD = 100;

  /// Whether a value is only shown by its beginning.
  static boolean isLong(String value) {
    return value.length() > LONGEST;
  }

  /// What a field shows of a value.
  @Override
  public String toString(String value) {
    return isLong(value)
        ? String.format(Locale.ROOT, "%,d characters: ", value.length())
            + shown(value.substring(0, HEAD))
            + "…"
        : shown(value);
  }

  private static String shown(String value) {
    if (value.chars().noneMatch(c -> isControl((char) c) || isSign((char) c))) {
      return value;
    }
    StringBuilder shown = new StringBuilder(value.length());
    for (char c : value.toCharArray()) {
      shown.append(isControl(c) ? sign(c) : c);
      if (isSign(c)) {
        shown.append(TYPED);
      }
    }
    return shown.toString();
  }

  /// The value that a field stands for.
  @Override
  public String fromString(String shown) {
    StringBuilder value = new StringBuilder(shown.length());
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (isMarked(shown, i)) {
        value.append(c);
        i++;
      } else {
        value.append(isSign(c) ? meant(c) : c);
      }
    }
    return value.toString();
  }

  private static boolean isMarked(String shown, int at) {
    return isSign(shown.charAt(at)) && at + 1 < shown.length() && shown.charAt(at + 1) == TYPED;
  }

  private static boolean isControl(char c) {
    return c < ' ' || c == DELETE;
  }

  private static boolean isSign(char c) {
    return c == RETURN || c >= SIGNS && c < SIGNS + ' ' || c == DELETE_SIGN;
  }

  private static char sign(char control) {
    return switch (control) {
      case '\n' -> RETURN;
      case DELETE -> DELETE_SIGN;
      default -> (char) (SIGNS + control);
    };
  }

  private static char meant(char sign) {
    return switch (sign) {
      case RETURN -> '\n';
      case DELETE_SIGN -> DELETE;
      default -> (char) (sign - SIGNS);
    };
  }

  /// @param value what the field stands for, which may be too long to be typed into
  /// @param taken takes a pasted text that belongs elsewhere; whether it did
  TextField field(StringProperty value, Predicate<String> taken) {
    return new TextField() {
      @Override
      public void replaceText(int from, int to, String text) {
        replace(this, from, to, (a, b) -> super.replaceText(a, b, shown(text)));
      }

      @Override
      public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !taken.test(text)) {
          pasteInto(this, value, text);
        }
      }

      @Override
      public void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(isEditable() ? fromString(getSelectedText()) : value.get());
        Clipboard.getSystemClipboard().setContent(content);
      }
    };
  }

  PasswordField dots(StringProperty value) {
    return new PasswordField() {
      @Override
      public void replaceText(int from, int to, String text) {
        replace(this, from, to, (a, b) -> super.replaceText(a, b, shown(text)));
      }

      @Override
      public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
          pasteInto(this, value, text);
        }
      }
    };
  }

  /// A sign and its mark go together, from whichever side they are deleted.
  private static void replace(TextField in, int from, int to, BiConsumer<Integer, Integer> place) {
    String shown = in.getText();
    int end = isInside(shown, to) ? to + 1 : to;
    place.accept(isInside(shown, from) ? (from == to ? end : from - 1) : from, end);
  }

  /// Whether a place is between a sign and its mark.
  private static boolean isInside(String shown, int at) {
    return at > 0 && at < shown.length() && isMarked(shown, at - 1);
  }

  /// Without the line end that comes along with a copied line.
  private void pasteInto(TextField field, StringProperty value, String text) {
    String pasted = withoutLastEnd(text);
    IndexRange at = field.getSelection();
    if (!field.isEditable()) {
      value.set(pasted);
    } else if (field.getLength() + pasted.length() > LONGEST) {
      String shown = field.getText();
      value.set(
          fromString(shown.substring(0, at.getStart()))
              + pasted
              + fromString(shown.substring(at.getEnd())));
    } else {
      field.replaceSelection(pasted);
    }
  }

  private static String withoutLastEnd(String text) {
    String bare = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return bare.endsWith("\r") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
