package hypercall.json.path;

/// An expression is not understood; the message is one sentence without the place.
public final class PathFault extends Exception {
  private static final long serialVersionUID = 1;

  private final int column;

  PathFault(int column, String sentence) {
    super(sentence);
    this.column = column;
  }

  /// Where in the expression, in UTF-16 units from 0; its length when something is missing at its
  /// end.
  public int column() {
    return column;
  }
}
