package hypercall.ui.kit;

import hypercall.json.JsonDocument;
import hypercall.json.path.NodePath;
import hypercall.json.path.NodePaths;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells the paths of places in a document that may still grow, from any thread, and remembers what
/// it has counted on the way.
final class PathFinder {
  private final JsonDocument document;
  private @Nullable NodePaths paths;
  private long known;

  PathFinder(JsonDocument document) {
    this.document = document;
  }

  /// The path of the smallest value around a byte, if there is one.
  synchronized Optional<NodePath> of(long offset) {
    long now = document.indexedBytes();
    NodePaths there = paths;
    if (there == null || known != now) {
      there = new NodePaths(document);
      paths = there;
      known = now;
    }
    return there.of(offset);
  }
}
