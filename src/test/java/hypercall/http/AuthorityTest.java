package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a CA file may hold, and what is said of one that does not.
class AuthorityTest {
  private static final Instant NOW = Instant.now();
  @TempDir private Path folder;

  @Test
  void anAuthorityAloneIsShownWithItsFingerprint() throws Exception {
    TestCertificate ca = TestCertificate.recipe().authority().make();

    Authority read = Authority.inFile(file(pem(ca)), NOW);

    assertThat(read.certificate().fingerprint()).isEqualTo(ca.fingerprint());
  }

  @Test
  void whatIsNoCertificateIsSaid() throws Exception {
    refuses(file("hello"), "holds no certificate");
    refuses(file(""), "holds no certificate");
    String key = "-----BEGIN PRIVATE KEY-----\nMA==\n-----END PRIVATE KEY-----\n";
    refuses(file(key), "holds a private key");
    refuses(file(key + pem(TestCertificate.recipe().authority().make())), "holds a private key");
    refuses(folder, "holds no certificate");
    refuses(folder.resolve("nowhere.pem"), "There is no file");
  }

  @Test
  void severalCertificatesAreTooMany() throws Exception {
    TestCertificate ca = TestCertificate.recipe().authority().make();
    refuses(file(pem(ca) + pem(ca)), "holds 2 certificates");
  }

  @Test
  void aServersCertificateIsNoAuthority() throws Exception {
    refuses(file(pem(TestCertificate.recipe().make())), "of a server, not of an authority");
  }

  @Test
  void anAuthorityOutsideItsDatesIsSaid() throws Exception {
    TestCertificate ca = TestCertificate.recipe().authority().make();
    Path file = file(pem(ca));
    Instant after = Authority.inFile(file, NOW).certificate().notAfter().plusSeconds(1);
    Instant before = Authority.inFile(file, NOW).certificate().notBefore().minusSeconds(1);

    assertThatThrownBy(() -> Authority.inFile(file, after)).hasMessageContaining("expired on 2");
    assertThatThrownBy(() -> Authority.inFile(file, before))
        .hasMessageContaining("not valid before");
  }

  private static String pem(TestCertificate certificate) throws Exception {
    byte[] der = certificate.certificate().getEncoded();
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END CERTIFICATE-----\n";
  }

  private static void refuses(Path file, String sentence) {
    assertThatThrownBy(() -> Authority.inFile(file, NOW))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(sentence);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("ca.pem"), text);
  }
}
