package hypercall.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The cluster people practise on: three nodes, a dozen guests, five accounts.
final class OwnWorld {
  private static final long GIB = 1L << 30;

  private final Instant now;
  private final long seed;

  private OwnWorld(Instant now, long seed) {
    this.now = now;
    this.seed = seed;
  }

  static World make(Instant now, long seed) {
    OwnWorld world = new OwnWorld(now, seed);
    Cluster.Make make = world.hardware();
    OwnPeople people = new OwnPeople();
    Directory directory = people.directory(make.pools());
    return new World(make, directory, people.accounts(), people.tokens(), world.past());
  }

  private Cluster.Make hardware() {
    List<Node> nodes =
        List.of(
            node("pve1", 1, 16, 64, 41), node("pve2", 2, 16, 64, 41), node("pve3", 3, 8, 32, 12));
    List<Guest> guests =
        List.of(
            vm(100, "web-01", "pve1", "prod;web", 4, 8, 40, 0.45, 21),
            vm(101, "web-02", "pve2", "prod;web", 4, 8, 40, 0.4, 21),
            vm(102, "db-01", "pve1", "db;prod", 8, 16, 200, 0.5, 40),
            vm(103, "mail-01", "pve2", "prod", 2, 4, 80, 0.15, 33),
            vm(104, "win11-desk", "pve3", "desktop", 4, 8, 120, 0.1, 0),
            vm(105, "build-01", "pve3", "ci", 4, 8, 100, 0.55, 3),
            template(110, "debian-13", "pve1", 2, 2, 16),
            template(111, "ubuntu-24.04", "pve2", 2, 2, 16),
            ct(200, "ct-dns", "pve1", "infra;prod", 1, 1, 4, 0.05, 41),
            ct(201, "ct-proxy", "pve2", "infra;prod;web", 2, 1, 8, 0.2, 41),
            ct(202, "ct-monitor", "pve3", "infra", 2, 2, 20, 0.25, 12),
            ct(203, "ct-sandbox", "pve3", "test", 1, 1, 8, 0.05, 0));
    Pools pools = new Pools();
    Set<Integer> production = new TreeSet<>();
    for (Guest guest : guests) {
      if (guest.spec().tags().contains("prod")) {
        production.add(guest.spec().vmid());
      }
    }
    pools.put("production", new Pools.Pool("What must not stop", production, Set.of("nas")));
    List<Storage> storages =
        List.of(
            Storage.of(
                    "local",
                    "dir",
                    "iso,vztmpl,backup,snippets,import",
                    "path",
                    "/var/lib/vz",
                    true)
                .sized(94 * GIB, 0.31),
            Storage.of("local-lvm", "lvmthin", "images,rootdir", "thinpool", "data", true)
                .with("vgname", "pve")
                .sized(832 * GIB, 0.44),
            Storage.of("nas", "nfs", "images,iso,backup", "export", "/export/pve", true)
                .with("server", "192.0.2.40")
                .with("path", "/mnt/pve/nas")
                .sized(7450 * GIB, 0.62),
            Storage.of("old-nas", "nfs", "backup", "export", "/export/old", false)
                .with("server", "192.0.2.41")
                .with("path", "/mnt/pve/old-nas")
                .sized(3725 * GIB, 0));
    return new Cluster.Make(
        "practice", nodes, guests, storages, pools, volumes(), now.minus(Duration.ofDays(212)));
  }

  private List<Cluster.Make.Placed> volumes() {
    List<Cluster.Make.Placed> volumes = new ArrayList<>();
    for (String node : List.of("pve1", "pve2", "pve3")) {
      String template = "local:vztmpl/debian-13-standard_13.1-2_amd64.tar.zst";
      volumes.add(
          new Cluster.Make.Placed(
              node,
              "local",
              Volumes.Volume.of(template, "vztmpl", "tzst", 126 << 20, daysAgo(30), 0)));
    }
    String image = "nas:iso/debian-13.2.0-amd64-netinst.iso";
    volumes.add(
        new Cluster.Make.Placed(
            "pve1", "nas", Volumes.Volume.of(image, "iso", "iso", 784 << 20, daysAgo(20), 0)));
    String backup = "nas:backup/vzdump-qemu-102-2026_01_05-02_00_01.vma.zst";
    volumes.add(
        new Cluster.Make.Placed(
            "pve1",
            "nas",
            Volumes.Volume.of(backup, "backup", "vma.zst", 41 * GIB, daysAgo(1), 102)));
    return volumes;
  }

  private Instant daysAgo(int days) {
    return now.minus(Duration.ofDays(days).plusMinutes(37 + days));
  }

  private Node node(String name, int number, int cpus, int memory, int days) {
    return new Node(
        name,
        number,
        "192.0.2.1" + number,
        cpus,
        memory * GIB,
        94 * GIB,
        daysAgo(days),
        Load.of(seed, name, 0.06));
  }

  private Guest vm(
      int vmid,
      String name,
      String node,
      String tags,
      int cpus,
      int memory,
      int disk,
      double busy,
      int days) {
    boolean agent = !name.startsWith("win");
    return guest(Guest.Kind.QEMU, vmid, name, node, tags, cpus, memory, disk, agent, busy, days);
  }

  private Guest ct(
      int vmid,
      String name,
      String node,
      String tags,
      int cpus,
      int memory,
      int disk,
      double busy,
      int days) {
    return guest(Guest.Kind.LXC, vmid, name, node, tags, cpus, memory, disk, false, busy, days);
  }

  private Guest guest(
      Guest.Kind kind,
      int vmid,
      String name,
      String node,
      String tags,
      int cpus,
      int memory,
      int disk,
      boolean agent,
      double busy,
      int days) {
    Guest.Run run = days == 0 ? null : new Guest.Run(daysAgo(days).plusSeconds(90), 2000 + vmid);
    return new Guest(
        new Guest.Spec(
            kind,
            vmid,
            name,
            node,
            tags,
            false,
            cpus,
            memory * GIB,
            disk * GIB,
            agent,
            Load.of(seed, name, busy)),
        run);
  }

  private Guest template(int vmid, String name, String node, int cpus, int memory, int disk) {
    return new Guest(
        new Guest.Spec(
            Guest.Kind.QEMU,
            vmid,
            name,
            node,
            "template",
            true,
            cpus,
            memory * GIB,
            disk * GIB,
            true,
            Load.of(seed, name, 0)),
        null);
  }

  private List<World.PastTask> past() {
    List<World.PastTask> past = new ArrayList<>();
    for (int day = 1; day <= 5; day++) {
      Instant night = now.minus(Duration.ofDays(day).minusHours(3));
      past.add(backup("pve1", night, "OK"));
      past.add(backup("pve2", night.plusSeconds(4), day == 2 ? "job errors" : "OK"));
      past.add(
          new World.PastTask(
              "pve3",
              "aptupdate",
              "",
              "root@pam",
              night.plusSeconds(3600),
              Duration.ofSeconds(9),
              "OK",
              List.of("starting apt-get update", "Reading package lists...")));
    }
    past.add(
        new World.PastTask(
            "pve3",
            "qmshutdown",
            "104",
            "admin@pve",
            now.minus(Duration.ofHours(20)),
            Duration.ofSeconds(31),
            "OK",
            List.of()));
    past.add(
        new World.PastTask(
            "pve3",
            "vzstart",
            "203",
            "operator@pve",
            now.minus(Duration.ofHours(6)),
            Duration.ofSeconds(2),
            "startup for container '203' failed",
            List.of()));
    return past;
  }

  private static World.PastTask backup(String node, Instant start, String status) {
    return new World.PastTask(
        node,
        "vzdump",
        "",
        "root@pam",
        start,
        Duration.ofSeconds(1260),
        status,
        List.of("INFO: starting new backup job", "INFO: Backup job finished"));
  }
}
