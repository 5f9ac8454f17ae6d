package hypercall.pve;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A wall clock and a monotonic clock, both moved by hand.
final class TestClock implements InstantSource {
  private volatile Instant wall = Instant.parse("2026-11-21T20:00:00Z");
  private volatile long nanos;

  /// Time passes.
  void pass(Duration time) {
    wall = wall.plus(time);
    nanos += time.toNanos();
  }

  /// Somebody sets the clock.
  void set(Duration ahead) {
    wall = wall.plus(ahead);
  }

  /// The machine sleeps: on Linux the monotonic clock stands still meanwhile.
  void sleep(Duration time) {
    wall = wall.plus(time);
  }

  long nanos() {
    return nanos;
  }

  @Override
  public Instant instant() {
    return wall;
  }
}
