package hypercall.practice;

import java.time.Duration;
import java.time.Instant;
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
  /// @param pool the pool it is in, or null
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
      @Nullable String pool,
      boolean agent,
      Load load) {}

  /// One run, from start to stop.
  ///
  /// @param since when it started
  /// @param pid its process
  record Run(Instant since, int pid) {}

  private final Spec spec;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Run run;

  Guest(Spec spec, @Nullable Run run) {
    this.spec = spec;
    this.run = run;
  }

  Spec spec() {
    return spec;
  }

  /// The run it is in, or null when it is stopped.
  @Nullable Run run() {
    return run;
  }

  boolean running() {
    return run != null;
  }

  void start(Run started) {
    run = started;
  }

  void stop() {
    run = null;
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
