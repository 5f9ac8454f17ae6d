package hypercall.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/// The look of every window: fonts, light, dark or high contrast as the system or the person wants
/// it, zoom, and whether things may move.
///
/// Colours come from AtlantaFX's variables alone; zoom is in the sheets, so that pop-ups follow.
public final class Theme {
  /// What the person chose; high contrast is light on black.
  public enum Choice {
    SYSTEM,
    LIGHT,
    DARK,
    CONTRAST;

    /// The choice by its stored name; unknown names follow the system.
    public static Choice named(String name) {
      for (Choice choice : values()) {
        if (choice.stored().equals(name)) {
          return choice;
        }
      }
      return SYSTEM;
    }

    /// The name it is stored by: `system`, `light`, `dark`, `contrast`.
    public String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final double SMALLEST = 0.8;
  private static final double LARGEST = 2.0;
  private static final double FONT_SIZE = 13;

  /// The usual size of code, in pixels at 100 %.
  public static final double CODE_SIZE = 12.5;

  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final DoubleProperty code = new SimpleDoubleProperty(CODE_SIZE);
  private final BooleanProperty still = new SimpleBooleanProperty();
  private final ObjectProperty<Choice> ground = new SimpleObjectProperty<>(Choice.LIGHT);
  private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(true);

  /// Loads the fonts and follows the system; call on the FX thread.
  public Theme() {
    this(Fonts::load);
  }

  /// Follows the system; call on the FX thread.
  ///
  /// @param fonts asked last, since they may still be loading: the sheets only name them
  public Theme(Supplier<Fonts> fonts) {
    follow();
    choice.subscribe(_ -> follow());
    still.subscribe(_ -> follow());
    Platform.getPreferences().colorSchemeProperty().subscribe(_ -> follow());
    Platform.getPreferences().reducedMotionProperty().subscribe(_ -> follow());
    ground.subscribe(_ -> paint());
    zoom.subscribe((_, _) -> paint());
    Objects.requireNonNull(fonts.get());
  }

  public ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  /// Whether anything may move: neither the person nor the system asks that nothing does.
  public ReadOnlyBooleanProperty movingProperty() {
    return moving.getReadOnlyProperty();
  }

  /// Whether nothing is to move, whatever the system says.
  public BooleanProperty stillProperty() {
    return still;
  }

  /// 1 = 13 px; kept between 0.8 and 2.
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  /// The size of code, in pixels at 100 %: answers, JSON and raw bodies.
  public DoubleProperty codeProperty() {
    return code;
  }

  /// Changes the zoom by steps of a tenth; 0 goes back to 100 %.
  public void zoomBy(int steps) {
    double wanted = steps == 0 ? 1 : Math.round(zoom.get() * 10 + steps) / 10.0;
    zoom.set(Math.clamp(wanted, SMALLEST, LARGEST));
  }

  /// Gives a scene the house sheets, and its panes their zoom.
  public void dress(Scene scene) {
    Sheet.zoom(scene).bind(zoom);
    zoom.subscribe(_ -> wear(scene));
    code.subscribe((_, _) -> wear(scene));
    ground.subscribe((_, _) -> wear(scene));
    moving.subscribe((_, _) -> wear(scene));
  }

  private void wear(Scene scene) {
    List<String> house = new ArrayList<>(List.of("kit.css"));
    if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
      house.add("opaque-popups.css");
    }
    if (ground.get() == Choice.CONTRAST) {
      house.add("contrast.css");
    }
    if (!moving.get()) {
      house.add("still.css");
    }
    List<String> sheets = new ArrayList<>();
    for (String name : house) {
      sheets.add(Sheet.zoomed(Sheet.url(Theme.class, name), zoom.get()));
    }
    sheets.add(
        Sheet.data(
            String.format(
                Locale.ROOT,
                ".root, .json-view > .find-bar, .json-view > .viewer-notice"
                    + " { -fx-font-size: %.2fpx; }"
                    + " .json-view, .code-area, .raw-text { -fx-font-size: %.2fpx; }",
                FONT_SIZE * zoom.get(),
                code.get() * zoom.get())));
    if (!sheets.equals(scene.getStylesheets())) {
      scene.getStylesheets().setAll(sheets);
    }
  }

  private void follow() {
    Platform.Preferences system = Platform.getPreferences();
    ground.set(
        switch (choice.get()) {
          case SYSTEM -> system.getColorScheme() == ColorScheme.DARK ? Choice.DARK : Choice.LIGHT;
          case LIGHT, DARK, CONTRAST -> choice.get();
        });
    moving.set(!still.get() && !system.isReducedMotion());
  }

  private void paint() {
    String sheet =
        ground.get() == Choice.LIGHT
            ? new PrimerLight().getUserAgentStylesheet()
            : new PrimerDark().getUserAgentStylesheet();
    Application.setUserAgentStylesheet(
        zoom.get() == 1 ? sheet : Sheet.zoomed(Sheet.url(PrimerLight.class, sheet), zoom.get()));
  }
}
