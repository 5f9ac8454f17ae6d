package hypercall.practice;

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

  void into(Actions actions) {
    actions.on("GET " + all, this::list);
    actions.on(
        "GET " + one + "/status/current",
        call -> Result.of(new GuestView(guest(call), cluster.now()).current()));
    for (PowerAction action : PowerAction.values()) {
      if (action.has(kind)) {
        actions.on("POST " + one + "/status/" + action.verb(), call -> perform(action, call));
      }
    }
    actions.on("GET " + one + "/rrddata", this::measures);
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
    action
        .refusal(guest)
        .ifPresent(
            why -> {
              throw ApiFailure.died(why);
            });
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
