package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Line;
import hypercall.json.Position;
import hypercall.json.Span;
import hypercall.ui.kit.Wrapping.Piece;
import java.util.List;
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
  private final Wrapping wrapping;
  private final Guides guides;
  private double rowHeight;
  private Font font = Font.getDefault();
  private Font hintFont = Font.getDefault();

  /// What of the line is painted now.
  private Piece piece = new Piece(0, 0, 0);

  LinePainter(
      InkedRegion inks,
      GraphicsContext g,
      LineShape shape,
      Viewport viewport,
      Gutter gutter,
      Wrapping wrapping,
      Guides guides) {
    this.inks = inks;
    this.g = g;
    this.shape = shape;
    this.viewport = viewport;
    this.gutter = gutter;
    this.wrapping = wrapping;
    this.guides = guides;
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
    Optional<Hit> current = find.current();
    guides.look(lines, caret);
    long row = (long) Math.floor(viewport.top());
    double y = Math.round(viewport.yOf(row));
    for (; row < lines.rowCount() && y < g.getCanvas().getHeight(); row++) {
      Line line = lines.row(row);
      List<Hit> found = find.on(line.number());
      boolean marked = focused && line.number() == caret.place().line();
      List<Piece> pieces = wrapping.pieces(line);
      int atCaret = marked ? Wrapping.indexOf(pieces, caret.place().column()) : -1;
      for (int i = 0; i < pieces.size(); i++) {
        piece = pieces.get(i);
        if (y > -rowHeight && y < g.getCanvas().getHeight()) {
          part(line, marked, found, current, caret, y);
          if (i == pieces.size() - 1) {
            aside(line, lines.note(line.number()), hints, y);
          }
          if (i == atCaret) {
            caret(line, caret.place().column(), y);
          }
          if (viewport.left() > 0) {
            uncover(y, marked);
          }
          if (i == 0) {
            gutter.paint(g, inks, line, y + rowHeight / 2, font);
          }
        }
        y += rowHeight;
      }
    }
  }

  private void part(
      Line line, boolean marked, List<Hit> found, Optional<Hit> current, Caret caret, double y) {
    if (marked) {
      fill(Ink.CARET_LINE, 0, y, g.getCanvas().getWidth());
    }
    guides.paint(g, inks, line, left(), y, rowHeight);
    hits(line, found, y);
    selection(line, caret, y);
    current.ifPresent(hit -> current(line, hit, y));
    text(line, y);
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

  /// Where a column of the painted piece stands.
  private double x(Line line, int column) {
    return left() + shape.x(line.text(), column) - piece.shift();
  }

  private void fill(Ink ink, double x, double y, double width) {
    g.setFill(inks.paint(ink));
    g.fillRect(x, y, width, rowHeight);
  }

  /// Of a long line only what is seen is worth measuring.
  private void hits(Line line, List<Hit> found, double y) {
    if (!found.isEmpty()) {
      double seen = piece.shift() + viewport.left();
      int first = shape.column(line.text(), seen) - 1;
      int last = shape.column(line.text(), seen + g.getCanvas().getWidth()) + 1;
      for (Hit hit : found) {
        boolean before = hit.to().line() == line.number() && hit.to().column() < first;
        boolean behind = hit.from().line() == line.number() && hit.from().column() > last;
        if (!before && !behind) {
          range(line, hit.from(), hit.to(), Ink.HIT, y);
        }
      }
    }
  }

  /// The hit that is shown has a frame too: colour is not the only sign.
  private void current(Line line, Hit hit, double y) {
    range(line, hit.from(), hit.to(), Ink.CURRENT_HIT, y);
    if (hit.from().line() == line.number() && hit.to().line() == line.number()) {
      int from = Math.max(piece.from(), hit.from().column());
      int to = Math.min(piece.to(), hit.to().column());
      if (from < to) {
        double x = x(line, from);
        g.setStroke(inks.paint(Ink.CARET));
        g.strokeRect(x - 0.5, y + 0.5, x(line, to) - x + 1, rowHeight - 1);
      }
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
    int first = from.line() < line.number() ? 0 : Math.max(from.column(), piece.from());
    boolean beyond = to.line() > line.number() || to.column() > piece.to();
    boolean isLast = piece.to() == line.text().length();
    int last = beyond ? piece.to() : to.column();
    double begin = x(line, Math.max(first, piece.from()));
    double end = beyond && isLast && to.line() > line.number() ? lineEnd(line) : x(line, last);
    if (first <= piece.to() && end > begin) {
      fill(ink, begin, y, end - begin);
    }
  }

  /// Where the selected line end stands; of lines longer than any screen it is not worth measuring.
  private double lineEnd(Line line) {
    int length = line.text().length();
    return length > 2_000 && !wrapping.isOn()
        ? left() + length * 3 * shape.cell()
        : x(line, length) + shape.cell();
  }

  private void text(Line line, double y) {
    double middle = y + rowHeight / 2;
    int at = piece.from();
    double x = x(line, at);
    for (Span span : line.spans()) {
      int from = Math.clamp(span.from(), at, Math.max(at, piece.to()));
      int to = Math.clamp(span.to(), from, Math.max(from, piece.to()));
      if (to > from) {
        x = piece(line.text(), at, from, Ink.TEXT, x, middle);
        x = piece(line.text(), from, to, Ink.of(span.token()), x, middle);
        at = to;
      }
    }
    x = piece(line.text(), at, piece.to(), Ink.TEXT, x, middle);
    if (!wrapping.isOn()) {
      viewport.widen(x - left());
    }
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
      double x = x(line, line.text().length()) + 3 * shape.cell();
      g.setFill(inks.paint(Ink.HINT));
      g.setFont(hintFont);
      g.setTextAlign(TextAlignment.LEFT);
      g.fillText(hint, x, y + rowHeight / 2);
    }
  }

  private void caret(Line line, int column, double y) {
    fill(Ink.CARET, Math.round(x(line, column)) - 1, y + 1, 1.5);
  }
}
