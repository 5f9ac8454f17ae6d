package hypercall.store;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Where the window stood. A number that is not known (a window never shown has no place: NaN) is
/// left out, since JSON has no word for it.
final class WindowCodec {
  private static final Set<String> KNOWN =
      Set.of("format", "x", "y", "width", "height", "maximised", "sidebarWidth", "split");

  private WindowCodec() {}

  static WindowPlace read(Members members) throws BadFile {
    return new WindowPlace(
        members.number("x", Double.NaN),
        members.number("y", Double.NaN),
        members.number("width", Double.NaN),
        members.number("height", Double.NaN),
        members.flag("maximised", false),
        members.number("sidebarWidth", Double.NaN),
        members.number("split", Double.NaN));
  }

  static ObjectNode write(WindowPlace place, ObjectNode old) {
    ObjectNode node = Json.object();
    put(node, "x", place.x());
    put(node, "y", place.y());
    put(node, "width", place.width());
    put(node, "height", place.height());
    node.put("maximised", place.maximised());
    put(node, "sidebarWidth", place.sidebarWidth());
    put(node, "split", place.split());
    Codec.keepUnknown(old, node, KNOWN);
    return node;
  }

  private static void put(ObjectNode node, String name, double value) {
    if (value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE) {
      node.put(name, (int) value);
    } else if (Double.isFinite(value)) {
      node.put(name, value);
    }
  }
}
