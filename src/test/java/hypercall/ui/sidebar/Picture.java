package hypercall.ui.sidebar;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Writes what a scene shows to `target/screenshots`, to be looked at.
final class Picture {
  private Picture() {}

  static void write(WritableImage image, String name) throws IOException {
    PixelReader pixels = image.getPixelReader();
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    Path folder = Files.createDirectories(Path.of("target", "screenshots"));
    ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
  }
}
