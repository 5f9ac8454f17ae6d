package hypercall.schema;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One place in the API's tree: its methods and what lies beneath.
///
/// @param path the whole path, with placeholders, such as `/nodes/{node}/qemu`; empty at the root
/// @param text the last segment, such as `{node}`
/// @param methods the methods it has; a pure folder has none
/// @param children what lies beneath, in the description's order
public record ApiNode(String path, String text, Map<Verb, Method> methods, List<ApiNode> children) {

  /// Copies the collections, so that the tree never changes.
  public ApiNode {
    Map<Verb, Method> copy = new EnumMap<>(Verb.class);
    copy.putAll(methods);
    methods = Collections.unmodifiableMap(copy);
    children = List.copyOf(children);
  }

  /// Whether nothing lies beneath.
  public boolean leaf() {
    return children.isEmpty();
  }

  /// Whether this segment stands for a value, as `{node}` does.
  public boolean placeholder() {
    return text.startsWith("{") && text.endsWith("}");
  }

  /// The name of the value this segment stands for.
  ///
  /// @throws IllegalStateException when it is a fixed segment
  public String placeholderName() {
    if (!placeholder()) {
      throw new IllegalStateException("the segment '" + text + "' is no placeholder");
    }
    return text.substring(1, text.length() - 1);
  }

  /// The child a path segment leads to: the one of that name, else the placeholder.
  public Optional<ApiNode> child(String segment) {
    for (ApiNode child : children) {
      if (!child.placeholder() && child.text().equals(segment)) {
        return Optional.of(child);
      }
    }
    return children.stream().filter(ApiNode::placeholder).findFirst();
  }
}
