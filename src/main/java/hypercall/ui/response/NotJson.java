package hypercall.ui.response;

import hypercall.bytes.text.Encoding;
import hypercall.http.Response;
import java.nio.charset.StandardCharsets;
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
    Encoding encoding = BodyKind.encoding(response);
    if (isWide(encoding)) {
      return encoding.charset().name()
          + " where JSON has to be in UTF-8 (RFC 8259, 8.1): shown as the text it is.";
    }
    String type = BodyKind.type(response);
    if (type.contains("json")) {
      return "No JSON, though the server says so: shown as the text it is.";
    }
    return type.equals("text/html")
        ? "HTML, not JSON: shown as text, and nothing of it is run or loaded."
        : "No JSON" + declared(response) + ": shown as the text it is.";
  }

  /// Whether a text says itself that it is in UTF-16 or UTF-32.
  static boolean isWide(Encoding encoding) {
    return switch (encoding.origin()) {
      case BYTE_ORDER_MARK, ZEROS -> !encoding.charset().equals(StandardCharsets.UTF_8);
      case DECLARED, ASSUMED -> false;
    };
  }

  private static String declared(Response response) {
    String type = BodyKind.type(response);
    return type.isEmpty() ? "" : " (" + type + ")";
  }
}
