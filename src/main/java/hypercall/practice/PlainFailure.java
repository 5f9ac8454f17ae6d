package hypercall.practice;

/// A request that fails before the API is reached: its answer is plain text without a type.
final class PlainFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /// @param text the whole body; its first line is the reason phrase
  PlainFailure(int status, String text) {
    super(text);
    this.status = status;
  }

  int status() {
    return status;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
