package hypercall.ui.kit;

import hypercall.json.Span;
import hypercall.json.Token;
import javafx.scene.canvas.GraphicsContext;

/// What stands under letters that stand for something else: a chip, a hair apart from the next,
/// under those of a byte, a frame around those of a character that is not seen.
record Chips(InkedRegion inks, GraphicsContext g) {
  private static final double ROUND = 5;

  /// @param text the letters begin with these
  void paint(Span span, char text, double x, double y, double width, double height) {
    if (span.token() == Token.BYTE) {
      g.setFill(inks.paint(Ink.BYTE_GROUND));
      g.fillRoundRect(x + 0.5, y + 2, width - 1, height - 4, ROUND, ROUND);
    } else if (span.token() == Token.HINT && text == '\\') {
      g.setStroke(inks.paint(Ink.GUIDE_HERE));
      g.strokeRoundRect(Math.round(x) + 0.5, y + 2.5, width - 1, height - 5, ROUND, ROUND);
    }
  }
}
