package hypercall.practice;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is told about a task in each of the lists; they differ in detail (transcripts 281, 282,
/// 283, 402, 409, 412, 412b).
final class TaskView {
  private TaskView() {}

  private static Map<String, Object> common(Task task, boolean withToken) {
    Upid upid = task.upid();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("upid", upid.toString());
    members.put("node", upid.node());
    members.put("type", upid.type());
    members.put("id", upid.id());
    members.put("starttime", upid.start().getEpochSecond());
    members.put("user", withToken ? upid.authid() : upid.user());
    String token = upid.token();
    if (token != null && !withToken) {
      members.put("tokenid", token);
    }
    return members;
  }

  private static void process(Task task, Map<String, Object> members) {
    members.put("pid", task.upid().pid());
    members.put("pstart", task.upid().pstart());
  }

  /// Its line in the cluster's list.
  static Map<String, Object> broadcast(Task task) {
    Map<String, Object> members = common(task, false);
    Task.End end = task.end();
    if (end == null) {
      members.put("pid", task.upid().pid());
    } else {
      members.put("saved", "1");
      members.put("status", end.status());
      members.put("endtime", end.at().getEpochSecond());
    }
    return members;
  }

  /// Its line in the node's list.
  static Map<String, Object> line(Task task) {
    Task.End end = task.end();
    Map<String, Object> members = common(task, end == null);
    process(task, members);
    if (end == null) {
      members.put("status", "RUNNING");
      members.put("saved", "0");
    } else {
      members.put("status", end.status());
      members.put("endtime", end.at().getEpochSecond());
    }
    return members;
  }

  /// The answer of `tasks/{upid}/status`.
  static Map<String, Object> status(Task task) {
    Task.End end = task.end();
    Map<String, Object> members = common(task, false);
    process(task, members);
    members.put("status", end == null ? "running" : "stopped");
    if (end != null) {
      members.put("exitstatus", end.status());
    }
    return members;
  }
}
