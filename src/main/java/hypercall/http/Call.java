package hypercall.http;

import java.util.concurrent.atomic.AtomicReference;

/// One call under way: cancels it from any thread, in any phase, and tells how far it is.
///
/// Serves one `send` or `probe` at a time, and several one after the other (a renewal, then the
/// request): cancelled once, it stays cancelled.
public final class Call {
  /// Told on the calling (background) thread; must return quickly.
  public interface Watcher {
    /// A phase began, or moved on; bytes moved so far in it (on the wire).
    default void progress(Phase phase, long bytes) {}

    /// Status and headers are there; the body is still growing.
    default void answered(Exchange soFar) {}
  }

  private static final Runnable NOTHING_OPEN = () -> {};

  private final Watcher watcher;
  private final AtomicReference<Runnable> closer = new AtomicReference<>(NOTHING_OPEN);
  private volatile boolean cancelled;

  public Call(Watcher watcher) {
    this.watcher = watcher;
  }

  public Call() {
    this(new Watcher() {});
  }

  public Watcher watcher() {
    return watcher;
  }

  /// Ends the call: `send` throws NoResponse with reason CANCELLED; the socket is closed.
  public void cancel() {
    cancelled = true;
    interrupt();
  }

  public boolean isCancelled() {
    return cancelled;
  }

  /// Says what ends the wait that is about to begin; it must not block.
  void waitsOn(Runnable closer) {
    this.closer.set(closer);
    if (cancelled) {
      closer.run();
    }
  }

  /// Ends the present wait, whoever asks: `cancel`, or a limit that ran out.
  void interrupt() {
    closer.get().run();
  }
}
