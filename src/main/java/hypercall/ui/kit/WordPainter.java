package hypercall.ui.kit;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.TextAlignment;

/// Paints pieces of text of one colour each, and of long ones only what is seen.
final class WordPainter {
  private final InkedRegion inks;
  private final GraphicsContext g;
  private final LineShape shape;
  private final Gutter gutter;
  private Font font = Font.getDefault();
  private Font hintFont = Font.getDefault();

  WordPainter(InkedRegion inks, GraphicsContext g, LineShape shape, Gutter gutter) {
    this.inks = inks;
    this.g = g;
    this.shape = shape;
    this.gutter = gutter;
  }

  void use(Font newFont) {
    font = newFont;
    hintFont = Font.font("Inter", FontPosture.ITALIC, newFont.getSize());
  }

  /// Paints words that are not the server's, from `x` on.
  void aside(String words, Ink ink, double x, double middle) {
    g.setFill(inks.paint(ink));
    g.setFont(hintFont);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(words, x, middle);
  }

  /// Paints a piece of one colour from `x` on and says where it ends.
  double paint(String text, int from, int to, Ink ink, double x, double middle) {
    g.setFill(inks.paint(ink));
    // An escape stands for one character of the text, in the text's own letters.
    boolean aside = ink == Ink.HINT && from < to && text.charAt(from) != '\\';
    g.setFont(aside ? hintFont : font);
    if (aside) {
      return inside(text.substring(from, to), x, middle);
    }
    int at = from;
    double end = x;
    while (at < to) {
      if (end > g.getCanvas().getWidth()) {
        return end + (to - at) * shape.cell();
      }
      int stop = Math.min(to, LineShape.runEnd(text, at));
      boolean grid = LineShape.onGrid(text.charAt(at));
      double width = shape.runWidth(text, at, stop);
      if (end < g.getCanvas().getWidth() && end + width > gutter.width()) {
        run(text, at, stop, grid, end, middle);
      }
      end += width;
      at = stop;
    }
    return end;
  }

  /// Paints what the server did not send in the middle of the cells it takes.
  private double inside(String text, double x, double middle) {
    double width = text.length() * shape.cell();
    g.setTextAlign(TextAlignment.CENTER);
    g.fillText(text.strip(), x + width / 2, middle);
    g.setTextAlign(TextAlignment.LEFT);
    return x + width;
  }

  /// Paints one run; of a long one on the grid only what is seen.
  private void run(String text, int from, int to, boolean grid, double x, double middle) {
    int begin = from;
    int end = to;
    if (grid) {
      begin = Math.max(from, from + (int) ((gutter.width() - x) / shape.cell()));
      end = Math.min(to, from + (int) ((g.getCanvas().getWidth() - x) / shape.cell()) + 1);
    }
    if (begin < end) {
      String seen = LineShape.shown(text.substring(begin, end));
      g.fillText(seen, x + (begin - from) * (grid ? shape.cell() : 0), middle);
    }
  }
}
