package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import hypercall.json.Finder.Hit;
import hypercall.json.JsonDocument;
import hypercall.json.Token;
import hypercall.json.TreeRow;
import hypercall.json.TreeText;
import hypercall.ui.kit.TreeColumns.Column;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/// Paints the seen rows of a tree: arrows, keys, values, and what is told about them.
final class TreePainter {
  /// Longer values are no numbers.
  private static final int LONGEST_HINTED = 40;

  private final InkedRegion inks;
  private final CellText text;
  private final GraphicsContext g;
  private final TreeColumns columns;
  private final BiFunction<String, String, String> hints;
  private Lines lines = Lines.pretty(JsonDocument.of(GrowingBytes.of(new byte[0])));
  private double rowHeight;
  private double cell = 8;

  TreePainter(
      InkedRegion inks,
      CellText text,
      TreeColumns columns,
      BiFunction<String, String, String> hints) {
    this.inks = inks;
    this.text = text;
    this.g = text.graphics();
    this.columns = columns;
    this.hints = hints;
  }

  void use(Font font, double newRowHeight, double newCell) {
    text.use(font);
    rowHeight = newRowHeight;
    cell = newCell;
  }

  void paint(TreeModel model, Viewport viewport, boolean focused) {
    double width = g.getCanvas().getWidth();
    g.clearRect(0, 0, width, g.getCanvas().getHeight());
    g.setTextBaseline(VPos.CENTER);
    long first = (long) Math.floor(viewport.top());
    long end = first + (long) Math.ceil(viewport.rowsSeen()) + 1;
    end = Math.min(model.rows().rowCount(), end);
    long chosen = model.chosen();
    lines = model.lines();
    for (long number = first; number < end; number++) {
      TreeRow row = model.rows().row(number);
      double y = Math.round(viewport.yOf(number));
      if (number == chosen) {
        chosen(y, width, focused);
      }
      if (row.kind() != TreeRow.Kind.FAULT) {
        model.find().on(row.line()).forEach(hit -> mark(row, hit, Ink.HIT, y, false));
        model
            .find()
            .current()
            .filter(hit -> hit.from().line() == row.line())
            .ifPresent(hit -> mark(row, hit, Ink.CURRENT_HIT, y, true));
      }
      row(row, model.rows().isOpen(row), y + rowHeight / 2);
      boolean hot = model.links().isHovered(row);
      boolean told = hot || number == chosen;
      model.link(row).ifPresent(path -> link(row, path, hot, told, y));
    }
  }

  /// The chosen row has a mark at its side too, and a frame while it has the keyboard: colour is
  /// not the only sign.
  private void chosen(double y, double width, boolean focused) {
    g.setFill(inks.paint(focused ? Ink.SELECTION : Ink.CARET_LINE));
    g.fillRect(0, y, width, rowHeight);
    g.setFill(inks.paint(Ink.CARET));
    g.fillRect(0, y, 3, rowHeight);
    if (focused) {
      g.setStroke(inks.paint(Ink.CARET));
      g.strokeRect(0.5, y + 0.5, width - 1, rowHeight - 1);
    }
  }

  /// Where the arrow of a row stands: no deeper than half the column.
  double arrow(int level) {
    return cell * 2 + Math.min(level * cell * 2, room());
  }

  private double room() {
    double half = columns.width(Column.KEY) / 2 - cell * 3;
    return Math.max(0, Math.floor(half / (cell * 2)) * cell * 2);
  }

  private boolean isTooDeep(TreeRow row) {
    return row.level() * cell * 2 > room();
  }

  private double left(TreeRow row, Column column) {
    if (column != Column.KEY) {
      return columns.left(column) + cell;
    }
    double left = arrow(row.level()) + cell * 1.6;
    return isTooDeep(row) ? left + depth(row).length() * cell + cell : left;
  }

  /// How deep a row is whose indent does not tell it.
  private static String depth(TreeRow row) {
    return "%,d›".formatted(row.level());
  }

  private double room(TreeRow row, Column column) {
    return columns.left(column) + columns.width(column) - left(row, column) - cell;
  }

  private void row(TreeRow row, boolean open, double middle) {
    if (row.opens()) {
      triangle(arrow(row.level()), middle, open);
    }
    if (isTooDeep(row)) {
      text.aside(depth(row), arrow(row.level()) + cell * 1.6, cell * 9, middle, Ink.GUTTER);
    }
    sent(row, Column.KEY, row.key(), middle);
    boolean said = row.isContainer() || row.kind() == TreeRow.Kind.FAULT;
    if (said) {
      Ink ink = row.isContainer() ? Ink.HINT : Ink.FAULT;
      double wide = room(row, Column.VALUE);
      if (!row.isContainer()) {
        wide = g.getCanvas().getWidth() - left(row, Column.VALUE) - cell;
      }
      text.aside(row.value().text(), left(row, Column.VALUE), wide, middle, ink);
    } else {
      sent(row, Column.VALUE, row.value(), middle);
    }
    if (row.kind() != TreeRow.Kind.FAULT) {
      word(row, Column.TYPE, row.kind().word(), middle);
      word(row, Column.COUNT, count(row), middle);
      text.aside(hint(row), left(row, Column.HINT), room(row, Column.HINT), middle, Ink.HINT);
    }
  }

  /// What leads to a request is underlined; where it leads is told beside the hint.
  private void link(TreeRow row, String path, boolean hot, boolean told, double y) {
    double wide = Math.min(width(row, Column.VALUE), room(row, Column.VALUE));
    g.setFill(inks.paint(told ? Ink.LINK : Ink.GUIDE_HERE));
    g.fillRect(left(row, Column.VALUE), y + rowHeight - 4, wide, hot ? 2 : 1);
    if (told) {
      double aside = hint(row).isEmpty() ? 0 : text.asideWidth(hint(row)) + 2 * cell;
      double left = left(row, Column.HINT) + aside;
      text.aside("→ " + path, left, room(row, Column.HINT) - aside, y + rowHeight / 2, Ink.LINK);
    }
  }

  /// Whether a place is on the words of a link, or on what tells where it leads.
  boolean isOnLink(TreeRow row, double x) {
    double value = x - left(row, Column.VALUE);
    boolean within = value >= 0 && value <= width(row, Column.VALUE);
    return within && value <= room(row, Column.VALUE) || x >= left(row, Column.HINT);
  }

  private void sent(TreeRow row, Column column, TreeText cellText, double middle) {
    text.sent(cellText.text(), cellText.spans(), left(row, column), room(row, column), middle);
  }

  private void word(TreeRow row, Column column, String word, double middle) {
    TreeText quiet = TreeText.of(word, Token.HINT);
    sent(row, column, quiet, middle);
  }

  private void triangle(double x, double middle, boolean open) {
    double half = cell * 0.5;
    g.setFill(inks.paint(Ink.GUTTER));
    if (open) {
      g.fillPolygon(
          new double[] {x - half, x + half, x},
          new double[] {middle - half / 2, middle - half / 2, middle + half * 0.8},
          3);
    } else {
      g.fillPolygon(
          new double[] {x - half / 2, x - half / 2, x + half * 0.8},
          new double[] {middle - half, middle + half, middle},
          3);
    }
  }

  /// How many members a container has, with a sign that there may be more.
  static String count(TreeRow row) {
    if (!row.isContainer()) {
      return "";
    }
    return String.format(Locale.ROOT, "%,d%s", row.members(), row.whole() ? "" : "…");
  }

  private String hint(TreeRow row) {
    return hint(row, lines, hints);
  }

  /// The human unit of a number, and what is noted of the row's line.
  static String hint(TreeRow row, Lines lines, BiFunction<String, String, String> hints) {
    String note = row.level() == 0 ? lines.note(row.line()) : "";
    return (unit(row, hints) + "   " + note).strip();
  }

  private static String unit(TreeRow row, BiFunction<String, String, String> hints) {
    boolean plain = row.kind() == TreeRow.Kind.NUMBER || row.kind() == TreeRow.Kind.STRING;
    String value = row.value().text();
    if (!row.isNamed() || !plain || value.length() > LONGEST_HINTED) {
      return "";
    }
    return hints.apply(row.key().text(), TreeLinks.text(row));
  }

  /// Marks the part of a hit that lies in the key or the value.
  private void mark(TreeRow row, Hit hit, Ink ink, double y, boolean framed) {
    mark(row, Column.KEY, row.key(), hit, ink, y, framed);
    mark(row, Column.VALUE, row.value(), hit, ink, y, framed);
  }

  private void mark(
      TreeRow row, Column column, TreeText shown, Hit hit, Ink ink, double y, boolean framed) {
    boolean same = hit.from().line() == row.line() && hit.to().line() == row.line();
    if (!same || shown.column() < 0) {
      return;
    }
    int from = Math.max(0, hit.from().column() - shown.column());
    int to = Math.min(shown.text().length(), hit.to().column() - shown.column());
    double room = room(row, column);
    if (from >= to || room <= 0) {
      return;
    }
    double begin = Math.min(from > room ? room : text.x(shown.text(), from), room - cell);
    double end = Math.min(to > room ? room : text.x(shown.text(), to), room);
    g.setFill(inks.paint(ink));
    g.fillRect(left(row, column) + begin, y, end - begin, rowHeight);
    if (framed) {
      g.setStroke(inks.paint(Ink.CARET));
      g.strokeRect(left(row, column) + begin - 0.5, y + 1.5, end - begin + 1, rowHeight - 3);
    }
  }

  /// What a cell needs to be seen whole, in pixels.
  double width(TreeRow row, Column column) {
    return switch (column) {
      case KEY -> left(row, column) + text.x(row.key().text(), row.key().text().length());
      case VALUE ->
          row.isContainer()
              ? text.asideWidth(row.value().text())
              : text.x(row.value().text(), row.value().text().length());
      case TYPE -> row.kind().word().length() * cell;
      case COUNT -> count(row).length() * cell;
      case HINT -> text.asideWidth(hint(row));
    };
  }
}
