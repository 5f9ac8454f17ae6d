package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hypercall.http.NoResponse.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The connection is there, but the server stops, trickles or resets.
class ServerFailuresTest {
  @RegisterExtension final Client patient = new Client();
  @RegisterExtension final Client hastyToHear = new Client(Client.limits(20_000, 1000, 20_000));
  @RegisterExtension final Client hastyToGoOn = new Client(Client.limits(20_000, 20_000, 300));

  @Test
  void silenceAfterTheRequestRunsIntoTheLimitAndTheRequestMayHaveRun() throws IOException {
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.request();
              peer.awaitEnd();
            })) {
      NoResponse failure = Told.by(hastyToHear, server);
      assertThat(failure.reason()).isEqualTo(Reason.READ_TIMEOUT);
      assertThat(failure.phase()).isEqualTo(Phase.WAIT);
      assertThat(failure.mayHaveRun()).isTrue();
      assertThat(failure.getMessage()).contains("within 1 s");
    }
  }

  @Test
  void oneServerIsWaitedForAsLongAsItsOwnTimeOutsSay() throws IOException {
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.request();
              peer.awaitEnd();
            })) {
      Request request = new Request("GET", server.address("/api2/json/x"), Headers.NONE, Body.NONE);
      Patience brief = new Patience(null, Duration.ofMillis(100));
      NoResponse failure =
          catchThrowableOfType(
              NoResponse.class,
              () -> patient.wire().send(request, Client.CERTIFICATE.pin(), brief, new Call()));
      assertThat(failure.reason()).isEqualTo(Reason.READ_TIMEOUT);
      assertThat(failure.getMessage()).contains("within 0.1 s");
    }
  }

  @Test
  void headersThatTrickleDoNotPutTheLimitOff() throws IOException {
    CountDownLatch ended = new CountDownLatch(1);
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.request();
              peer.send("HTTP/1.1 200 OK\r\n");
              Trickle.of(peer, "X", ended);
            })) {
      NoResponse failure = Told.by(hastyToHear, server);
      assertThat(failure.reason()).isEqualTo(Reason.READ_TIMEOUT);
      assertThat(failure.getMessage()).contains("headers were not complete");
    } finally {
      ended.countDown();
    }
  }

  @Test
  void aBodyThatStopsIsKeptAndMarked() throws IOException {
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.request();
              peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
              peer.awaitEnd();
            })) {
      Exchange exchange = hastyToGoOn.get(server);
      assertThat(Client.text(exchange)).isEqualTo("abc");
      assertThat(exchange.truncated()).isTrue();
      assertThat(exchange.note()).isEqualTo("cut short: 3 of 10 bytes: nothing came for 0.3 s");
    }
  }

  @Test
  void aServerThatTakesNoMoreIsASendStall() throws IOException {
    try (RawServer server = RawServer.tls(Client.CERTIFICATE, peer -> awaitClose(peer))) {
      NoResponse failure =
          Told.by(hastyToGoOn, server, new Body.Text("text/plain", "x".repeat(30 << 20)));
      assertThat(failure.reason()).isEqualTo(Reason.SEND_STALL);
      assertThat(failure.phase()).isEqualTo(Phase.SEND);
      assertThat(failure.mayHaveRun()).isTrue();
      assertThat(failure.getMessage()).contains("no progress for 0.3 s");
    }
  }

  /// Reads nothing until the server is closed by the test.
  private static void awaitClose(RawServer.Peer peer) {
    Eventually.holds(() -> peer.socket().isClosed() || peer.raw().isClosed());
  }

  @Test
  void aResetWhileSendingMayHaveRun() throws IOException {
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.in().readNBytes(20_000);
              peer.reset();
            })) {
      NoResponse failure =
          Told.by(patient, server, new Body.Text("text/plain", "x".repeat(30 << 20)));
      assertThat(failure.reason()).isEqualTo(Reason.RESET);
      assertThat(failure.mayHaveRun()).isTrue();
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void anAnswerGivenBeforeTheRequestWasReadIsShown() throws IOException {
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.in().readNBytes(20_000);
              peer.send("HTTP/1.1 501 for data too large\r\nContent-Length: 0\r\n\r\n");
              // What is still unread makes the system end the connection with a reset.
              peer.raw().close();
            })) {
      Body large = new Body.Text("text/plain", "x".repeat(30 << 20));
      Exchange exchange = patient.send(server, "POST", Headers.NONE, large);
      assertThat(exchange.response().status()).isEqualTo(501);
      assertThat(exchange.response().reason()).isEqualTo("for data too large");
    }
  }

  @Test
  void aResetInTheBodyKeepsWhatCame() throws IOException {
    CountDownLatch answered = new CountDownLatch(1);
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.request();
              peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
              peer.send("x".repeat(400));
              awaitLatch(answered);
              peer.reset();
            })) {
      Call call =
          new Call(
              new Call.Watcher() {
                @Override
                public void progress(Phase phase, long bytes) {
                  if (phase == Phase.BODY && bytes == 400) {
                    answered.countDown();
                  }
                }
              });
      Request request = new Request("GET", server.address("/"), Headers.NONE, Body.NONE);
      Exchange exchange = patient.wire().send(request, Client.CERTIFICATE.pin(), call);
      assertThat(Client.body(exchange)).hasSize(400);
      assertThat(exchange.note()).isEqualTo("cut short: 400 of 1,000 bytes, reset by the server");
    }
  }

  private static void awaitLatch(CountDownLatch latch) {
    Eventually.holds(() -> latch.getCount() == 0);
  }
}
