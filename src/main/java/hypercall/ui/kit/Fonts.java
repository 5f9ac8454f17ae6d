package hypercall.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The typefaces of the house and of its icons, known to JavaFX.
public final class Fonts {
  private static final double SIZE = 13;
  private static final List<String> FILES =
      List.of(
          "inter/Inter-Regular.otf",
          "inter/Inter-SemiBold.otf",
          "inter/Inter-Bold.otf",
          "inter/Inter-Italic.otf",
          "jetbrains_mono/JetBrainsMono-Regular.ttf",
          "jetbrains_mono/JetBrainsMono-Bold.ttf");

  private Fonts() {}

  /// Loads them; on any thread, also while JavaFX is still starting.
  public static Fonts load() {
    FILES.forEach(Fonts::load);
    // The first icon looks for the fonts of all; nobody sees it.
    new FontIcon(MaterialDesignC.COG_OUTLINE);
    return new Fonts();
  }

  private static void load(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream("/com/formdev/flatlaf/fonts/" + file)) {
      Font.loadFont(Objects.requireNonNull(in, file), SIZE);
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + file + " cannot be read.", e);
    }
  }
}
