package hypercall.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

/// The endpoints of high availability: what is kept available, and by which rules. Nothing acts on
/// them; groups have become rules, as they do on a new server.
final class HaEndpoints {
  private static final String RESOURCES = "/cluster/ha/resources";
  private static final String GROUPS = "/cluster/ha/groups";

  private final Cluster cluster;
  private final Shelf resources =
      new Shelf(
          RESOURCES,
          "sid",
          Shelf.Words.died("resource ID '%s' already defined", "no such resource '%s'"));

  HaEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  void into(Actions actions) {
    actions.on("GET " + RESOURCES, call -> Result.of(resources.list(call)));
    actions.on("POST " + RESOURCES, call -> resources.make(named(call, "create resource failed")));
    String entry = RESOURCES + "/{sid}";
    actions.on(
        "GET " + entry, call -> Result.of(resources.shown(named(call, ""), sid(call.need("sid")))));
    actions.on("PUT " + entry, call -> resources.change(named(call, "")));
    actions.on("DELETE " + entry, this::remove);
    actions.on("POST " + entry + "/migrate", this::move);
    actions.on("POST " + entry + "/relocate", this::move);
    new Shelf(
            "/cluster/ha/rules",
            "rule",
            Shelf.Words.died("HA rule '%s' already defined", "no such ha rule '%s'"))
        .into(actions);
    for (Entry<String, String> each :
        Map.of(
                "GET " + GROUPS, "index groups",
                "POST " + GROUPS, "create group",
                "GET " + GROUPS + "/{group}", "read group",
                "PUT " + GROUPS + "/{group}", "update group",
                "DELETE " + GROUPS + "/{group}", "delete group")
            .entrySet()) {
      actions.on(
          each.getKey(),
          _ -> {
            throw ApiFailure.died(
                "cannot " + each.getValue() + ": ha groups have been migrated to rules");
          });
    }
    actions.always("POST /cluster/ha/status/arm-ha", null);
    actions.always("POST /cluster/ha/status/disarm-ha", null);
  }

  /// The guest's whole name: a number alone says which kind it is.
  private String sid(String given) {
    if (!given.matches("\\d{1,9}")) {
      return given;
    }
    return cluster
        .guest(Integer.parseInt(given))
        .map(guest -> (guest.spec().kind() == Guest.Kind.QEMU ? "vm:" : "ct:") + given)
        .orElseThrow(
            () -> ApiFailure.died("unable to find a guest for the resource ID '" + given + "'"));
  }

  private Call named(Call call, String failure) {
    String sid = sid(call.need("sid"));
    String number = sid.substring(sid.indexOf(':') + 1);
    boolean known =
        number.matches("\\d{1,9}") && cluster.guest(Integer.parseInt(number)).isPresent();
    if (!failure.isEmpty() && !known) {
      throw ApiFailure.died(failure + ": VM '" + number + "' does not exist");
    }
    return call.with("sid", sid);
  }

  private Result remove(Call call) {
    Call named = named(call, "");
    if (resources.list(named).stream().noneMatch(e -> e.get("sid").equals(named.need("sid")))) {
      throw ApiFailure.died("cannot delete service '" + named.need("sid") + "', not HA managed!");
    }
    return resources.remove(named);
  }

  private Result move(Call call) {
    Call named = named(call, "");
    resources.shown(named, named.need("sid"));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("sid", named.need("sid"));
    answer.put("requested-node", call.need("node"));
    return Result.of(answer);
  }
}
