package hypercall.practice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An answer as it came over the wire.
///
/// @param statusLine the whole line
/// @param headers in order, duplicates too
/// @param body its bytes as text
record Answer(String statusLine, List<Map.Entry<String, String>> headers, String body) {

  /// The status line without the version.
  String status() {
    return statusLine.substring(statusLine.indexOf(' ') + 1);
  }

  List<String> header(String name) {
    return headers.stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  List<String> headerNames() {
    return headers.stream().map(h -> h.getKey().toLowerCase(Locale.ROOT)).distinct().toList();
  }

  JsonNode json() {
    return new JsonMapper().readTree(body);
  }

  JsonNode data() {
    return json().path("data");
  }

  String message() {
    return json().path("message").stringValue("");
  }
}
