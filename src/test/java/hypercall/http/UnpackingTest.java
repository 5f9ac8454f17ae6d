package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Packed bodies, whole, cut and malicious.
class UnpackingTest {
  private static final Limits ROOMY =
      new Limits(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          64 * 1024,
          1L << 30);

  private static final String TEXT = "{\"data\":[" + "\"node\",".repeat(5000) + "1]}";

  @RegisterExtension final Client client = new Client(ROOMY);

  private Exchange answer(String coding, byte[] packed) throws IOException {
    return answer(coding, packed, packed.length);
  }

  private Exchange answer(String coding, byte[] packed, int stated) throws IOException {
    try (RawServer server =
        RawServer.tls(
            Client.CERTIFICATE,
            peer -> {
              peer.request();
              peer.send(
                  "HTTP/1.1 200 OK\r\nContent-Encoding: "
                      + coding
                      + "\r\nContent-Length: "
                      + stated
                      + "\r\n\r\n");
              peer.send(packed);
            })) {
      return client.get(server);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] plain, boolean bare) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void gzipIsUnpackedAndItsSizeOnTheWireIsCounted() throws IOException {
    byte[] packed = gzip(bytes(TEXT));
    Exchange exchange = answer("gzip", packed);

    assertThat(Client.text(exchange)).isEqualTo(TEXT);
    assertThat(exchange.bodyOnWire()).isEqualTo(packed.length);
    assertThat(exchange.note()).isEmpty();
  }

  @Test
  void deflateIsUnpackedWithAndWithoutItsWrapping() throws IOException {
    assertThat(Client.text(answer("deflate", deflate(bytes(TEXT), false)))).isEqualTo(TEXT);
    assertThat(Client.text(answer("deflate", deflate(bytes(TEXT), true)))).isEqualTo(TEXT);
  }

  @Test
  void twoLayersAreUnpackedAndMoreAreNot() throws IOException {
    byte[] twice = gzip(gzip(bytes(TEXT)));
    assertThat(Client.text(answer("gzip, gzip", twice))).isEqualTo(TEXT);

    byte[] thrice = gzip(twice);
    Exchange exchange = answer("gzip, gzip, gzip", thrice);
    assertThat(Client.body(exchange)).isEqualTo(thrice);
    assertThat(exchange.note()).isEqualTo("packed with gzip, gzip, gzip, shown as it came");
  }

  @Test
  void anUnknownCodingIsShownAsItCame() throws IOException {
    Exchange exchange = answer("br", bytes("??"));

    assertThat(Client.text(exchange)).isEqualTo("??");
    assertThat(exchange.note()).isEqualTo("packed with br, shown as it came");
  }

  @Test
  void aPackedBodyCutShortKeepsWhatCouldBeUnpacked() throws IOException {
    byte[] packed = gzip(bytes(TEXT));
    Exchange exchange = answer("gzip", Arrays.copyOf(packed, packed.length / 2), packed.length);

    String text = Client.text(exchange);
    assertThat(TEXT).startsWith(text);
    assertThat(text).isNotEmpty();
    assertThat(exchange.truncated()).isTrue();
    assertThat(exchange.note())
        .isEqualTo("cut short: " + packed.length / 2 + " of " + packed.length + " bytes");
  }

  @Test
  void aDamagedPackedBodyKeepsWhatCouldBeUnpacked() throws IOException {
    byte[] packed = gzip(bytes(TEXT));
    Exchange half = answer("gzip", Arrays.copyOf(packed, packed.length / 2));
    assertThat(TEXT).startsWith(Client.text(half));
    assertThat(half.note()).startsWith("damaged: only ").endsWith(" could be unpacked");

    Exchange none = answer("gzip", bytes("this is no gzip"));
    assertThat(Client.body(none)).isEmpty();
    assertThat(none.note()).isEqualTo("damaged: only 0 bytes could be unpacked");
    assertThat(none.truncated()).isTrue();
  }

  @Test
  void aBombStopsSoonAfterItsFreeShare() throws IOException {
    byte[] bomb = gzip(new byte[100 << 20]);
    Exchange exchange = answer("gzip", bomb);

    try (var body = exchange.response().body()) {
      assertThat(body.size()).isBetween(64L << 20, 65L << 20);
    }
    assertThat(exchange.truncated()).isTrue();
    assertThat(exchange.note()).contains("unpacks to more than 100 times its size");
  }
}
