package hypercall.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The endpoints of the cluster's own settings, its log, and the next free number.
final class OptionEndpoints {
  private static final int LOG_LINES = 50;

  private final Cluster cluster;
  private final Map<String, Object> options = new ConcurrentHashMap<>();

  OptionEndpoints(Cluster cluster) {
    this.cluster = cluster;
    options.put("keyboard", "en-us");
    options.put("mac_prefix", "BC:24:11");
    options.put("description", "hello\n");
  }

  void into(Actions actions) {
    actions.on("GET /cluster/options", this::options);
    actions.on("PUT /cluster/options", this::change);
    actions.on("GET /cluster/nextid", this::nextId);
    actions.on("GET /cluster/log", this::log);
    actions.on("GET /cluster/config/nodes", _ -> Result.of(nodes()));
    actions.always("GET /cluster/config/apiversion", 1);
    actions.on("GET /cluster/config/totem", _ -> Result.of(totem()));
    actions.always("GET /cluster/config/qdevice", Map.of());
    actions.on("GET /cluster/config/join", _ -> join());
    actions.on("GET /cluster/backup-info/not-backed-up", _ -> Result.of(guests()));
  }

  private Result options(Call call) {
    Map<String, Object> members = new TreeMap<>(options);
    members.put("allowed-tags", tags());
    if (!call.rights().has("/", "Sys.Audit")) {
      members.keySet().retainAll(List.of("console", "tag-style", "allowed-tags"));
    }
    return Result.of(members);
  }

  private List<String> tags() {
    return cluster.guests().stream()
        .flatMap(guest -> Arrays.stream(guest.spec().tags().split(";")))
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private Result change(Call call) {
    Map<String, Object> settings = call.settings(List.of("delete"));
    Object description = settings.get("description");
    if (description != null) {
      settings.put("description", description + "\n");
    }
    options.putAll(settings);
    call.list("delete").forEach(options::remove);
    return Result.nothing();
  }

  private Result nextId(Call call) {
    if (call.given("vmid").isPresent()) {
      int wanted = (int) call.number("vmid");
      if (cluster.guest(wanted).isPresent()) {
        throw ApiFailure.badParameter("vmid", "VM " + wanted + " already exists");
      }
      return Result.of(call.need("vmid"));
    }
    int free = 100;
    while (cluster.guest(free).isPresent()) {
      free++;
    }
    return Result.of(Integer.toString(free));
  }

  private Result log(Call call) {
    long most = call.number("max", LOG_LINES);
    boolean all = call.rights().has("/", "Sys.Syslog");
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Task task : cluster.tasks().all()) {
      if (all || task.upid().user().equals(call.caller().user())) {
        Task.End end = task.end();
        if (end != null) {
          lines.add(line(task, end.at(), "end task " + task.upid() + " " + end.status()));
        }
        lines.add(line(task, task.upid().start(), "starting task " + task.upid()));
      }
    }
    int count = lines.size();
    for (int i = 0; i < count; i++) {
      lines.get(i).put("uid", Integer.toString(count - i));
      lines.get(i).put("id", (count - i) + ":" + lines.get(i).get("node"));
    }
    return Result.of(lines.stream().limit(Math.max(0, most)).toList());
  }

  private static Map<String, Object> line(Task task, Instant at, String text) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("node", task.upid().node());
    members.put("user", task.upid().authid());
    members.put("pid", task.upid().pid());
    members.put("tag", "pvedaemon");
    members.put("pri", 6);
    members.put("time", at.getEpochSecond());
    members.put("msg", text);
    return members;
  }

  private boolean clustered() {
    return !cluster.make().name().isEmpty();
  }

  private List<Map<String, Object>> nodes() {
    return cluster.make().nodes().stream()
        .filter(_ -> clustered())
        .map(
            node ->
                Map.<String, Object>of(
                    "node",
                    node.name(),
                    "name",
                    node.name(),
                    "nodeid",
                    Integer.toString(node.number()),
                    "quorum_votes",
                    "1",
                    "ring0_addr",
                    node.address()))
        .toList();
  }

  private Map<String, Object> totem() {
    return clustered()
        ? Map.of("cluster_name", cluster.make().name(), "version", "2", "secauth", "on")
        : Map.of();
  }

  private Result join() {
    if (!clustered()) {
      throw ApiFailure.died("node is not in a cluster, no join info available!");
    }
    return Result.of(
        Map.of(
            "nodelist",
            nodes(),
            "preferred_node",
            cluster.local().name(),
            "totem",
            totem(),
            "config_digest",
            GuestConfig.digest(nodes().toString())));
  }

  private List<Map<String, Object>> guests() {
    return cluster.guests().stream()
        .map(Guest::spec)
        .map(
            spec ->
                Map.<String, Object>of(
                    "vmid", spec.vmid(), "name", spec.name(), "type", spec.kind().path()))
        .toList();
  }
}
