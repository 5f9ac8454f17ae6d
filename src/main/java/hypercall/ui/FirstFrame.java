package hypercall.ui;

import javafx.scene.Scene;

/// Does something once the first frame of a window is on its way to the screen.
final class FirstFrame implements Runnable {
  private final Scene scene;
  private final Runnable then;

  FirstFrame(Scene scene, Runnable then) {
    this.scene = scene;
    this.then = then;
    scene.addPostLayoutPulseListener(this);
  }

  @Override
  public void run() {
    scene.removePostLayoutPulseListener(this);
    then.run();
  }
}
