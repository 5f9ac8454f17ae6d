package hypercall.practice;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// What can be done to a guest's power, and how its task goes.
enum PowerAction {
  START,
  STOP,
  SHUTDOWN,
  REBOOT,
  RESET,
  SUSPEND,
  RESUME;

  private static final Duration START_TIME = Duration.ofMillis(2500);
  private static final Duration STOP_TIME = Duration.ofMillis(800);
  private static final Duration SHUTDOWN_TIME = Duration.ofMillis(3000);

  /// The last segment of its path.
  String verb() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether guests of this kind can do it.
  boolean has(Guest.Kind kind) {
    return this != RESET || kind == Guest.Kind.QEMU;
  }

  /// The type its tasks have, `qmstart` or `vzstart`.
  String taskType(Guest.Kind kind) {
    return (kind == Guest.Kind.QEMU ? "qm" : "vz") + verb();
  }

  /// Why it is refused before any task begins; nothing when only the task will tell. Machines and
  /// containers differ in that.
  Optional<String> refusal(Guest guest) {
    boolean machine = guest.spec().kind() == Guest.Kind.QEMU;
    String number = " " + guest.spec().vmid();
    boolean missing =
        switch (this) {
          case START -> false;
          case STOP, SHUTDOWN -> !machine;
          case RESET, REBOOT, SUSPEND -> true;
          case RESUME -> machine;
        };
    if (missing && !guest.running()) {
      return Optional.of((machine || this == REBOOT ? "VM" : "CT") + number + " not running");
    }
    boolean twice = this == START || this == RESUME && !guest.suspended();
    return twice && !machine && guest.running()
        ? Optional.of("CT" + number + " already running")
        : Optional.empty();
  }

  /// Does it, step by step, as the task's work; two tasks on one guest come one after the other.
  void perform(Guest guest, Cluster cluster, Task task) throws Task.Failed, InterruptedException {
    guest.lock().lockInterruptibly();
    try {
      alone(guest, cluster, task);
    } finally {
      guest.lock().unlock();
    }
  }

  private void alone(Guest guest, Cluster cluster, Task task)
      throws Task.Failed, InterruptedException {
    switch (this) {
      case START -> start(guest, cluster, task);
      case STOP -> {
        if (guest.running()) {
          task.takes(STOP_TIME);
          guest.stop();
        } else {
          task.say(guest.title() + " not running");
        }
      }
      case SHUTDOWN -> shutdown(guest, task);
      case RESET -> {
        demandRunning(guest);
        guest.start(new Guest.Run(cluster.now(), cluster.tasks().nextPid()));
      }
      case SUSPEND -> {
        demandRunning(guest);
        guest.suspend(true);
      }
      case RESUME -> {
        demandRunning(guest);
        guest.suspend(false);
      }
      case REBOOT -> {
        shutdown(guest, task);
        start(guest, cluster, task);
      }
    }
  }

  private static void start(Guest guest, Cluster cluster, Task task)
      throws Task.Failed, InterruptedException {
    if (guest.spec().template()) {
      throw new Task.Failed("you can't start a vm if it's a template");
    }
    if (guest.running()) {
      throw new Task.Failed(guest.title() + " already running");
    }
    task.say("starting " + guest.title() + " (" + guest.spec().name() + ")");
    task.takes(START_TIME.dividedBy(2));
    task.say(
        "memory: " + (guest.spec().memory() >> 20) + " MiB, processors: " + guest.spec().cpus());
    task.takes(START_TIME.dividedBy(2));
    guest.start(new Guest.Run(cluster.now(), cluster.tasks().nextPid()));
  }

  private static void shutdown(Guest guest, Task task) throws Task.Failed, InterruptedException {
    demandRunning(guest);
    task.say("asking " + guest.title() + " to shut down");
    task.takes(SHUTDOWN_TIME);
    guest.stop();
  }

  private static void demandRunning(Guest guest) throws Task.Failed {
    if (!guest.running()) {
      throw new Task.Failed(guest.title() + " not running");
    }
  }
}
