package hypercall.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is told about a node at a moment, its guests' load within (wire-facts 7, transcripts 201,
/// 202).
record NodeView(Cluster cluster, Node node, Instant now) {
  static final String VERSION = "9.2.11";
  static final String OLD_VERSION = "8.3.5";
  static final String REPOSITORY = "14a22df35955d97d";

  private static final String KERNEL = "6.17.13-4-pve";
  private static final String BUILD = "#1 SMP PREEMPT_DYNAMIC PMX 6.17.13-4";

  private double seconds() {
    return now.toEpochMilli() / 1000.0;
  }

  /// Fraction of all its processors in use, its own work and its guests' together.
  double cpu() {
    double busy = node.load().cpu().at(seconds());
    for (Guest guest : cluster.guestsOn(node)) {
      busy += new GuestView(guest, now).cpu() * guest.spec().cpus() / node.cpus();
    }
    return Math.clamp(busy, 0.002, 0.99);
  }

  /// Bytes of memory in use.
  long memory() {
    double used = node.memory() * (0.04 + node.load().memory().at(seconds()) / 20);
    for (Guest guest : cluster.guestsOn(node)) {
      used += new GuestView(guest, now).memory();
    }
    return (long) Math.min(used, node.memory() * 0.97);
  }

  /// Bytes of its root file system in use; they grow by 2 MB an hour.
  long rootUsed() {
    double hours = Duration.between(cluster.make().since(), now).toSeconds() / 3600.0;
    double used = node.rootSize() * 0.08 + 2e6 * Math.max(0, hours);
    return (long) Math.min(used, node.rootSize() * 0.9);
  }

  double ioWait() {
    return cpu() / 40;
  }

  double loadAverage(double lag) {
    NodeView before = new NodeView(cluster, node, now.minusMillis((long) (lag * 1000)));
    return before.cpu() * node.cpus() * 1.1;
  }

  long uptime() {
    return Math.max(0, Duration.between(node.booted(), now).toSeconds());
  }

  /// What everybody who is signed in sees of it.
  private Map<String, Object> face() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("node", node.name());
    members.put("id", "node/" + node.name());
    members.put("type", "node");
    members.put("status", cluster.online(node) ? "online" : "offline");
    members.put("level", "");
    return members;
  }

  private Map<String, Object> measured(boolean allowed) {
    Map<String, Object> members = face();
    if (allowed && cluster.online(node)) {
      members.put("cpu", cpu());
      members.put("maxcpu", node.cpus());
      members.put("mem", memory());
      members.put("maxmem", node.memory());
      members.put("disk", rootUsed());
      members.put("maxdisk", node.rootSize());
      members.put("uptime", uptime());
    }
    return members;
  }

  /// Its line in the list of nodes; the measures only for those who may see them.
  Map<String, Object> line(boolean allowed) {
    Map<String, Object> members = measured(allowed);
    members.put("ssl_fingerprint", cluster.fingerprint());
    return members;
  }

  /// Its line among the cluster's resources.
  Map<String, Object> resource(boolean allowed) {
    Map<String, Object> members = measured(allowed);
    members.put("cgroup-mode", 2);
    return members;
  }

  /// The answer of `nodes/{node}/status`.
  Map<String, Object> status() {
    long used = memory();
    long root = rootUsed();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("uptime", uptime());
    members.put("idle", 0);
    members.put("cpu", cpu());
    members.put("wait", ioWait());
    members.put("loadavg", List.of(load(30), load(150), load(450)));
    members.put("kversion", "Linux " + KERNEL + " " + BUILD);
    members.put(
        "current-kernel",
        Map.of("sysname", "Linux", "release", KERNEL, "version", BUILD, "machine", "x86_64"));
    members.put("pveversion", "pve-manager/" + cluster.version() + "/" + REPOSITORY);
    members.put("boot-info", Map.of("mode", "efi", "secureboot", 0));
    members.put("ksm", Map.of("shared", 0));
    members.put("swap", Map.of("total", 8L << 30, "used", 0, "free", 8L << 30));
    members.put(
        "memory",
        Map.of(
            "total",
            node.memory(),
            "used",
            used,
            "free",
            (node.memory() - used) * 9 / 10,
            "available",
            node.memory() - used));
    members.put(
        "rootfs",
        Map.of(
            "total",
            node.rootSize(),
            "used",
            root,
            "free",
            node.rootSize() - root,
            "avail",
            (node.rootSize() - root) * 95 / 100));
    members.put("cpuinfo", processor());
    return members;
  }

  private String load(double lag) {
    return String.format(Locale.ROOT, "%.2f", loadAverage(lag));
  }

  /// Numbers that Perl read from text stay texts (wire-facts 6).
  private Map<String, Object> processor() {
    return Map.of(
        "cores",
        node.cpus() / 2,
        "cpus",
        node.cpus(),
        "sockets",
        1,
        "user_hz",
        100,
        "model",
        "AMD EPYC 7313P 16-Core Processor",
        "vendor",
        "AuthenticAMD",
        "family",
        "25",
        "mhz",
        "2994.375",
        "hvm",
        "1",
        "flags",
        "fpu vme de pse tsc msr pae mce cx8 apic sep mtrr pge mca cmov pat pse36 clflush mmx fxsr"
            + " sse sse2 ht syscall nx mmxext fxsr_opt pdpe1gb rdtscp lm constant_tsc rep_good"
            + " nopl nonstop_tsc cpuid extd_apicid aperfmperf rapl pni pclmulqdq monitor ssse3 fma"
            + " cx16 pcid sse4_1 sse4_2 x2apic movbe popcnt aes xsave avx f16c rdrand svm");
  }
}
