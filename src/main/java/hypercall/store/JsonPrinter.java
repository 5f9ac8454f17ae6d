package hypercall.store;

import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A tree as text that people read and version control compares: one member a line, two spaces a
/// level, members in the order of the tree.
final class JsonPrinter {
  private final StringBuilder out = new StringBuilder();

  String print(ObjectNode tree) {
    value(tree, "\n");
    return out.append('\n').toString();
  }

  private void value(JsonNode node, String newLine) {
    if (node instanceof ObjectNode object) {
      members(object, newLine);
    } else if (node instanceof ArrayNode array) {
      elements(array, newLine);
    } else if (node.isString()) {
      string(node.stringValue());
    } else if (node.isNumber() && !node.isIntegralNumber()) {
      out.append(node.decimalValue());
    } else {
      out.append(node.asString("null"));
    }
  }

  private void members(ObjectNode object, String newLine) {
    if (object.isEmpty()) {
      out.append("{}");
      return;
    }
    String inner = newLine + "  ";
    out.append('{');
    Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
    while (members.hasNext()) {
      Map.Entry<String, JsonNode> member = members.next();
      out.append(inner);
      string(member.getKey());
      out.append(": ");
      value(member.getValue(), inner);
      out.append(members.hasNext() ? "," : newLine);
    }
    out.append('}');
  }

  private void elements(ArrayNode array, String newLine) {
    if (array.isEmpty()) {
      out.append("[]");
      return;
    }
    String inner = newLine + "  ";
    out.append('[');
    Iterator<JsonNode> elements = array.values().iterator();
    while (elements.hasNext()) {
      out.append(inner);
      value(elements.next(), inner);
      out.append(elements.hasNext() ? "," : newLine);
    }
    out.append(']');
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> character(text, i, c);
      }
    }
    out.append('"');
  }

  /// Half a surrogate pair (pasted, or typed half-way) has no UTF-8 form; as an escape it survives.
  private void character(String text, int at, char c) {
    boolean pair =
        Character.isHighSurrogate(c)
            ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
            : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    if (c < ' ' || c == '\u007f' || Character.isSurrogate(c) && !pair) {
      out.append(String.format("\\u%04x", (int) c));
    } else {
      out.append(c);
    }
  }
}
