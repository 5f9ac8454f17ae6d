package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hypercall.http.NoResponse.Reason;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// When a connection is used again, and when not.
class ReuseTest {
  @RegisterExtension final Client client = new Client();

  private static RawServer answeringEach(String answer) throws IOException {
    return RawServer.tls(
        Client.CERTIFICATE,
        peer -> {
          while (true) {
            peer.request();
            peer.send(answer);
          }
        });
  }

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  @Test
  void aConnectionIsUsedAgainWithoutTheFirstPhases() throws Exception {
    try (RawServer server = answeringEach(OK)) {
      Exchange first = client.get(server);
      Exchange second = client.get(server);

      assertThat(server.connections()).isEqualTo(1);
      assertThat(first.timing().phases()).containsKeys(Phase.DNS, Phase.CONNECT, Phase.TLS);
      assertThat(second.timing().phases()).containsOnlyKeys(Phase.SEND, Phase.WAIT, Phase.BODY);
      assertThat(second.tls()).isEqualTo(first.tls());
    }
  }

  @Test
  void aConnectionAcceptedUnderOneTrustIsNotUsedUnderAnother() throws Exception {
    TestCertificate other = TestCertificate.recipe().make();
    try (RawServer server = answeringEach(OK)) {
      client.get(server);
      Request request = new Request("GET", server.address("/"), Headers.NONE, Body.NONE);
      NoResponse failure =
          catchThrowableOfType(
              NoResponse.class, () -> client.wire().send(request, other.pin(), new Call()));
      assertThat(failure.reason()).isEqualTo(Reason.CERTIFICATE_CHANGED);
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void aConnectionTheServerClosedIsNoticedBeforeSending() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.request();
              peer.send(OK);
              peer.socket().close();
              closed.countDown();
            })) {
      client.get(server);
      assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(client.get(server).response().status()).isEqualTo(200);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void aRequestLostOnAUsedConnectionIsNotSentAgain() throws Exception {
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.request();
              peer.send(OK);
              peer.request();
            })) {
      client.get(server);
      NoResponse failure = catchThrowableOfType(NoResponse.class, () -> client.get(server));
      assertThat(failure.reason()).isEqualTo(Reason.EMPTY);
      assertThat(failure.mayHaveRun()).isTrue();
      assertThat(server.connections()).isEqualTo(1);
      assertThat(server.requests()).isEqualTo(2);
    }
  }

  @Test
  void manyCallsAtOnceGetTheirOwnAnswers() throws Exception {
    try (RawServer server =
            RawServer.tls(
                Client.CERTIFICATE,
                peer -> {
                  while (true) {
                    String path = peer.request().split(" ")[1];
                    peer.send(
                        "HTTP/1.1 200 OK\r\nContent-Length: " + path.length() + "\r\n\r\n" + path);
                  }
                });
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers =
          IntStream.range(0, 20)
              .mapToObj(i -> threads.submit(() -> fiveAnswers(server, i)))
              .toList();
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(("/" + i).repeat(5));
      }
      assertThat(server.requests()).isEqualTo(100);
      assertThat(server.connections()).isLessThanOrEqualTo(20);
    }
  }

  private String fiveAnswers(RawServer server, int number) throws IOException {
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      Request request = new Request("GET", server.address("/" + number), Headers.NONE, Body.NONE);
      answers.append(
          Client.text(client.wire().send(request, Client.CERTIFICATE.pin(), new Call())));
    }
    return answers.toString();
  }

  @Test
  void neitherRedirectsNorErrorsSendAnything() throws Exception {
    for (String status : new String[] {"301 Moved", "308 Permanent", "503 Busy", "401 No ticket"}) {
      try (RawServer server =
          answeringEach(
              "HTTP/1.1 " + status + "\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n")) {
        client.get(server);
        assertThat(server.requests()).isEqualTo(1);
      }
    }
  }

  @Test
  void surplusBytesAndCutBodiesEndAConnection() throws Exception {
    for (String answer :
        new String[] {
          OK + "SURPLUS",
          "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\nxx",
          "HTTP/1.1 200 OK\r\n"
              + "Connection: close\r\n"
              + "Connection: Keep-Alive\r\n"
              + "Content-Length: 0\r\n\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
          "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
        }) {
      try (RawServer server = answeringEach(answer)) {
        client.get(server);
        client.get(server);
        assertThat(server.connections()).as(answer).isEqualTo(2);
      }
    }
  }

  @Test
  void anIdleConnectionIsClosedBeforeTheServerWould() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.request();
              peer.send(OK);
              try {
                peer.awaitEnd();
              } finally {
                ended.countDown();
              }
            })) {
      client.get(server);
      assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
