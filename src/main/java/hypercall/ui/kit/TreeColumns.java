package hypercall.ui.kit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

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

  /// What a person wants, as numbers with a space between; empty while it is as usual.
  private final StringProperty asked = new SimpleStringProperty("");

  /// The most cells that a count of this document needs.
  private double widestCount;

  private double[] cells = new double[COLUMNS];
  private double cell = 8;

  /// What a person wants, as a text to be kept; empty while it is as usual.
  StringProperty askedProperty() {
    return asked;
  }

  /// Another document is shown.
  void begin() {
    widestCount = 0;
  }

  /// A count with so many characters is to be seen whole; the column does not get narrower again.
  void needCount(int characters) {
    widestCount = Math.max(widestCount, characters + 2);
  }

  /// Shares a width in pixels out.
  void fit(double width, double newCell) {
    cell = newCell;
    double all = Math.max(COLUMNS * LEAST, width / cell);
    cells = wanted().orElseGet(() -> usual(all));
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

  private Optional<double[]> wanted() {
    String[] words = asked.get().split(" ");
    boolean sound = words.length == COLUMNS;
    for (String word : words) {
      sound = sound && word.matches("[0-9]{1,4}(?:\\.[0-9]{1,3})?");
    }
    return sound
        ? Optional.of(Arrays.stream(words).mapToDouble(Double::parseDouble).toArray())
        : Optional.empty();
  }

  private double[] usual(double all) {
    boolean narrow = all < 76;
    double type = narrow ? 8 : 10;
    double count = Math.max(narrow ? 7 : 10, widestCount);
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
      asked.set(
          Arrays.stream(cells)
              .mapToObj(one -> String.format(Locale.ROOT, "%.2f", Math.max(0, one)))
              .collect(Collectors.joining(" ")));
    }
  }

  /// A key is to be read beside its arrow.
  private static double least(int column) {
    return column == Column.KEY.ordinal() ? LEAST_KEY : LEAST;
  }

  /// As wide as usual again.
  void reset() {
    asked.set("");
  }
}
