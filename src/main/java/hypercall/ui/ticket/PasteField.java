package hypercall.ui.ticket;

import hypercall.pve.TicketReading;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where a ticket is pasted; it shows dots, since what is pasted opens a door.
final class PasteField extends VBox {
  private final Dots dots = new Dots();

  PasteField(StringProperty text) {
    getStyleClass().add("paste-field");
    Label name = new Label("Ticket, cookie, header or answer");
    name.getStyleClass().add("muted");
    name.setLabelFor(dots);
    dots.setAccessibleText("Ticket, cookie, header or answer of a sign-in");
    dots.getStyleClass().add("mono");
    dots.textProperty().bindBidirectional(text);
    HBox.setHgrow(dots, Priority.ALWAYS);
    Button paste = new Button("Paste");
    paste.setMinWidth(USE_PREF_SIZE);
    paste.setAccessibleText("Paste from the clipboard");
    paste.setOnAction(
        _ -> {
          dots.clear();
          dots.paste();
          dots.requestFocus();
        });
    Button clear = new Button("Clear");
    clear.setMinWidth(USE_PREF_SIZE);
    clear.visibleProperty().bind(text.isNotEmpty());
    clear.managedProperty().bind(clear.visibleProperty());
    clear.setOnAction(
        _ -> {
          dots.clear();
          dots.requestFocus();
        });
    HBox line = new HBox(dots, paste, clear);
    line.getStyleClass().add("paste-line");
    getChildren().addAll(name, line);
  }

  @Override
  public void requestFocus() {
    dots.requestFocus();
  }

  /// A field of one line drops line ends, which part one header from the next.
  private static final class Dots extends PasswordField {
    @Override
    public void paste() {
      String text = Clipboard.getSystemClipboard().getString();
      if (text != null) {
        int most = Math.min(text.length(), TicketReading.LONGEST + 1);
        replaceSelection(text.substring(0, most).strip().replaceAll("\\R", "\u2028"));
      }
    }
  }
}
