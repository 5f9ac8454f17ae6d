package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hypercall.http.NoResponse.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Odd answers and broken ones, byte for byte.
class AnswersTest {
  @RegisterExtension final Client client = new Client();

  private static RawServer answering(String latin) throws IOException {
    return RawServer.tls(
        Client.CERTIFICATE,
        peer -> {
          peer.request();
          peer.send(latin);
        });
  }

  private Exchange answer(String latin) throws IOException {
    try (RawServer server = answering(latin)) {
      return client.get(server);
    }
  }

  private NoResponse failure(String latin) throws IOException {
    try (RawServer server = answering(latin)) {
      return catchThrowableOfType(NoResponse.class, () -> client.get(server));
    }
  }

  @Test
  void twoConnectionHeadersAreBothKeptAndAreNoError() throws IOException {
    Exchange exchange =
        answer(
            "HTTP/1.1 200 OK\r\n"
                + "Connection: close\r\n"
                + "Connection: Keep-Alive\r\n"
                + "Content-Length: 2\r\n\r\n"
                + "{}");

    assertThat(exchange.response().headers().lines())
        .contains(new Header("Connection", "close"), new Header("Connection", "Keep-Alive"));
    assertThat(Client.text(exchange)).isEqualTo("{}");
    assertThat(exchange.note()).isEmpty();
    assertThat(exchange.truncated()).isFalse();
  }

  @Test
  void anEmpty401WithoutLengthTellsItsReasonInTheStatusLine() throws IOException {
    Exchange exchange =
        answer("HTTP/1.1 401 Permission denied - invalid csrf token\r\nConnection: close\r\n\r\n");

    assertThat(exchange.response().status()).isEqualTo(401);
    assertThat(exchange.response().reason()).isEqualTo("Permission denied - invalid csrf token");
    assertThat(Client.body(exchange)).isEmpty();
    assertThat(exchange.note()).isEmpty();
  }

  @Test
  void reasonPhrasesAndHeadersAreReadAsUtf8() throws IOException {
    String latin =
        new String(
            "HTTP/1.1 500 Überlast: Gerät läuft nicht\r\nX-Wer: Zoë\r\nContent-Length: 0\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8),
            StandardCharsets.ISO_8859_1);
    Exchange exchange = answer(latin);

    assertThat(exchange.response().reason()).isEqualTo("Überlast: Gerät läuft nicht");
    assertThat(exchange.response().headers().first("x-wer")).contains("Zoë");
    assertThat(exchange.receivedHead()).contains("Gerät läuft nicht").contains("Zoë");
  }

  @Test
  void whatIsNotUtf8IsReadAsLatin1() throws IOException {
    assertThat(answer("HTTP/1.1 500 caf\u00e9\r\nContent-Length: 0\r\n\r\n").response().reason())
        .isEqualTo("café");
  }

  @Test
  void theHeadIsKeptByteForByte() throws IOException {
    String head =
        "HTTP/1.1 200   odd  spacing \r\n"
            + "x-A:no-space\r\n"
            + "X-b:   padded   \r\n"
            + "Content-Length: 0\r\n\r\n";

    assertThat(answer(head).receivedHead()).isEqualTo(head);
  }

  @Test
  void aMissingReasonPhraseIsEmpty() throws IOException {
    assertThat(answer("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n").response().reason()).isEmpty();
  }

  @Test
  void interimAnswersAreKeptInTheHeadAndPassedOver() throws IOException {
    Exchange exchange =
        answer(
            "HTTP/1.1 103 Early Hints\r\n"
                + "Link: a\r\n\r\n"
                + "HTTP/1.1 200 OK\r\n"
                + "Content-Length: 1\r\n\r\n"
                + "x");

    assertThat(exchange.response().status()).isEqualTo(200);
    assertThat(exchange.receivedHead()).startsWith("HTTP/1.1 103").contains("HTTP/1.1 200 OK");
    assertThat(Client.text(exchange)).isEqualTo("x");
  }

  @Test
  void aChunkedBodyIsPutTogether() throws IOException {
    Exchange exchange =
        answer(
            "HTTP/1.1 200 OK\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + "3\r\n"
                + "abc\r\n"
                + "4;x=y\r\n"
                + "defg\r\n"
                + "0\r\n"
                + "T: 1\r\n\r\n");

    assertThat(Client.text(exchange)).isEqualTo("abcdefg");
    assertThat(exchange.truncated()).isFalse();
    assertThat(exchange.note()).isEmpty();
  }

  @Test
  void aBodyCutShortIsKeptAndMarked() throws IOException {
    Exchange exchange = answer("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(400));

    assertThat(Client.text(exchange)).isEqualTo("x".repeat(400));
    assertThat(exchange.truncated()).isTrue();
    assertThat(exchange.note()).isEqualTo("cut short: 400 of 1,000 bytes");
    assertThat(exchange.bodyOnWire()).isEqualTo(400);
  }

  @Test
  void aMissingLastChunkIsACut() throws IOException {
    Exchange exchange = answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");

    assertThat(Client.text(exchange)).isEqualTo("abc");
    assertThat(exchange.truncated()).isTrue();
    assertThat(exchange.note()).isEqualTo("cut short after 8 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz\r\nabc\r\n", "ffffffffffffffffffff\r\nabc", "-3\r\nabc\r\n"})
  void brokenChunkSizesKeepWhatCameBefore(String chunk) throws IOException {
    Exchange exchange =
        answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n" + chunk);

    assertThat(Client.text(exchange)).isEqualTo("ok");
    assertThat(exchange.truncated()).isTrue();
    assertThat(exchange.note()).startsWith("broken chunking");
  }

  @Test
  void anHttp10AnswerIsReadToTheEndOfTheConnectionAndSaysSo() throws IOException {
    Exchange exchange = answer("HTTP/1.0 200 OK\r\n\r\nall of it");

    assertThat(exchange.response().version()).isEqualTo("HTTP/1.0");
    assertThat(Client.text(exchange)).isEqualTo("all of it");
    assertThat(exchange.note()).isEqualTo("HTTP/1.0, length unknown: may be cut short");
    assertThat(exchange.truncated()).isFalse();
  }

  @Test
  void a204WithALengthIsEmpty() throws IOException {
    Exchange exchange = answer("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello");

    assertThat(Client.body(exchange)).isEmpty();
    assertThat(exchange.note()).contains("5 bytes");
  }

  @Test
  void anAnswerToHeadHasNoBodyWhateverItsLengthSays() throws IOException {
    try (RawServer server = answering("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")) {
      Exchange exchange = client.send(server, "HEAD", Headers.NONE, Body.NONE);
      assertThat(Client.body(exchange)).isEmpty();
      assertThat(exchange.truncated()).isFalse();
    }
  }

  @Test
  void bytesBeyondTheLengthAreLeftOutAndTold() throws IOException {
    Exchange exchange = answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokSURPLUS");

    assertThat(Client.text(exchange)).isEqualTo("ok");
    assertThat(exchange.note()).contains("more came than the stated length");
  }

  @Test
  void theSameLengthTwiceIsOneLength() throws IOException {
    assertThat(
            Client.text(
                answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok")))
        .isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":1}",
        "SSH-2.0-OpenSSH_9.2\r\n",
        "HTTP/1.1 -200 OK\r\n\r\n",
        "HTTP/1.1 99999999999999999999 OK\r\n\r\n",
        "HTTP/1.1 000 OK\r\n\r\n",
        "HTTP/2.0 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon here\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX: a\u0000b\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
        "HTTP/1.1 200 OK\r\nContent-Length: crap\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, gzip\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX: cut in the mid",
        "\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n",
      })
  void whatIsNotHttpIsSaidInASentenceAndShownAsItCame(String garbage) throws IOException {
    NoResponse failure = failure(garbage);

    assertThat(failure.reason()).isEqualTo(Reason.PROTOCOL);
    assertThat(failure.mayHaveRun()).isTrue();
    assertThat(failure.getMessage()).startsWith("The answer is not valid HTTP: ").endsWith(".");
    assertThat(failure.getMessage()).doesNotContain("Exception");
    assertThat(failure.received()).isNotEmpty().doesNotContain("\r", "\u0000");
  }

  @Test
  void aConnectionClosedWithoutAByteIsEmpty() throws IOException {
    NoResponse failure = failure("");

    assertThat(failure.reason()).isEqualTo(Reason.EMPTY);
    assertThat(failure.mayHaveRun()).isTrue();
    assertThat(failure.getMessage()).contains("closed the connection without answering");
  }

  @Test
  void endlessHeadersStopAtTheLimit() throws IOException {
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.request();
              peer.send("HTTP/1.1 200 OK\r\n");
              while (true) {
                peer.send("X-Endless: " + "y".repeat(2000) + "\r\n");
              }
            })) {
      NoResponse failure = catchThrowableOfType(NoResponse.class, () -> client.get(server));
      assertThat(failure.reason()).isEqualTo(Reason.TOO_BIG);
      assertThat(failure.getMessage()).contains("64 KiB");
    }
  }

  @Test
  void anEndlessBodyStopsAtTheLimitAndIsKept() throws IOException {
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.request();
              peer.send("HTTP/1.1 200 OK\r\n\r\n");
              while (true) {
                peer.send("z".repeat(10_000));
              }
            })) {
      Exchange exchange = client.get(server);
      assertThat(exchange.truncated()).isTrue();
      assertThat(exchange.note()).isEqualTo("stopped at 1 MiB");
      assertThat(Client.body(exchange)).hasSize(1 << 20);
    }
  }
}
