package hypercall.ui.kit;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Calls back in even steps without an animation: one that runs keeps the whole interface working
/// sixty times a second, however seldom it has something to do.
public final class Ticker {
  private final Duration every;
  private final Executor tell;
  private final Runnable tick;
  private volatile @Nullable Thread beating;

  /// @param tell where `tick` runs: the interface's thread
  public Ticker(Duration every, Executor tell, Runnable tick) {
    this.every = every;
    this.tell = tell;
    this.tick = tick;
  }

  /// Begins, or does nothing when it runs already.
  public void start() {
    if (beating == null) {
      beating = Thread.ofVirtual().name("ticker").unstarted(this::beat);
      beating.start();
    }
  }

  /// Ends: what was on its way is not told any more.
  public void stop() {
    Thread running = beating;
    beating = null;
    if (running != null) {
      running.interrupt();
    }
  }

  private void beat() {
    Thread mine = Thread.currentThread();
    try {
      while (mine == beating) {
        Thread.sleep(every);
        tell.execute(
            () -> {
              if (mine == beating) {
                tick.run();
              }
            });
      }
    } catch (InterruptedException stopped) {
      mine.interrupt();
    }
  }
}
