package hypercall.practice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The endpoints of a guest's snapshots.
final class SnapshotEndpoints {
  private static final Duration TIME = Duration.ofMillis(1200);

  private final Cluster cluster;
  private final Guest.Kind kind;
  private final String all;
  private final String one;

  SnapshotEndpoints(Cluster cluster, Guest.Kind kind) {
    this.cluster = cluster;
    this.kind = kind;
    all = "/nodes/{node}/" + kind.path() + "/{vmid}/snapshot";
    one = all + "/{snapname}";
  }

  void into(Actions actions) {
    actions.on("GET " + all, this::list);
    actions.on("POST " + all, this::take);
    List<Map<String, Object>> commands =
        List.of(Map.of("cmd", "rollback"), Map.of("cmd", "config"));
    actions.always("GET " + one, commands);
    actions.on("DELETE " + one, this::delete);
    actions.on("POST " + one + "/rollback", this::rollback);
    actions.on("GET " + one + "/config", this::config);
    actions.on("PUT " + one + "/config", this::describe);
  }

  /// The guest's snapshot of that name.
  ///
  /// @throws ApiFailure when there is none
  static Guest.Snapshot known(Guest guest, String name) {
    Guest.Snapshot snapshot = guest.snapshots().get(name);
    if (snapshot == null) {
      throw ApiFailure.died("snapshot '" + name + "' does not exist");
    }
    return snapshot;
  }

  private Guest guest(Call call) {
    return cluster.guest(kind, call.need("node"), call.number("vmid"));
  }

  private String type(String verb) {
    return (kind == Guest.Kind.QEMU ? "qm" : "vz") + verb;
  }

  private Result list(Call call) {
    Guest guest = guest(call);
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Guest.Snapshot snapshot : List.copyOf(guest.snapshots().values())) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("name", snapshot.name());
      line.put("description", snapshot.description());
      line.put("snaptime", snapshot.at().getEpochSecond());
      if (kind == Guest.Kind.QEMU) {
        line.put("vmstate", snapshot.memory() ? 1 : 0);
      }
      if (snapshot.parent() != null) {
        line.put("parent", snapshot.parent());
      }
      lines.add(line);
    }
    Map<String, Object> current = new LinkedHashMap<>();
    current.put("name", "current");
    current.put("description", "You are here!");
    current.put("digest", guest.wanted().digest());
    current.put("running", guest.running() ? 1 : 0);
    if (guest.parent() != null) {
      current.put("parent", guest.parent());
    }
    lines.add(current);
    return Result.of(lines);
  }

  private Result take(Call call) {
    Guest guest = guest(call);
    String name = call.need("snapname");
    if (name.equals("current")) {
      throw ApiFailure.died("unable to use snapshot name 'current' (reserved name)");
    }
    boolean memory = call.flag("vmstate") && guest.running();
    String description = call.given("description").orElse("");
    return TaskStart.of(cluster, call)
        .run(
            type("snapshot"),
            guest.spec().vmid(),
            task -> {
              if (guest.snapshots().containsKey(name)) {
                throw new Task.Failed("snapshot name '" + name + "' already used");
              }
              task.takes(TIME);
              guest
                  .snapshots()
                  .put(
                      name,
                      new Guest.Snapshot(
                          name,
                          description,
                          cluster.now(),
                          memory,
                          guest.parent(),
                          guest.config()));
              guest.follow(name);
            });
  }

  private Result delete(Call call) {
    Guest guest = guest(call);
    String name = call.need("snapname");
    return TaskStart.of(cluster, call)
        .run(
            type("delsnapshot"),
            guest.spec().vmid(),
            task -> {
              Guest.Snapshot gone = guest.snapshots().get(name);
              if (gone == null) {
                throw new Task.Failed("snapshot '" + name + "' does not exist");
              }
              task.takes(TIME);
              guest.snapshots().remove(name);
              if (name.equals(guest.parent())) {
                guest.follow(gone.parent());
              }
            });
  }

  private Result rollback(Call call) {
    Guest guest = guest(call);
    String name = call.need("snapname");
    return TaskStart.of(cluster, call)
        .run(
            type("rollback"),
            guest.spec().vmid(),
            task -> {
              Guest.Snapshot snapshot = guest.snapshots().get(name);
              if (snapshot == null) {
                throw new Task.Failed("snapshot '" + name + "' does not exist");
              }
              task.takes(TIME);
              guest.stop();
              guest.configure(snapshot.config(), snapshot.config());
              guest.follow(name);
              if (snapshot.memory()) {
                guest.start(new Guest.Run(cluster.now(), cluster.tasks().nextPid()));
              }
            });
  }

  private Result config(Call call) {
    Guest.Snapshot snapshot = known(guest(call), call.need("snapname"));
    Map<String, Object> members = new LinkedHashMap<>(snapshot.config().options());
    members.put("snaptime", snapshot.at().getEpochSecond());
    members.put("description", snapshot.description());
    return Result.of(members);
  }

  private Result describe(Call call) {
    Guest guest = guest(call);
    Guest.Snapshot old = known(guest, call.need("snapname"));
    String description = call.given("description").orElse(old.description());
    guest
        .snapshots()
        .put(
            old.name(),
            new Guest.Snapshot(
                old.name(), description, old.at(), old.memory(), old.parent(), old.config()));
    return Result.nothing();
  }
}
