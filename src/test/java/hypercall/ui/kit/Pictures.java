package hypercall.ui.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of a pane, light and dark, in `target/screenshots`, to be looked at.
///
/// The scene has no stage, because the headless platform's screen is smaller than the picture.
public final class Pictures {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private final Scene scene;
  private final Theme theme;

  private Pictures(Scene scene, Theme theme) {
    this.scene = scene;
    this.theme = theme;
  }

  /// A pane in the middle of a dressed scene of this size; made on the FX thread.
  public static Pictures of(Callable<Parent> pane, double width, double height)
      throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    return on(
        () -> {
          Theme theme = new Theme();
          Scene scene = new Scene(new StackPane(pane.call()), width, height);
          theme.dress(scene);
          return new Pictures(scene, theme);
        });
  }

  public Scene scene() {
    return scene;
  }

  /// Takes the light and the dark picture; gives the light one.
  public BufferedImage take(String name) {
    take(name, Theme.Choice.DARK);
    return take(name, Theme.Choice.LIGHT);
  }

  private BufferedImage take(String name, Theme.Choice choice) {
    WritableImage image =
        on(
            () -> {
              theme.choiceProperty().set(choice);
              return scene.snapshot(null);
            });
    return write(image, name + "-" + choice.stored());
  }

  /// Writes a picture to the folder.
  public static BufferedImage write(WritableImage image, String name) {
    BufferedImage copy = copy(image);
    try {
      Files.createDirectories(FOLDER);
      if (!ImageIO.write(copy, "png", FOLDER.resolve(name + ".png").toFile())) {
        throw new IllegalStateException("Nobody here writes PNG.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  private static BufferedImage copy(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    return copy;
  }

  /// Runs something on the FX thread and waits for it.
  public static <T> T on(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }
}
