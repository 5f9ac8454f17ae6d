package hypercall.practice;

import hypercall.schema.ParameterValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The endpoints of a guest's configuration: what holds, what is pending, and changes to both.
final class GuestConfigEndpoints {
  /// Parameters that say how to change, not what.
  private static final List<String> NOT_OPTIONS =
      List.of(
          "node",
          "vmid",
          "digest",
          "delete",
          "revert",
          "force",
          "skiplock",
          "background_delay",
          "import-working-storage");

  private final Cluster cluster;
  private final Guest.Kind kind;
  private final String one;

  GuestConfigEndpoints(Cluster cluster, Guest.Kind kind) {
    this.cluster = cluster;
    this.kind = kind;
    one = "/nodes/{node}/" + kind.path() + "/{vmid}";
  }

  void into(Actions actions) {
    actions.on("GET " + one + "/config", this::show);
    actions.on("GET " + one + "/pending", this::pending);
    actions.on("PUT " + one + "/config", this::change);
    actions.on("PUT " + one + "/resize", this::resize);
    if (kind == Guest.Kind.QEMU) {
      actions.on("POST " + one + "/config", this::changeByTask);
      actions.on("PUT " + one + "/unlink", this::unlink);
    }
  }

  private Guest guest(Call call) {
    return cluster.guest(kind, call.need("node"), call.number("vmid"));
  }

  private Result show(Call call) {
    Guest guest = guest(call);
    GuestConfig config = call.flag("current") ? guest.config() : guest.wanted();
    String parent = guest.parent();
    if (call.given("snapshot").isPresent()) {
      Guest.Snapshot snapshot = SnapshotEndpoints.known(guest, call.need("snapshot"));
      config = snapshot.config();
      parent = snapshot.parent();
    }
    Map<String, Object> members = new LinkedHashMap<>(config.options());
    members.put("digest", guest.wanted().digest());
    if (parent != null) {
      members.put("parent", parent);
    }
    return Result.of(members);
  }

  private Result pending(Call call) {
    Guest guest = guest(call);
    Map<String, Object> now = guest.config().options();
    Map<String, Object> then = guest.wanted().options();
    Set<String> names = new TreeSet<>(now.keySet());
    names.addAll(then.keySet());
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String name : names) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("key", name);
      if (now.containsKey(name)) {
        line.put("value", now.get(name));
      }
      if (!then.containsKey(name)) {
        line.put("delete", 1);
      } else if (!then.get(name).equals(now.get(name))) {
        line.put("pending", then.get(name));
      }
      lines.add(line);
    }
    lines.add(Map.of("key", "digest", "value", guest.wanted().digest()));
    return Result.of(lines);
  }

  private Result change(Call call) {
    apply(call, guest(call));
    return Result.nothing();
  }

  private Result changeByTask(Call call) {
    Guest guest = guest(call);
    check(call, guest);
    return TaskStart.of(cluster, call)
        .run("qmconfig", guest.spec().vmid(), _ -> apply(call, guest));
  }

  private void check(Call call, Guest guest) {
    if (call.flag("skiplock") && !call.authid().equals(Directory.ROOT)) {
      throw ApiFailure.badParameter("skiplock", "Only root may use this option.");
    }
    Set<String> named = new TreeSet<>(call.parameters().keySet());
    named.removeAll(List.of("node", "vmid", "digest", "skiplock", "force", "background_delay"));
    if (named.isEmpty()) {
      throw ApiFailure.died("no options specified");
    }
    for (String list : List.of("delete", "revert")) {
      for (String name : call.list(list)) {
        if (call.method().parameter(name).isEmpty()) {
          throw ApiFailure.badParameter(list, "unknown option '" + name + "'");
        }
        demand(call, name);
      }
    }
    for (String name : named) {
      if (call.parameters().get(name) instanceof ParameterValue.Text
          && !NOT_OPTIONS.contains(name)) {
        demand(call, name);
      }
    }
    if (call.given("digest").isPresent() && !call.need("digest").equals(guest.wanted().digest())) {
      throw ApiFailure.died("checksum mismatch (file change by other user?)");
    }
  }

  private static void demand(Call call, String option) {
    call.rights().demand("/vms/" + call.need("vmid"), ConfigOptions.privilege(option));
  }

  private void apply(Call call, Guest guest) {
    check(call, guest);
    Map<String, Object> given = call.settings(NOT_OPTIONS);
    Map<String, Object> values = new Disks(cluster).written(kind, guest.spec().vmid(), given);
    GuestConfig wanted = guest.wanted().with(values);
    GuestConfig inForce = guest.config();
    for (String name : call.list("revert")) {
      Object before = inForce.options().get(name);
      wanted = before == null ? wanted.without(name) : wanted.with(name, before);
    }
    for (String name : call.list("delete")) {
      wanted = wanted.without(name);
      if (!guest.running() || ConfigOptions.atOnce(kind, name)) {
        inForce = inForce.without(name);
      }
    }
    for (Map.Entry<String, Object> value : values.entrySet()) {
      if (!guest.running() || ConfigOptions.atOnce(kind, value.getKey())) {
        inForce = inForce.with(value.getKey(), value.getValue());
      }
    }
    guest.configure(wanted, inForce);
    cluster.shelve(guest);
  }

  private Result resize(Call call) {
    Guest guest = guest(call);
    String disk = call.need("disk");
    String text =
        guest
            .wanted()
            .text(disk)
            .orElseThrow(() -> ApiFailure.died("disk '" + disk + "' does not exist"));
    String size = call.need("size");
    long bytes = GuestConfig.bytes("size=" + size.replace("+", ""));
    long before = GuestConfig.bytes(text);
    long after = size.startsWith("+") ? before + bytes : bytes;
    if (after < before) {
      throw ApiFailure.died("shrinking disks is not supported");
    }
    String changed = text.replaceFirst(",size=[^,]*", "") + ",size=" + (after >> 30) + "G";
    return TaskStart.of(cluster, call)
        .run(
            "resize",
            guest.spec().vmid(),
            _ ->
                guest.configure(
                    guest.wanted().with(disk, changed), guest.config().with(disk, changed)));
  }

  private Result unlink(Call call) {
    Guest guest = guest(call);
    GuestConfig config = guest.wanted();
    for (String disk : call.list("idlist")) {
      config = config.without(disk);
    }
    guest.configure(config, config);
    return Result.nothing();
  }
}
