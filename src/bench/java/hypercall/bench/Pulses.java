package hypercall.bench;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Rectangle;

/// Knows when a change in a window is painted.
final class Pulses {
  private Pulses() {}

  /// Asks for pulses until something is there and painted; on the interface's thread.
  ///
  /// That the picture is drawn is known when the one thread that draws has done what it was given
  /// next: another picture, of a pixel.
  ///
  /// @param there what must be true after layout
  /// @param painted gets the time, as of [System#nanoTime]
  static void painted(Scene scene, BooleanSupplier there, CompletableFuture<Long> painted) {
    Runnable[] listener = new Runnable[1];
    listener[0] =
        () -> {
          if (there.getAsBoolean()) {
            scene.removePostLayoutPulseListener(listener[0]);
            Platform.runLater(
                () -> {
                  new Rectangle(1, 1).snapshot(null, new WritableImage(1, 1));
                  painted.complete(System.nanoTime());
                });
          } else {
            Platform.requestNextPulse();
          }
        };
    scene.addPostLayoutPulseListener(listener[0]);
    Platform.requestNextPulse();
  }
}
