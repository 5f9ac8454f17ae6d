package hypercall.pve;

import hypercall.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An error's text as Backup Server and Datacenter Manager tell it: alone in the body, labelled as
/// the JSON it is not, after a status line that says nothing of its own (wire-facts 4.8).
final class BareText {
  /// Beyond so many bytes it is a page, not a sentence.
  private static final int LONGEST = 16 * 1024;

  private static final Map<Integer, String> USUAL =
      Map.of(
          400,
          "Bad Request",
          401,
          "Unauthorized",
          403,
          "Forbidden",
          404,
          "Not Found",
          405,
          "Method Not Allowed",
          413,
          "Payload Too Large",
          414,
          "URI Too Long",
          500,
          "Internal Server Error",
          501,
          "Not Implemented",
          503,
          "Service Unavailable");

  private static final Pattern FIELD =
      Pattern.compile(
          "(?m)^(?:parameter verification failed - )?(?:- )?(?:parameter )?'([^']+)': (.+)$");

  /// Neither a page nor JSON that was cut short.
  private static final Pattern SENTENCE = Pattern.compile("[\\p{L}'`(]");

  private BareText() {}

  static Optional<String> of(Response response) {
    boolean usual =
        response.reason().isEmpty()
            || response.reason().equalsIgnoreCase(USUAL.getOrDefault(response.status(), ""));
    String type = response.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    boolean may = type.isEmpty() || type.contains("json");
    if (!usual || !may || response.body().size() > LONGEST) {
      return Optional.empty();
    }
    return SmallJson.bytes(response.body())
        .filter(bytes -> SmallJson.read(bytes).isEmpty())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
        .filter(text -> SENTENCE.matcher(text).lookingAt());
  }

  /// What it says of single parameters, by their names.
  static Map<String, String> fields(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (text.startsWith("parameter verification")) {
      Matcher field = FIELD.matcher(text);
      while (field.find()) {
        fields.put(field.group(1), field.group(2).strip());
      }
    }
    return fields;
  }
}
