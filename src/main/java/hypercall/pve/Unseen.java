package hypercall.pve;

import hypercall.http.Call;
import hypercall.http.Phase;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A part of a call whose answer holds secrets: its watcher sees how far it is, but not the answer
/// while it grows, since nothing in it is overwritten yet. Cancelling the call cancels it.
final class Unseen implements AutoCloseable {
  private static final long CANCEL_CHECK_MILLIS = 20;

  private final Call part;
  private final CountDownLatch over = new CountDownLatch(1);

  Unseen(Call whole) {
    part =
        whole.part(
            new Call.Watcher() {
              @Override
              public void progress(Phase phase, long bytes) {
                whole.watcher().progress(phase, bytes);
              }
            });
    if (whole.isCancelled()) {
      part.cancel();
    }
    Thread.ofVirtual().start(() -> cancelWith(whole));
  }

  Call call() {
    return part;
  }

  private void cancelWith(Call whole) {
    try {
      while (!over.await(CANCEL_CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (whole.isCancelled()) {
          part.cancel();
          return;
        }
      }
    } catch (InterruptedException _) {
      part.cancel();
    }
  }

  @Override
  public void close() {
    over.countDown();
  }
}
