package hypercall.ui.kit;

import hypercall.json.Line;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The strip left of the text: line numbers and fold arrows.
final class Gutter {
  /// Pixels left of everything.
  static final double MARGIN = 16;

  private double cell = 8;
  private int digits = 2;
  private boolean numbered = true;

  void fit(double newCell, long lines, boolean isNumbered) {
    cell = newCell;
    numbered = isNumbered;
    digits = Math.max(2, Long.toString(lines).length());
  }

  /// Pixels from the left edge to the text.
  double width() {
    return numbered ? Math.ceil(MARGIN + digits * cell + 4 * cell) : MARGIN;
  }

  /// Whether a pixel column belongs to the fold arrows or the numbers.
  boolean contains(double x) {
    return numbered && x < width() - cell / 2;
  }

  void paint(GraphicsContext g, InkedRegion inks, Line line, double middle, Font font) {
    if (!numbered) {
      return;
    }
    g.setFill(inks.paint(Ink.GUTTER));
    g.setFont(font);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(Long.toString(line.number()), MARGIN + digits * cell, middle);
    g.setTextAlign(TextAlignment.LEFT);
    double x = MARGIN + digits * cell + 2 * cell;
    double half = cell * 0.45;
    switch (line.fold()) {
      case NONE -> {}
      case OPEN ->
          g.fillPolygon(
              new double[] {x - half, x + half, x},
              new double[] {middle - half / 2, middle - half / 2, middle + half * 0.8},
              3);
      case CLOSED ->
          g.fillPolygon(
              new double[] {x - half / 2, x - half / 2, x + half * 0.8},
              new double[] {middle - half, middle + half, middle},
              3);
    }
  }
}
