package hypercall.practice;

/// Starts the task a call asks for, on the node it is for and in the name of its caller.
record TaskStart(Cluster cluster, Node node, String authid) {

  static TaskStart of(Cluster cluster, Call call) {
    return new TaskStart(cluster, cluster.reach(call.need("node")), call.authid());
  }

  /// The answer of a call that starts a task: the task's id.
  Result run(String type, String id, Task.Work work) {
    return Result.of(cluster.tasks().start(node, type, id, authid, work).toString());
  }

  Result run(String type, int vmid, Task.Work work) {
    return run(type, Integer.toString(vmid), work);
  }
}
