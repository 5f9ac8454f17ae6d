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
import java.util.Set;
import java.util.TreeSet;

/// The one table of endpoints, as a tree: it describes, it checks, and it finds what answers.
final class EndpointTable {
  private final ApiNode root;
  private final Map<String, Endpoint> endpoints = new HashMap<>();

  /// Where a path leads.
  ///
  /// @param node the place in the tree
  /// @param names the values of the placeholders on the way
  record Place(ApiNode node, Map<String, String> names) {}

  /// @throws IllegalStateException when something is described that nothing answers, or answered
  ///   that nothing describes
  EndpointTable(List<Described> described, Actions actions) {
    Branch tree = new Branch("", "");
    described.forEach(each -> tree.at(segments(each.path())).methods.put(verb(each), method(each)));
    root = tree.node();
    Set<String> unanswered = new TreeSet<>();
    Set<String> undescribed = new TreeSet<>(actions.places());
    for (Described each : described) {
      undescribed.remove(each.place());
      Endpoint.Action action = actions.at(each.method().verb(), each.path());
      if (action == null && each.method().childLink() == null) {
        unanswered.add(each.place());
      } else {
        endpoints.put(
            each.place(),
            new Endpoint(each.path(), each.method(), action == null ? index(each) : action));
      }
    }
    if (!unanswered.isEmpty() || !undescribed.isEmpty()) {
      throw new IllegalStateException(
          "nothing answers " + unanswered + ", and nothing describes " + undescribed);
    }
  }

  private static Verb verb(Described described) {
    return described.method().verb();
  }

  private static Method method(Described described) {
    return described.method();
  }

  /// A place of the tree that still grows.
  private static final class Branch {
    private final String path;
    private final String text;
    private final Map<Verb, Method> methods = new EnumMap<>(Verb.class);
    private final Map<String, Branch> children = new LinkedHashMap<>();

    Branch(String path, String text) {
      this.path = path;
      this.text = text;
    }

    Branch at(List<String> segments) {
      Branch branch = this;
      for (String segment : segments) {
        String beneath = branch.path + "/" + segment;
        branch = branch.children.computeIfAbsent(segment, name -> new Branch(beneath, name));
      }
      return branch;
    }

    ApiNode node() {
      return new ApiNode(
          path, text, methods, children.values().stream().map(Branch::node).toList());
    }
  }

  /// What lists the children of a directory: what it lists is what there is.
  private Endpoint.Action index(Described described) {
    String member = String.valueOf(described.method().childLink());
    List<Map<String, Object>> children = children(described.path(), member);
    return _ -> Result.of(children);
  }

  /// The description of all that is served.
  ApiNode root() {
    return root;
  }

  /// What answers a method at a place.
  Endpoint.Action action(ApiNode node, Verb verb) {
    Endpoint endpoint = endpoints.get(verb + " " + node.path());
    if (endpoint == null) {
      throw new IllegalArgumentException("the table has no " + verb + " at " + node.path());
    }
    return endpoint.action();
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
    for (int i = 0; i < segments.size(); i++) {
      Optional<ApiNode> child = node.child(segments.get(i));
      if (child.isEmpty()) {
        return Optional.empty();
      }
      node = child.get();
      if (node.text().equals("{volume}") || node.text().equals("{cidr}")) {
        // It has a slash of its own: the rest of the path is one name (wire-facts 2).
        names.put(node.placeholderName(), String.join("/", segments.subList(i, segments.size())));
        return Optional.of(new Place(node, names));
      }
      if (node.placeholder()) {
        names.put(node.placeholderName(), segments.get(i));
      }
    }
    return Optional.of(new Place(node, names));
  }

  /// Whether this may be called without signing in; the path has to be written plainly.
  boolean openToWorld(Verb verb, String path) {
    List<String> segments = segments(path);
    if (!path.equals("/" + String.join("/", segments))) {
      return false;
    }
    return find(segments)
        .map(place -> place.node().methods().get(verb))
        .map(method -> method.permission() instanceof Permission.World)
        .orElse(false);
  }

  /// The fixed children of a path, as an index lists them; `member` names each.
  private List<Map<String, Object>> children(String path, String member) {
    ApiNode node = root;
    for (String segment : segments(path)) {
      node = node.child(segment).orElseThrow();
    }
    return node.children().stream()
        .filter(child -> !child.placeholder())
        .map(child -> Map.<String, Object>of(member, child.text()))
        .toList();
  }
}
