package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hypercall.http.NoResponse.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Cancel works in every phase. The limits are 20 s; a call that ends because of them fails these
/// tests by its reason.
class CancelTest {
  @TempDir Path folder;
  @RegisterExtension final Client client = new Client();

  /// Cancels the call as soon as it has come to a phase (and moved so many bytes in it).
  private static final class CancelAt implements Call.Watcher {
    private final Phase phase;
    private final long bytes;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final AtomicReference<Exchange> seen = new AtomicReference<>();

    CancelAt(Phase phase, long bytes) {
      this.phase = phase;
      this.bytes = bytes;
    }

    @Override
    public void progress(Phase now, long moved) {
      if (now == phase && moved >= bytes) {
        reached.countDown();
      }
    }

    @Override
    public void answered(Exchange soFar) {
      seen.set(soFar);
    }
  }

  private NoResponse cancelAt(CancelAt watcher, URI address, Body body) throws Exception {
    return cancelAt(client.wire(), watcher, address, body);
  }

  private static NoResponse cancelAt(Wire wire, CancelAt watcher, URI address, Body body)
      throws Exception {
    Call call = new Call(watcher);
    Request request = new Request("POST", address, Headers.NONE, body);
    CompletableFuture<NoResponse> outcome = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () ->
                outcome.complete(
                    catchThrowableOfType(
                        NoResponse.class,
                        () -> wire.send(request, Client.CERTIFICATE.pin(), call))));
    assertThat(watcher.reached.await(20, TimeUnit.SECONDS)).isTrue();
    call.cancel();
    NoResponse failure = outcome.get(15, TimeUnit.SECONDS);
    assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
    assertThat(failure.phase()).isEqualTo(watcher.phase);
    assertThat(failure.getMessage()).startsWith("Cancelled ");
    return failure;
  }

  @Test
  void aCallCancelledBeforeItBeginsOpensNoConnection() throws Exception {
    try (RawServer server = RawServer.tls(Client.CERTIFICATE, RawServer.Peer::awaitEnd)) {
      Call call = new Call();
      call.cancel();
      Request request = new Request("GET", server.address("/"), Headers.NONE, Body.NONE);
      NoResponse failure =
          catchThrowableOfType(
              NoResponse.class, () -> client.wire().send(request, Client.CERTIFICATE.pin(), call));
      assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
      assertThat(failure.mayHaveRun()).isFalse();
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void whileTheNameIsLookedUp() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Resolver silent =
        host -> {
          Eventually.holds(() -> never.getCount() == 0);
          throw new UnknownHostException(host);
        };
    try (Wire wire = new Wire(client.redactor, Client.LIMITS, folder, silent)) {
      NoResponse failure =
          cancelAt(wire, new CancelAt(Phase.DNS, 0), URI.create("https://pve9.lab/"), Body.NONE);
      assertThat(failure.mayHaveRun()).isFalse();
    } finally {
      never.countDown();
    }
  }

  @Test
  void whileConnecting() throws Exception {
    // The queue of a listener that never accepts fills up, and further connections hang.
    try (FullListener full = new FullListener()) {
      NoResponse failure = cancelAt(new CancelAt(Phase.CONNECT, 0), full.address(), Body.NONE);
      assertThat(failure.mayHaveRun()).isFalse();
    }
  }

  @Test
  void duringTheHandshake() throws Exception {
    try (RawServer server = RawServer.plain(RawServer.Peer::awaitEnd)) {
      NoResponse failure = cancelAt(new CancelAt(Phase.TLS, 0), server.address("/"), Body.NONE);
      assertThat(failure.mayHaveRun()).isFalse();
    }
  }

  @Test
  void whileTheServerTakesNothingMore() throws Exception {
    try (RawServer server =
        RawServer.tls(Client.CERTIFICATE, peer -> Eventually.holds(() -> peer.raw().isClosed()))) {
      NoResponse failure =
          cancelAt(
              new CancelAt(Phase.SEND, 1 << 20),
              server.address("/"),
              new Body.Text("text/plain", "x".repeat(30 << 20)));
      assertThat(failure.mayHaveRun()).isTrue();
    }
  }

  @Test
  void whileWaitingForTheAnswer() throws Exception {
    try (RawServer server = RawServer.tls(Client.CERTIFICATE, RawServer.Peer::awaitEnd)) {
      NoResponse failure = cancelAt(new CancelAt(Phase.WAIT, 0), server.address("/"), Body.NONE);
      assertThat(failure.mayHaveRun()).isTrue();
    }
  }

  @Test
  void inTheBodyAndWhatCameStaysReadable() throws Exception {
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.request();
              peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
              peer.awaitEnd();
            })) {
      CancelAt watcher = new CancelAt(Phase.BODY, 3);
      NoResponse failure = cancelAt(watcher, server.address("/"), Body.NONE);
      assertThat(failure.getMessage()).isEqualTo("Cancelled after 3 bytes of the answer.");
      assertThat(watcher.seen.get().response().body().isFinished()).isTrue();
      assertThat(watcher.seen.get().response().body().isBrokenOff()).isTrue();
      assertThat(Client.text(watcher.seen.get())).isEqualTo("abc");
    }
  }

  @Test
  void theSocketIsClosedAtTheOtherEndToo() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.request();
              try {
                peer.awaitEnd();
              } catch (IOException reset) {
                // Also an end.
              }
              gone.countDown();
            })) {
      cancelAt(new CancelAt(Phase.WAIT, 0), server.address("/"), Body.NONE);
      assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void closingTheWireCancelsWhatIsUnderWay() throws Exception {
    try (RawServer server = RawServer.tls(Client.CERTIFICATE, RawServer.Peer::awaitEnd)) {
      CancelAt watcher = new CancelAt(Phase.WAIT, 0);
      Request request = new Request("GET", server.address("/"), Headers.NONE, Body.NONE);
      CompletableFuture<NoResponse> outcome = new CompletableFuture<>();
      Thread.ofVirtual()
          .start(
              () ->
                  outcome.complete(
                      catchThrowableOfType(
                          NoResponse.class,
                          () ->
                              client
                                  .wire()
                                  .send(request, Client.CERTIFICATE.pin(), new Call(watcher)))));
      assertThat(watcher.reached.await(20, TimeUnit.SECONDS)).isTrue();
      client.wire().close();
      assertThat(outcome.get(15, TimeUnit.SECONDS).reason()).isEqualTo(Reason.CANCELLED);
    }
  }
}
