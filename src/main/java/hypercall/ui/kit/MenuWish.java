package hypercall.ui.kit;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// The wish for the menu of a pane: by the right button where the pointer is, by Shift+F10 and the
/// Menu key where the keyboard is.
///
/// @param pointed shows the menu where the pointer is
/// @param typed shows it where the keyboard is
/// @param hide takes it away, which any press of the mouse does
public record MenuWish(Consumer<ContextMenuEvent> pointed, Runnable typed, Runnable hide) {
  /// Whether a key is such a wish: not every window system tells so of Shift+F10.
  public static boolean is(KeyEvent key) {
    return key.getCode() == KeyCode.CONTEXT_MENU
        || key.getCode() == KeyCode.F10 && key.isShiftDown();
  }

  /// Fulfils it from now on.
  public void listen(Node pane) {
    pane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
    pane.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (is(key) && key.getTarget() == pane) {
            typed.run();
            key.consume();
          }
        });
    pane.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hide.run());
  }

  private void requested(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      typed.run();
    } else {
      pointed.accept(event);
    }
    event.consume();
  }
}
