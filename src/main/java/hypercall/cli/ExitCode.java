package hypercall.cli;

/// What the command line's exit code says to a script.
public enum ExitCode {
  /// Answered 2xx, or done.
  DONE(0),
  /// The server refused.
  REFUSED(1),
  /// The command was not understood, or a file it names cannot be read.
  USAGE(2),
  /// No answer came or not the whole of it, or it could not be written.
  NO_ANSWER(3),
  /// The server's certificate is not trusted.
  CERTIFICATE(4),
  /// The sign-in did not work.
  SIGN_IN(5),
  /// The input is not JSON to its end.
  MALFORMED(6);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
