package hypercall.practice;

import hypercall.schema.Property;

/// Descriptions of parameters that many endpoints share.
final class Parts {
  private Parts() {}

  static Property node() {
    return Property.string("The node, by its name in the cluster.").withFormat("pve-node");
  }

  static Property vmid() {
    return Property.integer("The guest's number, unique in the whole cluster.")
        .withFormat("pve-vmid")
        .atLeast(100)
        .atMost(999_999_999);
  }

  static Property consolidation() {
    return Property.string("How the values of an interval become one: mean or peak.")
        .asOptional()
        .oneOf("AVERAGE", "MAX");
  }

  /// The description of a placeholder by its name.
  static Property placeholder(String name) {
    return switch (name) {
      case "node" -> node();
      case "vmid" -> vmid();
      case "upid" -> Property.string("The task's unique id, as it was given at its start.");
      default -> throw new IllegalArgumentException("nothing describes the placeholder " + name);
    };
  }
}
