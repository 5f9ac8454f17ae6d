package hypercall.store;

import hypercall.store.SavedRequest.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Rows of a request as a list of small objects; what is usual (switched on, not secret) is left
/// out.
final class RowCodec {
  private static final Set<String> KNOWN = Set.of("name", "value", "enabled", "secret");

  private RowCodec() {}

  static List<Row> read(Members from, String list) throws BadFile {
    List<Row> rows = new ArrayList<>();
    for (Members row : from.objects(list)) {
      rows.add(
          new Row(
              row.flag("enabled", true),
              row.text("name"),
              row.text("value", ""),
              row.flag("secret", false)));
    }
    return List.copyOf(rows);
  }

  /// Adds the list, or nothing when it is empty. A secret row has no value.
  static void write(List<Row> rows, String list, ObjectNode to, ObjectNode old) {
    if (rows.isEmpty()) {
      return;
    }
    List<ObjectNode> before = new ArrayList<>(Codec.objects(old, list));
    ArrayNode array = to.putArray(list);
    for (Row row : rows) {
      ObjectNode node = array.addObject();
      node.put("name", row.name());
      if (row.secret()) {
        node.put("secret", true);
      } else {
        node.put("value", row.value());
      }
      if (!row.enabled()) {
        node.put("enabled", false);
      }
      Codec.keepUnknown(takeSame(before, row.name()), node, KNOWN);
    }
  }

  private static ObjectNode takeSame(List<ObjectNode> before, String name) {
    for (ObjectNode candidate : before) {
      if (candidate.path("name").asString("").equals(name)) {
        before.remove(candidate);
        return candidate;
      }
    }
    return Json.object();
  }
}
