package hypercall.practice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The endpoints of a node's hardware and packages.
final class HardwareEndpoints {
  private static final String NODE = "/nodes/{node}";
  private static final Duration PACKET = Duration.ofSeconds(2);

  private final Cluster cluster;

  HardwareEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  void into(Actions actions) {
    actions.on("POST " + NODE + "/apt/update", this::update);
    actions.on("GET " + NODE + "/apt/update", _ -> Result.of(updates()));
    actions.on("GET " + NODE + "/apt/versions", _ -> Result.of(versions()));
    actions.always(
        "GET " + NODE + "/apt/repositories",
        Map.of(
            "files",
            List.of(),
            "errors",
            List.of(),
            "infos",
            List.of(),
            "standard-repos",
            List.of(),
            "digest",
            GuestConfig.digest("")));
    actions.always("GET " + NODE + "/capabilities/qemu/machines", machines());
    actions.always("GET " + NODE + "/capabilities/qemu/cpu", processors());
    actions.always("GET " + NODE + "/capabilities/qemu/cpu-flags", List.of());
    actions.always(
        "GET " + NODE + "/capabilities/qemu/migration", Map.of("has-dbus-vmstate", true));
    actions.on("GET " + NODE + "/disks/list", call -> Result.of(disks(call)));
    actions.always("GET " + NODE + "/disks/directory", List.of());
    actions.always("GET " + NODE + "/disks/lvm", Map.of("leaf", 0, "children", List.of()));
    actions.always("GET " + NODE + "/disks/lvmthin", List.of());
    actions.always(
        "GET " + NODE + "/disks/smart", Map.of("health", "PASSED", "type", "text", "text", ""));
    actions.always("GET " + NODE + "/hardware/pci", List.of());
    actions.always("GET " + NODE + "/hardware/usb", List.of());
    actions.always("GET " + NODE + "/aplinfo", templates());
    actions.on("POST " + NODE + "/aplinfo", this::template);
    List<Map<String, Object>> methods = new ArrayList<>();
    for (String method : List.of("cifs", "iscsi", "lvm", "nfs", "pbs", "zfs")) {
      methods.add(Map.of("method", method));
    }
    actions.always("GET " + NODE + "/scan", methods);
    actions.always("GET " + NODE + "/rrd", Map.of("filename", "node.png"));
  }

  private Result update(Call call) {
    return TaskStart.of(cluster, call)
        .run(
            "aptupdate",
            "",
            task -> {
              task.say("starting apt-get update");
              try {
                for (int i = 1; i <= 4; i++) {
                  task.say(
                      "Get:"
                          + i
                          + " http://deb.example.test/debian trixie InRelease ["
                          + 113 * i
                          + " kB]");
                  task.takes(PACKET);
                }
              } catch (InterruptedException stopped) {
                throw new Task.Failed("command 'apt-get update' failed: received interrupt");
              }
            });
  }

  private List<Map<String, Object>> updates() {
    return List.of(
        Map.of(
            "Package",
            "pve-manager",
            "Title",
            "Proxmox Virtual Environment Management Tools",
            "OldVersion",
            cluster.version(),
            "Version",
            "9.2.12",
            "Arch",
            "all",
            "Section",
            "admin",
            "Priority",
            "optional",
            "Origin",
            "Proxmox",
            "Description",
            "A practice update that is never installed."));
  }

  private List<Map<String, Object>> versions() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String name : List.of("proxmox-ve", "pve-manager", "qemu-server", "pve-qemu-kvm")) {
      lines.add(
          Map.of(
              "Package",
              name,
              "Version",
              cluster.version(),
              "OldVersion",
              cluster.version(),
              "CurrentState",
              "Installed",
              "Arch",
              "amd64",
              "Origin",
              "Proxmox",
              "Title",
              name,
              "Section",
              "admin"));
    }
    return lines;
  }

  private static List<Map<String, Object>> machines() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String version : List.of("10.1", "10.0+pve1", "10.0")) {
      for (String type : List.of("i440fx", "q35")) {
        lines.add(Map.of("id", "pc-" + type + "-" + version, "type", type, "version", version));
      }
    }
    return lines;
  }

  private static List<Map<String, Object>> processors() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String name : List.of("kvm64", "host", "max", "x86-64-v2-AES", "x86-64-v3", "x86-64-v4")) {
      lines.add(Map.of("name", name, "vendor", "default", "custom", 0));
    }
    return lines;
  }

  private List<Map<String, Object>> disks(Call call) {
    Node node = cluster.reach(call.need("node"));
    return List.of(
        Map.of(
            "devpath",
            "/dev/nvme0n1",
            "model",
            "Practice NVMe",
            "serial",
            "PRACTICE-" + node.name(),
            "vendor",
            "unknown",
            "size",
            node.rootSize(),
            "type",
            "nvme",
            "health",
            "PASSED",
            "wearout",
            98,
            "used",
            "LVM",
            "gpt",
            1));
  }

  private static List<Map<String, Object>> templates() {
    return List.of(
        Map.of(
            "template",
            "debian-13-standard_13.1-2_amd64.tar.zst",
            "type",
            "lxc",
            "package",
            "debian-13-standard",
            "headline",
            "Debian 13 trixie (standard)",
            "os",
            "debian-13",
            "section",
            "system",
            "version",
            "13.1-2",
            "source",
            "http://templates.example.test"));
  }

  private Result template(Call call) {
    String template = call.need("template");
    if (!templates().getFirst().get("template").equals(template)) {
      throw ApiFailure.badParameter("template", "no such template");
    }
    Storage storage = cluster.knownStorage(call.need("storage"));
    Node node = cluster.reach(call.need("node"));
    String id = storage.name() + ":vztmpl/" + template;
    return TaskStart.of(cluster, call)
        .run(
            "download",
            template,
            task -> {
              task.takes(PACKET);
              cluster
                  .volumes()
                  .put(
                      node,
                      storage,
                      Volumes.Volume.of(id, "vztmpl", "tzst", 126L << 20, cluster.now(), 0));
            });
  }
}
