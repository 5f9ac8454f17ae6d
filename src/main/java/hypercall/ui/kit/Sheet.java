package hypercall.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// A style sheet whose lengths grow with the window's zoom: paddings, gaps, icons, borders, and not
/// text alone.
///
/// JavaFX knows no zoom for a window: a scaled root would leave pop-ups behind, and lengths in em
/// count from the size of each node's own text. So the sheet is read and its pixels are multiplied.
public final class Sheet {
  private static final Pattern LENGTHS =
      Pattern.compile(
          "(-fx-(?:label-padding|padding|spacing|hgap|vgap|graphic-text-gap|arrow-button-gap|indent"
              + "|(?:min|pref|max)-(?:width|height)|size|cell-size|fixed-cell-size|icon-size"
              + "|(?:background|border)-(?:radius|insets)|border-width|stroke-width|font-size"
              + "|translate-[xy]))(\\s*:)([^;}]*)");
  private static final Pattern PIXELS =
      Pattern.compile("(?<![\\w.#-])(-?)(\\d+(?:\\.\\d+)?)(?:px)?(?![\\w.%])");

  private Sheet() {}

  /// Gives a pane the sheet that stands beside a class.
  public static void dress(Parent pane, Class<?> beside, String name) {
    String sheet = url(beside, name);
    pane.getStylesheets().add(sheet);
    int place = pane.getStylesheets().size() - 1;
    pane.sceneProperty()
        .flatMap(Sheet::zoom)
        .subscribe(
            factor -> {
              // Outside of any window it keeps the size it had.
              if (factor != null) {
                String wanted = zoomed(sheet, factor.doubleValue());
                if (!wanted.equals(pane.getStylesheets().get(place))) {
                  pane.getStylesheets().set(place, wanted);
                }
              }
            });
  }

  static String url(Class<?> beside, String name) {
    return Objects.requireNonNull(beside.getResource(name), name).toExternalForm();
  }

  /// The zoom of a scene, for its panes.
  static DoubleProperty zoom(Scene scene) {
    return (DoubleProperty)
        scene.getProperties().computeIfAbsent(Sheet.class, _ -> new SimpleDoubleProperty(1));
  }

  /// The sheet at this address with its lengths multiplied; the address itself at 1.
  static String zoomed(String url, double factor) {
    return factor == 1 ? url : data(scaled(text(url), factor));
  }

  /// A sheet by its words.
  static String data(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  static String scaled(String sheet, double factor) {
    return LENGTHS
        .matcher(sheet)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1)
                        + found.group(2)
                        + pixels(found.group(1), found.group(3), factor)));
  }

  private static String pixels(String property, String values, double factor) {
    boolean extent = property.endsWith("-width") || property.endsWith("-height");
    return PIXELS
        .matcher(values)
        .replaceAll(
            found -> {
              boolean negative = !found.group(1).isEmpty();
              // -1 as an extent is no length: it means as large as the content.
              return negative && extent
                  ? found.group()
                  : found.group(1) + length(found.group(2), factor) + "px";
            });
  }

  /// Whole pixels stay whole, so that lines stay sharp.
  private static String length(String written, double factor) {
    double length = Double.parseDouble(written) * factor;
    return written.contains(".")
        ? String.format(Locale.ROOT, "%.2f", length)
        : Long.toString(Math.round(length));
  }

  private static String text(String url) {
    try (var in = URI.create(url).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The style sheet " + url + " cannot be read.", e);
    }
  }
}
