package hypercall.ui.kit;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Lets the caret of a text field stand still when nobody has typed for a while.
///
/// A blinking caret is an animation, and one running animation keeps the whole interface working
/// sixty times a second. Desktops rest their carets for the same reason.
public final class QuietCaret {
  /// As long as the desktops wait.
  public static final Duration REST = Duration.seconds(10);

  private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");
  private static final Duration AT_ONCE = Duration.millis(1);

  private final PauseTransition pause;

  /// A field sets its caret going after each key and click that it handled, also after one that
  /// took the keyboard away from it, and nothing would stop it any more.
  private final PauseTransition settle = new PauseTransition(AT_ONCE);

  private final Set<TextInputControl> left = Collections.newSetFromMap(new WeakHashMap<>());
  private final ReadOnlyBooleanWrapper resting = new ReadOnlyBooleanWrapper();
  private @Nullable Node focused;

  /// @param moving whether a caret blinks at all
  /// @param after how long nothing has to be typed or clicked
  public QuietCaret(Scene scene, ObservableValue<Boolean> moving, Duration after) {
    pause = new PauseTransition(after);
    moving.subscribe(
        blinks -> {
          pause.stop();
          pause.setDuration(blinks ? after : AT_ONCE);
          moved(focused);
        });
    pause.setOnFinished(_ -> rest());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::stir);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::stir);
    scene.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> settle.playFromStart());
    settle.setOnFinished(
        _ -> left.stream().filter(f -> !f.isFocused()).forEach(f -> blink(f, false)));
    scene.focusOwnerProperty().subscribe(this::moved);
    // A window that becomes the foremost sets the caret going as well.
    scene
        .windowProperty()
        .flatMap(Window::focusedProperty)
        .orElse(false)
        .subscribe(_ -> moved(focused));
  }

  /// Whether the caret stands still.
  public ReadOnlyBooleanProperty restingProperty() {
    return resting.getReadOnlyProperty();
  }

  private void moved(@Nullable Node to) {
    wake();
    if (focused instanceof TextInputControl field) {
      left.add(field);
      settle.playFromStart();
    }
    focused = to;
    if (hasCaret(to)) {
      pause.playFromStart();
    } else {
      pause.stop();
    }
  }

  private void stir(Event event) {
    wake();
    if (hasCaret(focused)) {
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

  /// The library of the code editor is told apart by name: it is slow to load.
  private static boolean hasCaret(@Nullable Node node) {
    return node instanceof TextInputControl
        || (node != null && node.getStyleClass().contains("styled-text-area"));
  }

  private void animate(boolean on) {
    if (focused != null) {
      focused.pseudoClassStateChanged(RESTING, !on);
    }
    if (focused instanceof TextInputControl field) {
      blink(field, on && field.isFocused());
    }
  }

  private static void blink(TextInputControl field, boolean on) {
    if (field.getSkin() instanceof TextInputControlSkin<?> skin) {
      skin.setCaretAnimating(on);
    }
  }
}
