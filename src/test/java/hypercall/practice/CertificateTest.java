package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CertificateTest {
  @TempDir private Path folder;

  @Test
  void only_the_leaf_is_sent_and_it_names_loopback_and_the_nodes()
      throws IOException, GeneralSecurityException {
    try (PracticeCluster cluster = PracticeCluster.start(PracticeOptions.forTests());
        RawConnection connection = RawConnection.tls(cluster)) {
      SSLSocket socket = (SSLSocket) connection.socket();
      assertThat(socket.getSession().getPeerCertificates()).hasSize(1);
      X509Certificate leaf = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      List<Object> names =
          leaf.getSubjectAlternativeNames().stream().<Object>map(name -> name.get(1)).toList();
      assertThat(names)
          .contains("127.0.0.1", "0:0:0:0:0:0:0:1", "localhost", "pve1", "pve2", "pve3");
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(leaf.getEncoded());
      assertThat(cluster.fingerprint())
          .isEqualTo(HexFormat.ofDelimiter(":").withUpperCase().formatHex(sum));
      assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
      assertThat(leaf).isEqualTo(cluster.certificate());
    }
  }

  @Test
  void a_client_that_does_not_know_the_authority_does_not_trust_it()
      throws IOException, GeneralSecurityException {
    try (PracticeCluster cluster = PracticeCluster.start(Client.options());
        SSLSocket socket =
            (SSLSocket)
                SSLContext.getDefault()
                    .getSocketFactory()
                    .createSocket("127.0.0.1", cluster.port())) {
      assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(socket::startHandshake);
    }
  }

  @Test
  void without_a_folder_each_start_has_a_certificate_of_its_own() throws IOException {
    try (PracticeCluster one = PracticeCluster.start(PracticeOptions.forTests());
        PracticeCluster other = PracticeCluster.start(PracticeOptions.forTests())) {
      assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
      assertThat(one.caFile()).isEmpty();
      Path file = folder.resolve("ca.pem");
      Files.writeString(file, one.caPem());
      assertThat(file).hasContent(one.caPem().strip() + "\n");
    }
  }

  @Test
  void with_a_folder_certificate_and_tickets_outlive_a_restart() throws IOException {
    Path home = folder.resolve("home");
    PracticeOptions options = PracticeOptions.forTests().withHome(home);
    String fingerprint;
    String cookie;
    try (PracticeCluster first = PracticeCluster.start(options)) {
      fingerprint = first.fingerprint();
      cookie = Client.signedIn(first, "admin@pve").credentials().get("Cookie");
      assertThat(first.caFile()).hasValueSatisfying(ca -> assertThat(ca).hasContent(first.caPem()));
    }
    try (PracticeCluster second = PracticeCluster.start(options)) {
      assertThat(second.fingerprint()).isEqualTo(fingerprint);
      assertThat(Client.anonymous(second).with("Cookie", cookie).get("/version").status())
          .isEqualTo("200 OK");
    }
  }

  @Test
  void the_folder_is_closed_to_others() throws IOException {
    Path home = folder.resolve("home");
    try (PracticeCluster cluster =
            PracticeCluster.start(PracticeOptions.forTests().withHome(home));
        Stream<Path> files = Files.list(cluster.caFile().orElseThrow().getParent())) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
          .isEqualTo("rwx------");
      assertThat(files)
          .hasSize(2)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void damaged_keys_are_named_and_left_alone() throws IOException {
    Path home = folder.resolve("home");
    PracticeOptions options = PracticeOptions.forTests().withHome(home);
    PracticeCluster.start(options).close();
    Files.writeString(home.resolve("keys.pem"), "damaged");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> PracticeCluster.start(options))
        .withMessageContaining(home.toString())
        .withMessageContaining("delete that file");
    assertThat(home.resolve("keys.pem")).hasContent("damaged");
  }

  @Test
  void a_port_that_is_taken_is_named() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      PracticeOptions options = Client.options().withPort(taken.getLocalPort());
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> PracticeCluster.start(options))
          .withMessageContaining("127.0.0.1:" + taken.getLocalPort());
    }
  }
}
