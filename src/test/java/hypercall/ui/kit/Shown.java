package hypercall.ui.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
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
    on(
        () -> {
          theme.choiceProperty().set(dark ? Theme.Choice.DARK : Theme.Choice.LIGHT);
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
  public BufferedImage picture(String name) throws IOException {
    settle();
    BufferedImage picture =
        on(
            () -> {
              root.applyCss();
              root.layout();
              WritableImage image = stage.getScene().snapshot(null);
              int width = (int) image.getWidth();
              int height = (int) image.getHeight();
              BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
              int[] pixels = new int[width * height];
              image
                  .getPixelReader()
                  .getPixels(
                      0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
              copy.setRGB(0, 0, width, height, pixels, 0, width);
              return copy;
            });
    Path folder = Files.createDirectories(Path.of("target", "screenshots"));
    ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    return picture;
  }
}
