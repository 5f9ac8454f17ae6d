package hypercall.pve;

import hypercall.bytes.GrowingBytes;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the small answers the session itself needs: tickets, realms, error messages, task states.
/// Never used for what is displayed.
final class SmallJson {
  /// Beyond this an answer is none of those.
  static final int LIMIT = 1 << 20;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private SmallJson() {}

  /// The bytes, or empty when they are too many to be one of these answers.
  static Optional<byte[]> bytes(GrowingBytes body) {
    long size = body.size();
    if (size > LIMIT) {
      return Optional.empty();
    }
    byte[] bytes = new byte[(int) size];
    body.read(0, bytes, 0, bytes.length);
    return Optional.of(bytes);
  }

  /// The document; empty when it is too large, empty or no JSON.
  static Optional<JsonNode> read(GrowingBytes body) {
    return bytes(body).flatMap(SmallJson::read);
  }

  static Optional<JsonNode> read(byte[] bytes) {
    try {
      JsonNode node = MAPPER.readTree(bytes);
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /// A member's text, whether it was sent as string or number; empty text when it is absent or
  /// null.
  static String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isValueNode() && !value.isNull() ? value.asString() : "";
  }

  static JsonMapper mapper() {
    return MAPPER;
  }
}
