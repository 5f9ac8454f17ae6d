package hypercall.practice;

import java.util.List;
import java.util.Set;

/// The endpoints of a storage cluster that is not installed: all but the indexes say so.
final class CephEndpoints {
  private static final String NODE = "/nodes/{node}/ceph";
  private static final Set<String> INDEXES =
      Set.of("/cluster/ceph", NODE, NODE + "/cfg", NODE + "/osd/{osdid}", NODE + "/pool/{name}");

  private final List<Described> described;

  /// @param described every method there is
  CephEndpoints(List<Described> described) {
    this.described = List.copyOf(described);
  }

  void into(Actions actions) {
    for (Described each : described) {
      boolean ceph = each.path().startsWith("/cluster/ceph") || each.path().startsWith(NODE);
      boolean index = INDEXES.contains(each.path()) && each.method().childLink() != null;
      if (ceph && !index) {
        actions.on(each.place(), _ -> missing());
      }
    }
  }

  private static Result missing() {
    throw ApiFailure.died("binary not installed: /usr/bin/ceph-mon");
  }
}
