package hypercall.practice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The endpoints that act on many guests at once, and what is asked of all services together.
final class BulkEndpoints {
  private static final String NODE = "/nodes/{node}";
  private static final Duration BACKUP_TIME = Duration.ofSeconds(4);

  private final Cluster cluster;

  BulkEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  void into(Actions actions) {
    actions.on("POST " + NODE + "/startall", call -> all(call, "startall", PowerAction.START));
    actions.on("POST " + NODE + "/stopall", call -> all(call, "stopall", PowerAction.SHUTDOWN));
    actions.on(
        "POST " + NODE + "/suspendall", call -> all(call, "suspendall", PowerAction.SUSPEND));
    actions.on("POST " + NODE + "/migrateall", this::migrateAll);
    actions.on("POST " + NODE + "/vzdump", this::backup);
    actions.always(
        "GET " + NODE + "/vzdump/defaults", Map.of("mode", "snapshot", "compress", "zstd"));
    actions.on("GET /cluster/ha/status/current", _ -> Result.of(availability()));
    actions.always("GET /cluster/ha/status/manager_status", Map.of("manager_status", Map.of()));
    actions.on("GET /cluster/metrics/export", this::metrics);
  }

  private List<Guest> chosen(Call call) {
    List<String> vms = call.list("vms");
    return cluster.guestsOn(cluster.reach(call.need("node"))).stream()
        .filter(guest -> !guest.spec().template())
        .filter(guest -> vms.isEmpty() || vms.contains(Integer.toString(guest.spec().vmid())))
        .toList();
  }

  private Result all(Call call, String type, PowerAction action) {
    List<Guest> guests =
        chosen(call).stream()
            .filter(guest -> guest.running() != (action == PowerAction.START))
            .filter(guest -> action != PowerAction.START || guest.config().number("onboot", 0) == 1)
            .toList();
    return TaskStart.of(cluster, call)
        .run(
            type,
            "",
            task -> {
              for (Guest guest : guests) {
                task.say(guest.title());
                action.perform(guest, cluster, task);
              }
            });
  }

  private Result migrateAll(Call call) {
    String target = call.need("target");
    if (target.equals(call.need("node"))) {
      throw ApiFailure.badParameter("target", "target is local node.");
    }
    cluster.reach(target);
    List<Guest> guests = chosen(call);
    return TaskStart.of(cluster, call)
        .run(
            "migrateall",
            "",
            task -> {
              for (Guest guest : guests) {
                task.say("Migrating " + guest.title());
                guest.moveTo(target);
              }
            });
  }

  private Result backup(Call call) {
    List<Guest> guests = new ArrayList<>();
    for (String vmid : call.list("vmid")) {
      cluster.guest(Integer.parseInt(vmid)).ifPresent(guests::add);
    }
    if (call.flag("all")) {
      guests.addAll(chosen(call));
    }
    if (guests.isEmpty()) {
      throw ApiFailure.badParameter("vmid", "property is missing and it is not optional");
    }
    guests.forEach(g -> call.rights().demand("/vms/" + g.spec().vmid(), "VM.Backup"));
    Storage storage = cluster.knownStorage(call.given("storage").orElse("local"));
    Node node = cluster.reach(call.need("node"));
    String id = guests.size() == 1 ? Integer.toString(guests.getFirst().spec().vmid()) : "";
    return TaskStart.of(cluster, call)
        .run(
            "vzdump",
            id,
            task -> {
              for (Guest guest : guests) {
                task.say("INFO: Starting Backup of " + guest.title());
                task.takes(BACKUP_TIME);
                cluster.volumes().put(node, storage, archive(guest, storage));
                task.say("INFO: Finished Backup of " + guest.title());
              }
              task.say("INFO: Backup job finished successfully");
            });
  }

  private Volumes.Volume archive(Guest guest, Storage storage) {
    boolean machine = guest.spec().kind() == Guest.Kind.QEMU;
    String format = machine ? "vma.zst" : "tar.zst";
    String stamp =
        cluster
            .now()
            .toString()
            .substring(0, 19)
            .replace("-", "_")
            .replace(":", "_")
            .replace("T", "-");
    int vmid = guest.spec().vmid();
    String name = "vzdump-" + guest.spec().kind().path() + "-" + vmid + "-" + stamp + "." + format;
    return Volumes.Volume.of(
        storage.name() + ":backup/" + name,
        "backup",
        format,
        guest.spec().disk() / 5,
        cluster.now(),
        vmid);
  }

  private List<Map<String, Object>> availability() {
    String node = cluster.local().name();
    return List.of(
        Map.of("id", "quorum", "type", "quorum", "quorate", 1, "status", "OK", "node", node),
        Map.of(
            "id",
            "fencing",
            "type",
            "fencing",
            "node",
            node,
            "armed-state",
            "standby",
            "status",
            "standby (CRM watchdog standby)"));
  }

  private Result metrics(Call call) {
    List<Map<String, Object>> points = new ArrayList<>();
    for (Node node : cluster.make().nodes()) {
      if (cluster.online(node)) {
        NodeView view = new NodeView(cluster, node, cluster.now());
        String id = "node/" + node.name();
        point(points, id, "uptime", "gauge", view.uptime());
        point(points, id, "cpu_current", "gauge", view.cpu());
        point(points, id, "cpu_max", "gauge", node.cpus());
        point(points, id, "mem_total", "gauge", node.memory());
        point(points, id, "mem_used", "gauge", view.memory());
        point(points, id, "disk_total", "gauge", node.rootSize());
        point(points, id, "disk_used", "gauge", view.rootUsed());
      }
    }
    for (Guest guest : cluster.guests()) {
      Map<String, Object> line = new GuestView(guest, cluster.now()).resource();
      String id = guest.spec().kind().path() + "/" + guest.spec().vmid();
      for (String name : List.of("uptime", "cpu", "mem", "maxmem")) {
        point(points, id, name, "gauge", (Number) line.get(name));
      }
      for (String name : List.of("netin", "netout", "diskread", "diskwrite")) {
        point(points, id, name, "derive", (Number) line.get(name));
      }
    }
    return Result.of(Map.of("data", points));
  }

  private void point(
      List<Map<String, Object>> points, String id, String metric, String type, Number value) {
    points.add(
        Map.of(
            "id",
            id,
            "metric",
            metric,
            "type",
            type,
            "value",
            value,
            "timestamp",
            cluster.now().getEpochSecond()));
  }
}
