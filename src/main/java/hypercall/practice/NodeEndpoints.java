package hypercall.practice;

/// The endpoints of the nodes: their list, and each node's status, version, measures.
final class NodeEndpoints {
  private static final String NODE = "/nodes/{node}";

  private final Cluster cluster;

  NodeEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  void into(Actions actions) {
    actions.on("GET /nodes", this::list);
    actions.on("GET " + NODE + "/status", call -> Result.of(view(call).status()));
    actions.on("GET " + NODE + "/version", _ -> Result.of(ClusterEndpoints.version(cluster)));
    actions.on("GET " + NODE + "/rrddata", this::measures);
  }

  private NodeView view(Call call) {
    return new NodeView(cluster, cluster.reach(call.need("node")), cluster.now());
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
}
