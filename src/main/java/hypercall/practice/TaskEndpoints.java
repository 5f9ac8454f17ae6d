package hypercall.practice;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The endpoints under a node's `tasks`: the list, and each task's status, log and end.
final class TaskEndpoints {
  private static final String TASKS = "/nodes/{node}/tasks";

  private final Cluster cluster;

  TaskEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  void into(Actions actions) {
    actions.on("GET " + TASKS, this::list);
    actions.on("DELETE " + TASKS + "/{upid}", this::stop);
    actions.on("GET " + TASKS + "/{upid}/log", this::log);
    actions.on(
        "GET " + TASKS + "/{upid}/status",
        call -> Result.of(TaskView.status(visible(call, "Sys.Audit"))));
  }

  private Result list(Call call) {
    String node = call.need("node");
    boolean all = call.rights().has("/nodes/" + node, "Sys.Audit");
    String source = call.need("source");
    Stream<Task> tasks =
        cluster.tasks().all().stream()
            .filter(task -> task.upid().node().equals(node))
            .filter(task -> all || task.upid().user().equals(call.caller().user()))
            .filter(task -> !task.running() || !source.equals("archive"))
            .filter(task -> task.running() || !source.equals("active"))
            .filter(task -> wanted(call, task))
            .sorted(Comparator.comparing((Task task) -> !task.running()));
    List<Map<String, Object>> lines = tasks.map(TaskView::line).toList();
    long limit = call.number("limit");
    List<Map<String, Object>> page =
        lines.stream()
            .skip(call.number("start"))
            .limit(limit == 0 ? Long.MAX_VALUE : limit)
            .toList();
    return Result.listed(page, lines.size());
  }

  private static boolean wanted(Call call, Task task) {
    Upid upid = task.upid();
    long start = upid.start().getEpochSecond();
    Task.End end = task.end();
    String status = end == null ? "" : end.status();
    return call.text("userfilter").map(upid.authid()::contains).orElse(true)
        && call.text("typefilter").map(upid.type()::equals).orElse(true)
        && call.text("vmid").map(upid.id()::equals).orElse(true)
        && start >= call.number("since", Long.MIN_VALUE)
        && start <= call.number("until", Long.MAX_VALUE)
        && (!call.flag("errors") || end != null && !status.equals(Task.OK))
        && call.text("statusfilter").map(filter -> matches(filter, end)).orElse(true);
  }

  private static boolean matches(String filter, Task.@Nullable End end) {
    String kind;
    if (end == null) {
      return false;
    } else if (end.status().equals(Task.OK)) {
      kind = "ok";
    } else if (end.status().startsWith("WARNINGS")) {
      kind = "warning";
    } else {
      kind = end.status().equals("unexpected status") ? "unknown" : "error";
    }
    return List.of(filter.split("[,; ]+")).contains(kind);
  }

  /// The task the path names, if the caller may see it: its own, or with the right on the node.
  private Task visible(Call call, String privilege) {
    String text = call.need("upid");
    Optional<Upid> upid = Upid.parse(text);
    if (upid.isEmpty()) {
      throw ApiFailure.badParameter("upid", "unable to parse worker upid");
    }
    if (!upid.get().user().equals(call.caller().user())) {
      call.rights().demand("/nodes/" + call.need("node"), privilege);
    }
    return cluster
        .tasks()
        .find(text)
        .orElseThrow(() -> ApiFailure.badParameter("upid", "no such task"));
  }

  private Result stop(Call call) {
    try {
      visible(call, "Sys.Modify").stop();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw ApiFailure.died("the server is being stopped");
    }
    return Result.nothing();
  }

  private Result log(Call call) {
    Task task = visible(call, "Sys.Audit");
    List<String> lines = task.log();
    if (call.flag("download")) {
      String name =
          "task-"
              + task.upid().node()
              + "-"
              + task.upid().type()
              + "-"
              + task.upid().start().truncatedTo(ChronoUnit.SECONDS)
              + ".log";
      return Result.file(name, String.join("\n", lines) + "\n");
    }
    if (lines.isEmpty()) {
      lines = List.of("no content");
    }
    long from = call.number("start");
    long limit = call.number("limit");
    long to = limit == 0 ? lines.size() : Math.min(lines.size(), from + limit);
    List<Map<String, Object>> numbered = new ArrayList<>();
    for (long i = from; i < to; i++) {
      numbered.add(Map.of("n", i + 1, "t", lines.get((int) i)));
    }
    return Result.listed(numbered, lines.size());
  }
}
