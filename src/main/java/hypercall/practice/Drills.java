package hypercall.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Which drills are on, and what they do to times and answers; it is the cluster's clock, too.
final class Drills implements InstantSource {
  private static final Duration SKEW = Duration.ofHours(3);
  private static final Duration SLOW = Duration.ofSeconds(3);
  private static final int DROPPED = 3;

  private final Set<Drill> running = ConcurrentHashMap.newKeySet();
  private final AtomicInteger answers = new AtomicInteger();
  private final InstantSource clock;
  private final Duration ticketLifetime;

  Drills(InstantSource clock, Duration ticketLifetime) {
    this.clock = clock;
    this.ticketLifetime = ticketLifetime;
  }

  void set(Drill drill, boolean on) {
    if (on) {
      running.add(drill);
    } else {
      running.remove(drill);
    }
  }

  boolean on(Drill drill) {
    return running.contains(drill);
  }

  /// Those that are on, in their usual order.
  Set<Drill> all() {
    EnumSet<Drill> all = EnumSet.noneOf(Drill.class);
    all.addAll(running);
    return all;
  }

  @Override
  public Instant instant() {
    Instant now = clock.instant();
    return on(Drill.CLOCK_SKEW) ? now.plus(SKEW) : now;
  }

  /// How long tickets and CSRF tokens are good.
  Duration ticketLifetime() {
    return on(Drill.SHORT_TICKETS) ? Drill.SHORT_LIFE : ticketLifetime;
  }

  /// Lets time go by before an answer, when it is slow.
  void delay() throws InterruptedException {
    if (on(Drill.SLOW_ANSWERS)) {
      Thread.sleep(SLOW);
    }
  }

  /// Whether this answer is to be lost.
  boolean drops() {
    return on(Drill.DROPPED_ANSWERS) && answers.incrementAndGet() % DROPPED == 0;
  }
}
