package hypercall.practice;

import hypercall.schema.Method;
import hypercall.schema.Permission;
import hypercall.schema.Property;
import hypercall.schema.Verb;
import java.util.ArrayList;
import java.util.List;

/// The endpoints of the guests of one kind on a node: list, status, power, measures.
final class GuestEndpoints {
  private final Cluster cluster;
  private final Guest.Kind kind;
  private final String all;
  private final String one;

  GuestEndpoints(Cluster cluster, Guest.Kind kind) {
    this.cluster = cluster;
    this.kind = kind;
    all = "/nodes/{node}/" + kind.path();
    one = all + "/{vmid}";
  }

  List<Endpoint> endpoints() {
    List<Endpoint> endpoints = new ArrayList<>();
    endpoints.add(new Endpoint(all, list(), this::list));
    endpoints.add(
        new Endpoint(
            one + "/status/current",
            Method.of(Verb.GET, "vm_status", "How the guest does now.")
                .allowedTo(Permission.on("/vms/{vmid}", "VM.Audit"))
                .asProtected()
                .onNode(),
            call -> Result.of(new GuestView(guest(call), cluster.now()).current())));
    for (PowerAction action : PowerAction.values()) {
      endpoints.add(
          new Endpoint(
              one + "/status/" + action.verb(), describe(action), call -> perform(action, call)));
    }
    endpoints.add(new Endpoint(one + "/rrddata", measures(), this::measures));
    return endpoints;
  }

  private Method list() {
    Method method =
        Method.of(Verb.GET, "vmlist", "The guests on the node, as far as the caller may see them.")
            .asProtected()
            .onNode()
            .linkingBy("vmid");
    return kind == Guest.Kind.QEMU
        ? method.taking(
            "full", Property.bool("All that the running processes tell, too.").asOptional())
        : method;
  }

  private Method describe(PowerAction action) {
    Method method =
        Method.of(Verb.POST, "vm_" + action.verb(), action.description())
            .allowedTo(Permission.on("/vms/{vmid}", "VM.PowerMgmt"))
            .returning(Property.string("The task's unique id."))
            .asProtected()
            .onNode();
    return PowerParameters.describe(action, kind, method);
  }

  private static Method measures() {
    return Method.of(Verb.GET, "rrddata", "A guest's measures over time.")
        .taking(
            "timeframe",
            Property.string("How far back.").oneOf("hour", "day", "week", "month", "year"))
        .taking("cf", Parts.consolidation())
        .allowedTo(Permission.on("/vms/{vmid}", "VM.Audit"))
        .asProtected();
  }

  private Guest guest(Call call) {
    return cluster.guest(kind, call.need("node"), call.number("vmid"));
  }

  private Result list(Call call) {
    boolean full = call.flag("full");
    return Result.of(
        cluster.guestsOn(cluster.reach(call.need("node"))).stream()
            .filter(guest -> guest.spec().kind() == kind)
            .filter(guest -> call.rights().has("/vms/" + guest.spec().vmid(), "VM.Audit"))
            .map(guest -> new GuestView(guest, cluster.now()))
            .map(view -> full ? view.full() : view.line())
            .toList());
  }

  private Result perform(PowerAction action, Call call) {
    Guest guest = guest(call);
    Upid upid =
        cluster
            .tasks()
            .start(
                cluster.reach(call.need("node")),
                action.taskType(kind),
                Integer.toString(guest.spec().vmid()),
                call.caller().authid(),
                task -> action.perform(guest, cluster, task));
    return Result.of(upid.toString());
  }

  private Result measures(Call call) {
    Guest guest = guest(call);
    Measures measures = new Measures(cluster, call.text("cf").map("MAX"::equals).orElse(false));
    return Result.of(
        Rrd.of(call.need("timeframe")).series(cluster.now(), at -> measures.of(guest, at)));
  }
}
