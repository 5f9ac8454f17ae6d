package hypercall.pve;

import hypercall.http.Exchange;
import hypercall.http.Response;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What an answer says of a failure, wherever Proxmox put it: the phrase of the status line, the
/// member `message`, a bare text, or the envelope of the `extjs` format (wire-facts 1.1, 3, 10).
///
/// @param status the one that counts: of the envelope where the status line says 200
/// @param errors where it was told
/// @param text the error text, first line first; empty when there is none
/// @param fields messages by parameter name
record ErrorAnswer(int status, Product.Errors errors, String text, Map<String, String> fields) {
  /// Empty when the answer is a success.
  static Optional<ErrorAnswer> of(Exchange exchange) {
    Response response = exchange.response();
    if (response.status() / 100 != 2) {
      Optional<String> bare = BareText.of(response);
      if (bare.isPresent()) {
        return bare.map(text -> ofBare(response.status(), text));
      }
      JsonNode body = SmallJson.read(response.body()).orElse(null);
      String text = body == null ? "" : SmallJson.text(body, "message").strip();
      return Optional.of(
          new ErrorAnswer(
              response.status(),
              Product.Errors.IN_PHRASE,
              text.isEmpty() ? response.reason() : text,
              fields(body)));
    }
    return hasEnvelope(exchange) ? ofEnvelope(response) : Optional.empty();
  }

  private static ErrorAnswer ofBare(int status, String text) {
    Map<String, String> fields = Collections.unmodifiableMap(BareText.fields(text));
    return new ErrorAnswer(status, Product.Errors.IN_BODY, text, fields);
  }

  private static boolean hasEnvelope(Exchange exchange) {
    String path = exchange.request().address().getRawPath();
    return path != null && (path.startsWith("/api2/extjs") || path.startsWith("/api2/htmljs"));
  }

  private static Optional<ErrorAnswer> ofEnvelope(Response response) {
    JsonNode body = SmallJson.read(response.body()).orElse(null);
    if (body == null || !isFailure(body.path("success"))) {
      return Optional.empty();
    }
    return Optional.of(
        new ErrorAnswer(
            body.path("status").asInt(500),
            body.path("success").isBoolean() ? Product.Errors.IN_BODY : Product.Errors.IN_PHRASE,
            SmallJson.text(body, "message").strip(),
            fields(body)));
  }

  private static boolean isFailure(JsonNode success) {
    return success.isValueNode() && !success.asBoolean(true) || success.asString("").equals("0");
  }

  private static Map<String, String> fields(@org.jspecify.annotations.Nullable JsonNode body) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (body != null && body.path("errors").isObject()) {
      body.path("errors")
          .properties()
          .forEach(e -> fields.put(e.getKey(), e.getValue().asString("").strip()));
    }
    return Collections.unmodifiableMap(fields);
  }
}
