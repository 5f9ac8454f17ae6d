package hypercall.practice;

import hypercall.schema.ParameterValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a JSON request body into parameters, with the server's own complaints (wire-facts 2).
final class JsonBody {
  private static final String PLACE = " at /usr/share/perl5/PVE/APIServer/AnyEvent.pm line ";
  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonBody() {}

  /// @throws PlainFailure with the parser's text when the body is no JSON object
  static Map<String, ParameterValue> decode(byte[] body) throws PlainFailure {
    String text = new String(body, StandardCharsets.UTF_8);
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JacksonException malformed) {
      throw new PlainFailure(500, complaint(malformed, text));
    }
    if (root.isMissingNode()) {
      throw new PlainFailure(500, complaint(text, text.length()));
    }
    if (!root.isObject()) {
      throw new PlainFailure(500, "Not a HASH reference" + PLACE + "978.\n");
    }
    return members(root);
  }

  private static String complaint(JacksonException malformed, String text) {
    long offset = malformed.getLocation() == null ? -1 : malformed.getLocation().getCharOffset();
    return complaint(text, offset < 0 ? text.length() : (int) Math.min(offset, text.length()));
  }

  private static String complaint(String text, int offset) {
    String rest = text.substring(offset);
    String before =
        rest.isEmpty() ? "(end of string)" : rest.substring(0, Math.min(20, rest.length()));
    return "malformed JSON string, neither tag, array, object, number, string or atom, at character"
        + " offset "
        + offset
        + " (before \""
        + before.replaceAll("\\p{Cntrl}", " ")
        + "\")"
        + PLACE
        + "934.\n";
  }

  private static Map<String, ParameterValue> members(JsonNode object) {
    Map<String, ParameterValue> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      values.put(member.getKey(), value(member.getValue()));
    }
    return values;
  }

  private static ParameterValue value(JsonNode node) {
    if (node.isNull()) {
      return new ParameterValue.Absent();
    }
    if (node.isArray()) {
      List<ParameterValue> all = new ArrayList<>();
      node.forEach(element -> all.add(value(element)));
      return new ParameterValue.Many(List.copyOf(all));
    }
    if (node.isObject()) {
      return new ParameterValue.Nested(members(node));
    }
    if (node.isBoolean()) {
      return new ParameterValue.Truth(node.booleanValue());
    }
    return ParameterValue.of(node.isString() ? node.stringValue() : node.toString());
  }
}
