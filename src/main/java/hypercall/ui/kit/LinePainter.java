package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Line;
import hypercall.json.Position;
import hypercall.json.Span;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.TextAlignment;

/// Paints the seen rows: gutter, caret line, hits, selection, coloured text, hints, caret.
final class LinePainter {
  private final InkedRegion inks;
  private final GraphicsContext g;
  private final LineShape shape;
  private final Viewport viewport;
  private final Gutter gutter;
  private double rowHeight;
  private Font font = Font.getDefault();
  private Font hintFont = Font.getDefault();

  LinePainter(
      InkedRegion inks, GraphicsContext g, LineShape shape, Viewport viewport, Gutter gutter) {
    this.inks = inks;
    this.g = g;
    this.shape = shape;
    this.viewport = viewport;
    this.gutter = gutter;
  }

  void use(Font newFont, double newRowHeight) {
    font = newFont;
    rowHeight = newRowHeight;
    hintFont = Font.font("Inter", FontPosture.ITALIC, newFont.getSize());
  }

  void paint(
      Lines lines,
      Caret caret,
      FindModel find,
      BiFunction<String, String, String> hints,
      boolean focused) {
    g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
    g.setTextBaseline(VPos.CENTER);
    long first = (long) Math.floor(viewport.top());
    long end = Math.min(lines.rowCount(), first + (long) Math.ceil(viewport.rowsSeen()) + 1);
    Optional<HitCursor> hits = find.hits().map(HitCursor::new);
    Optional<Hit> current = find.current();
    for (long row = first; row < end; row++) {
      Line line = lines.row(row);
      double y = Math.round(viewport.yOf(row));
      boolean here = line.number() == caret.place().line();
      boolean marked = here && focused;
      if (marked) {
        fill(Ink.CARET_LINE, 0, y, g.getCanvas().getWidth());
      }
      hits(line, hits, y);
      selection(line, caret, y);
      current.ifPresent(hit -> current(line, hit, y));
      text(line, y);
      aside(line, lines.note(line.number()), hints, y);
      if (marked) {
        caret(line, caret.place().column(), y);
      }
      if (viewport.left() > 0) {
        uncover(y, marked);
      }
      gutter.paint(g, inks, line, y + rowHeight / 2, font);
    }
  }

  /// Takes away what was painted into the gutter: cheaper than a clip, which the toolkit renders as
  /// a picture.
  private void uncover(double y, boolean marked) {
    g.clearRect(0, y, gutter.width(), rowHeight);
    if (marked) {
      fill(Ink.CARET_LINE, 0, y, gutter.width());
    }
  }

  private double left() {
    return gutter.width() - viewport.left();
  }

  private void fill(Ink ink, double x, double y, double width) {
    g.setFill(inks.paint(ink));
    g.fillRect(x, y, width, rowHeight);
  }

  private void hits(Line line, Optional<HitCursor> cursor, double y) {
    if (cursor.isPresent()) {
      for (Hit hit : cursor.get().on(line.number())) {
        range(line, hit.from(), hit.to(), Ink.HIT, y);
      }
    }
  }

  /// The hit that is shown has a frame too: colour is not the only sign.
  private void current(Line line, Hit hit, double y) {
    range(line, hit.from(), hit.to(), Ink.CURRENT_HIT, y);
    if (hit.from().line() == line.number() && hit.to().line() == line.number()) {
      double x = left() + shape.x(line.text(), hit.from().column());
      g.setStroke(inks.paint(Ink.CARET));
      g.strokeRect(
          x - 0.5,
          y + 0.5,
          left() + shape.x(line.text(), hit.to().column()) - x + 1,
          rowHeight - 1);
    }
  }

  private void selection(Line line, Caret caret, double y) {
    if (caret.hasSelection()) {
      range(line, caret.from(), caret.to(), Ink.SELECTION, y);
    }
  }

  /// Paints the part of a range that lies on this line, its line end included.
  private void range(Line line, Position from, Position to, Ink ink, double y) {
    if (from.line() > line.number() || to.line() < line.number()) {
      return;
    }
    double begin = from.line() < line.number() ? 0 : shape.x(line.text(), from.column());
    double end = to.line() > line.number() ? lineEnd(line) : shape.x(line.text(), to.column());
    if (end > begin) {
      fill(ink, left() + begin, y, end - begin);
    }
  }

  /// Where the selected line end stands; of lines longer than any screen it is not worth measuring.
  private double lineEnd(Line line) {
    int length = line.text().length();
    return length > 2_000 ? length * 3 * shape.cell() : shape.x(line.text(), length) + shape.cell();
  }

  private void text(Line line, double y) {
    double middle = y + rowHeight / 2;
    int at = 0;
    double x = left();
    for (Span span : line.spans()) {
      x = piece(line.text(), at, span.from(), Ink.TEXT, x, middle);
      x = piece(line.text(), span.from(), span.to(), Ink.of(span.token()), x, middle);
      at = span.to();
    }
    x = piece(line.text(), at, line.text().length(), Ink.TEXT, x, middle);
    viewport.widen(x - left());
  }

  /// Paints a piece of one colour from `x` on and says where it ends.
  private double piece(String text, int from, int to, Ink ink, double x, double middle) {
    g.setFill(inks.paint(ink));
    g.setFont(ink == Ink.HINT ? hintFont : font);
    if (ink == Ink.HINT && from < to) {
      return aside(text.substring(from, to), x, middle);
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
  private double aside(String text, double x, double middle) {
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

  private void aside(Line line, String note, BiFunction<String, String, String> hints, double y) {
    String hint = (LineHint.of(line, hints) + "   " + note).strip();
    if (!hint.isEmpty()) {
      double x = left() + shape.x(line.text(), line.text().length()) + 3 * shape.cell();
      g.setFill(inks.paint(Ink.HINT));
      g.setFont(hintFont);
      g.setTextAlign(TextAlignment.LEFT);
      g.fillText(hint, x, y + rowHeight / 2);
    }
  }

  private void caret(Line line, int column, double y) {
    fill(Ink.CARET, Math.round(left() + shape.x(line.text(), column)) - 1, y + 1, 1.5);
  }
}
