package hypercall.practice;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What Backup Server and Mail Gateway serve: their version, the one node and how it is, their
/// realms and users.
final class SisterEndpoints {
  private static final String NODE = "/nodes/{node}";
  private static final String BACKUP_KERNEL = "6.14.11-4-pve";
  private static final String BUILD = "#1 SMP PREEMPT_DYNAMIC PMX";
  private static final String MODEL = "AMD EPYC 7313P 16-Core Processor";
  private static final long GIB = 1L << 30;

  private final PracticeProduct product;
  private final Cluster cluster;
  private final Directory directory;
  private final SignIn signIn;

  SisterEndpoints(PracticeProduct product, Cluster cluster, Directory directory, SignIn signIn) {
    this.product = product;
    this.cluster = cluster;
    this.directory = directory;
    this.signIn = signIn;
  }

  void into(Actions actions) {
    actions.on("POST /access/ticket", signIn::ticket);
    actions.on("PUT /access/password", this::password);
    actions.on("GET /access/users", _ -> Result.of(users()));
    actions.on("GET /nodes", _ -> Result.of(List.of(Map.of("node", cluster.local().name()))));
    actions.on("GET " + NODE + "/time", this::time);
    if (product == PracticeProduct.PBS) {
      backup(actions);
    } else {
      mail(actions);
    }
  }

  /// Everybody may change their own; whoever may change the server, also another's.
  private Result password(Call call) {
    String userid = call.need("userid");
    boolean own = userid.equals(call.caller().user());
    if (!own && !call.rights().has("/access/users", "Sys.Modify")) {
      throw ApiFailure.forbidden("");
    }
    if (product == PracticeProduct.PBS) {
      TfaEndpoints.confirm(directory, call, "confirmation-password");
    }
    directory.put(UserEndpoints.known(directory, userid).withPassword(call.need("password")));
    return Result.nothing();
  }

  private void backup(Actions actions) {
    actions.always("GET /version", version("4.0", "11"));
    actions.always("GET /ping", Map.of("pong", true));
    actions.on("GET /access/domains", _ -> Result.of(realms(true)));
    actions.on("GET " + NODE + "/status", call -> Result.of(backupStatus(view(call))));
    actions.always(
        "GET /admin/datastore",
        List.of(
            Map.of("store", "archive", "comment", "Monthly, kept for years"),
            Map.of("store", "nightly", "comment", "Every night")));
    actions.on(
        "GET /status/datastore-usage",
        _ -> Result.of(List.of(usage("archive", 7450, 0.31), usage("nightly", 3725, 0.58))));
  }

  private void mail(Actions actions) {
    actions.always("GET /version", version("9.0.4", "9.0"));
    actions.always("GET /access/ticket", null);
    actions.on("GET /access/auth-realm", _ -> Result.of(realms(1)));
    actions.on("GET " + NODE + "/status", call -> Result.of(mailStatus(view(call))));
  }

  private static Map<String, Object> version(String version, String release) {
    return Map.of("version", version, "release", release, "repoid", NodeView.REPOSITORY);
  }

  /// @param yes how a flag that is set is written
  private List<Map<String, Object>> realms(Object yes) {
    return directory.realms().stream()
        .map(
            realm -> {
              Map<String, Object> members = new LinkedHashMap<>();
              members.put("realm", realm.name());
              members.put("type", realm.type());
              members.put("comment", realm.comment());
              if (realm.byDefault()) {
                members.put("default", yes);
              }
              return members;
            })
        .toList();
  }

  private List<Map<String, Object>> users() {
    return directory.users().stream().map(this::user).toList();
  }

  private Map<String, Object> user(User user) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("userid", user.userid());
    if (product == PracticeProduct.PBS) {
      members.put("enable", user.enabled());
    } else {
      members.put("enable", user.enabled() ? 1 : 0);
      members.put("role", MailWorld.role(directory, user.userid()));
    }
    return members;
  }

  /// The node a call is for; both know their own also as `localhost`.
  ///
  /// @throws ApiFailure in the product's own words when it is none of theirs
  private NodeView view(Call call) {
    String name = call.need("node");
    Node own = cluster.local();
    if (!name.equals("localhost") && !name.equals(own.name())) {
      throw product == PracticeProduct.PBS
          ? ApiFailure.badParameter("node", "no such node '" + name + "'")
          : ApiFailure.died("unable to get remote IP address for node '" + name + "'");
    }
    return new NodeView(cluster, own, cluster.now());
  }

  private Result time(Call call) {
    view(call);
    long now = cluster.now().getEpochSecond();
    int east = ZoneId.of("Europe/Vienna").getRules().getOffset(cluster.now()).getTotalSeconds();
    return Result.of(Map.of("timezone", "Europe/Vienna", "time", now, "localtime", now + east));
  }

  private Map<String, Object> backupStatus(NodeView view) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("cpu", view.cpu());
    members.put("wait", view.ioWait());
    members.put("uptime", view.uptime());
    members.put("loadavg", List.of(load(view, 30), load(view, 150), load(view, 450)));
    members.put("memory", room(view.node().memory(), view.memory(), "free"));
    members.put("swap", room(8 * GIB, 0, "free"));
    members.put("root", room(view.node().rootSize(), view.rootUsed(), "avail"));
    members.put("cpuinfo", Map.of("model", MODEL, "sockets", 1, "cpus", view.node().cpus()));
    members.put("kversion", "Linux " + BACKUP_KERNEL + " " + BUILD);
    members.put("current-kernel", kernel());
    members.put("boot-info", Map.of("mode", "efi", "secureboot", false));
    members.put("info", Map.of("fingerprint", cluster.fingerprint()));
    return members;
  }

  private Map<String, Object> mailStatus(NodeView view) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("time", cluster.now().getEpochSecond());
    members.put("insync", 1);
    members.put("uptime", view.uptime());
    members.put("cpu", view.cpu());
    members.put("wait", view.ioWait());
    members.put("loadavg", List.of(text(view, 30), text(view, 150), text(view, 450)));
    members.put("memory", room(view.node().memory(), view.memory(), "free"));
    members.put("swap", room(4 * GIB, 0, "free"));
    members.put("rootfs", rootOf(view));
    members.put("cpuinfo", Map.of("model", MODEL, "sockets", 1, "cpus", view.node().cpus()));
    members.put("kversion", "Linux " + BACKUP_KERNEL + " " + BUILD);
    members.put("current-kernel", kernel());
    members.put("boot-info", Map.of("mode", "efi", "secureboot", 0));
    members.put("pmgversion", "pmg-api/9.0.4/" + NodeView.REPOSITORY);
    return members;
  }

  private static Map<String, Object> kernel() {
    return Map.of(
        "sysname", "Linux", "release", BACKUP_KERNEL, "version", BUILD, "machine", "x86_64");
  }

  private static Map<String, Object> rootOf(NodeView view) {
    Map<String, Object> members =
        new LinkedHashMap<>(room(view.node().rootSize(), view.rootUsed(), "free"));
    members.put("avail", (view.node().rootSize() - view.rootUsed()) * 95 / 100);
    return members;
  }

  private static Map<String, Object> room(long total, long used, String rest) {
    return Map.of("total", total, "used", used, rest, total - used);
  }

  private static Map<String, Object> usage(String store, long gib, double used) {
    Map<String, Object> members =
        new LinkedHashMap<>(room(gib * GIB, (long) (gib * GIB * used), "avail"));
    members.put("store", store);
    return members;
  }

  /// Rounded, as a number.
  private static double load(NodeView view, double lag) {
    return Math.round(view.loadAverage(lag) * 100) / 100.0;
  }

  /// Numbers that Perl read from text stay texts (wire-facts 6).
  private static String text(NodeView view, double lag) {
    return String.format(java.util.Locale.ROOT, "%.2f", view.loadAverage(lag));
  }
}
