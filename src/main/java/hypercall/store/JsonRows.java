package hypercall.store;

import hypercall.store.SavedRequest.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A pasted JSON object as rows: numbers as written, `true` and `false` as the 1 and 0 that forms
/// take (wire-facts 6), objects and lists as their text.
public final class JsonRows {
  private JsonRows() {}

  /// One row for each member; none when the text is no JSON object.
  public static List<Row> of(String text) {
    try {
      return Json.parse(text.getBytes(StandardCharsets.UTF_8)).properties().stream()
          .map(member -> row(member.getKey(), member.getValue()))
          .toList();
    } catch (BadFile _) {
      return List.of();
    }
  }

  private static Row row(String name, JsonNode value) {
    String text = value.isContainer() ? value.toString() : value.asString("");
    if (value.isBoolean()) {
      text = value.asBoolean() ? "1" : "0";
    }
    return new Row(true, name, text, SecretFields.anywhere(name));
  }
}
