package hypercall.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Something that hangs over the window while it is open, and has the keyboard: a press elsewhere
/// or the keyboard going elsewhere closes it, and closing gives the keyboard back to where it was.
final class Hanging {
  private final Node content;
  private final Node button;
  private final Runnable close;
  private final EventHandler<MouseEvent> elsewhere =
      press -> stayOrGo(isIn(press.getTarget(), true));
  private @Nullable Node before;
  private Subscription following = Subscription.EMPTY;

  /// @param button opens and closes it; a press there is not elsewhere
  /// @param close asked when the person went elsewhere
  Hanging(Node content, Node button, Runnable close) {
    this.content = content;
    this.button = button;
    this.close = close;
    content.setManaged(false);
    content.setVisible(false);
  }

  /// Builds it in front of all when it is first opened, and shows and hides it from then on.
  ///
  /// @param window lays it out in its own `layoutChildren`
  static void whenOpened(
      Pane window,
      Node button,
      ObservableValue<Boolean> open,
      Runnable close,
      Supplier<? extends Parent> build) {
    AtomicBoolean built = new AtomicBoolean();
    open.subscribe(
        (_, on) -> {
          if (on && built.compareAndSet(false, true)) {
            Parent content = build.get();
            // The bar on top stands in front of the panes as well.
            content.setViewOrder(-2);
            Hanging hanging = new Hanging(content, button, close);
            window.getChildren().add(content);
            content.needsLayoutProperty().subscribe(_ -> window.requestLayout());
            open.subscribe(hanging::show);
          }
        });
  }

  /// Shows or hides it.
  void show(boolean on) {
    Scene scene = content.getScene();
    if (scene == null || on == content.isVisible()) {
      return;
    }
    if (on) {
      before = scene.getFocusOwner();
      content.setVisible(true);
      content.getParent().requestLayout();
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      content.requestFocus();
      following =
          scene
              .focusOwnerProperty()
              .subscribe(owner -> stayOrGo(owner == null || isIn(owner, false)));
      scene.addEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
    } else {
      following.unsubscribe();
      scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
      boolean give = isIn(scene.getFocusOwner(), false);
      if (give && before != null && before.getScene() == scene) {
        before.requestFocus();
      }
      content.setVisible(false);
    }
  }

  private void stayOrGo(boolean stay) {
    if (!stay) {
      close.run();
    }
  }

  private boolean isIn(@Nullable Object target, boolean orButton) {
    Node at = target instanceof Node node ? node : null;
    while (at != null && at != content && !(orButton && at == button)) {
      at = at.getParent();
    }
    return at != null;
  }
}
