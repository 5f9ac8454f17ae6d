package hypercall.json.path;

import java.time.Duration;

/// How long a search may take; asked at each small piece of work.
final class Budget implements Runnable {
  /// Pieces of work between two looks at the clock.
  private static final int PIECES = 256;

  private final long start = System.nanoTime();
  private final long most;
  private volatile boolean cancelled;
  private int pieces;

  Budget(Duration most) {
    this.most =
        most.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0 ? most.toNanos() : Long.MAX_VALUE;
  }

  void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  /// Throws [Stopped] when it is over.
  @Override
  public void run() {
    if ((++pieces & (PIECES - 1)) != 0) {
      return;
    }
    if (cancelled || System.nanoTime() - start > most) {
      throw new Stopped();
    }
    // Virtual threads wait for one another, and some have clocks to look at.
    Thread.yield();
  }

  /// Leads out of the work.
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("A search was stopped", null, false, false);
    }
  }
}
