package hypercall.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The endpoints that set a cluster up, act on guests wherever they are, and work out schedules.
final class SetupEndpoints {
  private static final String CONFIG = "/cluster/config";
  private static final Pattern DAILY = Pattern.compile("(?:.*\\s)?(\\d{1,2}):(\\d{2})");
  private static final Pattern EVERY = Pattern.compile("\\*/(\\d{1,3})");

  private final Cluster cluster;

  SetupEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  void into(Actions actions) {
    actions.on("POST " + CONFIG, this::create);
    actions.on(
        "POST " + CONFIG + "/join",
        _ -> {
          throw ApiFailure.died("this host already contains virtual guests");
        });
    actions.on("POST " + CONFIG + "/nodes/{node}", this::add);
    actions.on("DELETE " + CONFIG + "/nodes/{node}", this::remove);
    bulk(actions, "start", PowerAction.START);
    bulk(actions, "shutdown", PowerAction.SHUTDOWN);
    bulk(actions, "suspend", PowerAction.SUSPEND);
    actions.on("POST /cluster/bulk-action/guest/migrate", this::migrate);
    actions.on("GET /cluster/jobs/schedule-analyze", this::schedule);
  }

  private boolean clustered() {
    return !cluster.make().name().isEmpty();
  }

  private Result create(Call call) {
    if (clustered()) {
      throw ApiFailure.died("cluster config '/etc/pve/corosync.conf' already exists");
    }
    return started(
        call, "clustercreate", call.need("clustername"), task -> task.say("Writing keys"));
  }

  private Result add(Call call) {
    throw clustered()
        ? ApiFailure.died("Can't add node '" + call.need("node") + "': it does not answer")
        : ApiFailure.died("no cluster defined");
  }

  private Result remove(Call call) {
    if (!clustered()) {
      throw ApiFailure.died("no cluster defined");
    }
    String node = call.need("node");
    throw cluster.node(node).isPresent()
        ? ApiFailure.died("Cannot delete myself from cluster!")
        : ApiFailure.died("Node/IP: " + node + " is not a known host of the cluster.");
  }

  private Result started(Call call, String type, String id, Task.Work work) {
    return Result.of(
        cluster.tasks().start(cluster.local(), type, id, call.authid(), work).toString());
  }

  private List<Guest> chosen(Call call) {
    List<String> wanted =
        call.settings(List.of()).get("vms") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of();
    return cluster.guests().stream()
        .filter(guest -> !guest.spec().template())
        .filter(guest -> wanted.isEmpty() || wanted.contains(Integer.toString(guest.spec().vmid())))
        .filter(
            guest ->
                call.rights().hasAny("/vms/" + guest.spec().vmid(), "VM.PowerMgmt", "VM.Migrate"))
        .toList();
  }

  private void bulk(Actions actions, String name, PowerAction action) {
    actions.on(
        "POST /cluster/bulk-action/guest/" + name,
        call -> {
          List<Guest> guests =
              chosen(call).stream()
                  .filter(guest -> guest.running() != (action == PowerAction.START))
                  .toList();
          return started(
              call,
              "bulk" + name,
              "",
              task -> {
                for (Guest guest : guests) {
                  task.say(guest.title());
                  action.perform(guest, cluster, task);
                }
              });
        });
  }

  private Result migrate(Call call) {
    String target = cluster.reach(call.need("target")).name();
    List<Guest> guests = chosen(call);
    return started(
        call,
        "bulkmigrate",
        "",
        task ->
            guests.forEach(
                guest -> {
                  task.say("Migrating " + guest.title());
                  guest.moveTo(target);
                }));
  }

  /// The next events of a schedule, as far as it is a time of day or a number of minutes.
  private Result schedule(Call call) {
    String text = call.need("schedule");
    Matcher daily = DAILY.matcher(text);
    Matcher every = EVERY.matcher(text);
    Instant now = call.given("starttime").isPresent() ? call.moment("starttime") : cluster.now();
    Instant next;
    Duration step;
    if (daily.matches()) {
      step = Duration.ofDays(1);
      next =
          now.truncatedTo(ChronoUnit.DAYS)
              .plus(Duration.ofHours(Long.parseLong(daily.group(1))))
              .plus(Duration.ofMinutes(Long.parseLong(daily.group(2))));
    } else if (every.matches() && Long.parseLong(every.group(1)) > 0) {
      step = Duration.ofMinutes(Long.parseLong(every.group(1)));
      next = now.truncatedTo(ChronoUnit.HOURS);
    } else {
      step = Duration.ofDays(1);
      next = now.truncatedTo(ChronoUnit.DAYS);
    }
    List<Map<String, Object>> events = new ArrayList<>();
    for (long left = call.number("iterations"); left > 0; next = next.plus(step)) {
      if (next.isAfter(now)) {
        String utc = next.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
        events.add(Map.of("timestamp", next.getEpochSecond(), "utc", utc));
        left--;
      }
    }
    return Result.of(events);
  }
}
