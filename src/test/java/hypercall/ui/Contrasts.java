package hypercall.ui;

import hypercall.ui.kit.Contrast;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// How well text stands out from what is painted behind it (WCAG 2.2, 1.4.3 and, for icons,
/// 1.4.11). The ground is read from a picture: the colour met most often where the text stands, or
/// along an icon's edge.
final class Contrasts {
  private static final double TEXT = 4.5;
  private static final double ICON = 3;

  private final PixelReader pixels;
  private final double width;
  private final double height;

  private Contrasts(WritableImage picture) {
    pixels = picture.getPixelReader();
    width = picture.getWidth();
    height = picture.getHeight();
  }

  static List<String> findings(Parent root) {
    return new Contrasts(root.getScene().snapshot(null)).of(root);
  }

  private List<String> of(Parent root) {
    List<String> found = new ArrayList<>();
    for (Node node : Parts.seen(root)) {
      if (node instanceof Text text && !text.getText().isBlank()) {
        Bounds place = Parts.meet(Parts.place(text), Parts.window(text, false), true, true);
        if (place.getWidth() > 3 && place.getHeight() > 3) {
          look(text, place, found);
        }
      }
    }
    return found;
  }

  private void look(Text text, Bounds place, List<String> found) {
    boolean chosen = text.getSelectionStart() >= 0;
    if (chosen && text.getSelectionEnd() - text.getSelectionStart() < text.getText().length()) {
      return;
    }
    if (!((chosen ? text.getSelectionFill() : text.getFill()) instanceof Color ink)) {
      found.add("has no plain colour: “" + text.getText() + "” " + Parts.told(text));
      return;
    }
    if (ink.getOpacity() == 0) {
      // Painted anew by something over it, which is looked at as well.
      return;
    }
    Color ground = ground(place, text instanceof FontIcon);
    double seen =
        Stream.concat(Stream.of(text), Parts.parents(text))
            .mapToDouble(Node::getOpacity)
            .reduce(1, (a, b) -> a * b);
    double contrast = Contrast.of(over(ink, seen, ground), ground);
    if (contrast < (text instanceof FontIcon ? ICON : TEXT)) {
      found.add(
          "%.2f : 1 (%s on %s) “%s” %s"
              .formatted(contrast, ink, ground, text.getText(), Parts.told(text)));
    }
  }

  private Color ground(Bounds place, boolean edge) {
    int left = (int) Math.max(0, Math.floor(place.getMinX()));
    int right = (int) Math.min(width - 1, Math.ceil(place.getMaxX()));
    int top = (int) Math.max(0, Math.floor(place.getMinY()));
    int bottom = (int) Math.min(height - 1, Math.ceil(place.getMaxY()));
    Map<Integer, Integer> met = new HashMap<>();
    for (int y = top; y <= bottom; y++) {
      boolean whole = !edge || y == top || y == bottom;
      for (int x = left; x <= right; x += whole ? 1 : Math.max(1, right - left)) {
        met.merge(pixels.getArgb(x, y), 1, Integer::sum);
      }
    }
    int most = met.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return Color.rgb(most >> 16 & 0xff, most >> 8 & 0xff, most & 0xff);
  }

  private static Color over(Color ink, double opacity, Color ground) {
    return ground.interpolate(
        Color.color(ink.getRed(), ink.getGreen(), ink.getBlue()), ink.getOpacity() * opacity);
  }
}
