package hypercall.practice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The head of a request as it came: request line and header lines.
///
/// @param method the method, whatever it is
/// @param target the path with its query, escapes and all
/// @param version `HTTP/1.0` or `HTTP/1.1`
/// @param headers the lines in order, names as written
record RequestHead(
    String method, String target, String version, List<Map.Entry<String, String>> headers) {

  /// The first header of this name, in any case, or null.
  @Nullable String header(String name) {
    for (Map.Entry<String, String> header : headers) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return header.getValue();
      }
    }
    return null;
  }

  /// The target without its query.
  String path() {
    int question = target.indexOf('?');
    return question < 0 ? target : target.substring(0, question);
  }

  /// What stands after the question mark; empty without one.
  String query() {
    int question = target.indexOf('?');
    return question < 0 ? "" : target.substring(question + 1);
  }

  boolean oldVersion() {
    return version.equals("HTTP/1.0");
  }
}
