package hypercall.practice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/// The endpoints of a node's operating system: names, clock, services, logs, certificates.
final class SystemEndpoints {
  private static final String NODE = "/nodes/{node}";
  private static final Duration TIME = Duration.ofMillis(700);
  private static final List<String> SERVICES =
      List.of(
          "chrony",
          "corosync",
          "cron",
          "ksmtuned",
          "lxcfs",
          "postfix",
          "proxmox-firewall",
          "pve-cluster",
          "pve-firewall",
          "pve-ha-crm",
          "pve-ha-lrm",
          "pvedaemon",
          "pvefw-logger",
          "pveproxy",
          "pvescheduler",
          "pvestatd",
          "qmeventd",
          "spiceproxy",
          "sshd",
          "syslog",
          "systemd-journald",
          "systemd-timesyncd");

  private final Cluster cluster;
  private final Map<String, Map<String, Object>> names = new ConcurrentHashMap<>();
  private final Map<String, String> hosts = new ConcurrentHashMap<>();
  private final Map<String, String> zones = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> settings = new ConcurrentHashMap<>();
  private final Map<String, Boolean> stopped = new ConcurrentHashMap<>();

  SystemEndpoints(Cluster cluster) {
    this.cluster = cluster;
    stopped.put("ksmtuned", true);
    stopped.put("proxmox-firewall", true);
    if (cluster.make().name().isEmpty()) {
      stopped.put("corosync", true);
    }
  }

  void into(Actions actions) {
    actions.on("GET " + NODE + "/dns", call -> Result.of(dns(call.need("node"))));
    actions.on("PUT " + NODE + "/dns", this::setDns);
    actions.on("GET " + NODE + "/time", this::time);
    actions.on("PUT " + NODE + "/time", this::setZone);
    actions.on("GET " + NODE + "/hosts", this::hosts);
    actions.on("POST " + NODE + "/hosts", this::setHosts);
    actions.on("GET " + NODE + "/services", _ -> Result.of(services()));
    actions.on("GET " + NODE + "/services/{service}", this::service);
    actions.on("GET " + NODE + "/services/{service}/state", this::serviceState);
    for (String verb : List.of("start", "stop", "restart", "reload")) {
      actions.on("POST " + NODE + "/services/{service}/" + verb, call -> serviceTask(call, verb));
    }
    actions.on("GET " + NODE + "/syslog", this::syslog);
    actions.on("GET " + NODE + "/journal", this::journal);
    actions.on("GET " + NODE + "/certificates/info", _ -> Result.of(cluster.certificateFacts()));
    actions.on("GET " + NODE + "/config", this::config);
    actions.on("PUT " + NODE + "/config", this::setConfig);
    actions.on("POST " + NODE + "/status", _ -> Result.nothing());
    actions.on("GET " + NODE + "/subscription", _ -> Result.of(subscription()));
    actions.always("PUT " + NODE + "/subscription", null);
    actions.on("GET " + NODE + "/report", this::report);
    actions.on("POST " + NODE + "/wakeonlan", this::wake);
  }

  private Map<String, Object> dns(String node) {
    return names.computeIfAbsent(node, _ -> Map.of("search", "example.test", "dns1", "192.0.2.1"));
  }

  private Result setDns(Call call) {
    names.put(call.need("node"), call.settings(List.of("node")));
    return Result.nothing();
  }

  private Result time(Call call) {
    String zone = zones.getOrDefault(call.need("node"), "Europe/Vienna");
    Instant now = cluster.now();
    int offset = ZoneId.of(zone).getRules().getOffset(now).getTotalSeconds();
    return Result.of(
        Map.of(
            "timezone",
            zone,
            "time",
            now.getEpochSecond(),
            "localtime",
            now.getEpochSecond() + offset));
  }

  private Result setZone(Call call) {
    String zone = call.need("timezone");
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw ApiFailure.badParameter("timezone", "No such timezone.");
    }
    zones.put(call.need("node"), zone);
    return Result.nothing();
  }

  private String hostsOf(String node) {
    return hosts.computeIfAbsent(
        node,
        name -> {
          String address = cluster.reach(name).address();
          return "127.0.0.1 localhost\n" + address + " " + name + ".example.test " + name + "\n";
        });
  }

  private Result hosts(Call call) {
    String text = hostsOf(call.need("node"));
    return Result.of(Map.of("data", text, "digest", GuestConfig.digest(text)));
  }

  private Result setHosts(Call call) {
    String text = hostsOf(call.need("node"));
    if (call.given("digest").isPresent() && !call.need("digest").equals(GuestConfig.digest(text))) {
      throw ApiFailure.died(
          "detected modified configuration - file changed by other user? Try again.");
    }
    hosts.put(call.need("node"), call.need("data"));
    return Result.nothing();
  }

  private Map<String, Object> serviceLine(String service) {
    boolean off = stopped.getOrDefault(service, false);
    return Map.of(
        "service",
        service,
        "name",
        service,
        "desc",
        service + " daemon",
        "state",
        off ? "dead" : "running",
        "active-state",
        off ? "inactive" : "active",
        "unit-state",
        off ? "disabled" : "enabled");
  }

  private List<Map<String, Object>> services() {
    return SERVICES.stream().map(this::serviceLine).toList();
  }

  private static String known(Call call) {
    String service = call.need("service");
    if (!SERVICES.contains(service)) {
      throw ApiFailure.badParameter(
          "service",
          "value '"
              + service
              + "' does not have a value in the enumeration '"
              + String.join(", ", SERVICES)
              + "'");
    }
    return service;
  }

  private Result service(Call call) {
    known(call);
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String verb : List.of("state", "start", "stop", "restart", "reload")) {
      lines.add(Map.of("subdir", verb));
    }
    return Result.of(lines);
  }

  private Result serviceState(Call call) {
    return Result.of(serviceLine(known(call)));
  }

  private Result serviceTask(Call call, String verb) {
    String service = known(call);
    return TaskStart.of(cluster, call)
        .run(
            "srv" + verb,
            service,
            task -> {
              task.takes(TIME);
              stopped.put(service, verb.equals("stop"));
            });
  }

  private List<String> lines(String node) {
    List<String> lines = new ArrayList<>();
    for (Task task : cluster.tasks().all().reversed()) {
      if (task.upid().node().equals(node)) {
        lines.add(
            task.upid().start() + " " + node + " pvedaemon[1203]: starting task " + task.upid());
      }
    }
    return lines;
  }

  private Result syslog(Call call) {
    List<String> lines = lines(call.need("node"));
    if (lines.isEmpty()) {
      lines = List.of("-- No entries --");
    }
    long from = call.number("start", 0);
    long limit = call.number("limit", 50);
    return Result.listed(numbered(lines, from, limit == 0 ? Long.MAX_VALUE : limit), lines.size());
  }

  static List<Map<String, Object>> numbered(List<String> lines, long from, long limit) {
    List<Map<String, Object>> numbered = new ArrayList<>();
    for (long i = Math.max(0, from); i < lines.size() && i - from < limit; i++) {
      numbered.add(Map.of("n", i + 1, "t", lines.get((int) i)));
    }
    return numbered;
  }

  /// Always compressed, whatever the client asked for (wire-facts 2).
  private Result journal(Call call) {
    List<String> lines = lines(call.need("node"));
    long last = call.number("lastentries", lines.size());
    List<String> shown = new ArrayList<>();
    shown.add(cursor(lines.isEmpty() ? "" : lines.getFirst()));
    int first = Math.clamp(lines.size() - Math.max(0, last), 0, lines.size());
    shown.addAll(lines.subList(first, lines.size()));
    shown.add(cursor(lines.isEmpty() ? "" : lines.getLast()));
    return Result.of(shown).compressed();
  }

  private static String cursor(String line) {
    CRC32 sum = new CRC32();
    sum.update(line.getBytes(StandardCharsets.UTF_8));
    return "s="
        + GuestConfig.digest(line).substring(0, 32)
        + ";i="
        + Long.toHexString(sum.getValue());
  }

  private Result config(Call call) {
    Map<String, Object> set = settings.getOrDefault(call.need("node"), Map.of());
    Map<String, Object> members = new LinkedHashMap<>(set);
    call.given("property").ifPresent(name -> members.keySet().retainAll(List.of(name)));
    members.put("digest", GuestConfig.digest(set.isEmpty() ? "" : set.toString()));
    return Result.of(members);
  }

  private Result setConfig(Call call) {
    Map<String, Object> set = new TreeMap<>(settings.getOrDefault(call.need("node"), Map.of()));
    set.putAll(call.settings(List.of("node", "digest", "delete")));
    call.list("delete").forEach(set::remove);
    settings.put(call.need("node"), set);
    return Result.nothing();
  }

  private static Map<String, Object> subscription() {
    return Map.of(
        "status", "notfound", "message", "There is no subscription key", "serverid", "PRACTICE");
  }

  private Result report(Call call) {
    Node node = cluster.reach(call.need("node"));
    return Result.of(
        "==== general system info ====\n\n# hostname\n"
            + node.name()
            + "\n\n# pveversion --verbose\npve-manager: "
            + cluster.version()
            + "\n");
  }

  private Result wake(Call call) {
    throw ApiFailure.died("No wake on LAN MAC address defined for '" + call.need("node") + "'!");
  }
}
