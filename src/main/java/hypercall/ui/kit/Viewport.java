package hypercall.ui.kit;

/// Which part of the rows is seen: the first row as a real number, and pixels to the right.
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

  /// Learns that a row is this many pixels wide.
  void widen(double pixels) {
    widest = Math.max(widest, pixels);
  }

  void scrollTo(double row, double pixels) {
    top = Math.clamp(row, 0, lastTop());
    left = Math.clamp(pixels, 0, lastLeft());
  }

  void scrollBy(double rowDelta, double pixelDelta) {
    scrollTo(top + rowDelta, left + pixelDelta);
  }

  /// Scrolls as little as brings this row and this pixel column into sight.
  void reveal(long row, double x) {
    double newTop = top;
    if (row < top) {
      newTop = row;
    } else if (row + 1 > top + rowsSeen()) {
      newTop = row + 1 - rowsSeen();
    }
    double newLeft = left;
    if (x < left) {
      newLeft = x - 40;
    } else if (x > left + width - AIR) {
      newLeft = x - width + 80;
    }
    widen(x);
    scrollTo(newTop, newLeft);
  }

  /// Whether a row is wholly seen.
  boolean sees(long row) {
    return row >= top && row + 1 <= top + rowsSeen();
  }

  /// Scrolls so that a row is a third of the way down.
  void centre(long row) {
    scrollTo(row - rowsSeen() / 3, left);
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
    return Math.max(0, rows - rowsSeen());
  }

  double lastLeft() {
    return Math.max(0, widest + AIR - width);
  }

  double width() {
    return width;
  }

  /// The row under a height, kept within what there is.
  long rowAt(double y) {
    return Math.clamp((long) Math.floor(top + y / rowHeight), 0, Math.max(0, rows - 1));
  }

  double yOf(long row) {
    return (row - top) * rowHeight;
  }
}
