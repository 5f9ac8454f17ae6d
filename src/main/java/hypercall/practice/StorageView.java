package hypercall.practice;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is told about a storage (wire-facts 7, transcripts 203, 210).
final class StorageView {
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
  ///
  /// @param digest the whole configuration's checksum
  static Map<String, Object> configuration(Storage storage, String digest) {
    Map<String, Object> members = new LinkedHashMap<>(storage.settings());
    members.put("storage", storage.name());
    members.put("digest", digest);
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
