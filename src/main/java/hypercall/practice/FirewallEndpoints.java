package hypercall.practice;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The endpoints of the firewalls: the cluster's, the nodes', the guests' and the virtual
/// networks'.
final class FirewallEndpoints {
  private static final Shelf.Words ALIAS =
      Shelf.Words.parameter("alias '%s' already exists", "no such alias");
  private static final Shelf.Words SET =
      Shelf.Words.parameter("IPSet '%s' already exists", "no such IPSet '%s'");
  private static final Shelf.Words ADDRESS =
      Shelf.Words.parameter("address '%s' already exists", "no such IP/Network");
  private static final Shelf.Words GROUP =
      Shelf.Words.parameter("Security group '%s' already exists", "no such security group '%s'");

  private final Map<String, Map<String, Object>> options = new ConcurrentHashMap<>();
  private final RuleList rules = new RuleList();
  private final Shelf groups = new Shelf("/cluster/firewall/groups", "group", GROUP);

  void into(Actions actions) {
    options(actions, "/cluster/firewall");
    rules.into(actions, "/cluster/firewall/rules", _ -> "cluster");
    lists(actions, "/cluster/firewall");
    groups.into(actions, EnumSet.of(Shelf.Does.LIST, Shelf.Does.MAKE));
    rules.into(actions, "/cluster/firewall/groups/{group}", this::group);
    actions.on("DELETE /cluster/firewall/groups/{group}", this::removeGroup);
    options(actions, "/nodes/{node}/firewall");
    rules.into(actions, "/nodes/{node}/firewall/rules", call -> "node " + call.need("node"));
    for (Guest.Kind kind : Guest.Kind.values()) {
      String guest = "/nodes/{node}/" + kind.path() + "/{vmid}/firewall";
      options(actions, guest);
      rules.into(actions, guest + "/rules", call -> "guest " + call.need("vmid"));
      lists(actions, guest);
    }
    options(actions, "/cluster/sdn/vnets/{vnet}/firewall");
    rules.into(
        actions,
        "/cluster/sdn/vnets/{vnet}/firewall/rules",
        call -> "network " + call.need("vnet"));
  }

  private String group(Call call) {
    groups.shown(call, call.need("group"));
    return "group " + call.need("group");
  }

  private Result removeGroup(Call call) {
    if (!rules.isEmpty(group(call))) {
      throw ApiFailure.died("Security group '" + call.need("group") + "' is not empty");
    }
    return groups.remove(call);
  }

  /// Aliases, and sets of addresses with what is in them.
  private static void lists(Actions actions, String place) {
    new Shelf(place + "/aliases", "name", ALIAS).into(actions);
    Shelf sets = new Shelf(place + "/ipset", "name", SET);
    sets.into(actions, EnumSet.of(Shelf.Does.LIST, Shelf.Does.MAKE));
    Shelf addresses = new Shelf(place + "/ipset/{name}", "cidr", ADDRESS);
    addresses.into(actions, EnumSet.of(Shelf.Does.SHOW, Shelf.Does.CHANGE, Shelf.Does.REMOVE));
    actions.on(
        "GET " + place + "/ipset/{name}",
        call -> {
          sets.shown(call, call.need("name"));
          return Result.of(addresses.list(call));
        });
    actions.on(
        "POST " + place + "/ipset/{name}",
        call -> {
          sets.shown(call, call.need("name"));
          return addresses.make(call);
        });
    actions.on(
        "DELETE " + place + "/ipset/{name}",
        call -> {
          if (!addresses.list(call).isEmpty() && !call.flag("force")) {
            throw ApiFailure.died("IPSet '" + call.need("name") + "' is not empty");
          }
          return sets.remove(call);
        });
  }

  private void options(Actions actions, String place) {
    actions.on(
        "GET " + place + "/options",
        call -> {
          Map<String, Object> set = options.getOrDefault(key(place, call), Map.of());
          Map<String, Object> members = new LinkedHashMap<>(set);
          members.put("digest", GuestConfig.digest(set.isEmpty() ? "" : set.toString()));
          return Result.of(members);
        });
    actions.on(
        "PUT " + place + "/options",
        call -> {
          String key = key(place, call);
          Map<String, Object> set = new TreeMap<>(options.getOrDefault(key, Map.of()));
          call.list("delete").forEach(set::remove);
          set.putAll(call.settings(List.of("node", "vmid", "vnet", "digest", "delete")));
          options.put(key, set);
          return Result.nothing();
        });
  }

  private static String key(String place, Call call) {
    return place
        + call.given("node").orElse("")
        + call.given("vmid").orElse("")
        + call.given("vnet").orElse("");
  }
}
