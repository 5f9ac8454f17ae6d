package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What is measured of the way a call took.
class TraceTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  @RegisterExtension final Client client = new Client();

  private static RawServer answering() throws IOException {
    return RawServer.tls(
        Client.CERTIFICATE,
        peer -> {
          while (true) {
            peer.request();
            peer.send(OK);
          }
        });
  }

  @Test
  void theAddressIsToldAndHowOftenTheConnectionWasUsed() throws Exception {
    try (RawServer server = answering()) {
      Route first = client.get(server).trace().route().orElseThrow();
      Route second = client.get(server).trace().route().orElseThrow();
      assertThat(first).isEqualTo(new Route("127.0.0.1", server.port(), 1, 1, 1));
      assertThat(first.isReused()).isFalse();
      assertThat(second).isEqualTo(new Route("127.0.0.1", server.port(), 1, 1, 2));
      assertThat(second.isReused()).isTrue();
    }
  }

  @Test
  void ofSeveralAddressesTheOneThatAnsweredIsTold(@TempDir Path spill) throws Exception {
    InetAddress nobody = InetAddress.getByName("127.0.0.9");
    InetAddress somebody = InetAddress.getByName("127.0.0.1");
    Resolver resolver = _ -> new InetAddress[] {nobody, somebody};
    try (RawServer server = answering();
        Wire wire = new Wire(client.redactor, Client.LIMITS, spill, resolver)) {
      Request request =
          new Request(
              "GET",
              java.net.URI.create("https://pve1.lab:" + server.port() + "/"),
              Headers.NONE,
              Body.NONE);
      Exchange exchange = wire.send(request, Client.CERTIFICATE.pin(), new Call());
      assertThat(exchange.trace().route()).contains(new Route("127.0.0.1", server.port(), 2, 2, 1));
    }
  }

  @Test
  void headsAndBodiesAreCountedAsTheyWentOut() throws Exception {
    try (RawServer server = answering()) {
      client.redactor.register("s3cr3t-that-is-long");
      Headers headers = Headers.NONE.with("X-Key", "s3cr3t-that-is-long");
      Body body = new Body.Form(List.of(new Body.Field("a", "é")));
      Exchange exchange = client.send(server, "POST", headers, body);
      // What is kept is masked, and of another length.
      assertThat(exchange.sentHead()).doesNotContain("s3cr3t");
      int masked = exchange.sentHead().getBytes(StandardCharsets.UTF_8).length;
      assertThat(exchange.trace().sentHead()).isPositive().isNotEqualTo(masked);
      assertThat(exchange.trace().sentBody()).isEqualTo("a=%C3%A9".length());
      assertThat(exchange.trace().receivedHead()).isEqualTo(OK.length() - 2);
    }
  }

  @Test
  void anAnswerMayHaveHundredsOfHeaders() throws Exception {
    String head = "HTTP/1.1 200 OK\r\n" + "X-Many: 1\r\n".repeat(500);
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.request();
              peer.send(head + "Content-Length: 0\r\n\r\n");
            })) {
      Exchange exchange = client.get(server);
      assertThat(exchange.response().headers().lines()).hasSize(501);
      assertThat(HeadLines.of(exchange.receivedHead())).hasSize(501);
    }
  }

  @Test
  void eachHeaderLineSaysWhoSetIt() throws Exception {
    try (RawServer server = answering()) {
      Headers headers = Headers.NONE.with("Accept", "x").with("accept", "y");
      Body body = new Body.Form(List.of(new Body.Field("a", "1")));
      Exchange exchange = client.send(server, "POST", headers, body);
      assertThat(HeadLines.names(exchange.sentHead()))
          .containsExactly(
              "Host",
              "Accept",
              "accept",
              "User-Agent",
              "Accept-Encoding",
              "Content-Type",
              "Content-Length");
      assertThat(exchange.trace().setBy())
          .containsExactly(
              Set.of(SetBy.CLIENT),
              Set.of(SetBy.PERSON),
              Set.of(SetBy.PERSON),
              Set.of(SetBy.CLIENT),
              Set.of(SetBy.CLIENT),
              Set.of(SetBy.APPLICATION),
              Set.of(SetBy.CLIENT));
      Trace other =
          exchange
              .trace()
              .setBy(exchange.sentHead(), Map.of("ACCEPT", Set.of(SetBy.SESSION, SetBy.JAR)));
      assertThat(other.setBy().get(1)).containsExactly(SetBy.SESSION, SetBy.JAR);
      assertThat(other.setBy("GET / HTTP/1.1\r\nA: b\r\n", Map.of("A", Set.of()))).isEqualTo(other);
    }
  }

  @Test
  void aCallTellsWhatWasAnsweredInItBefore() throws Exception {
    try (RawServer server = answering()) {
      List<Exchange> soFar = new CopyOnWriteArrayList<>();
      Call call =
          new Call(
              new Call.Watcher() {
                @Override
                public void answered(Exchange growing) {
                  soFar.add(growing);
                }
              });
      Request request =
          new Request("GET", server.address("/first?secret=1"), Headers.NONE, Body.NONE);
      call.knows(growing -> growing.with(growing.trace().afterWaiting(Duration.ofMillis(3))));
      Exchange first = client.wire().send(request, Client.CERTIFICATE.pin(), call);
      Call part = call.part(new Call.Watcher() {});
      Exchange second = client.wire().send(request, Client.CERTIFICATE.pin(), part);
      Exchange third = client.wire().send(request, Client.CERTIFICATE.pin(), call);
      // Who signed it says before what of it is its own.
      assertThat(soFar.getFirst().trace().waited()).contains(Duration.ofMillis(3));
      assertThat(soFar.getFirst().trace().setBy()).isEqualTo(first.trace().setBy()).isNotEmpty();
      assertThat(first.trace().before()).isEmpty();
      assertThat(third.trace().before())
          .containsExactly(Forerunner.of(first), Forerunner.of(second));
      assertThat(third.trace().before().getFirst().path()).isEqualTo("/first");
      assertThat(third.trace().waited()).isEmpty();
      assertThat(third.trace().afterWaiting(Duration.ofMillis(7)).waited())
          .contains(Duration.ofMillis(7));
    }
  }

  @Test
  void theHandshakeSaysHowTheCertificateWasTrusted() throws Exception {
    try (RawServer server = answering()) {
      TlsFacts facts = client.get(server).tls().orElseThrow();
      assertThat(facts.trust()).contains(Client.CERTIFICATE.pin());
      assertThat(facts.alpn()).isEmpty();
    }
  }
}
