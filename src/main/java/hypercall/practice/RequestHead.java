package hypercall.practice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The head of a request as it came: request line and header lines.
///
/// @param method the method, whatever it is
/// @param target the path with its query, escapes and all
/// @param version `HTTP/1.0` or `HTTP/1.1`
/// @param headers the lines in order, names as written
record RequestHead(
    String method, String target, String version, List<Map.Entry<String, String>> headers) {
  private static final Pattern DIGITS = Pattern.compile("\\s*[+]?(\\d{1,18})");

  /// The header of this name, in any case, or null; several of a name are one with commas.
  @Nullable String header(String name) {
    String found = null;
    for (Map.Entry<String, String> header : headers) {
      if (header.getKey().equalsIgnoreCase(name)) {
        found = found == null ? header.getValue() : found + ", " + header.getValue();
      }
    }
    return found;
  }

  /// The length its body is said to have; what begins with no digit is none (wire-facts 2).
  long length() {
    String length = header("Content-Length");
    Matcher digits = DIGITS.matcher(length == null ? "" : length);
    return digits.lookingAt() ? Long.parseLong(digits.group(1)) : 0;
  }

  /// Whether the connection is to end after the answer, as far as the client says.
  boolean lastWish() {
    String connection = header("Connection");
    return connection == null || connection.isEmpty() || connection.equals("0")
        ? version.equals("HTTP/1.0")
        : connection.toLowerCase(Locale.ROOT).contains("close");
  }

  /// The target without its query.
  String path() {
    String whole = withoutFragment();
    int question = whole.indexOf('?');
    return question < 0 ? whole : whole.substring(0, question);
  }

  /// What stands after the question mark; empty without one.
  String query() {
    String whole = withoutFragment();
    int question = whole.indexOf('?');
    return question < 0 ? "" : whole.substring(question + 1);
  }

  private String withoutFragment() {
    int sharp = target.indexOf('#');
    return sharp < 0 ? target : target.substring(0, sharp);
  }
}
