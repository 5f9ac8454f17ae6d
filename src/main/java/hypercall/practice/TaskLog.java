package hypercall.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// All tasks of the cluster, running and ended; owns the threads they run on.
final class TaskLog implements AutoCloseable {
  private final Map<String, Task> tasks = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger pids = new AtomicInteger(1200);
  private final InstantSource clock;
  private final double pace;

  TaskLog(InstantSource clock, double pace) {
    this.clock = clock;
    this.pace = pace;
  }

  /// The next process number.
  int nextPid() {
    return pids.addAndGet(3);
  }

  /// Starts a task and gives its id at once, before the work has done anything.
  Upid start(Node node, String type, String id, String authid, Task.Work work) {
    Instant now = clock.instant();
    Task task = new Task(upid(node, now, type, id, authid), pace);
    tasks.put(task.upid().toString(), task);
    CountDownLatch begun = new CountDownLatch(1);
    threads.execute(
        () ->
            task.perform(
                running -> {
                  begun.countDown();
                  work.run(running);
                },
                clock));
    awaitUninterrupted(begun);
    return task.upid();
  }

  /// A stop must find the thread, so a task counts as started only when it has one.
  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /// Adds a task that ended before the cluster was looked at.
  void remember(
      Node node,
      String type,
      String id,
      String authid,
      Instant start,
      Duration took,
      String status,
      List<String> lines) {
    Task task = new Task(upid(node, start, type, id, authid), pace);
    lines.forEach(task::say);
    task.finish(new Task.End(start.plus(took), status));
    tasks.put(task.upid().toString(), task);
  }

  private Upid upid(Node node, Instant start, String type, String id, String authid) {
    long sinceBoot = Math.max(1, Duration.between(node.booted(), start).toMillis() / 10);
    Instant second = Instant.ofEpochSecond(start.getEpochSecond());
    return new Upid(node.name(), nextPid(), sinceBoot, second, type, id, authid);
  }

  Optional<Task> find(String upid) {
    return Optional.ofNullable(tasks.get(upid));
  }

  /// All tasks, the newest first.
  List<Task> all() {
    return tasks.values().stream()
        .sorted(
            Comparator.comparing((Task task) -> task.upid().start())
                .thenComparing(task -> task.upid().pid())
                .reversed())
        .toList();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
