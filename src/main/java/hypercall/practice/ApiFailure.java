package hypercall.practice;

import java.util.Map;

/// A call the API refuses: a status, a text that becomes the reason phrase, and for bad parameters
/// what is wrong with each (wire-facts 5).
final class ApiFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Map<String, String> errors;

  ApiFailure(int status, String text) {
    this(status, text, Map.of());
  }

  ApiFailure(int status, String text, Map<String, String> errors) {
    super(text);
    this.status = status;
    this.errors = Map.copyOf(errors);
  }

  static ApiFailure badParameters(Map<String, String> errors) {
    return new ApiFailure(400, "Parameter verification failed.\n", errors);
  }

  static ApiFailure badParameter(String name, String fault) {
    return badParameters(Map.of(name, fault));
  }

  /// A path or a verb there is none of: the one error whose text has no line end.
  static ApiFailure notImplemented(String verb, String path) {
    return new ApiFailure(501, "Method '" + verb + " " + path + "' not implemented");
  }

  static ApiFailure forbidden(String what) {
    return new ApiFailure(403, "Permission check failed" + what + "\n");
  }

  static ApiFailure died(String text) {
    return new ApiFailure(500, text + "\n");
  }

  int status() {
    return status;
  }

  String text() {
    return String.valueOf(getMessage());
  }

  Map<String, String> errors() {
    return errors;
  }
}
