package hypercall.practice;

import java.util.List;
import java.util.Map;

/// The endpoints of a machine's guest agent.
final class AgentEndpoints {
  private static final String AGENT = "/nodes/{node}/qemu/{vmid}/agent";

  private final Cluster cluster;

  AgentEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  /// What an agent answers, asked of a guest whose agent is there.
  @FunctionalInterface
  private interface Answer {
    Object of(Call call, Guest guest);
  }

  void into(Actions actions) {
    on(actions, "POST " + AGENT, (_, _) -> result(Map.of()));
    for (String verb :
        List.of(
            "fsfreeze-freeze",
            "fsfreeze-status",
            "fsfreeze-thaw",
            "fstrim",
            "ping",
            "set-user-password",
            "shutdown",
            "suspend-disk",
            "suspend-hybrid",
            "suspend-ram")) {
      on(actions, "POST " + AGENT + "/" + verb, (_, _) -> result(Map.of()));
    }
    for (String noun : List.of("get-fsinfo", "get-memory-blocks", "get-users", "get-vcpus")) {
      on(actions, "GET " + AGENT + "/" + noun, (_, _) -> result(List.of()));
    }
    on(
        actions,
        "GET " + AGENT + "/get-memory-block-info",
        (_, _) -> result(Map.of("size", 1 << 27)));
    on(actions, "GET " + AGENT + "/get-host-name", (_, guest) -> hostName(guest));
    on(actions, "GET " + AGENT + "/get-osinfo", (_, _) -> result(system()));
    on(
        actions,
        "GET " + AGENT + "/get-time",
        (_, _) -> result(cluster.now().toEpochMilli() * 1_000_000));
    on(
        actions,
        "GET " + AGENT + "/get-timezone",
        (_, _) -> result(Map.of("zone", "UTC", "offset", 0)));
    on(
        actions,
        "GET " + AGENT + "/info",
        (_, _) -> result(Map.of("version", "8.2.2", "supported_commands", List.of())));
    on(
        actions,
        "GET " + AGENT + "/network-get-interfaces",
        (_, guest) -> result(interfaces(guest)));
    on(actions, "POST " + AGENT + "/exec", (_, _) -> Map.of("pid", cluster.tasks().nextPid()));
    on(actions, "GET " + AGENT + "/exec-status", (_, _) -> Map.of("exited", 1, "exitcode", 0));
    on(actions, "GET " + AGENT + "/file-read", (_, _) -> Map.of("content", "", "truncated", 0));
    actions.on(
        "POST " + AGENT + "/file-write",
        call -> {
          reached(call);
          return Result.nothing();
        });
  }

  private void on(Actions actions, String place, Answer answer) {
    actions.on(place, call -> Result.of(answer.of(call, reached(call))));
  }

  private static Map<String, Object> result(Object value) {
    return Map.of("result", value);
  }

  private static Map<String, Object> hostName(Guest guest) {
    return result(Map.of("host-name", guest.spec().name()));
  }

  private static Map<String, Object> system() {
    return Map.of(
        "id", "debian", "name", "Debian GNU/Linux", "version", "13 (trixie)", "machine", "x86_64");
  }

  private static List<Map<String, Object>> interfaces(Guest guest) {
    return List.of(
        Map.of(
            "name",
            "eth0",
            "ip-addresses",
            List.of(
                Map.of(
                    "ip-address",
                    "192.0.2." + (100 + guest.spec().vmid() % 100),
                    "ip-address-type",
                    "ipv4",
                    "prefix",
                    24))));
  }

  /// The guest, when its agent can be asked.
  private Guest reached(Call call) {
    Guest guest = cluster.guest(Guest.Kind.QEMU, call.need("node"), call.number("vmid"));
    if (guest.config().text("agent").isEmpty()) {
      throw ApiFailure.died("No QEMU guest agent configured");
    }
    if (!guest.running()) {
      throw ApiFailure.died("VM " + guest.spec().vmid() + " is not running");
    }
    if (!guest.spec().agent()) {
      throw ApiFailure.died("QEMU guest agent is not running");
    }
    return guest;
  }
}
