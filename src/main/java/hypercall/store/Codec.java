package hypercall.store;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How one kind of value is written as a file of its own, member by member: no reflection, so that
/// the start does not wait for it and a renamed field never renames a member.
interface Codec<T> {
  String id(T value);

  /// @param id what the file's name or its `id` member says
  T read(String id, Members members) throws BadFile;

  /// Writes the members this version knows into an empty object.
  ///
  /// @param old the object as it was read, for members of parts that this version does not know
  ObjectNode write(T value, ObjectNode old);

  /// The names of the members that `write` writes or leaves out on purpose.
  Set<String> known();

  /// Carries over what a newer version or a person has added.
  static void keepUnknown(ObjectNode old, ObjectNode fresh, Set<String> known) {
    for (var member : old.properties()) {
      if (!known.contains(member.getKey())) {
        JsonNode kept = member.getValue();
        fresh.set(member.getKey(), kept.deepCopy());
      }
    }
  }

  /// The objects of a list as last read, to find members of parts that this version does not know.
  static List<ObjectNode> objects(ObjectNode tree, String name) {
    JsonNode list = tree.get(name);
    return list == null
        ? List.of()
        : list.values().stream()
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .toList();
  }
}
