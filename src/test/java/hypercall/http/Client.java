package hypercall.http;

import hypercall.secret.Redactor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The client side of a test: a [Wire] with short limits, closed after the test.
final class Client implements BeforeEachCallback, AfterEachCallback {
  static final TestCertificate CERTIFICATE = TestCertificate.recipe().make();

  /// Short where a test waits for the limit to run out, long enough not to run out by chance
  /// elsewhere.
  static final Limits LIMITS =
      new Limits(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          64 * 1024,
          1L << 20);

  final Redactor redactor = new Redactor();
  private final Limits limits;
  private Path folder;
  private Wire wire;

  Client(Limits limits) {
    this.limits = limits;
    this.folder = Path.of("");
    this.wire = new Wire(redactor, limits, folder);
  }

  Client() {
    this(LIMITS);
  }

  static Limits limits(int tlsMillis, int firstByteMillis, int idleMillis) {
    return new Limits(
        LIMITS.dns(),
        LIMITS.connect(),
        Duration.ofMillis(tlsMillis),
        Duration.ofMillis(firstByteMillis),
        Duration.ofMillis(idleMillis),
        LIMITS.maxHead(),
        LIMITS.maxBody());
  }

  static Limits connectLimit(int millis) {
    return new Limits(
        LIMITS.dns(),
        Duration.ofMillis(millis),
        LIMITS.tls(),
        LIMITS.firstByte(),
        LIMITS.idleBody(),
        LIMITS.maxHead(),
        LIMITS.maxBody());
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("wire");
    wire = new Wire(redactor, limits, folder);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    wire.close();
    Files.delete(folder);
  }

  Wire wire() {
    return wire;
  }

  Exchange get(RawServer server) throws NoResponse {
    return send(server, "GET", Headers.NONE, Body.NONE);
  }

  Exchange send(RawServer server, String method, Headers headers, Body body) throws NoResponse {
    return wire.send(
        new Request(method, server.address("/api2/json/x"), headers, body),
        CERTIFICATE.pin(),
        new Call());
  }

  /// The whole body of a finished exchange; its bytes are closed with it.
  static byte[] body(Exchange exchange) throws IOException {
    try (var body = exchange.response().body()) {
      return body.stream().readAllBytes();
    }
  }

  static String text(Exchange exchange) throws IOException {
    return new String(body(exchange), StandardCharsets.UTF_8);
  }
}
