package hypercall.ui.kit;

import java.awt.image.BufferedImage;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window for the tests of one class: shows nodes in the house theme and takes their picture.
public final class Shown {
  private static final long PATIENCE_SECONDS = 20;

  private final Stage stage;
  private final Theme theme;
  private final StackPane root = new StackPane();

  public Shown(double width, double height) throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
    theme =
        on(
            () -> {
              Theme made = new Theme();
              made.choiceProperty().set(Theme.Choice.LIGHT);
              Scene scene = new Scene(root, width, height);
              made.dress(scene);
              stage.setScene(scene);
              stage.show();
              return made;
            });
  }

  public void show(Parent node) {
    on(
        () -> {
          root.getChildren().setAll(node);
          return true;
        });
    settle();
  }

  public void dark(boolean dark) {
    look(dark ? Theme.Choice.DARK : Theme.Choice.LIGHT);
  }

  public void look(Theme.Choice choice) {
    on(
        () -> {
          theme.choiceProperty().set(choice);
          return true;
        });
    settle();
  }

  public void zoom(double factor) {
    on(
        () -> {
          theme.zoomProperty().set(factor);
          return true;
        });
    settle();
  }

  /// Waits until the FX thread has done what it was asked and painted it.
  public static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Waits for something to become true, looking on the FX thread.
  public static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> on(condition));
  }

  /// Runs on the FX thread and hands back what came of it.
  public static <T> T on(Callable<T> work) {
    try {
      return WaitForAsyncUtils.asyncFx(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | InterruptedException e) {
      throw new AssertionError("On the FX thread: " + e.getCause(), e);
    }
  }

  /// Background work on virtual threads, told on the FX thread: as in the app.
  public static Background background() {
    return new Background(Thread::startVirtualThread, Platform::runLater);
  }

  /// Writes `target/screenshots/<name>.png` and hands the picture back.
  public BufferedImage picture(String name) {
    settle();
    WritableImage image =
        on(
            () -> {
              root.applyCss();
              root.layout();
              return stage.getScene().snapshot(null);
            });
    return Pictures.write(image, name);
  }
}
