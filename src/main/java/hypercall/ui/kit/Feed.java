package hypercall.ui.kit;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Keeps [Lines] indexed while their bytes grow: in the background, one worker at a time, and with
/// at most one word about it under way.
final class Feed {
  /// Indexed at once, before the first paint: more than any screen shows.
  private static final long FIRST = 256 << 10;

  private static final long PIECE = 2 << 20;

  private final Lines lines;
  private final Background background;
  private final Runnable grown;
  private final AtomicInteger wanted = new AtomicInteger();
  private final AtomicBoolean telling = new AtomicBoolean();
  private volatile boolean stopped;

  /// @param grown told on the FX thread when there is more to show
  Feed(Lines lines, Background background, Runnable grown) {
    this.lines = lines;
    this.background = background;
    this.grown = grown;
  }

  /// Indexes the first screen in the caller's thread and the rest in the background, as it comes.
  void start() {
    boolean all = lines.advance(FIRST);
    if (!all) {
      more();
    }
    if (!lines.isComplete()) {
      lines.bytes().onGrowth(this::more);
      more();
    }
  }

  /// Nothing is told any more.
  void stop() {
    stopped = true;
  }

  private void more() {
    if (!stopped && wanted.getAndIncrement() == 0) {
      background.run(this::index, ignored -> {}, this::fail);
    }
  }

  private boolean index() {
    int served = 1;
    while (served != 0) {
      while (!stopped && !lines.advance(PIECE)) {
        tell();
        Thread.yield(); // what is shown first is not what came first
      }
      tell();
      served = wanted.addAndGet(-served);
    }
    return true;
  }

  private void tell() {
    if (!stopped && telling.compareAndSet(false, true)) {
      background.tell(
          () -> {
            telling.set(false);
            if (!stopped) {
              grown.run();
            }
          });
    }
  }

  /// What was shown may be closed while the last piece of it is read.
  private void fail(Throwable failure) {
    if (stopped) {
      return;
    }
    throw new IllegalStateException("The index of an answer stopped.", failure);
  }
}
