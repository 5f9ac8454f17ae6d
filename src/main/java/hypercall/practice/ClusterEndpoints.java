package hypercall.practice;

import hypercall.schema.Method;
import hypercall.schema.Permission;
import hypercall.schema.Property;
import hypercall.schema.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The endpoints of the whole cluster: resources, status, recent tasks, storages, version.
final class ClusterEndpoints {
  private static final int RECENT = 25;

  private final Cluster cluster;

  ClusterEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint(
            "/version",
            Method.of(Verb.GET, "version", "Which version of the software answers."),
            _ -> Result.of(version())),
        new Endpoint("/cluster/resources", resources(), this::resources),
        new Endpoint("/cluster/status", status(), _ -> Result.of(members())),
        new Endpoint(
            "/cluster/tasks",
            Method.of(
                Verb.GET,
                "tasks",
                "The latest tasks of all nodes, as far as the caller may see them."),
            this::tasks),
        new Endpoint("/storage", storages(), this::storages));
  }

  static Map<String, Object> version() {
    String[] parts = NodeView.VERSION.split("\\.");
    return Map.of(
        "version",
        NodeView.VERSION,
        "release",
        parts[0] + "." + parts[1],
        "repoid",
        NodeView.REPOSITORY);
  }

  private static Method resources() {
    return Method.of(
            Verb.GET,
            "resources",
            "Everything in the cluster that can be measured, in one list: nodes, guests, storages,"
                + " pools and networks, as far as the caller may see them.")
        .taking(
            "type",
            Property.string("Only this kind.").asOptional().oneOf("vm", "storage", "node", "sdn"));
  }

  private static Method status() {
    return Method.of(
            Verb.GET, "get_status", "The cluster and its nodes: who is there, who has quorum.")
        .allowedTo(Permission.on("/", "Sys.Audit"))
        .asProtected();
  }

  private static Method storages() {
    return Method.of(Verb.GET, "index", "The storages the cluster is configured with.")
        .taking(
            "type",
            Property.string("Only storages of this type.")
                .asOptional()
                .oneOf(
                    "btrfs",
                    "cephfs",
                    "cifs",
                    "dir",
                    "esxi",
                    "iscsi",
                    "iscsidirect",
                    "lvm",
                    "lvmthin",
                    "nfs",
                    "pbs",
                    "rbd",
                    "zfs",
                    "zfspool"))
        .linkingBy("storage");
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
    for (String pool : cluster.make().pools()) {
      if (call.rights().hasAny("/pool/" + pool, "Pool.Audit", "Pool.Allocate")) {
        all.add(Map.of("id", "/pool/" + pool, "type", "pool", "pool", pool));
      }
    }
  }

  private void addGuests(Call call, List<Map<String, Object>> all) {
    for (Guest guest : cluster.make().guests()) {
      if (call.rights().has("/vms/" + guest.spec().vmid(), "VM.Audit")) {
        Map<String, Object> line = new GuestView(guest, cluster.now()).resource();
        if (cluster.node(guest.spec().node()).filter(cluster::online).isEmpty()) {
          line.put("status", "unknown");
        }
        String pool = guest.spec().pool();
        if (pool != null && call.rights().hasAny("/pool/" + pool, "Pool.Audit")) {
          line.put("pool", pool);
        }
        all.add(line);
      }
    }
  }

  private void addStorages(Call call, List<Map<String, Object>> all) {
    for (Node node : cluster.make().nodes()) {
      for (Storage storage : cluster.make().storages()) {
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

  private Result storages(Call call) {
    String type = call.text("type").orElse("");
    return Result.of(
        cluster.make().storages().stream()
            .filter(storage -> type.isEmpty() || storage.type().equals(type))
            .filter(storage -> StorageView.visible(call.rights(), storage))
            .map(storage -> StorageView.configuration(storage))
            .toList());
  }
}
