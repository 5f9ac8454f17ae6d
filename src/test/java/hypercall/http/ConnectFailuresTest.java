package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hypercall.http.NoResponse.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No connection comes about: name, address, handshake. Nothing was sent then.
class ConnectFailuresTest {
  @TempDir Path folder;
  @RegisterExtension final Client patient = new Client();
  @RegisterExtension final Client hastyAtTls = new Client(Client.limits(300, 20_000, 20_000));
  @RegisterExtension final Client hastyToConnect = new Client(Client.connectLimit(300));

  private static NoResponse toAddress(Client client, String address) {
    Request request = new Request("GET", URI.create(address), Headers.NONE, Body.NONE);
    return Told.sentence(
        catchThrowableOfType(
            NoResponse.class,
            () -> client.wire().send(request, Client.CERTIFICATE.pin(), new Call())));
  }

  private Wire resolving(Resolver resolver, Duration limit) {
    Limits limits =
        new Limits(
            limit,
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            64 * 1024,
            1L << 20);
    return new Wire(patient.redactor, limits, folder, resolver);
  }

  @Test
  void aNameThatDoesNotResolveIsNamed() {
    try (Wire wire =
        resolving(
            host -> {
              throw new UnknownHostException(host);
            },
            Duration.ofSeconds(20))) {
      Request request =
          new Request("GET", URI.create("https://pve9.lab:8006/"), Headers.NONE, Body.NONE);
      NoResponse failure =
          catchThrowableOfType(
              NoResponse.class, () -> wire.send(request, Client.CERTIFICATE.pin(), new Call()));
      assertThat(failure.reason()).isEqualTo(Reason.DNS);
      assertThat(failure.getMessage())
          .isEqualTo("Can't find host pve9.lab: the name did not resolve.");
      assertThat(failure.mayHaveRun()).isFalse();
    }
  }

  @Test
  void namesWithAnUnderscoreOrALastDotAreReachedAndCheckedLikeOthers() throws Exception {
    TestCertificate named =
        TestCertificate.recipe().names(List.of("pve_1.lab", "pve1.lab"), List.of()).make();
    try (RawServer server =
            RawServer.tls(
                named,
                peer -> {
                  peer.request();
                  peer.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                });
        Wire wire =
            resolving(
                _ -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                Duration.ofSeconds(20))) {
      for (String host : List.of("pve_1.lab", "pve1.lab.", "pve_2.lab")) {
        URI address = URI.create("https://" + host + ":" + server.port() + "/");
        Request request = new Request("GET", address, Headers.NONE, Body.NONE);
        if (host.equals("pve_2.lab")) {
          assertThatThrownBy(() -> wire.send(request, named.asCaFile(folder), new Call()))
              .hasMessageContaining("you asked for pve_2.lab");
        } else {
          Exchange exchange = wire.send(request, named.asCaFile(folder), new Call());
          assertThat(exchange.response().status()).isEqualTo(200);
          assertThat(exchange.sentHead()).contains("Host: " + host + ":");
        }
      }
    }
  }

  @Test
  void anUnknownInterfaceAndAMissingOneAreNamed() {
    assertThat(toAddress(patient, "https://[fe80::1%nope]:8006/").getMessage())
        .isEqualTo("Can't find host fe80::1%nope: this machine has no network interface nope.");
    assertThat(toAddress(patient, "https://[fe80::1]:8006/").getMessage())
        .containsAnyOf("name this machine's interface", "no route");
  }

  @Test
  void aNameServerThatIsSilentIsNotWaitedForBeyondTheLimit() {
    CountDownLatch never = new CountDownLatch(1);
    try (Wire wire =
        resolving(
            host -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              throw new UnknownHostException(host);
            },
            Duration.ofMillis(200))) {
      Request request =
          new Request("GET", URI.create("https://pve9.lab:8006/"), Headers.NONE, Body.NONE);
      NoResponse failure =
          catchThrowableOfType(
              NoResponse.class, () -> wire.send(request, Client.CERTIFICATE.pin(), new Call()));
      assertThat(failure.reason()).isEqualTo(Reason.DNS);
      assertThat(failure.getMessage()).contains("did not answer within 0.2 s");
    } finally {
      never.countDown();
    }
  }

  @Test
  void aDeadFirstAddressIsPassedOverForTheNext() throws Exception {
    InetAddress nothingThere = InetAddress.getByName("127.0.0.2");
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    try (RawServer server =
            RawServer.tls(
                Client.CERTIFICATE,
                peer -> {
                  peer.request();
                  peer.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                });
        Wire wire =
            resolving(host -> new InetAddress[] {nothingThere, loopback}, Duration.ofSeconds(20))) {
      URI address = URI.create("https://pve9.lab:" + server.port() + "/");
      Request request = new Request("GET", address, Headers.NONE, Body.NONE);
      Exchange exchange = wire.send(request, Client.CERTIFICATE.pin(), new Call());
      assertThat(exchange.response().status()).isEqualTo(200);
    }
  }

  @Test
  void aClosedPortIsToldApartFromASilentHost() throws IOException {
    int port;
    try (ServerSocket closing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closing.getLocalPort();
    }
    NoResponse failure = toAddress(patient, "https://127.0.0.1:" + port + "/");

    assertThat(failure.reason()).isEqualTo(Reason.CONNECT);
    assertThat(failure.getMessage())
        .isEqualTo(
            "127.0.0.1 answered, but nothing listens on port "
                + port
                + ". Proxmox VE uses 8006, Backup Server 8007.");
  }

  @Test
  void aSilentHostRunsIntoTheConnectLimit() throws IOException {
    try (FullListener full = new FullListener()) {
      NoResponse failure = toAddress(hastyToConnect, full.address().toString());
      assertThat(failure.reason()).isEqualTo(Reason.CONNECT_TIMEOUT);
      assertThat(failure.getMessage()).contains("within 0.3 s", "firewall");
      assertThat(failure.mayHaveRun()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8006/", "HTTP://pve1.lab/", "ftp://pve1.lab/"})
  void whatIsNotHttpsIsRefusedBeforeAnythingIsSent(String address) {
    NoResponse failure = toAddress(patient, address);

    assertThat(failure.reason()).isEqualTo(Reason.PLAINTEXT);
    assertThat(failure.getMessage()).contains("https://");
    assertThat(failure.mayHaveRun()).isFalse();
  }

  @Test
  void aServerWithoutTlsIsNamedAsSuch() throws IOException {
    try (RawServer server =
        RawServer.plain(
            peer -> {
              peer.send("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
              peer.awaitEnd();
            })) {
      NoResponse failure = Told.by(patient, server);
      assertThat(failure.reason()).isEqualTo(Reason.NOT_TLS);
      assertThat(failure.getMessage()).startsWith("The server does not speak TLS on this port");
      assertThat(failure.mayHaveRun()).isFalse();
    }
  }

  @Test
  void aServerThatOnlyKnowsOldTlsIsNamedAsSuch() throws IOException {
    byte[] alertProtocolVersion = {0x15, 3, 1, 0, 2, 2, 70};
    try (RawServer server =
        RawServer.plain(
            peer -> {
              peer.send(alertProtocolVersion);
              peer.awaitEnd();
            })) {
      NoResponse failure = Told.by(patient, server);
      assertThat(failure.reason()).isEqualTo(Reason.TLS_VERSION);
      assertThat(failure.getMessage()).endsWith("offers no TLS version from 1.2 on.");
    }
  }

  @Test
  void anotherAlertIsPassedOnInWords() throws IOException {
    byte[] alertHandshakeFailure = {0x15, 3, 3, 0, 2, 2, 40};
    try (RawServer server =
        RawServer.plain(
            peer -> {
              peer.send(alertHandshakeFailure);
              peer.awaitEnd();
            })) {
      NoResponse failure = Told.by(patient, server);
      assertThat(failure.reason()).isEqualTo(Reason.TLS_FAILED);
      assertThat(failure.getMessage()).endsWith("refused the TLS handshake (handshake failure).");
    }
  }

  @Test
  void aHandshakeThatStallsRunsIntoItsLimit() throws IOException {
    try (RawServer server = RawServer.plain(RawServer.Peer::awaitEnd)) {
      NoResponse failure = Told.by(hastyAtTls, server);
      assertThat(failure.reason()).isEqualTo(Reason.TLS_TIMEOUT);
      assertThat(failure.getMessage()).contains("within 0.3 s");
      assertThat(failure.mayHaveRun()).isFalse();
    }
  }

  @Test
  void aHandshakeThatIsBrokenOffIsNamedAsSuch() throws IOException {
    try (RawServer server =
        RawServer.plain(
            peer -> {
              peer.in().read();
              peer.reset();
            })) {
      NoResponse failure = Told.by(patient, server);
      assertThat(failure.reason()).isEqualTo(Reason.TLS_FAILED);
      assertThat(failure.phase()).isEqualTo(Phase.TLS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void aServerThatWantsAClientCertificateIsNamedAsSuch(String protocol) throws IOException {
    try (RawServer server = RawServer.tls(Client.CERTIFICATE, RawServer.Peer::request)) {
      NoResponse failure = Told.by(patient, server.wantingClientCertificate(protocol));
      assertThat(failure.reason()).isEqualTo(Reason.TLS_CLIENT_CERTIFICATE);
      assertThat(failure.getMessage()).contains("asks for a client certificate");
      assertThat(server.requests()).isZero();
    }
  }
}
