package hypercall.practice;

import java.util.List;
import java.util.Map;

/// The endpoints of the software-defined networks: their settings are kept, nothing is built.
final class SdnEndpoints {
  private static final String SDN = "/cluster/sdn";
  private static final String NODE = "/nodes/{node}/sdn";
  private static final String LOCAL = "localnetwork";

  private final Cluster cluster;
  private final Shelf zones = shelf("zones", "zone", "zone");
  private final Shelf vnets = shelf("vnets", "vnet", "vnet");
  private final Shelf ipams = shelf("ipams", "ipam", "ipam");
  private final Shelf fabrics = shelf("fabrics/fabric", "id", "fabric");
  private final Shelf members = shelf("fabrics/node/{fabric_id}", "node_id", "fabric node");

  SdnEndpoints(Cluster cluster) {
    this.cluster = cluster;
    ipams.put("pve", Map.of("type", "pve"));
  }

  private static Shelf shelf(String place, String id, String kind) {
    return new Shelf(
        SDN + "/" + place,
        id,
        Shelf.Words.died(
            "sdn " + kind + " object ID '%s' already defined", "sdn '%s' does not exist"),
        "token",
        "key");
  }

  void into(Actions actions) {
    zones.into(actions);
    vnets.into(actions);
    ipams.into(actions);
    fabrics.into(actions);
    members.into(actions);
    shelf("controllers", "controller", "controller").into(actions);
    shelf("dns", "dns", "dns").into(actions);
    shelf("vnets/{vnet}/subnets", "subnet", "subnet").into(actions);
    actions.on("PUT " + SDN, this::apply);
    actions.always("GET " + SDN + "/dry-run", Map.of("frr-diff", "", "interfaces-diff", ""));
    actions.on(
        "GET " + SDN + "/fabrics/all",
        call -> Result.of(Map.of("fabrics", fabrics.list(call), "nodes", List.of())));
    actions.always("GET " + SDN + "/fabrics/node", List.of());
    actions.on("GET " + SDN + "/ipams/{ipam}/status", this::book);
    actions.always("POST " + SDN + "/lock", "00000000-0000-4000-8000-000000000000");
    actions.always("DELETE " + SDN + "/lock", null);
    actions.always("POST " + SDN + "/rollback", null);
    for (String verb : List.of("POST ", "PUT ", "DELETE ")) {
      actions.on(verb + SDN + "/vnets/{vnet}/ips", this::address);
    }
    for (String what : List.of("interfaces", "neighbors", "routes")) {
      actions.always("GET " + NODE + "/fabrics/{fabric}/" + what, List.of());
    }
    actions.always("GET " + NODE + "/vnets/{vnet}/mac-vrf", List.of());
    actions.on("GET " + NODE + "/zones/{zone}/bridges", call -> of(call, List.of()));
    actions.on("GET " + NODE + "/zones/{zone}/content", this::content);
    actions.on("GET " + NODE + "/zones/{zone}/ip-vrf", call -> of(call, List.of()));
  }

  private Result apply(Call call) {
    return Result.of(
        cluster
            .tasks()
            .start(
                cluster.local(),
                "reloadnetworkall",
                "",
                call.authid(),
                task ->
                    cluster
                        .make()
                        .nodes()
                        .forEach(n -> task.say("reloading network on " + n.name())))
            .toString());
  }

  private Result book(Call call) {
    ipams.shown(call, call.need("ipam"));
    if (!call.need("ipam").equals("pve")) {
      throw ApiFailure.died("Currently only PVE IPAM is supported!");
    }
    return Result.of(List.of());
  }

  private Result address(Call call) {
    vnets.shown(call, call.need("vnet"));
    return Result.nothing();
  }

  private Result of(Call call, List<Map<String, Object>> lines) {
    String zone = call.need("zone");
    if (!zone.equals(LOCAL)) {
      zones.shown(call, zone);
    }
    return Result.of(lines);
  }

  private Result content(Call call) {
    boolean local = call.need("zone").equals(LOCAL);
    return of(call, local ? List.of(Map.of("vnet", "vmbr0", "status", "available")) : List.of());
  }
}
