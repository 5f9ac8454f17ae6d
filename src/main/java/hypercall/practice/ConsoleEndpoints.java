package hypercall.practice;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The endpoints that open consoles. Tickets and tasks are as they should be; nothing listens on
/// the port.
final class ConsoleEndpoints {
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final String NODE = "/nodes/{node}";

  private final Cluster cluster;
  private final SecureRandom random = new SecureRandom();

  ConsoleEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  void into(Actions actions) {
    for (Guest.Kind kind : Guest.Kind.values()) {
      String guest = NODE + "/" + kind.path() + "/{vmid}";
      actions.on("POST " + guest + "/vncproxy", call -> open(call, "vncproxy", kind));
      actions.on("POST " + guest + "/termproxy", call -> open(call, "vncproxy", kind));
      actions.on("POST " + guest + "/spiceproxy", _ -> noSpice());
    }
    actions.on("POST " + NODE + "/vncshell", call -> shell(call, "vncshell"));
    actions.on("POST " + NODE + "/termproxy", call -> shell(call, "vncshell"));
    actions.on("POST " + NODE + "/spiceshell", _ -> noSpice());
  }

  private static Result noSpice() {
    throw ApiFailure.died("no spice port");
  }

  private Result open(Call call, String type, Guest.Kind kind) {
    Guest guest = cluster.guest(kind, call.need("node"), call.number("vmid"));
    return console(call, type, Integer.toString(guest.spec().vmid()));
  }

  private Result shell(Call call, String type) {
    return console(call, type, "");
  }

  private Result console(Call call, String type, String id) {
    Result task = TaskStart.of(cluster, call).run(type, id, running -> running.takes(WAIT));
    byte[] signature = new byte[256];
    random.nextBytes(signature);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("user", call.authid());
    members.put(
        "ticket",
        String.format(
            Locale.ROOT,
            "PVEVNC:%08X::%s",
            cluster.now().getEpochSecond(),
            Base64.getEncoder().encodeToString(signature)));
    members.put("port", "5900");
    members.put("upid", task.data());
    members.put("cert", cluster.certificates().getFirst());
    if (call.flag("generate-password")) {
      members.put("password", Long.toString(Math.abs(random.nextLong()), 36).substring(0, 8));
    }
    return Result.of(members);
  }
}
