package hypercall.practice;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is told about a storage (wire-facts 7, transcripts 203, 210).
final class StorageView {
  /// The configuration's checksum, as the real server gives one with every entry.
  private static final String DIGEST = "7d3f6b5a1e0c49c2a8be0f94d1c6e2b3705a9184";

  private StorageView() {}

  static boolean visible(Rights rights, Storage storage) {
    return rights.hasAny(
        "/storage/" + storage.name(),
        "Datastore.Audit",
        "Datastore.AllocateSpace",
        "Datastore.AllocateTemplate",
        "Datastore.Allocate");
  }

  /// Its line among the cluster's resources, one for each node.
  static Map<String, Object> resource(Storage storage, Node node, boolean online) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", "storage/" + node.name() + "/" + storage.name());
    members.put("type", "storage");
    members.put("storage", storage.name());
    members.put("node", node.name());
    members.put("plugintype", storage.type());
    members.put("content", storage.content());
    members.put("shared", storage.shared() ? 1 : 0);
    members.put("status", online ? "available" : "unknown");
    if (online) {
      members.put("disk", storage.used());
      members.put("maxdisk", storage.size());
    }
    return members;
  }

  /// Its entry in the configuration.
  static Map<String, Object> configuration(Storage storage) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("storage", storage.name());
    members.put("type", storage.type());
    members.put("content", storage.content());
    members.put("digest", DIGEST);
    members.put(storage.place(), storage.where());
    if (storage.shared()) {
      members.put("shared", 1);
    }
    if (!storage.enabled()) {
      members.put("disable", 1);
    }
    return members;
  }

  /// Its line in a node's list.
  static Map<String, Object> status(Storage storage) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("storage", storage.name());
    members.put("type", storage.type());
    members.put("content", storage.content());
    members.put("shared", storage.shared() ? 1 : 0);
    members.put("enabled", storage.enabled() ? 1 : 0);
    members.put("active", storage.enabled() ? 1 : 0);
    if (storage.enabled()) {
      members.put("total", storage.size());
      members.put("used", storage.used());
      members.put("avail", storage.size() - storage.used());
      members.put("used_fraction", (double) storage.used() / storage.size());
    }
    return members;
  }
}
