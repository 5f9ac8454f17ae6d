package hypercall.practice;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The endpoints of what serves the whole cluster: backup and other jobs, mappings of hardware,
/// servers for measurements, notifications, and certificates from an authority. All is kept, and
/// nothing is sent anywhere.
final class ServiceEndpoints {
  private static final String NOTES = "/cluster/notifications";
  private static final String ACME = "/cluster/acme";
  private static final String TERMS = "https://acme.example.test/terms";

  private final Cluster cluster;

  ServiceEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  void into(Actions actions) {
    Shelf backups =
        new Shelf(
            "/cluster/backup",
            "id",
            Shelf.Words.parameter("Job '%s' already exists", "No such job '%s'"));
    backups.into(actions);
    actions.on(
        "GET /cluster/backup/{id}/included_volumes",
        call -> {
          backups.shown(call, call.need("id"));
          return Result.of(Map.of("children", List.of()));
        });
    new Shelf(
            "/cluster/jobs/realm-sync",
            "id",
            Shelf.Words.parameter("Job '%s' already exists", "No such job '%s'"))
        .into(actions, EnumSet.complementOf(EnumSet.of(Shelf.Does.MAKE)));
    new Shelf(
            "/cluster/metrics/server",
            "id",
            Shelf.Words.died(
                "Metric server '%s' already exists", "status server entry '%s' does not exist"),
            "token")
        .into(actions, EnumSet.complementOf(EnumSet.of(Shelf.Does.MAKE)));
    for (String kind : List.of("dir", "pci", "usb")) {
      new Shelf(
              "/cluster/mapping/" + kind,
              "id",
              Shelf.Words.died(kind + " ID '%s' already defined", "mapping '%s' not found"))
          .into(actions);
    }
    replication(actions);
    notifications(actions);
    acme(actions);
  }

  private static void replication(Actions actions) {
    Shelf jobs =
        new Shelf(
            "/cluster/replication",
            "id",
            Shelf.Words.died(
                "replication job '%s' already exists", "no such replication job '%s'"));
    jobs.into(actions);
    String job = "/nodes/{node}/replication/{id}";
    actions.on(
        "GET " + job + "/log",
        call -> {
          jobs.shown(call, call.need("id"));
          return Result.listed(List.of(Map.of("n", 1, "t", "no content")), 1);
        });
    actions.on("GET " + job + "/status", call -> Result.of(jobs.shown(call, call.need("id"))));
    actions.on(
        "POST " + job + "/schedule_now",
        call -> {
          jobs.shown(call, call.need("id"));
          return Result.nothing();
        });
  }

  private void notifications(Actions actions) {
    Shelf.Words words =
        new Shelf.Words(
            "target with name '%s' already exists",
            "endpoint '%s' not found", Shelf.Words.Told.STATUS);
    Map<String, Shelf> kinds = new LinkedHashMap<>();
    for (String kind : List.of("gotify", "sendmail", "smtp", "webhook")) {
      Shelf targets =
          new Shelf(NOTES + "/endpoints/" + kind, "name", words, "token", "password", "secret");
      targets.into(actions);
      kinds.put(kind, targets);
    }
    kinds
        .get("sendmail")
        .put(
            "mail-to-root",
            Map.of(
                "mailto-user",
                List.of("root@pam"),
                "origin",
                "builtin",
                "comment",
                "Mail to root"));
    Shelf matchers =
        new Shelf(
            NOTES + "/matchers",
            "name",
            new Shelf.Words(
                "matcher '%s' already exists", "matcher '%s' not found", Shelf.Words.Told.STATUS));
    matchers.put(
        "default-matcher",
        Map.of(
            "mode",
            "all",
            "target",
            List.of("mail-to-root"),
            "origin",
            "builtin",
            "comment",
            "Everything goes to root"));
    matchers.into(actions);
    actions.on("GET " + NOTES + "/targets", call -> Result.of(targets(kinds, call)));
    actions.on(
        "POST " + NOTES + "/targets/{name}/test",
        call -> {
          String name = call.need("name");
          if (targets(kinds, call).stream().noneMatch(target -> name.equals(target.get("name")))) {
            throw new ApiFailure(404, "target '" + name + "' does not exist\n");
          }
          return Result.nothing();
        });
  }

  private static List<Map<String, Object>> targets(Map<String, Shelf> kinds, Call call) {
    return kinds.entrySet().stream()
        .flatMap(
            kind ->
                kind.getValue().list(call).stream()
                    .map(
                        target -> {
                          Map<String, Object> line = new LinkedHashMap<>(target);
                          line.keySet().retainAll(List.of("name", "comment", "disable", "origin"));
                          line.putIfAbsent("origin", "user-created");
                          line.put("type", kind.getKey());
                          return line;
                        }))
        .toList();
  }

  private void acme(Actions actions) {
    Shelf plugins =
        new Shelf(
            ACME + "/plugins",
            "id",
            Shelf.Words.died("ACME plugin ID '%s' already exists", "ACME plugin '%s' not defined"));
    plugins.put("standalone", Map.of("plugin", "standalone", "type", "standalone"));
    plugins.into(
        actions, EnumSet.complementOf(EnumSet.of(Shelf.Does.LIST, Shelf.Does.MAKE_IN_PLACE)));
    actions.on("GET " + ACME + "/plugins", call -> Result.of(listed(plugins, call)));
    Shelf accounts =
        new Shelf(
            ACME + "/account",
            "name",
            Shelf.Words.parameter(
                "ACME account config file '%s' already exists.",
                "ACME account config file '%s' does not exist."));
    accounts.into(actions, EnumSet.of(Shelf.Does.LIST));
    actions.on("GET " + ACME + "/account/{name}", call -> account(accounts, call));
    actions.on(
        "POST " + ACME + "/account", call -> registers(call, accounts::make, "acmeregister"));
    actions.on(
        "PUT " + ACME + "/account/{name}", call -> registers(call, accounts::change, "acmeupdate"));
    actions.on(
        "DELETE " + ACME + "/account/{name}",
        call -> registers(call, accounts::remove, "acmedeactivate"));
    actions.always("GET " + ACME + "/tos", TERMS);
    actions.always(
        "GET " + ACME + "/meta", Map.of("termsOfService", TERMS, "externalAccountRequired", 0));
  }

  /// The plugins as the list has them, by another name of their name.
  private static List<Map<String, Object>> listed(Shelf plugins, Call call) {
    List<Map<String, Object>> lines = plugins.list(call);
    lines.forEach(line -> line.put("plugin", line.remove("id")));
    return lines;
  }

  private static Result account(Shelf accounts, Call call) {
    Map<String, Object> kept = accounts.shown(call, call.given("name").orElse("default"));
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("account", Map.of("status", "valid", "contact", String.valueOf(kept.get("contact"))));
    shown.put("directory", kept.getOrDefault("directory", "https://acme.example.test/directory"));
    shown.put("location", "https://acme.example.test/account/1");
    shown.put("tos", TERMS);
    return Result.of(shown);
  }

  /// What takes a task on the real server: it is done at once, and the task says so.
  private Result registers(Call call, Endpoint.Action action, String type) {
    Call named = call.with("name", call.given("name").orElse("default"));
    action.answer(named);
    return Result.of(
        cluster
            .tasks()
            .start(
                cluster.local(),
                type,
                named.need("name"),
                call.authid(),
                task -> task.say("Task OK"))
            .toString());
  }
}
