package hypercall.ui.kit;

import hypercall.json.Line;
import java.util.ArrayList;
import java.util.List;

/// Breaks rows that are wider than the view into pieces that stand below each other, when that is
/// wanted; else each row is one piece.
final class Wrapping {
  /// A part of a row's text.
  ///
  /// @param from its first column
  /// @param to behind its last column
  /// @param shift pixels by which it stands further left than it would on one line
  record Piece(int from, int to, double shift) {}

  /// Columns by which what goes on is indented further.
  private static final int HANG = 4;

  /// A break is looked for in this last part of a piece.
  private static final int LOOK_BACK = 24;

  private final LineShape shape;
  private boolean on;
  private double width = 800;

  Wrapping(LineShape shape) {
    this.shape = shape;
  }

  void set(boolean now) {
    on = now;
  }

  boolean isOn() {
    return on;
  }

  /// @param newWidth pixels a piece may take
  void fit(double newWidth) {
    width = Math.max(newWidth, 20 * shape.cell());
  }

  /// The pieces of a row, one at least.
  List<Piece> pieces(Line line) {
    String text = line.text();
    if (!on || text.length() * shape.cell() <= width && isPlain(text)) {
      return List.of(new Piece(0, text.length(), 0));
    }
    double hang = Math.min(shape.x(text, indent(text)) + HANG * shape.cell(), width / 2);
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    double x = 0;
    while (from < text.length() || pieces.isEmpty()) {
      double begin = from == 0 ? 0 : hang;
      int fits = shape.fit(text, from, width - begin);
      int to = fits < text.length() ? breakBefore(text, from, fits) : fits;
      pieces.add(new Piece(from, to, x - begin));
      x += shape.width(text, from, to);
      from = to;
    }
    return pieces;
  }

  /// How many pieces a row has.
  int count(Line line) {
    return on ? pieces(line).size() : 1;
  }

  /// The number of the piece that a column stands in.
  static int indexOf(List<Piece> pieces, int column) {
    int index = 0;
    while (index < pieces.size() - 1 && pieces.get(index + 1).from() <= column) {
      index++;
    }
    return index;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!LineShape.onGrid(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int indent(String text) {
    return text.length() - text.stripLeading().length();
  }

  /// Rather behind a blank or a sign than within a word.
  private static int breakBefore(String text, int from, int fits) {
    for (int at = fits; at > Math.max(from + 1, fits - LOOK_BACK); at--) {
      char before = text.charAt(at - 1);
      boolean sign = before == ' ' || ",;/|&".indexOf(before) >= 0;
      if (sign && !text.substring(from, at).isBlank()) {
        return at;
      }
    }
    return fits;
  }
}
