package hypercall.practice;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The endpoints that make guests, copy them, move them, and remove them.
final class GuestLifeEndpoints {
  private static final Duration TIME = Duration.ofMillis(1500);

  /// Parameters that say how to make a guest, not what it is.
  private static final List<String> NOT_OPTIONS =
      List.of(
          "node",
          "vmid",
          "archive",
          "bwlimit",
          "force",
          "ha-managed",
          "ignore-unpack-errors",
          "import-working-storage",
          "live-restore",
          "ostemplate",
          "password",
          "pool",
          "restore",
          "ssh-public-keys",
          "start",
          "storage",
          "unique");

  private final Cluster cluster;
  private final Guest.Kind kind;
  private final long seed;
  private final String all;
  private final String one;

  GuestLifeEndpoints(Cluster cluster, Guest.Kind kind, long seed) {
    this.cluster = cluster;
    this.kind = kind;
    this.seed = seed;
    all = "/nodes/{node}/" + kind.path();
    one = all + "/{vmid}";
  }

  void into(Actions actions) {
    actions.on("POST " + all, this::create);
    actions.on("DELETE " + one, this::destroy);
    actions.on("POST " + one + "/clone", this::copy);
    actions.on("POST " + one + "/template", this::template);
    actions.on("GET " + one + "/feature", this::feature);
    actions.on("GET " + one + "/migrate", this::canMigrate);
    actions.on("POST " + one + "/migrate", this::migrate);
    String move = kind == Guest.Kind.QEMU ? "/move_disk" : "/move_volume";
    actions.on("POST " + one + move, this::move);
  }

  private String type(String verb) {
    return (kind == Guest.Kind.QEMU ? "qm" : "vz") + verb;
  }

  private Guest guest(Call call) {
    return cluster.guest(kind, call.need("node"), call.number("vmid"));
  }

  private void demandFree(int vmid, String failure) {
    cluster
        .guest(vmid)
        .ifPresent(
            guest -> {
              throw ApiFailure.died(
                  failure
                      + guest.title()
                      + " already exists on node '"
                      + guest.spec().node()
                      + "'");
            });
  }

  private Result create(Call call) {
    int vmid = (int) call.number("vmid");
    String pool = call.given("pool").orElse("");
    boolean allowed =
        call.rights().has("/vms/" + vmid, "VM.Allocate")
            || !pool.isEmpty() && call.rights().has("/pool/" + pool, "VM.Allocate");
    if (!allowed) {
      throw ApiFailure.forbidden("");
    }
    demandFree(vmid, "unable to create " + kind.word() + " " + vmid + " - ");
    Guest guest = made(call, vmid);
    boolean start = call.flag("start");
    return TaskStart.of(cluster, call)
        .run(
            type("create"),
            vmid,
            task -> {
              task.takes(TIME);
              add(guest, pool);
              if (start) {
                guest.start(new Guest.Run(cluster.now(), cluster.tasks().nextPid()));
              }
            });
  }

  private void add(Guest guest, String pool) {
    cluster.guests().add(guest);
    cluster.shelve(guest);
    if (!pool.isEmpty()) {
      cluster.pools().add(pool, guest.spec().vmid());
    }
  }

  private Guest made(Call call, int vmid) {
    Map<String, Object> options = new LinkedHashMap<>();
    if (kind == Guest.Kind.QEMU) {
      long now = cluster.now().getEpochSecond();
      options.put("boot", " ");
      options.put("meta", "creation-qemu=10.1.2,ctime=" + now);
      options.put("smbios1", "uuid=" + GuestConfig.uuid("smbios" + vmid + now));
      options.put("vmgenid", GuestConfig.uuid("vmgenid" + vmid + now));
    } else {
      options.put("arch", "amd64");
      options.put("hostname", "CT" + vmid);
      options.put("memory", 512L);
      options.put("swap", 512L);
      options.put("ostype", "debian");
      call.given("storage").ifPresent(storage -> options.put("rootfs", storage + ":8"));
    }
    options.putAll(call.settings(NOT_OPTIONS));
    GuestConfig config = new GuestConfig(new Disks(cluster).written(kind, vmid, options));
    if (config.text("boot").filter(" "::equals).isPresent() && config.bootDisk().isPresent()) {
      config = config.with("boot", "order=" + config.volumes().keySet().iterator().next());
    }
    return new Guest(config.spec(spec(vmid, call.need("node"))), null, config);
  }

  private Guest.Spec spec(int vmid, String node) {
    Load load = Load.of(seed, "guest " + vmid, 0.1);
    return new Guest.Spec(kind, vmid, "", node, "", false, 1, 0, 0, false, load);
  }

  private Result destroy(Call call) {
    Guest guest = guest(call);
    int vmid = guest.spec().vmid();
    if (guest.config().number("protection", 0) == 1) {
      throw ApiFailure.died("can't remove " + guest.title() + " - protection mode enabled");
    }
    if (guest.running() && !(kind == Guest.Kind.LXC && call.flag("force"))) {
      throw ApiFailure.died(
          kind == Guest.Kind.QEMU
              ? guest.title() + " is running - destroy failed"
              : "unable to destroy " + guest.title() + " - container is running");
    }
    return TaskStart.of(cluster, call)
        .run(
            type("destroy"),
            vmid,
            task -> {
              task.takes(TIME);
              cluster.guests().remove(guest);
              cluster.volumes().forget(vmid);
              cluster.pools().forget(vmid);
            });
  }

  private Result copy(Call call) {
    Guest guest = guest(call);
    int newid = (int) call.number("newid");
    call.given("snapname").ifPresent(name -> SnapshotEndpoints.known(guest, name));
    demandFree(newid, "unable to create " + kind.word() + " " + newid + ": ");
    String target = call.given("target").orElse(call.need("node"));
    cluster.reach(target);
    String label = kind == Guest.Kind.QEMU ? "name" : "hostname";
    GuestConfig config =
        new GuestConfig(renumbered(guest, newid))
            .without("template")
            .with(label, call.given(label).orElse("Copy-of-" + guest.spec().name()));
    Guest copy = new Guest(config.spec(spec(newid, target)), null, config);
    String pool = call.given("pool").orElse("");
    return TaskStart.of(cluster, call)
        .run(
            type("clone"),
            guest.spec().vmid(),
            task -> {
              task.say("create " + (call.flag("full") ? "full" : "linked") + " clone");
              task.takes(TIME);
              add(copy, pool);
            });
  }

  private static Map<String, Object> renumbered(Guest guest, int newid) {
    String old = "-" + guest.spec().vmid() + "-";
    Map<String, Object> options = new LinkedHashMap<>();
    guest
        .config()
        .options()
        .forEach(
            (name, value) ->
                options.put(
                    name,
                    value instanceof String text
                        ? text.replace(old, "-" + newid + "-")
                            .replace(":" + guest.spec().vmid() + "/", ":" + newid + "/")
                        : value));
    return options;
  }

  private Result template(Call call) {
    Guest guest = guest(call);
    if (guest.spec().template()) {
      throw ApiFailure.died("you can't convert a template to a template");
    }
    if (guest.running()) {
      throw ApiFailure.died("you can't convert a running guest to a template");
    }
    GuestConfig config = guest.wanted().with("template", 1L);
    Result started =
        TaskStart.of(cluster, call)
            .run(type("template"), guest.spec().vmid(), _ -> guest.configure(config, config));
    return kind == Guest.Kind.QEMU ? started : Result.nothing();
  }

  private Result feature(Call call) {
    Guest guest = guest(call);
    boolean has = !call.need("feature").equals("snapshot") || !guest.spec().template();
    return Result.of(Map.of("hasFeature", has ? 1 : 0, "nodes", List.of(guest.spec().node())));
  }

  private Result canMigrate(Call call) {
    Guest guest = guest(call);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("running", guest.running() ? 1 : 0);
    members.put("local_disks", List.of());
    members.put("local_resources", List.of());
    List<String> others =
        cluster.make().nodes().stream()
            .map(Node::name)
            .filter(name -> !name.equals(guest.spec().node()))
            .toList();
    members.put("allowed_nodes", others);
    return Result.of(members);
  }

  private Result migrate(Call call) {
    Guest guest = guest(call);
    String target = call.need("target");
    if (target.equals(call.need("node"))) {
      throw ApiFailure.badParameter("target", "target is local node.");
    }
    cluster.reach(target);
    if (guest.running() && kind == Guest.Kind.QEMU && !call.flag("online")) {
      throw ApiFailure.died("can't migrate running VM without --online");
    }
    return TaskStart.of(cluster, call)
        .run(
            kind == Guest.Kind.QEMU ? "qmigrate" : "vzmigrate",
            guest.spec().vmid(),
            task -> {
              task.say("starting migration of " + guest.title() + " to node '" + target + "'");
              task.takes(TIME);
              guest.moveTo(target);
              cluster.volumes().forget(guest.spec().vmid());
              cluster.shelve(guest);
            });
  }

  private Result move(Call call) {
    Guest guest = guest(call);
    String disk = call.need(kind == Guest.Kind.QEMU ? "disk" : "volume");
    String text =
        guest
            .wanted()
            .text(disk)
            .orElseThrow(() -> ApiFailure.died("disk '" + disk + "' does not exist"));
    Storage storage = cluster.knownStorage(call.given("storage").orElse(""));
    String moved = text.replaceFirst("^[^:]*:", storage.name() + ":");
    return TaskStart.of(cluster, call)
        .run(
            type("move"),
            guest.spec().vmid(),
            task -> {
              task.takes(TIME);
              guest.configure(guest.wanted().with(disk, moved), guest.config().with(disk, moved));
              cluster.shelve(guest);
            });
  }
}
