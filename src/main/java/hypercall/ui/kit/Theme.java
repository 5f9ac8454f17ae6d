package hypercall.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The look of every window: fonts, light or dark as the system or the person wants it, and zoom.
///
/// Colours come from AtlantaFX's variables alone; zoom is the root's font size, so that pop-ups
/// follow.
public final class Theme {
  /// What the person chose.
  public enum Choice {
    SYSTEM,
    LIGHT,
    DARK;

    /// The choice by its stored name; unknown names follow the system.
    public static Choice named(String name) {
      for (Choice choice : values()) {
        if (choice.stored().equals(name)) {
          return choice;
        }
      }
      return SYSTEM;
    }

    /// The name it is stored by: `system`, `light`, `dark`.
    public String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final double SMALLEST = 0.8;
  private static final double LARGEST = 2.0;
  private static final double FONT_SIZE = 13;
  private static final List<String> FONTS =
      List.of(
          "inter/Inter-Regular.otf",
          "inter/Inter-SemiBold.otf",
          "inter/Inter-Bold.otf",
          "inter/Inter-Italic.otf",
          "jetbrains_mono/JetBrainsMono-Regular.ttf",
          "jetbrains_mono/JetBrainsMono-Bold.ttf");

  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final BooleanProperty dark = new SimpleBooleanProperty();

  /// Loads the fonts and follows the system; call on the FX thread.
  public Theme() {
    FONTS.forEach(Theme::load);
    recolour();
    choice.subscribe(this::recolour);
    Platform.getPreferences().colorSchemeProperty().subscribe(this::recolour);
    dark.subscribe(Theme::paint);
  }

  public ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  /// 1 = 13 px; kept between 0.8 and 2.
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  /// Changes the zoom by steps of a tenth; 0 goes back to 100 %.
  public void zoomBy(int steps) {
    double wanted = steps == 0 ? 1 : Math.round(zoom.get() * 10 + steps) / 10.0;
    zoom.set(Math.clamp(wanted, SMALLEST, LARGEST));
  }

  /// Gives a scene the house sheet and keeps its zoom.
  public void dress(Scene scene) {
    List<String> house = new ArrayList<>(List.of(sheet("kit.css")));
    if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
      house.add(sheet("opaque-popups.css"));
    }
    zoom.subscribe(
        factor -> {
          scene.getStylesheets().setAll(house);
          scene.getStylesheets().add(zoomSheet(factor.doubleValue()));
        });
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name)).toExternalForm();
  }

  private void recolour() {
    dark.set(
        switch (choice.get()) {
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
          case LIGHT -> false;
          case DARK -> true;
        });
  }

  private static void paint(boolean dark) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  private static String zoomSheet(double factor) {
    String sheet =
        String.format(Locale.ROOT, ".root { -fx-font-size: %.2fpx; }", FONT_SIZE * factor);
    byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private static void load(String file) {
    try (InputStream in = Theme.class.getResourceAsStream("/com/formdev/flatlaf/fonts/" + file)) {
      Font.loadFont(Objects.requireNonNull(in, file), FONT_SIZE);
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + file + " cannot be read.", e);
    }
  }
}
