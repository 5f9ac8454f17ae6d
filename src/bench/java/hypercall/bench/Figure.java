package hypercall.bench;

import java.util.Locale;

/// One line of the table that [Figures] prints.
record Figure(String what, String measured) {
  static Figure of(String what, String format, Object... values) {
    return new Figure(what, String.format(Locale.ROOT, format, values));
  }

  String row() {
    return "| " + what + " | " + measured + " |";
  }
}
