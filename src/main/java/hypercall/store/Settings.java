package hypercall.store;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Small settings by name. A save changes the one it is about, and leaves those that another
/// program has changed meanwhile.
final class Settings {
  private final KeptFile file;
  private volatile ObjectNode tree = Json.object();

  Settings(KeptFile file) {
    this.file = file;
  }

  synchronized void load() {
    file.load(Members::tree).ifPresent(this::take);
  }

  synchronized boolean refresh() {
    if (file.isStale()
        && file.reload(Members::tree) instanceof News.Changed<ObjectNode>(ObjectNode now)) {
      take(now);
      return true;
    }
    return false;
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(tree.get(name))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue);
  }

  /// Those whose names begin so, by the rest of their names; what is no text as its JSON.
  Map<String, String> all(String prefix) {
    Map<String, String> found = new LinkedHashMap<>();
    for (var member : tree.properties()) {
      if (member.getKey().startsWith(prefix)) {
        JsonNode value = member.getValue();
        found.put(
            member.getKey().substring(prefix.length()),
            value.isString() ? value.stringValue() : value.toString());
      }
    }
    return found;
  }

  synchronized void save(String name, String value) throws IOException {
    save(tree.deepCopy().put(name, value));
  }

  synchronized void forget(String name) throws IOException {
    ObjectNode changed = tree.deepCopy();
    changed.remove(name);
    save(changed);
  }

  void writeAgain() throws IOException {
    file.writeAgain();
  }

  void backUp() {
    file.backUp();
  }

  private void save(ObjectNode changed) throws IOException {
    file.save(changed, KeptFile.Theirs.MERGE);
    file.backUp();
    take(file.tree());
  }

  private void take(ObjectNode read) {
    ObjectNode settings = read.deepCopy();
    settings.remove("format");
    tree = settings;
  }
}
