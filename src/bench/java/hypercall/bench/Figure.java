package hypercall.bench;

import java.util.Locale;

/// One line of the table that [Figures] prints.
///
/// @param bar what was promised; empty where nothing was
/// @param verdict whether it is kept; empty where nothing was promised
record Figure(String work, String bar, String measured, String verdict) {
  private static final String BETWEEN = " | ";

  static final String HEAD = "| work | bar | measured | |\n|---|---|---|---|";

  static Figure of(String work, String format, Object... values) {
    return new Figure(work, "", String.format(Locale.ROOT, format, values), "");
  }

  /// The same beside what was promised.
  Figure against(String limit, boolean kept) {
    return new Figure(work, limit, measured, kept ? "met" : "**missed**");
  }

  String row() {
    return "| " + String.join(BETWEEN, work, bar, measured, verdict) + " |";
  }

  /// What [#row] wrote, perhaps in another process.
  static Figure read(String row) {
    String[] cells = row.substring(2, row.length() - 2).split(" \\| ", -1);
    return new Figure(cells[0], cells[1], cells[2], cells[3]);
  }
}
