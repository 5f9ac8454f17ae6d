package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Line;
import hypercall.json.Position;
import hypercall.json.Span;
import hypercall.ui.kit.LinkLayer.Link;
import hypercall.ui.kit.Wrapping.Piece;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/// Paints the seen rows: gutter, caret line, hits, selection, coloured text, hints, caret.
final class LinePainter {
  private static final String WHOLE = "… whole value";

  private final InkedRegion inks;
  private final GraphicsContext g;
  private final LineShape shape;
  private final Viewport viewport;
  private final Gutter gutter;
  private final Wrapping wrapping;
  private final Guides guides;
  private final LinkLayer links;
  private double rowHeight;
  private final WordPainter words;
  private final Chips chips;
  private Font font = Font.getDefault();

  /// Where words behind the line begin.
  private double hintEnd;

  /// What of the line is painted now.
  private Piece piece = new Piece(0, 0, 0);

  LinePainter(
      InkedRegion inks,
      GraphicsContext g,
      LineShape shape,
      Viewport viewport,
      Gutter gutter,
      Wrapping wrapping,
      Guides guides,
      LinkLayer links) {
    this.inks = inks;
    this.g = g;
    this.shape = shape;
    this.viewport = viewport;
    this.gutter = gutter;
    this.wrapping = wrapping;
    this.guides = guides;
    this.links = links;
    this.words = new WordPainter(inks, g, shape, gutter);
    this.chips = new Chips(inks, g);
  }

  void use(Font newFont, double newRowHeight) {
    font = newFont;
    rowHeight = newRowHeight;
    words.use(newFont);
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
      Optional<Link> link = links.on(lines, line);
      int atCaret = marked ? Wrapping.indexOf(pieces, caret.place().column()) : -1;
      for (int i = 0; i < pieces.size(); i++) {
        piece = pieces.get(i);
        if (y > -rowHeight && y < g.getCanvas().getHeight()) {
          part(line, marked, found, current, caret, y);
          if (link.isPresent()) {
            underline(line, link.get(), marked, y);
          }
          if (i == pieces.size() - 1) {
            hint(line, lines.aside(line), hints, y);
            if (link.isPresent() && (marked || links.isHovered(link.get()))) {
              where(link.get(), y);
            }
          }
          if (i == atCaret) {
            caret(line, caret.place().column(), y);
          }
          if (viewport.left() > 0) {
            uncover(y, marked);
          }
          if (i == 0 && line.cut()) {
            whole(y, marked);
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
    grounds(line, y);
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
        double x = Math.max(x(line, from), -rowHeight);
        double end = Math.min(x(line, to), g.getCanvas().getWidth() + rowHeight);
        g.setStroke(inks.paint(Ink.CARET));
        g.strokeRect(x - 0.5, y + 0.5, end - x + 1, rowHeight - 1);
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
      seen(ink, begin, end, y);
    }
  }

  /// Fills what is on the canvas of a stretch: the toolkit paints nothing of one that is wider than
  /// some ten thousand pixels.
  private void seen(Ink ink, double begin, double end, double y) {
    double left = Math.max(begin, -rowHeight);
    double right = Math.min(end, g.getCanvas().getWidth() + rowHeight);
    if (right > left) {
      fill(ink, left, y, right - left);
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
        x = words.paint(line.text(), at, from, Ink.TEXT, x, middle);
        x = words.paint(line.text(), from, to, Ink.of(span.token()), x, middle);
        at = to;
      }
    }
    x = words.paint(line.text(), at, piece.to(), Ink.TEXT, x, middle);
    if (!wrapping.isOn()) {
      viewport.widen(x - left());
    }
  }

  /// What is selected or found is seen on top of these.
  private void grounds(Line line, double y) {
    for (Span span : line.spans()) {
      int from = Math.max(piece.from(), span.from());
      int to = Math.min(piece.to(), span.to());
      if (from < to) {
        double width = (to - from) * shape.cell();
        chips.paint(span, line.text().charAt(from), x(line, from), y, width, rowHeight);
      }
    }
  }

  /// Quiet words behind the line.
  private void hint(Line line, String note, BiFunction<String, String, String> hints, double y) {
    hintEnd = x(line, line.text().length()) + 3 * shape.cell();
    String hint = (LineHint.of(line, hints) + "   " + note).strip();
    if (!hint.isEmpty()) {
      words.aside(hint, Ink.HINT, hintEnd, y + rowHeight / 2);
      hintEnd += (hint.length() + 3) * shape.cell();
    }
  }

  /// Where the link leads that the caret or the pointer is at.
  private void where(Link link, double y) {
    words.aside("→ " + link.path(), Ink.LINK, hintEnd, y + rowHeight / 2);
  }

  /// How many pixels the words take by which a value is shown whole.
  double wholeWidth() {
    return (WHOLE.length() + 2) * shape.cell();
  }

  /// Stands at the right edge, since the end of the row is far away.
  private void whole(double y, boolean marked) {
    double x = g.getCanvas().getWidth() - wholeWidth();
    g.clearRect(x, y, wholeWidth(), rowHeight);
    if (marked) {
      fill(Ink.CARET_LINE, x, y, wholeWidth());
    }
    words.aside(WHOLE, Ink.LINK, x + shape.cell(), y + rowHeight / 2);
  }

  private void underline(Line line, Link link, boolean marked, double y) {
    int from = Math.max(link.from(), piece.from());
    int to = Math.min(link.to(), piece.to());
    if (from < to) {
      boolean hot = links.isHovered(link);
      g.setFill(inks.paint(hot || marked ? Ink.LINK : Ink.GUIDE_HERE));
      double x = x(line, from);
      g.fillRect(x, y + rowHeight - 3, x(line, to) - x, hot ? 2 : 1);
    }
  }

  private void caret(Line line, int column, double y) {
    fill(Ink.CARET, Math.round(x(line, column)) - 1, y + 1, 1.5);
  }
}
