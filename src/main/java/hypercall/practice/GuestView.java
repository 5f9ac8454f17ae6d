package hypercall.practice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is told about a guest at a moment, with the members and types of the real lists (wire-facts
/// 7, transcripts 203, 213, 217, 218, 220, 407).
record GuestView(Guest guest, Instant now) {

  /// Fraction of its processors in use.
  double cpu() {
    return guest.running() ? Math.clamp(spec().load().cpu().at(seconds()), 0.001, 1) : 0;
  }

  /// Bytes of memory in use.
  long memory() {
    double part = Math.clamp(spec().load().memory().at(seconds()), 0.05, 0.98);
    return guest.running() ? (long) (spec().memory() * part) : 0;
  }

  private Guest.Spec spec() {
    return guest.spec();
  }

  private double seconds() {
    return now.toEpochMilli() / 1000.0;
  }

  /// What a counter of this rate shows since the guest started.
  private long counted(Wave rate) {
    return guest.running() ? (long) rate.between(seconds() - guest.uptime(now), seconds()) : 0;
  }

  /// The bytes of its root file system in use, which only containers know.
  private long diskUsed() {
    boolean known = spec().kind() == Guest.Kind.LXC && guest.running();
    return known ? (long) (spec().disk() * (0.2 + spec().load().memory().mean() / 3)) : 0;
  }

  private void common(Map<String, Object> members) {
    members.put("vmid", spec().vmid());
    members.put("name", spec().name());
    members.put("status", guest.running() ? "running" : "stopped");
    members.put("cpu", cpu());
    members.put("mem", memory());
    members.put("maxmem", spec().memory());
    members.put("disk", diskUsed());
    members.put("maxdisk", spec().disk());
    members.put("netin", counted(spec().load().netIn()));
    members.put("netout", counted(spec().load().netOut()));
    members.put("uptime", guest.uptime(now));
    if (!spec().tags().isEmpty()) {
      members.put("tags", spec().tags());
    }
  }

  private long memoryOnHost() {
    return guest.running() ? memory() + (64L << 20) : 0;
  }

  /// Its line among the cluster's resources.
  Map<String, Object> resource() {
    Map<String, Object> members = new LinkedHashMap<>();
    common(members);
    members.put("id", spec().kind().path() + "/" + spec().vmid());
    members.put("type", spec().kind().path());
    members.put("node", spec().node());
    members.put("template", spec().template() ? 1 : 0);
    members.put("maxcpu", spec().cpus());
    members.put("memhost", memoryOnHost());
    members.put("diskread", counted(spec().load().diskRead()));
    members.put("diskwrite", counted(spec().load().diskWrite()));
    return members;
  }

  /// Its line in the node's list of such guests.
  Map<String, Object> line() {
    Map<String, Object> members = new LinkedHashMap<>();
    common(members);
    members.put("cpus", spec().cpus());
    if (spec().template()) {
      members.put("template", 1);
    }
    Guest.Run run = guest.run();
    if (run != null) {
      members.put("pid", run.pid());
      for (String kind : new String[] {"cpu", "io", "memory"}) {
        members.put("pressure" + kind + "some", 0);
        members.put("pressure" + kind + "full", 0);
      }
    }
    switch (spec().kind()) {
      case QEMU -> members.put("memhost", memoryOnHost());
      case LXC -> {
        members.put("type", "lxc");
        members.put("swap", 0);
        members.put("maxswap", 512L << 20);
        members.put("diskread", counted(spec().load().diskRead()));
        members.put("diskwrite", counted(spec().load().diskWrite()));
      }
    }
    return members;
  }

  /// The line with all that only the running process knows.
  Map<String, Object> full() {
    Map<String, Object> members = line();
    if (spec().kind() == Guest.Kind.LXC) {
      return members;
    }
    members.put("qmpstatus", guest.running() ? "running" : "stopped");
    if (guest.running()) {
      long read = counted(spec().load().diskRead());
      long written = counted(spec().load().diskWrite());
      long free = spec().memory() - memory();
      members.put("diskread", read);
      members.put("diskwrite", written);
      members.put("balloon", spec().memory());
      members.put("freemem", free);
      members.put("running-machine", "pc-i440fx-10.1+pve0");
      members.put("running-qemu", "10.1.2");
      members.put("ballooninfo", balloon(free));
      members.put("blockstat", Map.of("scsi0", block(read, written)));
      members.put("proxmox-support", support());
    }
    return members;
  }

  private Map<String, Object> balloon(long free) {
    return Map.of(
        "actual",
        spec().memory(),
        "max_mem",
        spec().memory(),
        "total_mem",
        spec().memory(),
        "free_mem",
        free,
        "mem_swapped_in",
        0,
        "mem_swapped_out",
        0,
        "last_update",
        now.getEpochSecond());
  }

  private static Map<String, Object> block(long read, long written) {
    return Map.of(
        "rd_bytes",
        read,
        "wr_bytes",
        written,
        "rd_operations",
        read / 4096,
        "wr_operations",
        written / 4096,
        "rd_total_time_ns",
        read * 12,
        "wr_total_time_ns",
        written * 15);
  }

  /// Real truth values, born outside the Perl code (wire-facts 6).
  private static Map<String, Object> support() {
    return Map.of(
        "pbs-dirty-bitmap",
        true,
        "pbs-dirty-bitmap-migration",
        true,
        "pbs-masterkey",
        true,
        "query-bitmap-info",
        true,
        "backup-max-workers",
        true,
        "backup-fleecing",
        true,
        "pbs-library-version",
        "1.5.1 (UNKNOWN)");
  }

  /// The answer of `status/current`.
  Map<String, Object> current() {
    Map<String, Object> members = full();
    members.put("ha", Map.of("managed", 0));
    if (spec().agent()) {
      members.put("agent", 1);
    }
    return members;
  }
}
