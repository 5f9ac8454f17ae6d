package hypercall.ui.sidebar;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The field in a line for its new name: Enter means it, Esc does not, and a click anywhere else or
/// the keyboard's going does.
final class RenameField extends TextField {
  private final Renaming renaming;
  private final Key line;
  private final EventHandler<MouseEvent> elsewhere = this::pressed;

  RenameField(Renaming renaming, SidebarItem item) {
    super(renaming.typed());
    this.renaming = renaming;
    this.line = item.key();
    getStyleClass().add("sidebar-rename");
    setAccessibleText("New name of " + item.name());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    textProperty().subscribe(renaming::type);
    focusedProperty()
        .subscribe(
            (was, is) -> {
              // One that lines which moved took out of the window was not left by anybody.
              if (was && !is && getScene() != null) {
                leave();
              }
            });
    sceneProperty().subscribe(this::moved);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      renaming.accept();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      renaming.cancel();
      event.consume();
    }
  }

  private void moved(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.removeEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
    }
    if (now != null) {
      now.addEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
      requestFocus();
      selectAll();
    }
  }

  /// Not everything that can be clicked takes the keyboard away.
  private void pressed(MouseEvent event) {
    Node at = event.getTarget() instanceof Node node ? node : null;
    while (at != null && at != this) {
      at = at.getParent();
    }
    if (at == null) {
      leave();
    }
  }

  private void leave() {
    if (renaming.isOf(line)) {
      renaming.leave();
    }
  }
}
