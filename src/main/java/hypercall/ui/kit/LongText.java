package hypercall.ui.kit;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Stands in place of an editor while its text is too long for it: text of several megabytes, or in
/// one endless line, would freeze the window. The text itself is kept whole.
public final class LongText extends VBox {
  /// A line beyond this many characters takes an editor seconds to lay out.
  private static final int LONGEST_LINE = 10_000;

  private final Label told = new Label();
  private final Button back = new Button("Take it back");
  private final Button remove = new Button("Remove it");

  /// @param takeBack puts what was there before in its place
  /// @param removeIt leaves nothing
  public LongText(Runnable takeBack, Runnable removeIt) {
    getStyleClass().add("long-text");
    told.setWrapText(true);
    told.setMinHeight(USE_PREF_SIZE);
    back.getStyleClass().setAll("button", "link");
    back.setOnAction(_ -> takeBack.run());
    remove.getStyleClass().setAll("button", "link");
    remove.setOnAction(_ -> removeIt.run());
    FlowPane tools = new FlowPane(back, remove);
    tools.getStyleClass().add("long-text-tools");
    getChildren().addAll(told, tools);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.Z && key.isShortcutDown()) {
            takeBack.run();
            key.consume();
          }
        });
  }

  /// Whether an editor that is good for `most` characters should not be given this text.
  public static boolean is(String text, int most) {
    if (text.length() > most) {
      return true;
    }
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      if (end - from > LONGEST_LINE) {
        return true;
      }
      from = end + 1;
    }
    return text.length() - from > LONGEST_LINE;
  }

  /// What a text becomes by pasting over a part of it, when that is too long for an editor; empty
  /// when the editor may paste as it does.
  public static Optional<String> pasted(String text, IndexRange at, int most) {
    return Optional.ofNullable(Clipboard.getSystemClipboard().getString())
        .filter(pasted -> is(pasted, most - text.length()))
        .map(pasted -> text.substring(0, at.getStart()) + pasted + text.substring(at.getEnd()));
  }

  /// Says how long the text is.
  ///
  /// @param more a sentence on what can be done; may be empty
  public void tell(String text, String more) {
    long lines = text.chars().filter(c -> c == '\n').count() + 1;
    told.setText(
        String.format(
            Locale.ROOT,
            "%,d characters in %s: too much to be edited here. The text is kept whole, and sent as"
                + " it stands. %s",
            text.length(),
            lines == 1 ? "one line" : String.format(Locale.ROOT, "%,d lines", lines),
            more));
  }

  @Override
  public void requestFocus() {
    back.requestFocus();
  }
}
