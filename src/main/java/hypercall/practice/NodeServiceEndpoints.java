package hypercall.practice;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The endpoints that make something of a node's disks, look for storages elsewhere, and change its
/// certificates, packages and subscription.
final class NodeServiceEndpoints {
  private static final String NODE = "/nodes/{node}";
  private static final String DISK = "/dev/nvme0n1";
  private static final Duration WIPING = Duration.ofSeconds(1);

  private final Cluster cluster;

  NodeServiceEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  void into(Actions actions) {
    disks(actions);
    scans(actions);
    certificates(actions);
    actions.on("GET " + NODE + "/apt/changelog", this::changelog);
    actions.always("POST " + NODE + "/apt/repositories", null);
    actions.always("PUT " + NODE + "/apt/repositories", null);
    actions.always("POST " + NODE + "/subscription", null);
    actions.always("DELETE " + NODE + "/subscription", null);
    actions.always("GET " + NODE + "/hardware/pci/{pci-id-or-mapping}/mdev", List.of());
    actions.on("GET " + NODE + "/query-oci-repo-tags", _ -> unreachable("the registry"));
    actions.on("GET " + NODE + "/query-url-metadata", call -> unreachable(call.need("url")));
    actions.on("GET " + NODE + "/vncwebsocket", _ -> noTicket());
    for (Guest.Kind kind : Guest.Kind.values()) {
      String guest = NODE + "/" + kind.path() + "/{vmid}";
      actions.on("GET " + guest + "/vncwebsocket", _ -> noTicket());
      actions.on("GET " + guest + "/mtunnelwebsocket", _ -> noTicket());
      actions.on("POST " + guest + "/mtunnel", call -> tunnel(call, kind));
      actions.on(
          "POST " + guest + "/remote_migrate",
          call -> {
            cluster.guest(kind, call.need("node"), call.number("vmid"));
            return unreachable("the other cluster");
          });
    }
    actions.on(
        "POST " + NODE + "/qemu/{vmid}/dbus-vmstate",
        call -> {
          cluster.guest(Guest.Kind.QEMU, call.need("node"), call.number("vmid"));
          return Result.nothing();
        });
    actions.on("GET " + NODE + "/vzdump/extractconfig", this::settings);
  }

  private static Result unreachable(String what) {
    throw ApiFailure.died(what + " cannot be reached - Temporary failure in name resolution");
  }

  private static Result noTicket() {
    throw new ApiFailure(401, "permission denied - invalid PVEVNC ticket\n");
  }

  private void disks(Actions actions) {
    for (String kind : List.of("directory", "lvm", "lvmthin", "zfs")) {
      String place = NODE + "/disks/" + kind;
      actions.on(
          "POST " + place,
          call -> inUse(call.given("device").orElseGet(() -> call.list("devices").getFirst())));
      actions.on(
          "DELETE " + place + "/{name}",
          call -> {
            throw ApiFailure.died("no such " + kind + " '" + call.need("name") + "'");
          });
    }
    actions.on(
        "GET " + NODE + "/disks/zfs/{name}",
        call -> {
          throw ApiFailure.died("zpool '" + call.need("name") + "' does not exist");
        });
    actions.on("POST " + NODE + "/disks/initgpt", call -> inUse(call.need("disk")));
    actions.on(
        "PUT " + NODE + "/disks/wipedisk",
        call -> {
          known(call.need("disk"));
          return TaskStart.of(cluster, call)
              .run(
                  "wipedisk",
                  call.need("disk").replaceFirst("^/dev/", ""),
                  task -> {
                    task.takes(WIPING);
                    throw new Task.Failed("disk/partition '" + DISK + "' has a holder");
                  });
        });
  }

  private static void known(String disk) {
    if (!disk.startsWith(DISK)) {
      throw ApiFailure.died("failed to get absolute path to " + disk);
    }
  }

  private static Result inUse(String disk) {
    known(disk);
    throw ApiFailure.died("device '" + disk + "' is already in use");
  }

  private static void scans(Actions actions) {
    String scan = "GET " + NODE + "/scan/";
    actions.always(scan + "lvm", List.of(Map.of("vg", "pve")));
    actions.always(scan + "lvmthin", List.of(Map.of("lv", "data")));
    actions.always(scan + "zfs", List.of());
    for (String server : List.of("cifs", "nfs", "pbs")) {
      actions.on(scan + server, call -> unreachable(call.need("server")));
    }
    actions.on(scan + "iscsi", call -> unreachable(call.need("portal")));
  }

  private void certificates(Actions actions) {
    String ordered = NODE + "/certificates/acme/certificate";
    for (String verb : List.of("POST ", "PUT ", "DELETE ")) {
      actions.on(
          verb + ordered,
          _ -> {
            throw ApiFailure.died("ACME domain list in node configuration is missing!");
          });
    }
    actions.on(
        "POST " + NODE + "/certificates/custom",
        _ -> Result.of(cluster.certificateFacts().getLast()));
    actions.always("DELETE " + NODE + "/certificates/custom", null);
  }

  private Result changelog(Call call) {
    return Result.of(
        call.need("name")
            + " ("
            + call.given("version").orElse(cluster.version())
            + ") practice; urgency=medium\n\n  * nothing changed\n");
  }

  private Result tunnel(Call call, Guest.Kind kind) {
    int vmid = (int) call.number("vmid");
    if (cluster.guest(vmid).isPresent()) {
      throw ApiFailure.died("Guest with ID '" + vmid + "' already exists, cannot migrate to it.");
    }
    String type = kind == Guest.Kind.QEMU ? "qmtunnel" : "vzmtunnel";
    return Result.of(
        Map.of(
            "upid",
            String.valueOf(
                TaskStart.of(cluster, call).run(type, vmid, task -> task.say("waiting")).data()),
            "ticket",
            "PVETUNNEL:practice",
            "socket",
            "/run/pve/" + vmid + ".mtunnel"));
  }

  private Result settings(Call call) {
    String volume = call.need("volume");
    if (!volume.contains(":backup/")) {
      throw ApiFailure.died("unable to parse volume ID '" + volume + "'");
    }
    throw ApiFailure.died("no such volume '" + volume + "'");
  }
}
