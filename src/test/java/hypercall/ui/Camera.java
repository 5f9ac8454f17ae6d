package hypercall.ui;

import hypercall.ui.kit.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Takes pictures of a scene, to be looked at.
final class Camera {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private Camera() {}

  /// Writes `target/screenshots/NAME.png`.
  static BufferedImage take(Scene scene, String name) {
    WritableImage image =
        Pictures.on(
            () -> {
              // Twice: a first layout may change what the second one styles.
              scene.snapshot(null);
              return scene.snapshot(null);
            });
    BufferedImage copy = copy(image);
    try {
      Files.createDirectories(FOLDER);
      ImageIO.write(copy, "png", FOLDER.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  private static BufferedImage copy(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    return copy;
  }
}
