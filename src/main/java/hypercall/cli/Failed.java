package hypercall.cli;

/// The command cannot go on; the message says why, and what to do.
final class Failed extends Exception {
  private static final long serialVersionUID = 1;

  private final ExitCode code;

  Failed(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  static Failed usage(String message) {
    return new Failed(ExitCode.USAGE, message);
  }

  ExitCode code() {
    return code;
  }
}
