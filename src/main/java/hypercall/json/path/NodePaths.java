package hypercall.json.path;

import hypercall.json.JsonDocument;
import hypercall.json.Members;
import hypercall.json.Values;
import hypercall.json.path.NodePath.Named;
import hypercall.json.path.NodePath.Numbered;
import hypercall.json.path.NodePath.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells the paths of places in a document.
///
/// To know an element's number, those before it are counted once: each 512th of a long array is
/// remembered, so the next question about it is answered at once. Sees what was indexed when it was
/// made; belongs to one thread.
public final class NodePaths {
  private static final int KEPT = 512;

  private final Values values;
  private final Map<Long, Places> known = new HashMap<>();

  public NodePaths(JsonDocument document) {
    values = document.values();
  }

  /// The path of the smallest value around a byte; a member's name belongs to its value. Empty
  /// outside the outermost value, and behind a fault.
  public Optional<NodePath> of(long offset) {
    long node = values.root();
    if (node < 0 || offset < node || offset >= values.end(node)) {
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>();
    boolean shadowed = false;
    Optional<Members> child = child(node, offset);
    while (child.isPresent()) {
      Members members = child.get();
      node = members.value();
      if (members.named()) {
        byte[] name = values.text(members.name()).bytes();
        steps.add(new Named(values.text(members.name()).rest()));
        while (!shadowed && members.next()) {
          shadowed = values.is(members.name(), name);
        }
      } else {
        steps.add(new Numbered(members.number()));
      }
      child = child(node, offset);
    }
    return Optional.of(new NodePath(List.copyOf(steps), node, shadowed));
  }

  /// Stands at the member around a byte, if it lies in one.
  private Optional<Members> child(long node, long offset) {
    Places places = known.getOrDefault(node, new Places());
    Members members = from(node, places, offset);
    while (members.next()) {
      long begin = members.named() ? members.name() : members.value();
      if (begin > offset) {
        return Optional.empty();
      }
      if (offset < values.end(members.value())) {
        return Optional.of(members);
      }
      if (members.number() == (places.count() + 1) * KEPT) {
        places.add(members.value());
        known.put(node, places);
      }
    }
    return Optional.empty();
  }

  /// The members from somewhere before a byte on.
  private Members from(long node, Places places, long offset) {
    long low = 0;
    long high = places.count();
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (places.get(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    while (low > 0 && values.end(places.get(low - 1)) > offset) {
      low--;
    }
    return low == 0
        ? values.members(node)
        : values.membersAfter(node, places.get(low - 1), low * KEPT);
  }
}
