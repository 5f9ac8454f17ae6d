package hypercall.practice;

import hypercall.schema.Method;
import hypercall.schema.Permission;
import hypercall.schema.Property;
import hypercall.schema.Verb;
import java.util.List;

/// The endpoints of the nodes: their list, and each node's status, version, storages, measures.
final class NodeEndpoints {
  private static final String NODE = "/nodes/{node}";

  private final Cluster cluster;

  NodeEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint(
            "/nodes",
            Method.of(
                    Verb.GET,
                    "index",
                    "The nodes of the cluster; their measures only for those who may audit them.")
                .linkingBy("node"),
            this::list),
        new Endpoint(
            NODE + "/status",
            Method.of(Verb.GET, "status", "How a node does: load, memory, disks, versions.")
                .allowedTo(Permission.on(NODE, "Sys.Audit"))
                .onNode(),
            call -> Result.of(view(call).status())),
        new Endpoint(
            NODE + "/version",
            Method.of(Verb.GET, "version", "Which version of the software the node runs.").onNode(),
            _ -> Result.of(ClusterEndpoints.version())),
        new Endpoint(NODE + "/rrddata", measures(), this::measures),
        new Endpoint(NODE + "/storage", storages(), this::storages));
  }

  private NodeView view(Call call) {
    return new NodeView(cluster, cluster.reach(call.need("node")), cluster.now());
  }

  private static Method measures() {
    return Method.of(Verb.GET, "rrddata", "A node's measures over time.")
        .taking(
            "timeframe",
            Property.string("How far back.")
                .oneOf("hour", "day", "week", "month", "year", "decade"))
        .taking("cf", Parts.consolidation())
        .allowedTo(Permission.on(NODE, "Sys.Audit"))
        .asProtected();
  }

  private static Method storages() {
    return Method.of(Verb.GET, "index", "The storages a node can reach, and how full they are.")
        .taking(
            "content",
            Property.string("Only storages that may hold one of these.")
                .asOptional()
                .withFormat("pve-storage-content-list"))
        .taking("enabled", Property.bool("Only storages that are switched on.").defaultsTo(0))
        .taking("format", Property.bool("Tell which disk formats are possible.").defaultsTo(0))
        .taking(
            "storage",
            Property.string("Only this storage.").asOptional().withFormat("pve-storage-id"))
        .taking("target", Parts.node().asOptional())
        .asProtected()
        .onNode()
        .linkingBy("storage");
  }

  private Result list(Call call) {
    return Result.of(
        cluster.make().nodes().stream()
            .map(
                node -> {
                  boolean allowed = call.rights().has("/nodes/" + node.name(), "Sys.Audit");
                  return new NodeView(cluster, node, cluster.now()).line(allowed);
                })
            .toList());
  }

  private Result measures(Call call) {
    Node node =
        cluster
            .node(call.need("node"))
            .orElseThrow(() -> ApiFailure.died("no recorded data for " + call.need("node")));
    Measures measures = new Measures(cluster, call.text("cf").map("MAX"::equals).orElse(false));
    return Result.of(
        Rrd.of(call.need("timeframe")).series(cluster.now(), at -> measures.of(node, at)));
  }

  private Result storages(Call call) {
    List<String> contents =
        call.text("content").map(text -> List.of(text.split("[,; ]+"))).orElse(List.of());
    return Result.of(
        cluster.make().storages().stream()
            .filter(storage -> StorageView.visible(call.rights(), storage))
            .filter(storage -> storage.enabled() || !call.flag("enabled"))
            .filter(storage -> call.text("storage").map(storage.name()::equals).orElse(true))
            .filter(
                storage ->
                    contents.isEmpty()
                        || contents.stream()
                            .anyMatch(List.of(storage.content().split(","))::contains))
            .map(StorageView::status)
            .toList());
  }
}
