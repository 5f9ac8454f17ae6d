package hypercall.ui.kit;

import javafx.animation.AnimationTimer;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What the mouse does in a [HexView]: caret, selection across any distance, wheel.
final class HexMouse {
  private final HexView view;
  private final HexCaret caret;
  private double dragX;
  private double dragY;
  private boolean dragging;

  /// Scrolls on while the mouse is held above or below the rows.
  private final AnimationTimer drift =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          double beyond = dragY < 0 ? dragY : Math.max(0, dragY - view.getHeight() + view.top());
          if (beyond != 0) {
            view.scrollBy(beyond / view.rowHeight() / 4, 0);
            view.put(dragX, dragY, true);
          }
        }
      };

  HexMouse(HexView view, HexCaret caret) {
    this.view = view;
    this.caret = caret;
  }

  void listen() {
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
    view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  private void pressed(MouseEvent event) {
    if (event.getY() < view.top()) {
      return;
    }
    view.requestFocus();
    if (event.getButton() != MouseButton.PRIMARY || view.lines().size() == 0) {
      return;
    }
    if (event.getClickCount() > 1) {
      caret.selectRow();
      view.caretMoved();
      return;
    }
    dragging = true;
    view.put(event.getX(), event.getY() - view.top(), event.isShiftDown());
  }

  private void dragged(MouseEvent event) {
    if (dragging) {
      dragX = event.getX();
      dragY = event.getY() - view.top();
      view.put(dragX, dragY, true);
      drift.start();
    }
  }

  private void released() {
    dragging = false;
    drift.stop();
  }

  private void scrolled(ScrollEvent event) {
    view.scrollBy(-event.getDeltaY() * 1.5 / view.rowHeight(), -event.getDeltaX());
    event.consume();
  }
}
