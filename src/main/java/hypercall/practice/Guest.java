package hypercall.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A guest: what it is made of, and whether it runs.
final class Guest {

  /// What kind of guest it is.
  enum Kind {
    QEMU("qemu", "VM", "qemu-server"),
    LXC("lxc", "CT", "lxc");

    private final String path;
    private final String word;
    private final String folder;

    Kind(String path, String word, String folder) {
      this.path = path;
      this.word = word;
      this.folder = folder;
    }

    /// Its name in paths and ids.
    String path() {
      return path;
    }

    /// What messages call it.
    String word() {
      return word;
    }

    /// Where its configuration lies beneath the node's.
    String folder() {
      return folder;
    }
  }

  /// What a guest is made of.
  ///
  /// @param tags separated by semicolons; empty for none
  /// @param memory bytes
  /// @param disk bytes
  /// @param agent whether the guest agent is switched on
  record Spec(
      Kind kind,
      int vmid,
      String name,
      String node,
      String tags,
      boolean template,
      int cpus,
      long memory,
      long disk,
      boolean agent,
      Load load) {}

  /// One run, from start to stop.
  ///
  /// @param since when it started
  /// @param pid its process
  record Run(Instant since, int pid) {}

  /// A state the guest can be taken back to.
  ///
  /// @param parent the snapshot before it, or null
  /// @param memory whether the memory is in it
  record Snapshot(
      String name,
      String description,
      Instant at,
      boolean memory,
      @Nullable String parent,
      GuestConfig config) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Snapshot> snapshots =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private volatile Spec spec;
  private volatile GuestConfig config;
  private volatile GuestConfig wanted;
  private volatile @Nullable Run run;
  private volatile @Nullable String parent;
  private volatile boolean suspended;

  Guest(Spec spec, @Nullable Run run) {
    this(spec, run, GuestConfig.of(spec, "local-lvm:vm-" + spec.vmid() + "-disk-0"));
  }

  /// @param config its configuration, which says what the spec says
  Guest(Spec spec, @Nullable Run run, GuestConfig config) {
    this.spec = spec;
    this.run = run;
    this.config = config;
    wanted = config;
  }

  Spec spec() {
    return spec;
  }

  /// The configuration that holds now.
  GuestConfig config() {
    return config;
  }

  /// The configuration as it will be once all changes are in force.
  GuestConfig wanted() {
    return wanted;
  }

  /// Changes the configuration.
  ///
  /// @param inForce the part that holds at once; the rest waits for the next start
  void configure(GuestConfig all, GuestConfig inForce) {
    wanted = all;
    config = inForce;
    spec = inForce.spec(spec);
  }

  /// Moves it to another node.
  void moveTo(String node) {
    Spec old = spec;
    spec =
        new Spec(
            old.kind(),
            old.vmid(),
            old.name(),
            node,
            old.tags(),
            old.template(),
            old.cpus(),
            old.memory(),
            old.disk(),
            old.agent(),
            old.load());
  }

  /// The snapshots by name, the oldest first.
  Map<String, Snapshot> snapshots() {
    return snapshots;
  }

  /// The snapshot the guest goes on from, or null.
  @Nullable String parent() {
    return parent;
  }

  void follow(@Nullable String snapshot) {
    parent = snapshot;
  }

  /// The run it is in, or null when it is stopped.
  @Nullable Run run() {
    return run;
  }

  boolean running() {
    return run != null;
  }

  boolean suspended() {
    return suspended && running();
  }

  void suspend(boolean yes) {
    suspended = yes;
  }

  void start(Run started) {
    configure(wanted, wanted);
    suspended = false;
    run = started;
  }

  void stop() {
    run = null;
    suspended = false;
    configure(wanted, wanted);
  }

  /// The lock under which one task at a time changes the guest.
  ReentrantLock lock() {
    return lock;
  }

  /// `VM 102` or `CT 200`.
  String title() {
    return spec.kind().word() + " " + spec.vmid();
  }

  /// Seconds since it started; 0 when it is stopped.
  long uptime(Instant now) {
    Run current = run;
    return current == null ? 0 : Math.max(0, Duration.between(current.since(), now).toSeconds());
  }
}
