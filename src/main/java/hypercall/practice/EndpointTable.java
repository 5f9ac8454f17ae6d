package hypercall.practice;

import hypercall.schema.ApiNode;
import hypercall.schema.Method;
import hypercall.schema.Permission;
import hypercall.schema.Verb;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one table of endpoints, as a tree: it describes, it checks, and it finds what answers.
final class EndpointTable {
  private final ApiNode root;
  private final Map<String, Endpoint.Action> actions = new HashMap<>();

  /// Where a path leads.
  ///
  /// @param node the place in the tree
  /// @param names the values of the placeholders on the way
  record Place(ApiNode node, Map<String, String> names) {}

  EndpointTable(List<Endpoint> endpoints) {
    Map<String, Map<Verb, Method>> methods = new LinkedHashMap<>();
    for (Endpoint endpoint : endpoints) {
      Method method = withPlaceholders(endpoint);
      methods
          .computeIfAbsent(endpoint.path(), _ -> new EnumMap<>(Verb.class))
          .put(method.verb(), method);
      actions.put(key(endpoint.path(), method.verb()), endpoint.action());
    }
    root = node("", "", methods);
  }

  /// The placeholders of a path are parameters too (wire-facts 9).
  private static Method withPlaceholders(Endpoint endpoint) {
    Method method = endpoint.method();
    for (String segment : segments(endpoint.path())) {
      if (segment.startsWith("{")) {
        String name = segment.substring(1, segment.length() - 1);
        method = method.taking(name, Parts.placeholder(name));
      }
    }
    return method;
  }

  private static ApiNode node(String path, String text, Map<String, Map<Verb, Method>> methods) {
    List<ApiNode> children = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (String other : methods.keySet()) {
      if (other.startsWith(path + "/")) {
        String segment = segments(other.substring(path.length())).getFirst();
        if (!seen.contains(segment)) {
          seen.add(segment);
          children.add(node(path + "/" + segment, segment, methods));
        }
      }
    }
    return new ApiNode(path, text, methods.getOrDefault(path, Map.of()), children);
  }

  /// The description of all that is served.
  ApiNode root() {
    return root;
  }

  /// What answers a method at a place.
  Endpoint.Action action(ApiNode node, Verb verb) {
    Endpoint.Action action = actions.get(key(node.path(), verb));
    if (action == null) {
      throw new IllegalArgumentException("the table has no " + verb + " at " + node.path());
    }
    return action;
  }

  private static String key(String path, Verb verb) {
    return verb + " " + path;
  }

  /// The path's segments; repeated and trailing slashes do not count (wire-facts 2).
  static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/")) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return segments;
  }

  Optional<Place> find(List<String> segments) {
    ApiNode node = root;
    Map<String, String> names = new LinkedHashMap<>();
    for (String segment : segments) {
      Optional<ApiNode> child = node.child(segment);
      if (child.isEmpty()) {
        return Optional.empty();
      }
      node = child.get();
      if (node.placeholder()) {
        names.put(node.placeholderName(), segment);
      }
    }
    return Optional.of(new Place(node, names));
  }

  /// Whether this may be called without signing in.
  boolean openToWorld(Verb verb, List<String> segments) {
    return find(segments)
        .map(place -> place.node().methods().get(verb))
        .map(method -> method.permission() instanceof Permission.World)
        .orElse(false);
  }

  /// The fixed children of a path, as an index lists them; `member` names each.
  List<Map<String, Object>> children(String path, String member) {
    ApiNode node = find(segments(path)).orElseThrow().node();
    return node.children().stream()
        .filter(child -> !child.placeholder())
        .map(child -> Map.<String, Object>of(member, child.text()))
        .toList();
  }
}
