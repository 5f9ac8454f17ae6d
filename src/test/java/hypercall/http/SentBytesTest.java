package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hypercall.secret.Redactor;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What goes over the wire, byte for byte, and what is kept of it.
class SentBytesTest {
  @RegisterExtension final Client client = new Client();
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

  private RawServer listening() throws IOException {
    return RawServer.tls(
        Client.CERTIFICATE,
        peer -> {
          // The connection stays open: closing it would race with the next request on it.
          while (true) {
            requests.add(peer.request());
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
          }
        });
  }

  private String sent() throws InterruptedException {
    String request = requests.poll(20, TimeUnit.SECONDS);
    assertThat(request).isNotNull();
    return new String(request.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private Exchange send(RawServer server, String method, String path, Headers headers, Body body)
      throws NoResponse {
    Request request = new Request(method, server.address(path), headers, body);
    return client.wire().send(request, Client.CERTIFICATE.pin(), new Call());
  }

  @Test
  void pathQueryAndHeadersGoAsTheyWereGivenAndInOrder() throws Exception {
    Headers headers =
        Headers.NONE.with("X-Z", "1").with("x-a", "2").with("X-Z", "3").with("Accept", "*/*");
    try (RawServer server = listening()) {
      String path = "/api2/json/nodes//a%2Fb/%7e?x=1&y=a+b;c&&z";
      Exchange exchange = send(server, "GET", path, headers, Body.NONE);

      String expected =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: 127.0.0.1:"
              + server.port()
              + "\r\nX-Z: 1\r\nx-a: 2\r\nX-Z: 3\r\nAccept: */*\r\nUser-Agent: hypercall/";
      assertThat(sent()).startsWith(expected).endsWith("\r\nAccept-Encoding: gzip\r\n\r\n");
      assertThat(exchange.sentHead()).startsWith(expected);
    }
  }

  @Test
  void whatTheUserGaveIsNotAddedAgain() throws Exception {
    Headers headers =
        Headers.NONE
            .with("host", "elsewhere")
            .with("USER-AGENT", "mine")
            .with("accept-encoding", "identity")
            .with("content-type", "text/x")
            .with("Content-Length", "2");
    try (RawServer server = listening()) {
      send(server, "POST", "/", headers, new Body.Text("text/plain", "ab"));
      assertThat(sent())
          .isEqualTo(
              "POST / HTTP/1.1\r\n"
                  + "host: elsewhere\r\n"
                  + "USER-AGENT: mine\r\n"
                  + "accept-encoding: identity\r\n"
                  + "content-type: text/x\r\n"
                  + "Content-Length: 2\r\n\r\n"
                  + "ab");
    }
  }

  @Test
  void formFieldsAreEncodedAsProxmoxNeedsIt() throws Exception {
    Body form =
        new Body.Form(
            List.of(
                new Body.Field("user name", "api@pve"),
                new Body.Field("password", "a=b;c&d+e% ü", true)));
    try (RawServer server = listening()) {
      send(server, "POST", "/", Headers.NONE, form);
      assertThat(sent())
          .contains("\r\nContent-Type: application/x-www-form-urlencoded\r\n")
          .endsWith("\r\n\r\nuser%20name=api%40pve&password=a%3Db%3Bc%26d%2Be%25%20%C3%BC");
    }
  }

  @Test
  void lengthsAreCountedInBytesAndWrittenWhereABodyIsExpected() throws Exception {
    try (RawServer server = listening()) {
      send(server, "POST", "/", Headers.NONE, new Body.Text("application/json", "{\"ü\":1}"));
      assertThat(sent()).contains("\r\nContent-Length: 8\r\n").endsWith("{\"ü\":1}");
      send(server, "PUT", "/", Headers.NONE, Body.NONE);
      assertThat(sent()).contains("\r\nContent-Length: 0\r\n");
      send(server, "DELETE", "/", Headers.NONE, Body.NONE);
      assertThat(sent()).doesNotContain("Content-Length", "Content-Type");
    }
  }

  @Test
  void methodsAreSentAsWrittenAndHeaderTextBeyondAsciiAsUtf8() throws Exception {
    try (RawServer server = listening()) {
      send(server, "patch", "/", Headers.NONE.with("X-Name", "café €"), Body.NONE);
      assertThat(sent()).startsWith("patch / HTTP/1.1").contains("X-Name: café €\r\n");
    }
  }

  @Test
  void lettersBeyondAsciiInAnAddressAreEncoded() throws Exception {
    try (RawServer server = listening()) {
      send(server, "GET", "/ü?q=€", Headers.NONE, Body.NONE);
      assertThat(sent()).startsWith("GET /%C3%BC?q=%E2%82%AC HTTP/1.1\r\n");
    }
  }

  @Test
  void aContentTypeWithALineBreakIsRefused() throws Exception {
    try (RawServer server = listening()) {
      Body body = new Body.Text("text/plain\r\nX-Injected: 1", "x");
      assertThatThrownBy(() -> send(server, "POST", "/", Headers.NONE, body))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("carriage return");
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void secretsAreSentButNotKept() throws Exception {
    String ticket = "PVE:api@pve:6B020302::canary+ticket/==";
    client.redactor.register(ticket);
    client.redactor.registerShape("(?i)\\bAuthorization: PVEAPIToken=[^=]+=(?<secret>[^\r\n]+)");
    Headers headers =
        Headers.NONE
            .with("Cookie", "PVEAuthCookie=" + PercentEncoding.encode(ticket))
            .with("Authorization", "PVEAPIToken=u@r!t=canary-token");
    Body form =
        new Body.Form(
            List.of(
                new Body.Field("password", "canary/pass", true), new Body.Field("again", ticket)));
    try (RawServer server = listening()) {
      Exchange exchange =
          send(server, "POST", "/x?t=" + PercentEncoding.encode(ticket), headers, form);

      assertThat(sent()).contains("canary%2Bticket", "canary-token", "password=canary%2Fpass");
      assertThat(exchange.sentHead())
          .contains("PVEAuthCookie=" + Redactor.MASK, "u@r!t=" + Redactor.MASK);
      assertThat(exchange.sentBody())
          .isEqualTo("password=" + Redactor.MASK + "&again=" + Redactor.MASK);
      String kept =
          exchange.sentHead()
              + exchange.sentBody()
              + exchange.request().address()
              + exchange.request().headers().lines().stream().map(Header::value).toList()
              + ((Body.Form) exchange.request().body())
                  .fields().stream().map(Body.Field::value).toList()
              + exchange;
      assertThat(kept).doesNotContain("canary");
    }
  }

  @Test
  void userInfoInAnAddressIsNeitherSentNorKeptInTheHead() throws Exception {
    try (RawServer server = listening()) {
      URI address = URI.create("https://me:canary@127.0.0.1:" + server.port() + "/");
      Request request = new Request("GET", address, Headers.NONE, Body.NONE);
      client.wire().send(request, Client.CERTIFICATE.pin(), new Call());
      assertThat(sent()).doesNotContain("canary");
    }
  }
}
