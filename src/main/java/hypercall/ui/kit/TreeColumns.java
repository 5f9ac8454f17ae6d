package hypercall.ui.kit;

import java.util.Arrays;

/// How wide the columns of a tree are: they always fill the width; moving a border takes from the
/// one beside it.
final class TreeColumns {
  /// What a column shows.
  enum Column {
    KEY("Key"),
    VALUE("Value"),
    TYPE("Type"),
    COUNT("Count"),
    HINT("Hint");

    private final String title;

    Column(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private static final int COLUMNS = Column.values().length;

  /// In cells of the font, as all widths here.
  private static final double LEAST = 5;

  private static final double LEAST_KEY = 14;

  /// What a person wants; empty while it is as usual.
  private double[] asked = {};

  private double[] cells = new double[COLUMNS];
  private double cell = 8;

  /// Shares a width in pixels out.
  void fit(double width, double newCell) {
    cell = newCell;
    double all = Math.max(COLUMNS * LEAST, width / cell);
    cells = asked.length == 0 ? usual(all) : asked.clone();
    double missing = all - Arrays.stream(cells).sum();
    int value = Column.VALUE.ordinal();
    cells[value] += missing;
    for (int i = 0; cells[value] < LEAST * 2 && i < COLUMNS; i++) {
      double give = Math.clamp(LEAST * 2 - cells[value], 0, Math.max(0, cells[i] - LEAST));
      if (i != value) {
        cells[i] -= give;
        cells[value] += give;
      }
    }
  }

  private static double[] usual(double all) {
    boolean narrow = all < 76;
    double type = narrow ? 8 : 10;
    double count = narrow ? 7 : 9;
    double hint = Math.clamp(all * 0.2, 10, 26);
    double key = Math.clamp((all - type - count - hint) * 0.36, 12, 36);
    return new double[] {key, all - key - type - count - hint, type, count, hint};
  }

  /// Where a column begins, in pixels.
  double left(Column column) {
    return Arrays.stream(cells, 0, column.ordinal()).sum() * cell;
  }

  double width(Column column) {
    return cells[column.ordinal()] * cell;
  }

  /// Left of the first title, in pixels.
  double margin() {
    return cell;
  }

  /// Moves the border right of a column by pixels; the last column has none.
  void widen(Column column, double pixels) {
    int i = column.ordinal();
    if (i + 1 < COLUMNS) {
      double by =
          Math.clamp(
              pixels / cell,
              Math.min(0, least(i) - cells[i]),
              Math.max(0, cells[i + 1] - least(i + 1)));
      cells[i] += by;
      cells[i + 1] -= by;
      asked = cells.clone();
    }
  }

  /// A key is to be read beside its arrow.
  private static double least(int column) {
    return column == Column.KEY.ordinal() ? LEAST_KEY : LEAST;
  }

  /// As wide as usual again.
  void reset() {
    asked = new double[0];
  }
}
