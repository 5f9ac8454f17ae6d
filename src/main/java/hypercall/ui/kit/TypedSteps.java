package hypercall.ui.kit;

import java.time.Duration;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;

/// What Ctrl+Z takes back at once in an editor: a word, a run of signs or of blanks, or less of it
/// when there was a pause. Colours are no steps.
final class TypedSteps {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final CodeArea area;

  TypedSteps(CodeArea area) {
    this.area = area;
    // The area's own would count each colouring, which comes when it comes, as a step.
    area.setUndoManager(UndoUtils.plainTextUndoManager(area, PAUSE));
    area.addEventFilter(KeyEvent.KEY_TYPED, key -> typed(key.getCharacter()));
  }

  /// What comes now is a step of its own.
  void begin() {
    area.getUndoManager().preventMerge();
  }

  private void typed(String character) {
    int at = area.getSelection().getStart();
    boolean other =
        at == 0
            || character.isEmpty()
            || kind(character.charAt(0)) != kind(area.getText(at - 1, at).charAt(0));
    if (other || area.getSelection().getLength() > 0) {
      begin();
    }
  }

  private static int kind(char c) {
    return Character.isLetterOrDigit(c) || c == '_' ? 0 : Character.isWhitespace(c) ? 1 : 2;
  }
}
