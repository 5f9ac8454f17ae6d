package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hypercall.http.NoResponse.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Which certificates are accepted, and that nothing of the request leaves before one is.
class CertificatesTest {
  private static final TestCertificate AUTHORITY =
      TestCertificate.recipe().name("Cluster CA").authority().make();

  @TempDir Path folder;
  @RegisterExtension final Client client = new Client();

  private RawServer showing(TestCertificate certificate) throws IOException {
    return RawServer.tls(
        certificate,
        peer -> {
          peer.request();
          peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        });
  }

  private Exchange send(RawServer server, Trust trust) throws NoResponse {
    return send(server.address("/"), trust);
  }

  private Exchange send(URI address, Trust trust) throws NoResponse {
    Body secret = new Body.Form(List.of(new Body.Field("password", "hunter2-canary", true)));
    return client
        .wire()
        .send(new Request("POST", address, Headers.NONE, secret), trust, new Call());
  }

  private void accepts(TestCertificate certificate) throws Exception {
    try (RawServer server = showing(certificate)) {
      assertThat(send(server, AUTHORITY.asCaFile(folder)).response().status()).isEqualTo(200);
    }
  }

  private NoResponse refuses(TestCertificate certificate, Trust trust, Reason reason)
      throws Exception {
    try (RawServer server = showing(certificate)) {
      NoResponse failure = catchThrowableOfType(NoResponse.class, () -> send(server, trust));
      assertThat(failure.reason()).isEqualTo(reason);
      assertThat(failure.phase()).isEqualTo(Phase.TLS);
      assertThat(failure.mayHaveRun()).isFalse();
      assertThat(failure.getMessage()).endsWith(".").doesNotContain("Exception", "PKIX");
      assertThat(failure.certificate().orElseThrow().fingerprint())
          .isEqualTo(certificate.fingerprint());
      return failure;
    }
  }

  private NoResponse refuses(TestCertificate certificate, Reason reason) throws Exception {
    return refuses(certificate, AUTHORITY.asCaFile(folder), reason);
  }

  private static TestCertificate.Recipe signed() {
    return TestCertificate.recipe().by(AUTHORITY);
  }

  @Test
  void aCertificateOfTheImportedAuthorityForThisHostIsAccepted() throws Exception {
    accepts(signed().make());
    accepts(signed().rsa(2048).make());
    accepts(signed().ed25519().make());
    accepts(signed().name("").make());
    accepts(signed().name("Ünïcode \u202E evil").make());
  }

  @Test
  void aChainIsFollowedWhateverItsOrderButNotAcrossAGap() throws Exception {
    TestCertificate middle = signed().name("Middle CA").authority().make();
    TestCertificate last = TestCertificate.recipe().name("Last CA").authority().by(middle).make();
    accepts(TestCertificate.recipe().by(last).alsoShowing(last, middle).make());
    accepts(TestCertificate.recipe().by(last).alsoShowing(AUTHORITY, middle, last).make());
    refuses(TestCertificate.recipe().by(last).make(), Reason.CERTIFICATE_UNKNOWN);
    refuses(TestCertificate.recipe().by(last).alsoShowing(last).make(), Reason.CERTIFICATE_UNKNOWN);
  }

  @Test
  void aWeakLinkInTheChainIsRefused() throws Exception {
    TestCertificate weak = signed().name("Weak CA").rsa(1024).authority().make();
    NoResponse failure =
        refuses(
            TestCertificate.recipe().by(weak).alsoShowing(weak).make(), Reason.CERTIFICATE_UNKNOWN);

    assertThat(failure.getMessage()).contains("in its chain, its RSA key has only 1024 bits");
  }

  @Test
  void aSelfSignedCertificateMayBeItsOwnAuthorityButNotBeyondItsDatesAndNames() throws Exception {
    TestCertificate own = TestCertificate.recipe().make();
    try (RawServer server = showing(own)) {
      assertThat(send(server, own.asCaFile(folder)).response().status()).isEqualTo(200);
    }
    Instant now = Instant.now();
    TestCertificate old =
        TestCertificate.recipe()
            .valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2)))
            .make();
    refuses(old, old.asCaFile(folder), Reason.CERTIFICATE_DATE);
    TestCertificate other = TestCertificate.recipe().names(List.of("other.test"), List.of()).make();
    refuses(other, other.asCaFile(folder), Reason.CERTIFICATE_NAME);
  }

  @Test
  void aCertificateWithAThousandNamesIsAcceptedAndListedWhole() throws Exception {
    List<String> names = IntStream.range(0, 1000).mapToObj(i -> "n" + i + ".lab").toList();
    accepts(signed().names(names, List.of("127.0.0.1")).make());
  }

  @Test
  void withoutAPinTheSystemsAuthoritiesDecide() throws Exception {
    NoResponse failure =
        refuses(TestCertificate.recipe().make(), new Trust.System(), Reason.CERTIFICATE_UNKNOWN);

    assertThat(failure.getMessage()).contains("not trusted");
    assertThat(failure.certificate().orElseThrow().selfSigned()).isTrue();
    assertThat(failure.certificate().orElseThrow().names())
        .containsExactly("localhost", "pve1.lab", "127.0.0.1", "::1");
  }

  @Test
  void anAuthorityThatDidNotSignIsNotEnough() throws Exception {
    TestCertificate other = TestCertificate.recipe().name("Cluster CA").authority().make();
    refuses(TestCertificate.recipe().by(other).make(), Reason.CERTIFICATE_UNKNOWN);
  }

  @Test
  void aCertificateThatIsNoAuthorityCannotSign() throws Exception {
    TestCertificate leaf = signed().name("leaf").make();
    refuses(TestCertificate.recipe().by(leaf).alsoShowing(leaf).make(), Reason.CERTIFICATE_UNKNOWN);
  }

  @Test
  void datesAreToldApartFromNames() throws Exception {
    Instant now = Instant.now();
    NoResponse expired =
        refuses(
            signed()
                .valid(Instant.parse("2019-01-01T00:00:00Z"), Instant.parse("2021-01-01T12:00:00Z"))
                .make(),
            Reason.CERTIFICATE_DATE);
    assertThat(expired.getMessage()).contains("expired on 2021-01-01").contains("your clock says");

    NoResponse early =
        refuses(
            signed().valid(now.plus(Duration.ofDays(30)), now.plus(Duration.ofDays(60))).make(),
            Reason.CERTIFICATE_DATE);
    assertThat(early.getMessage()).contains("not valid before").contains("clocks");

    NoResponse other =
        refuses(
            signed().names(List.of("pve.localdomain"), List.of()).make(), Reason.CERTIFICATE_NAME);
    assertThat(other.getMessage())
        .isEqualTo("The certificate is for pve.localdomain; you asked for 127.0.0.1.");
  }

  @Test
  void anExpiredCertificateOfAStrangerIsAStranger() throws Exception {
    Instant now = Instant.now();
    TestCertificate old =
        TestCertificate.recipe()
            .valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2)))
            .make();
    refuses(old, Reason.CERTIFICATE_UNKNOWN);
  }

  @Test
  void aCommonNameOrAWildcardDoesNotStandForAnAddress() throws Exception {
    refuses(signed().name("127.0.0.1").names(List.of(), List.of()).make(), Reason.CERTIFICATE_NAME);
    refuses(signed().names(List.of("127.0.0.1"), List.of()).make(), Reason.CERTIFICATE_NAME);
    refuses(signed().names(List.of("*.0.0.1"), List.of()).make(), Reason.CERTIFICATE_NAME);
  }

  @Test
  void aCertificateForClientsIsNoServers() throws Exception {
    refuses(signed().clientOnly().make(), Reason.CERTIFICATE_UNKNOWN);
  }

  @Test
  void weakSignaturesAndShortKeysAreRefusedBelowAnImportedAuthority() throws Exception {
    assertThat(refuses(signed().rsa(1024).make(), Reason.CERTIFICATE_UNKNOWN).getMessage())
        .contains("RSA key has only 1024 bits");

    TestCertificate rsaAuthority =
        TestCertificate.recipe().name("RSA CA").rsa(2048).authority().make();
    TestCertificate sha1 = TestCertificate.recipe().by(rsaAuthority).sha1().make();
    assertThat(
            refuses(sha1, rsaAuthority.asCaFile(folder), Reason.CERTIFICATE_UNKNOWN).getMessage())
        .contains("signed with SHA-1");
  }

  @Test
  void aPinnedCertificateIsAcceptedWhateverElseIsWrongWithIt() throws Exception {
    Instant now = Instant.now();
    TestCertificate odd =
        TestCertificate.recipe()
            .names(List.of("other.test"), List.of())
            .valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2)))
            .make();
    try (RawServer server = showing(odd)) {
      String written = odd.fingerprint().replace(":", "").toLowerCase(java.util.Locale.ROOT);
      assertThat(send(server, new Trust.Pinned(written)).response().status()).isEqualTo(200);
    }
  }

  @Test
  void aPinWinsOverAnAuthorityThatWouldAccept() throws Exception {
    TestCertificate pinned = signed().make();
    TestCertificate shown = signed().make();
    NoResponse failure = refuses(shown, pinned.pin(), Reason.CERTIFICATE_CHANGED);

    assertThat(failure.getMessage())
        .contains(pinned.fingerprint().substring(0, 11), shown.fingerprint().substring(0, 11));
    assertThat(failure.certificate().orElseThrow().fingerprint()).isEqualTo(shown.fingerprint());
  }

  @Test
  void aRenewalWithTheSameKeyStopsTooAndCanBeToldByItsKey() throws Exception {
    TestCertificate before = TestCertificate.recipe().make();
    TestCertificate renewed = TestCertificate.recipe().keysOf(before).make();
    NoResponse failure = refuses(renewed, before.pin(), Reason.CERTIFICATE_CHANGED);

    assertThat(failure.certificate().orElseThrow().keyFingerprint())
        .isEqualTo(Certificate.of(before.certificate()).keyFingerprint());
  }

  @Test
  void nothingOfARequestLeavesBeforeTrustIsSettled() throws Exception {
    try (RawServer server = showing(TestCertificate.recipe().make())) {
      for (int i = 0; i < 20; i++) {
        NoResponse failure =
            catchThrowableOfType(NoResponse.class, () -> send(server, AUTHORITY.pin()));
        assertThat(failure.reason()).isEqualTo(Reason.CERTIFICATE_CHANGED);
      }
      // Each handshake failed at the server as well: no script began, none read a byte.
      Eventually.holds(() -> server.failures().size() == 20);
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void aProbeShowsTheCertificateAndSaysWhetherItIsTrusted() throws Exception {
    try (RawServer server = showing(AUTHORITY)) {
      Wire.Probe refused =
          client.wire().probe("127.0.0.1", server.port(), new Trust.System(), new Call());
      assertThat(refused.certificate().fingerprint()).isEqualTo(AUTHORITY.fingerprint());
      assertThat(refused.refusal().orElseThrow().reason()).isEqualTo(Reason.CERTIFICATE_UNKNOWN);

      Wire.Probe accepted =
          client.wire().probe("localhost", server.port(), AUTHORITY.pin(), new Call());
      assertThat(accepted.refusal()).isEmpty();
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void namesThatDisguiseThemselvesAreShownWithEscapes() throws Exception {
    TestCertificate spoof = TestCertificate.recipe().name("evil\u202Ebal.1evp").make();
    NoResponse failure = refuses(spoof, Reason.CERTIFICATE_UNKNOWN);

    assertThat(failure.certificate().orElseThrow().subject())
        .contains("evil\\u202Ebal")
        .doesNotContain("\u202E");
  }

  @Test
  void aCaFileThatIsMissingOrEmptyIsNamed() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.pem"));
    try (RawServer server = showing(AUTHORITY)) {
      for (Path file : List.of(folder.resolve("missing.pem"), empty)) {
        NoResponse failure =
            catchThrowableOfType(NoResponse.class, () -> send(server, new Trust.CaFile(file)));
        assertThat(failure.getMessage()).contains(file.toString());
        assertThat(failure.mayHaveRun()).isFalse();
      }
    }
  }
}
