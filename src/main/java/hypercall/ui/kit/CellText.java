package hypercall.ui.kit;

import hypercall.json.Span;
import hypercall.json.Token;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;

/// Paints text into a cell, and an ellipsis where it does not fit.
final class CellText {
  private final InkedRegion inks;
  private final GraphicsContext g;
  private final LineShape shape;

  /// For what is added for reading.
  private final LineShape aside = new LineShape();

  private Font font = Font.getDefault();
  private Font asideFont = Font.getDefault();

  CellText(InkedRegion inks, GraphicsContext g, LineShape shape) {
    this.inks = inks;
    this.g = g;
    this.shape = shape;
  }

  void use(Font newFont) {
    font = newFont;
    asideFont = Font.font("Inter", FontPosture.ITALIC, newFont.getSize());
    aside.use(asideFont);
  }

  GraphicsContext graphics() {
    return g;
  }

  Font font() {
    return font;
  }

  /// Pixels from the start of a text to a column of it.
  double x(String text, int column) {
    return shape.x(text, column);
  }

  /// How wide the text is that is written by the way.
  double asideWidth(String text) {
    return aside.measured(text);
  }

  /// Paints coloured text that was sent; what the spans leave out has the colour of text.
  void sent(String text, List<Span> spans, double x, double width, double middle) {
    int fits = fitting(text, width);
    int at = 0;
    double end = x;
    g.setFont(font);
    for (Span span : spans) {
      end = piece(text, at, Math.min(fits, span.from()), Ink.TEXT, end, middle);
      end = piece(text, span.from(), Math.min(fits, span.to()), Ink.of(span.token()), end, middle);
      at = Math.min(fits, span.to());
    }
    end = piece(text, at, fits, Ink.TEXT, end, middle);
    if (fits < text.length()) {
      ellipsis(end, middle);
    }
  }

  private void ellipsis(double x, double middle) {
    g.setFill(inks.paint(Ink.of(Token.HINT)));
    g.fillText("…", x, middle);
  }

  private double piece(String text, int from, int to, Ink ink, double x, double middle) {
    g.setFill(inks.paint(ink));
    int at = from;
    double end = x;
    while (at < to) {
      int stop = Math.min(to, LineShape.runEnd(text, at));
      g.fillText(LineShape.shown(text.substring(at, stop)), end, middle);
      end += shape.runWidth(text, at, stop);
      at = stop;
    }
    return end;
  }

  /// How much of a text fits, with room for an ellipsis if that is not all.
  private int fitting(String text, double width) {
    int most = (int) (width / shape.cell()) + 1;
    if (text.length() < most / 2 || shape.x(text, Math.min(text.length(), 4 * most)) <= width) {
      return text.length() <= 4 * most ? text.length() : 4 * most;
    }
    int low = 0;
    int high = Math.min(text.length(), 4 * most);
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (shape.x(text, middle) <= width - shape.cell()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    boolean half = low > 0 && low < text.length() && Character.isLowSurrogate(text.charAt(low));
    return half ? low - 1 : low;
  }

  /// Paints what is added for reading, italic in the interface's font.
  void aside(String text, double x, double width, double middle, Ink ink) {
    if (text.isEmpty()) {
      return;
    }
    String shown = LineShape.shown(text.length() > 400 ? text.substring(0, 400) : text);
    if (aside.measured(shown) > width) {
      int low = 0;
      int high = shown.length();
      while (low < high) {
        int mid = (low + high + 1) >>> 1;
        if (aside.measured(shown.substring(0, mid) + "…") <= width) {
          low = mid;
        } else {
          high = mid - 1;
        }
      }
      shown = shown.substring(0, low) + "…";
    }
    g.setFont(asideFont);
    g.setFill(inks.paint(ink));
    // Run by run, so that what is written from right to left moves nothing beside it.
    int at = 0;
    double end = x;
    while (at < shown.length()) {
      int stop = LineShape.runEnd(shown, at);
      String run = shown.substring(at, stop);
      g.fillText(run, end, middle);
      end += aside.measured(run);
      at = stop;
    }
  }
}
