package hypercall.ui.response;

import hypercall.http.Response;
import java.util.Optional;

/// Why a body is not set out as JSON, as a sentence.
final class NotJson {
  private NotJson() {}

  /// Empty for JSON, and where there is no body.
  static Optional<String> of(Response response) {
    if (response.body().size() == 0 || BodyPane.isJson(response)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (BodyKind.of(response)) {
          case IMAGE ->
              ImageHead.read(response.body())
                  .map(head -> "A picture: " + head.format() + ", " + head.pixels() + ".")
                  .orElse("A picture.");
          case BINARY -> "Bytes that are no text" + declared(response) + ".";
          case TEXT -> text(response);
        });
  }

  private static String text(Response response) {
    String type = BodyKind.type(response);
    if (type.contains("json")) {
      return "No JSON, though the server says so: shown as the text it is.";
    }
    return type.equals("text/html")
        ? "HTML, not JSON: shown as text, and nothing of it is run or loaded."
        : "No JSON" + declared(response) + ": shown as the text it is.";
  }

  private static String declared(Response response) {
    String type = BodyKind.type(response);
    return type.isEmpty() ? "" : " (" + type + ")";
  }
}
