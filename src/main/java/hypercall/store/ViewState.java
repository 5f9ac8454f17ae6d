package hypercall.store;

import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How the answers of a tab are looked at, as it survives a restart: small texts by name, such as
/// the chosen view, the filter, what is folded.
///
/// What a text means is known to whoever shows it. What is too long to be worth it is left out.
public record ViewState(Map<String, String> parts) {
  public static final ViewState NONE = new ViewState(Map.of());

  /// Of one part, and of all together; characters.
  private static final int MOST = 4_000;

  private static final int MOST_OF_ALL = 16_000;

  /// Leaves out what is empty, and what is too long.
  public ViewState {
    SequencedMap<String, String> kept = new TreeMap<>();
    int all = 0;
    for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
      int length = part.getKey().length() + part.getValue().length();
      if (!part.getValue().isEmpty() && length <= MOST && all + length <= MOST_OF_ALL) {
        kept.put(part.getKey(), part.getValue());
        all += length;
      }
    }
    parts = Map.copyOf(kept);
  }

  /// The same without what somebody sought or filtered by that looks like a secret.
  ViewState withoutSecrets() {
    Map<String, String> open = new TreeMap<>(parts);
    open.values().removeIf(part -> !SecretText.without(part).equals(part));
    return open.size() == parts.size() ? this : new ViewState(open);
  }

  /// What can be read of it; a damaged member is ignored, and the rest kept.
  static ViewState read(JsonNode node) {
    Map<String, String> parts = new TreeMap<>();
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        if (member.getValue().isString()) {
          parts.put(member.getKey(), member.getValue().stringValue());
        }
      }
    }
    return new ViewState(parts);
  }

  /// Writes it as the members of an object, in the order of their names.
  void write(ObjectNode into) {
    new TreeMap<>(parts).forEach(into::put);
  }
}
