package hypercall.store;

import hypercall.store.SavedRequest.BodyKind;
import hypercall.store.SavedRequest.Row;
import java.util.List;

/// What a new workspace begins with: enough to sign in, look around and start a guest. Their ids
/// never change, so that a start that was cut short can be finished by the next one.
final class StarterRequests {
  private static final String START = "Getting started";
  private static final String INSPECT = "Inspect";
  private static final String GUESTS = "Guests";
  private static final String NODE = "/nodes/{node}";
  private static final String GUEST = NODE + "/qemu/{vmid}";
  private static final String TASK = NODE + "/tasks/{upid}";

  private StarterRequests() {}

  /// In sidebar order.
  static List<SavedRequest> all() {
    return List.of(
        logIn(),
        get("version", "Version", START, "/version"),
        get("nodes", "Nodes", START, "/nodes"),
        get("node-status", "Node status", START, NODE + "/status"),
        get("cluster-resources", "Cluster resources", INSPECT, "/cluster/resources"),
        get("cluster-status", "Cluster status", INSPECT, "/cluster/status"),
        get("recent-tasks", "Recent tasks", INSPECT, "/cluster/tasks"),
        get(
            "node-rrd-data",
            "Node RRD data",
            INSPECT,
            NODE + "/rrddata",
            new Row("timeframe", "hour")),
        get("storage-on-node", "Storage on node", INSPECT, NODE + "/storage"),
        get("my-permissions", "My permissions", INSPECT, "/access/permissions"),
        get("list-vms", "List VMs", GUESTS, NODE + "/qemu"),
        get("vm-status", "VM status", GUESTS, GUEST + "/status/current"),
        post("start-vm", "Start VM", GUEST + "/status/start"),
        post("shut-down-vm", "Shut down VM", GUEST + "/status/shutdown"),
        post("stop-vm", "Stop VM", GUEST + "/status/stop"),
        get("list-containers", "List containers", GUESTS, NODE + "/lxc"),
        get("task-status", "Task status", GUESTS, TASK + "/status"),
        get("task-log", "Task log", GUESTS, TASK + "/log"));
  }

  private static SavedRequest logIn() {
    return request(
        "log-in",
        "Log in",
        START,
        "POST",
        "/access/ticket",
        List.of(),
        BodyKind.FORM,
        List.of(new Row("username", "root@pam"), new Row(true, "password", "", true)));
  }

  private static SavedRequest get(
      String id, String name, String folder, String path, Row... query) {
    return request(id, name, folder, "GET", path, List.of(query), BodyKind.NONE, List.of());
  }

  private static SavedRequest post(String id, String name, String path) {
    return request(id, name, GUESTS, "POST", path, List.of(), BodyKind.FORM, List.of());
  }

  private static SavedRequest request(
      String id,
      String name,
      String folder,
      String method,
      String path,
      List<Row> query,
      BodyKind kind,
      List<Row> form) {
    return new SavedRequest(
        id,
        name,
        List.of(folder),
        method,
        path,
        placeholders(path),
        query,
        List.of(),
        List.of(),
        kind,
        form,
        "");
  }

  private static List<Row> placeholders(String path) {
    return List.of(path.split("/")).stream()
        .filter(part -> part.startsWith("{"))
        .map(part -> new Row(part.substring(1, part.length() - 1), ""))
        .toList();
  }
}
