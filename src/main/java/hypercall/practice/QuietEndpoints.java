package hypercall.practice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The endpoints of what a practice cluster has none of: they are there, and their lists are empty.
final class QuietEndpoints {
  private static final String NODE = "/nodes/{node}";

  private final Cluster cluster;

  QuietEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  void into(Actions actions) {
    for (String place :
        List.of(
            "/cluster/acme/challenge-schema",
            "/cluster/acme/directories",
            "/cluster/firewall/refs",
            "/cluster/notifications/matcher-field-values")) {
      actions.always("GET " + place, List.of());
    }
    actions.always(
        "GET /cluster/firewall/macros",
        List.of(
            Map.of("macro", "HTTPS", "descr", "Web traffic over TLS"),
            Map.of("macro", "SSH", "descr", "Remote shells")));
    emptyLog(actions, NODE + "/firewall/log");
    for (Guest.Kind kind : Guest.Kind.values()) {
      String guest = NODE + "/" + kind.path() + "/{vmid}";
      emptyLog(actions, guest + "/firewall/log");
      actions.always("GET " + guest + "/firewall/refs", List.of());
      actions.always("GET " + guest + "/rrd", Map.of("filename", "guest.png"));
    }
    actions.on("GET " + NODE + "/lxc/{vmid}/interfaces", this::interfaces);
    String machine = NODE + "/qemu/{vmid}";
    actions.always("GET " + machine + "/cloudinit", List.of());
    actions.always("PUT " + machine + "/cloudinit", null);
    actions.always("GET " + machine + "/cloudinit/dump", "#cloud-config\n");
    actions.on("PUT " + machine + "/sendkey", call -> toRunning(call, null));
    actions.on("POST " + machine + "/monitor", call -> toRunning(call, ""));
  }

  private static void emptyLog(Actions actions, String place) {
    actions.on("GET " + place, _ -> Result.listed(List.of(Map.of("n", 1, "t", "no content")), 1));
  }

  private Result toRunning(Call call, @Nullable Object answer) {
    Guest guest = cluster.guest(Guest.Kind.QEMU, call.need("node"), call.number("vmid"));
    if (!guest.running()) {
      throw ApiFailure.died("VM " + guest.spec().vmid() + " not running");
    }
    return Result.of(answer);
  }

  private Result interfaces(Call call) {
    Guest guest = cluster.guest(Guest.Kind.LXC, call.need("node"), call.number("vmid"));
    if (!guest.running()) {
      return Result.nothing();
    }
    String address = "192.0.2." + (100 + guest.spec().vmid() % 100) + "/24";
    return Result.of(
        List.of(
            Map.of("name", "lo", "inet", "127.0.0.1/8", "hwaddr", "00:00:00:00:00:00"),
            Map.of("name", "eth0", "inet", address, "hwaddr", "bc:24:11:00:00:01")));
  }
}
