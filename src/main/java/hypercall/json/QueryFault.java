package hypercall.json;

/// A query that is no regular expression: why, and from which of its columns on.
public final class QueryFault extends Exception {
  private static final long serialVersionUID = 1;

  private final int column;

  QueryFault(int column, String message) {
    super(column < 0 ? message : "%s at column %,d".formatted(message, column + 1));
    this.column = column;
  }

  /// From 0; -1 where no place is to blame.
  public int column() {
    return column;
  }
}
