package hypercall.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.Scene;

/// Does something once the first frame of a window can be seen.
///
/// A frame is painted on another thread and then put on the screen by the interface's own, when
/// that has time: what is begun before keeps it waiting. The second frame is not begun before the
/// first one is painted, so what is queued twice from there comes after it.
final class FirstFrame implements Runnable {
  private final Scene scene;
  private final Executor later;
  private final Runnable then;
  private boolean first = true;

  /// @param later runs something on the interface's thread, in its turn
  FirstFrame(Scene scene, Executor later, Runnable then) {
    this.scene = scene;
    this.later = later;
    this.then = then;
    scene.addPostLayoutPulseListener(this);
  }

  @Override
  public void run() {
    if (first) {
      first = false;
      later.execute(this::askForTheNext);
    } else {
      scene.removePostLayoutPulseListener(this);
      later.execute(() -> later.execute(then));
    }
  }

  /// There is no second frame without a change; this one changes nothing that can be seen.
  private void askForTheNext() {
    scene.setCursor(Cursor.DEFAULT);
    Platform.requestNextPulse();
  }
}
