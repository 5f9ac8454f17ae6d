package hypercall.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

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

  /// A call that goes on and on, as one that follows a task, remembers no more of its parts.
  private static final int MOST_BEFORE = 8;

  private static final Runnable NOTHING_OPEN = () -> {};

  private final Watcher watcher;
  private final AtomicReference<Runnable> closer = new AtomicReference<>(NOTHING_OPEN);
  private final List<Forerunner> before;
  private volatile UnaryOperator<Exchange> known = UnaryOperator.identity();
  private volatile boolean cancelled;

  public Call(Watcher watcher) {
    this(watcher, new CopyOnWriteArrayList<>());
  }

  private Call(Watcher watcher, List<Forerunner> before) {
    this.watcher = watcher;
    this.before = before;
  }

  public Call() {
    this(new Watcher() {});
  }

  /// A part of this call that tells another watcher, and is cancelled on its own.
  public Call part(Watcher other) {
    return new Call(other, before);
  }

  /// What was sent and answered in this call so far.
  List<Forerunner> before() {
    return List.copyOf(before);
  }

  /// Whoever added something to the request says what is to be told of it, from the next answer on
  /// and while that still grows.
  public void knows(UnaryOperator<Exchange> more) {
    known = more;
  }

  /// Status and headers are there.
  void begun(Exchange soFar) {
    watcher.answered(known.apply(soFar));
  }

  void answered(Exchange whole) {
    if (before.size() >= MOST_BEFORE) {
      before.removeFirst();
    }
    before.add(Forerunner.of(whole));
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
