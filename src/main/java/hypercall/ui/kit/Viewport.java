package hypercall.ui.kit;

import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;

/// Which part of the rows is seen: the first row as a real number, and pixels to the right.
///
/// Rows are equally high, or as many times that as they have pieces; then places are found by
/// walking from row to row, never further than the view is high.
final class Viewport {
  /// Pixels kept free right of the widest row.
  static final double AIR = 24;

  private double width;
  private double height;
  private double rowHeight = 20;
  private double top;
  private double left;
  private long rows;
  private double widest;
  private @Nullable LongToIntFunction pieces;

  /// How many pieces rows have from now on; null when each has one.
  void count(@Nullable LongToIntFunction pieces) {
    this.pieces = pieces;
  }

  /// @param rows rows there are
  void fit(double width, double height, double rowHeight, long rows) {
    this.width = width;
    this.height = height;
    if (rowHeight != this.rowHeight) {
      // Text that grew or shrank did so in both directions.
      widest *= rowHeight / this.rowHeight;
    }
    this.rowHeight = rowHeight;
    this.rows = rows;
    scrollTo(top, left);
  }

  /// Starts over, at the top.
  void reset() {
    widest = 0;
    rows = 0;
    scrollTo(0, 0);
  }

  /// Forgets how wide rows are.
  void narrow() {
    widest = 0;
  }

  /// Learns that a row is this many pixels wide.
  void widen(double pixels) {
    widest = Math.max(widest, pixels);
  }

  void scrollTo(double row, double pixels) {
    top = Math.clamp(row, 0, lastTop());
    left = Math.clamp(pixels, 0, lastLeft());
  }

  /// Scrolls by rows as high as a piece, and by pixels to the right.
  void scrollBy(double rowDelta, double pixelDelta) {
    scrollTo(move(top, rowDelta * rowHeight), left + pixelDelta);
  }

  /// The place so many pixels below a place, or above it.
  private double move(double from, double pixels) {
    LongToIntFunction counted = pieces;
    if (counted == null) {
      return from + pixels / rowHeight;
    }
    double rest = pixels / rowHeight;
    long row = Math.clamp((long) Math.floor(from), 0, Math.max(0, rows - 1));
    double inRow = (from - row) * height(row);
    while (inRow + rest < 0 && row > 0) {
      rest += inRow;
      row--;
      inRow = height(row);
    }
    while (inRow + rest >= height(row) && row < rows - 1) {
      rest -= height(row) - inRow;
      row++;
      inRow = 0;
    }
    return row + (inRow + rest) / height(row);
  }

  /// How many pieces a row has.
  private int height(long row) {
    LongToIntFunction counted = pieces;
    return counted == null || row >= rows ? 1 : counted.applyAsInt(row);
  }

  /// Scrolls as little as brings a piece of this row and this pixel column into sight.
  void reveal(long row, int piece, double x) {
    double place = row + (double) piece / height(row);
    double below = row + (piece + 1.0) / height(row);
    double newTop = top;
    if (place < top) {
      newTop = place;
    } else {
      newTop = Math.max(top, move(below, -rowsSeen() * rowHeight));
    }
    double newLeft = left;
    if (x < left) {
      newLeft = x - 40;
    } else if (x > left + width - AIR) {
      newLeft = x - width + 80;
    }
    if (pieces == null) {
      widen(x);
    }
    scrollTo(newTop, newLeft);
  }

  /// Whether a row is wholly seen.
  boolean sees(long row) {
    return row >= top && row + 1 <= move(top, rowsSeen() * rowHeight) + 1e-9;
  }

  /// Scrolls so that a row is a third of the way down.
  void centre(long row) {
    scrollTo(move(row, -rowsSeen() / 3 * rowHeight), left);
  }

  double top() {
    return top;
  }

  double left() {
    return left;
  }

  /// Rows that fit, a real number.
  double rowsSeen() {
    return Math.max(1, height / rowHeight);
  }

  double lastTop() {
    return rows == 0 ? 0 : Math.max(0, move(rows, -rowsSeen() * rowHeight));
  }

  double lastLeft() {
    return Math.max(0, widest + AIR - width);
  }

  double width() {
    return width;
  }

  /// The row under a height, kept within what there is.
  long rowAt(double y) {
    return Math.clamp((long) Math.floor(move(top, y)), 0, Math.max(0, rows - 1));
  }

  /// Where a row begins that is not above the first one seen.
  double yOf(long row) {
    if (pieces == null || row < Math.floor(top)) {
      return (row - top) * rowHeight;
    }
    long at = (long) Math.floor(top);
    double y = (at - top) * height(at) * rowHeight;
    while (at < row && y < height) {
      y += height(at) * rowHeight;
      at++;
    }
    return y;
  }
}
