package hypercall.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// A task: it runs for a while, writes its log, and ends with `OK` or with what went wrong.
final class Task {

  /// The work of a task, step by step.
  @FunctionalInterface
  interface Work {
    /// @throws Failed when the work ends badly; its text becomes the exit status
    /// @throws InterruptedException when the task is stopped
    void run(Task task) throws Failed, InterruptedException;
  }

  /// Work that ended badly.
  static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;

    Failed(String text) {
      super(text);
    }
  }

  /// How a task ended.
  record End(Instant at, String status) {}

  static final String OK = "OK";

  private final Upid upid;
  private final double pace;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable End end;
  private volatile @Nullable Thread thread;

  /// @param pace how long a step takes beside a real one: 1 as long, 0 no time at all
  Task(Upid upid, double pace) {
    this.upid = upid;
    this.pace = pace;
  }

  Upid upid() {
    return upid;
  }

  List<String> log() {
    return List.copyOf(log);
  }

  @Nullable End end() {
    return end;
  }

  boolean running() {
    return end == null;
  }

  /// Writes a line to the task's log.
  void say(String line) {
    log.add(line);
  }

  /// Lets time go by as the work would take it.
  void takes(Duration time) throws InterruptedException {
    Thread.sleep(Duration.ofNanos((long) (time.toNanos() * pace)));
  }

  /// Does the work in the calling thread and notes how it ended.
  void perform(Work work, InstantSource clock) {
    thread = Thread.currentThread();
    String status = OK;
    try {
      work.run(this);
    } catch (Failed failed) {
      status = String.valueOf(failed.getMessage());
    } catch (InterruptedException stopped) {
      status = "interrupted by signal";
    }
    finish(new End(clock.instant(), status));
  }

  /// Notes how the task ended and closes its log as the server does.
  void finish(End how) {
    say(how.status().equals(OK) ? "TASK OK" : "TASK ERROR: " + how.status());
    end = how;
    ended.countDown();
  }

  /// Stops the task if it still runs, and waits until it has ended.
  void stop() throws InterruptedException {
    Thread worker = thread;
    if (running() && worker != null) {
      worker.interrupt();
    }
    ended.await();
  }
}
