package hypercall.ui.kit;

import hypercall.json.Block;
import hypercall.json.Line;
import hypercall.ui.kit.LinkLayer.Link;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/// What stands at a point of a [Page]: a guide, a link, the words that show a value whole.
final class Pointed {
  private final Page page;
  private final Viewport viewport;
  private final Gutter gutter;
  private final Guides guides;
  private final LinkLayer links;
  private final Wrapping wrapping;
  private final DoubleSupplier wholeWidth;

  /// @param wholeWidth pixels the words take that show a value whole
  Pointed(
      Page page,
      Viewport viewport,
      Gutter gutter,
      Guides guides,
      LinkLayer links,
      Wrapping wrapping,
      DoubleSupplier wholeWidth) {
    this.page = page;
    this.viewport = viewport;
    this.gutter = gutter;
    this.guides = guides;
    this.links = links;
    this.wrapping = wrapping;
    this.wholeWidth = wholeWidth;
  }

  /// Whether a pixel column is right of the gutter.
  boolean isText(double x) {
    return x > gutter.width();
  }

  /// The row at a height, if there is one.
  private Optional<Line> lineAt(double y) {
    long row = viewport.rowAt(y);
    boolean there = row < page.lines().rowCount() && y >= 0;
    return there
        ? Optional.of(page.lines().row(row))
            .filter(line -> y <= viewport.yOf(row) + wrapping.count(line) * page.rowHeight())
        : Optional.empty();
  }

  /// The block whose guide is at a point, if that is over one.
  Optional<Block> guide(double x, double y) {
    return isText(x) && page.lines().numbered()
        ? lineAt(y).flatMap(line -> guides.at(page.lines(), line, page.left(), x))
        : Optional.empty();
  }

  /// The link whose value is at a point.
  Optional<Link> link(double x, double y) {
    return isText(x)
        ? lineAt(y)
            .flatMap(line -> links.on(page.lines(), line))
            .filter(link -> link.holds(page.placeAt(x, y).column()))
        : Optional.empty();
  }

  /// Whether the words are at a point by which a value is shown whole that is cut.
  boolean isWhole(double x, double y) {
    double inRow = y - viewport.yOf(viewport.rowAt(y));
    boolean there =
        x > page.getWidth() - wholeWidth.getAsDouble() && inRow >= 0 && inRow < page.rowHeight();
    return there && lineAt(y).filter(Line::cut).isPresent();
  }

  /// Whether a height is at the foot of a row, where links are underlined.
  boolean isUnderline(double y) {
    double inRow = (y - viewport.yOf(viewport.rowAt(y))) % page.rowHeight();
    return inRow > page.rowHeight() * 0.65;
  }

  /// The pointer is over a guide, over a link, or over nothing of the kind.
  void hover(Optional<Block> guide, Optional<Link> link) {
    boolean changed = guides.hover(guide);
    if (links.hover(link) || changed) {
      page.requestLayout();
    }
  }
}
