package hypercall.practice;

import java.time.Duration;

/// What can be done to a guest's power, and how its task goes.
enum PowerAction {
  START("start", "Starts the guest."),
  STOP("stop", "Stops the guest at once, as if its power were cut."),
  SHUTDOWN("shutdown", "Asks the guest to shut down, and waits until it has."),
  REBOOT("reboot", "Asks the guest to shut down, and starts it again.");

  private static final Duration START_TIME = Duration.ofMillis(2500);
  private static final Duration STOP_TIME = Duration.ofMillis(800);
  private static final Duration SHUTDOWN_TIME = Duration.ofMillis(3000);

  private final String verb;
  private final String description;

  PowerAction(String verb, String description) {
    this.verb = verb;
    this.description = description;
  }

  /// The last segment of its path.
  String verb() {
    return verb;
  }

  String description() {
    return description;
  }

  /// The type its tasks have, `qmstart` or `vzstart`.
  String taskType(Guest.Kind kind) {
    return (kind == Guest.Kind.QEMU ? "qm" : "vz") + verb;
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
    if (!guest.running()) {
      throw new Task.Failed(guest.title() + " not running");
    }
    task.say("asking " + guest.title() + " to shut down");
    task.takes(SHUTDOWN_TIME);
    guest.stop();
  }
}
