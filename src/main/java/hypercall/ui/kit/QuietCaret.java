package hypercall.ui.kit;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Lets the caret of a text field stand still when nobody has typed for a while.
///
/// A blinking caret is an animation, and one running animation keeps the whole interface working
/// sixty times a second. Desktops rest their carets for the same reason.
public final class QuietCaret {
  /// As long as the desktops wait.
  public static final Duration REST = Duration.seconds(10);

  private final PauseTransition pause;
  private final ReadOnlyBooleanWrapper resting = new ReadOnlyBooleanWrapper();
  private @Nullable Node focused;

  /// @param after how long nothing has to be typed or clicked
  public QuietCaret(Scene scene, Duration after) {
    pause = new PauseTransition(after);
    pause.setOnFinished(_ -> rest());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::stir);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::stir);
    scene.focusOwnerProperty().subscribe(this::moved);
  }

  /// Whether the caret stands still.
  public ReadOnlyBooleanProperty restingProperty() {
    return resting.getReadOnlyProperty();
  }

  private void moved(@Nullable Node to) {
    wake();
    focused = to;
    if (to instanceof TextInputControl) {
      pause.playFromStart();
    } else {
      pause.stop();
    }
  }

  private void stir(Event event) {
    wake();
    if (focused instanceof TextInputControl) {
      pause.playFromStart();
    }
  }

  private void wake() {
    if (resting.get()) {
      resting.set(false);
      animate(true);
    }
  }

  private void rest() {
    resting.set(true);
    animate(false);
  }

  private void animate(boolean on) {
    if (focused instanceof TextInputControl field
        && field.getSkin() instanceof TextInputControlSkin<?> skin) {
      skin.setCaretAnimating(on && field.isFocused());
    }
  }
}
