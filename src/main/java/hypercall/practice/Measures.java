package hypercall.practice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The measures of a moment, for the recorded series; peaks lie a quarter above the mean.
///
/// @param peak whether the peak of the interval is asked for, not its mean
record Measures(Cluster cluster, boolean peak) {

  private double level(double mean) {
    return peak ? mean * 1.25 : mean;
  }

  /// A node's measures; empty before the cluster was set up.
  Map<String, Object> of(Node node, Instant at) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (at.isBefore(cluster.make().since())) {
      return members;
    }
    NodeView view = new NodeView(cluster, node, at);
    double seconds = at.getEpochSecond();
    double cpu = Math.min(0.99, level(view.cpu()));
    long used = view.memory();
    members.put("cpu", cpu);
    members.put("maxcpu", node.cpus());
    members.put("iowait", cpu / 40);
    members.put("loadavg", cpu * node.cpus() * 1.1);
    members.put("memtotal", node.memory());
    members.put("memused", used);
    members.put("memavailable", node.memory() - used);
    members.put("swaptotal", 8L << 30);
    members.put("swapused", 0);
    members.put("roottotal", node.rootSize());
    members.put("rootused", view.rootUsed());
    members.put("netin", level(node.load().netIn().at(seconds)));
    members.put("netout", level(node.load().netOut().at(seconds)));
    members.put("arcsize", 0);
    members.put("pressurecpusome", level(cpu * 2));
    for (String name : new String[] {"iosome", "iofull", "memorysome", "memoryfull"}) {
      members.put("pressure" + name, 0);
    }
    return members;
  }

  /// A guest's measures; only its size while it was not running.
  Map<String, Object> of(Guest guest, Instant at) {
    Map<String, Object> members = new LinkedHashMap<>();
    Guest.Spec spec = guest.spec();
    members.put("maxcpu", spec.cpus());
    members.put("maxmem", spec.memory());
    members.put("maxdisk", spec.disk());
    Guest.Run run = guest.run();
    if (run == null || at.isBefore(run.since())) {
      return members;
    }
    GuestView view = new GuestView(guest, at);
    double seconds = at.getEpochSecond();
    members.put("cpu", Math.min(1, level(view.cpu())));
    members.put("mem", view.memory());
    members.put("memhost", view.memory() + (64L << 20));
    members.put("disk", 0);
    members.put("netin", level(spec.load().netIn().at(seconds)));
    members.put("netout", level(spec.load().netOut().at(seconds)));
    members.put("diskread", level(spec.load().diskRead().at(seconds)));
    members.put("diskwrite", level(spec.load().diskWrite().at(seconds)));
    return members;
  }
}
