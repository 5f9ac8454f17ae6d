package hypercall.ui.kit;

/// Where things stand in a row of bytes, in cells of the grid: offset, digits, text.
///
/// @param width bytes a row
/// @param digits of an offset
record HexGrid(int width, int digits) {
  private static final int GAP = 2;

  /// Bytes after which a wider gap stands.
  private static final int GROUP = 8;

  static HexGrid of(int width, long size) {
    return new HexGrid(width, Math.max(8, Long.toHexString(size).length()));
  }

  /// Where the digits of a byte stand.
  int digitsAt(int column) {
    return digits + GAP + 3 * column + (column >= GROUP ? 1 : 0);
  }

  /// Where the sign of a byte stands.
  int textAt(int column) {
    return digitsAt(width) - 1 + GAP + column;
  }

  /// Cells a row takes.
  int cells() {
    return textAt(width);
  }

  boolean isText(double cell) {
    return cell >= textAt(0) - 1;
  }

  /// The byte nearest to a cell.
  int columnAt(double cell) {
    if (isText(cell)) {
      return Math.clamp((int) Math.floor(cell) - textAt(0), 0, width - 1);
    }
    int column = 0;
    while (column < width - 1 && cell >= digitsAt(column + 1) - 0.5) {
      column++;
    }
    return column;
  }
}
