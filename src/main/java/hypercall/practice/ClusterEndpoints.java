package hypercall.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The endpoints of the whole cluster: resources, status, recent tasks, version.
final class ClusterEndpoints {
  private static final int RECENT = 25;

  private final Cluster cluster;

  ClusterEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  void into(Actions actions) {
    actions.always(
        "GET ",
        Stream.of("version", "cluster", "nodes", "storage", "access", "pools")
            .map(name -> Map.of("subdir", name))
            .toList());
    actions.on("GET /version", _ -> Result.of(version(cluster)));
    actions.on("GET /cluster/resources", this::resources);
    actions.on("GET /cluster/status", _ -> Result.of(members()));
    actions.on("GET /cluster/tasks", this::tasks);
  }

  static Map<String, Object> version(Cluster cluster) {
    String[] parts = cluster.version().split("\\.");
    return Map.of(
        "version",
        cluster.version(),
        "release",
        parts[0] + "." + parts[1],
        "repoid",
        NodeView.REPOSITORY);
  }

  private Result resources(Call call) {
    String type = call.text("type").orElse("");
    List<Map<String, Object>> all = new ArrayList<>();
    if (type.isEmpty()) {
      addPools(call, all);
    }
    if (type.isEmpty() || type.equals("vm")) {
      addGuests(call, all);
    }
    if (type.isEmpty() || type.equals("node")) {
      for (Node node : cluster.make().nodes()) {
        boolean allowed = call.rights().has("/nodes/" + node.name(), "Sys.Audit");
        all.add(new NodeView(cluster, node, cluster.now()).resource(allowed));
      }
    }
    if (type.isEmpty() || type.equals("storage")) {
      addStorages(call, all);
    }
    if (type.isEmpty() || type.equals("sdn")) {
      addNetworks(call, all);
    }
    return Result.of(all);
  }

  private void addPools(Call call, List<Map<String, Object>> all) {
    for (String pool : cluster.pools().all().keySet()) {
      if (call.rights().hasAny("/pool/" + pool, "Pool.Audit", "Pool.Allocate")) {
        all.add(Map.of("id", "/pool/" + pool, "type", "pool", "pool", pool));
      }
    }
  }

  private void addGuests(Call call, List<Map<String, Object>> all) {
    for (Guest guest : cluster.guests()) {
      if (call.rights().has("/vms/" + guest.spec().vmid(), "VM.Audit")) {
        Map<String, Object> line = new GuestView(guest, cluster.now()).resource();
        if (cluster.node(guest.spec().node()).filter(cluster::online).isEmpty()) {
          line.put("status", "unknown");
        }
        cluster
            .pools()
            .of(guest.spec().vmid())
            .filter(pool -> call.rights().hasAny("/pool/" + pool, "Pool.Audit"))
            .ifPresent(pool -> line.put("pool", pool));
        all.add(line);
      }
    }
  }

  private void addStorages(Call call, List<Map<String, Object>> all) {
    for (Node node : cluster.make().nodes()) {
      for (Storage storage : cluster.storages()) {
        if (storage.enabled() && StorageView.visible(call.rights(), storage)) {
          all.add(StorageView.resource(storage, node, cluster.online(node)));
        }
      }
    }
  }

  private void addNetworks(Call call, List<Map<String, Object>> all) {
    if (call.rights().hasAny("/sdn/zones/localnetwork", "SDN.Audit", "SDN.Use")) {
      for (Node node : cluster.make().nodes()) {
        String zone = "localnetwork";
        all.add(
            Map.of(
                "id",
                "network/" + node.name() + "/zone/" + zone,
                "type",
                "network",
                "network",
                zone,
                "network-type",
                "zone",
                "node",
                node.name(),
                "status",
                cluster.online(node) ? "ok" : "unknown"));
      }
    }
  }

  private List<Map<String, Object>> members() {
    List<Map<String, Object>> all = new ArrayList<>();
    List<Node> nodes = cluster.make().nodes();
    if (!cluster.make().name().isEmpty()) {
      long there = nodes.stream().filter(cluster::online).count();
      all.add(
          Map.of(
              "type",
              "cluster",
              "id",
              "cluster",
              "name",
              cluster.make().name(),
              "nodes",
              nodes.size(),
              "quorate",
              there * 2 > nodes.size() ? 1 : 0,
              "version",
              nodes.size()));
    }
    for (Node node : nodes) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("type", "node");
      line.put("id", "node/" + node.name());
      line.put("name", node.name());
      line.put("nodeid", node.number());
      line.put("ip", node.address());
      line.put("local", node.equals(cluster.local()) ? 1 : 0);
      line.put("online", cluster.online(node) ? 1 : 0);
      line.put("level", "");
      all.add(line);
    }
    return all;
  }

  private Result tasks(Call call) {
    boolean all = call.rights().has("/", "Sys.Audit");
    return Result.of(
        cluster.tasks().all().stream()
            .filter(task -> all || task.upid().user().equals(call.caller().user()))
            .limit((long) RECENT * cluster.make().nodes().size())
            .map(TaskView::broadcast)
            .toList());
  }
}
