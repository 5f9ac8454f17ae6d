package hypercall.http;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Sends a byte every few milliseconds for as long as the other side listens.
final class Trickle {
  private static final int PAUSE_MILLIS = 20;

  private Trickle() {}

  static void of(RawServer.Peer peer, String drop, CountDownLatch ended) throws IOException {
    try {
      while (!ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        peer.send(drop);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
