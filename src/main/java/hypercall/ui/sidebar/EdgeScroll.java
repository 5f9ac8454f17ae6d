package hypercall.ui.sidebar;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Control;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.DragEvent;
import javafx.util.Duration;

/// Scrolls a list while something is dragged near its upper or lower edge, the faster the nearer.
final class EdgeScroll {
  private static final Duration STEP = Duration.millis(20);
  private static final double EDGE = 36;
  private static final double FASTEST = 12;

  private final Control list;
  private final Runnable scrolled;
  private final Timeline going = new Timeline();
  private double speed;

  /// @param scrolled told when lines are under the mouse that were not there before
  EdgeScroll(Control list, Runnable scrolled) {
    this.list = list;
    this.scrolled = scrolled;
    going.getKeyFrames().setAll(new KeyFrame(STEP, _ -> step()));
    going.setCycleCount(Animation.INDEFINITE);
    list.addEventFilter(DragEvent.DRAG_OVER, event -> over(event.getSceneY()));
    list.addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> end(event.getTarget()));
    list.addEventFilter(DragEvent.DRAG_DROPPED, _ -> going.stop());
    list.addEventFilter(DragEvent.DRAG_DONE, _ -> going.stop());
  }

  private void over(double sceneY) {
    speed = speed(list.sceneToLocal(0, sceneY).getY(), list.getHeight());
    if (speed == 0) {
      going.stop();
    } else {
      going.play();
    }
  }

  /// Pixels for one step, downwards; none away from the edges.
  static double speed(double y, double height) {
    double edge = Math.min(EDGE, height / 4);
    double near = Math.max(edge - y, edge - (height - y));
    double share = Math.clamp(near / edge, 0, 1);
    return share == 0 ? 0 : (y < height / 2 ? -1 : 1) * (1 + share * (FASTEST - 1));
  }

  private void end(Object left) {
    if (left == list) {
      going.stop();
    }
  }

  private void step() {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.scrollPixels(speed) != 0) {
      scrolled.run();
    }
  }
}
