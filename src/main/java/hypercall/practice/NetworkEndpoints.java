package hypercall.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The endpoints of a node's network interfaces. Changes wait until they are put in force, as they
/// do on a real node.
final class NetworkEndpoints {
  private static final String ALL = "/nodes/{node}/network";
  private static final String ONE = ALL + "/{iface}";

  private final Cluster cluster;
  private final Map<String, Map<String, Map<String, Object>>> active = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Map<String, Object>>> planned = new ConcurrentHashMap<>();

  NetworkEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  void into(Actions actions) {
    actions.on("GET " + ALL, this::list);
    actions.on("POST " + ALL, this::create);
    actions.on("PUT " + ALL, this::reload);
    actions.on("DELETE " + ALL, this::revert);
    actions.on("GET " + ONE, this::one);
    actions.on("PUT " + ONE, this::update);
    actions.on("DELETE " + ONE, this::delete);
    actions.on("GET /nodes/{node}/netstat", this::counters);
  }

  private Map<String, Map<String, Object>> active(String node) {
    return active.computeIfAbsent(node, name -> usual(cluster.reach(name)));
  }

  private Map<String, Map<String, Object>> planned(String node) {
    return planned.computeIfAbsent(node, name -> new TreeMap<>(active(name)));
  }

  private static Map<String, Map<String, Object>> usual(Node node) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("type", "eth");
    card.put("method", "manual");
    card.put("method6", "manual");
    card.put("families", List.of("inet"));
    card.put("active", 1);
    card.put("exists", 1);
    Map<String, Object> bridge = new LinkedHashMap<>();
    bridge.put("type", "bridge");
    bridge.put("method", "static");
    bridge.put("method6", "manual");
    bridge.put("families", List.of("inet"));
    bridge.put("address", node.address());
    bridge.put("netmask", "24");
    bridge.put("cidr", node.address() + "/24");
    bridge.put("gateway", "192.0.2.1");
    bridge.put("bridge_ports", "eth0");
    bridge.put("bridge_stp", "off");
    bridge.put("bridge_fd", "0");
    bridge.put("autostart", 1);
    bridge.put("active", 1);
    bridge.put("priority", 3);
    Map<String, Map<String, Object>> all = new TreeMap<>();
    all.put("eth0", card);
    all.put("vmbr0", bridge);
    return all;
  }

  private Result list(Call call) {
    String node = call.need("node");
    String type = call.given("type").orElse("");
    List<Map<String, Object>> lines = new ArrayList<>();
    planned(node)
        .forEach(
            (name, settings) -> {
              boolean bridge = type.equals("any_bridge") || type.equals("any_local_bridge");
              if (type.isEmpty() || settings.get("type").equals(bridge ? "bridge" : type)) {
                Map<String, Object> line = new LinkedHashMap<>(settings);
                line.put("iface", name);
                lines.add(line);
              }
            });
    if (planned(node).equals(active(node))) {
      return Result.of(lines);
    }
    return new Result(lines, Map.of("changes", changes(node)), null, null, false);
  }

  /// What is different from what holds, line by line.
  private String changes(String node) {
    StringBuilder text =
        new StringBuilder("--- /etc/network/interfaces\n+++ /etc/network/interfaces.new\n");
    planned(node)
        .forEach(
            (name, settings) -> {
              if (!settings.equals(active(node).get(name))) {
                text.append("+iface " + name + " inet " + settings.get("method") + "\n");
              }
            });
    active(node)
        .keySet()
        .forEach(
            name -> {
              if (!planned(node).containsKey(name)) {
                text.append("-iface " + name + "\n");
              }
            });
    return text.toString();
  }

  private Map<String, Object> known(Call call) {
    Map<String, Object> settings = planned(call.need("node")).get(call.need("iface"));
    if (settings == null) {
      throw ApiFailure.badParameter("iface", "interface does not exist");
    }
    return settings;
  }

  private Result one(Call call) {
    return Result.of(known(call));
  }

  private static Map<String, Object> settings(Call call) {
    Map<String, Object> settings = call.settings(List.of("node", "iface", "delete"));
    settings.putIfAbsent("method", call.given("cidr").isPresent() ? "static" : "manual");
    settings.putIfAbsent("method6", call.given("cidr6").isPresent() ? "static" : "manual");
    settings.putIfAbsent("families", List.of("inet"));
    settings.putIfAbsent("priority", 4);
    return settings;
  }

  private Result create(Call call) {
    String name = call.need("iface");
    if (planned(call.need("node")).containsKey(name)) {
      throw ApiFailure.badParameter("iface", "interface already exists");
    }
    planned(call.need("node")).put(name, settings(call));
    return Result.nothing();
  }

  private Result update(Call call) {
    Map<String, Object> settings = new LinkedHashMap<>(known(call));
    settings.putAll(settings(call));
    call.list("delete").forEach(settings::remove);
    planned(call.need("node")).put(call.need("iface"), settings);
    return Result.nothing();
  }

  private Result delete(Call call) {
    known(call);
    planned(call.need("node")).remove(call.need("iface"));
    return Result.nothing();
  }

  private Result revert(Call call) {
    planned.remove(call.need("node"));
    return Result.nothing();
  }

  private Result reload(Call call) {
    String node = call.need("node");
    return TaskStart.of(cluster, call)
        .run("srvreload", "networking", _ -> active.put(node, new TreeMap<>(planned(node))));
  }

  private Result counters(Call call) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Guest guest : cluster.guestsOn(cluster.reach(call.need("node")))) {
      if (guest.running()) {
        Map<String, Object> line = new GuestView(guest, cluster.now()).resource();
        lines.add(
            Map.of(
                "vmid",
                Integer.toString(guest.spec().vmid()),
                "dev",
                "net0",
                "in",
                String.valueOf(line.get("netin")),
                "out",
                String.valueOf(line.get("netout"))));
      }
    }
    return Result.of(lines);
  }
}
