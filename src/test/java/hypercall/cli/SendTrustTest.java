package hypercall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Trust;
import hypercall.practice.PracticeCluster;
import hypercall.practice.PracticeOptions;
import hypercall.pve.Connection;
import hypercall.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Which server `send` trusts, and how it says that there is none.
class SendTrustTest {
  @RegisterExtension
  static final RunningCluster cluster = new RunningCluster(PracticeOptions.forTests());

  @TempDir Path workspace;
  private Console console;

  @BeforeEach
  void sitDown() {
    console = new Console(workspace);
  }

  private static String server() {
    return "127.0.0.1:" + cluster.port();
  }

  @Test
  void anUntrustedCertificateIsPrintedAndNobodyIsAskedForAPassword() {
    int code = console.run("send", "GET", "/version", "--server", server(), "--user", "a@pve");

    assertThat(code).isEqualTo(4);
    assertThat(console.questions()).isEmpty();
    assertThat(console.err())
        .contains("SHA-256  " + cluster.fingerprint())
        .contains("--fingerprint " + cluster.fingerprint())
        .contains("pvenode cert info")
        .contains("valid ")
        .contains("Nothing was sent");
  }

  @Test
  void aCertificateThatIsNotThePinnedOneStops() {
    String other = "AB:".repeat(31) + "AB";

    int code =
        console
            .with("HYPERCALL_PASSWORD", "practice")
            .run(
                "send",
                "GET",
                "/version",
                "--server",
                server(),
                "--user",
                "admin@pve",
                "--fingerprint",
                other);

    assertThat(code).isEqualTo(4);
    assertThat(console.err())
        .contains("SHA-256  " + cluster.fingerprint())
        .contains("do not go on")
        .doesNotContain("--fingerprint");
    assertThat(console.out()).isEmpty();
  }

  @Test
  void theClustersAuthorityCanBeTrusted() throws IOException {
    Path ca = workspace.resolve("ca.pem");
    Files.writeString(ca, cluster.get().caPem());

    int code =
        console.run("send", "GET", "/access/domains", "--server", server(), "--ca", ca.toString());

    assertThat(code).as(console.err()).isZero();
  }

  @Test
  void aServerThatIsGoneGivesNoAnswer() throws IOException {
    PracticeCluster gone = PracticeCluster.start(PracticeOptions.forTests());
    String address = "127.0.0.1:" + gone.port();
    gone.close();

    assertThat(console.run("send", "GET", "/version", "--server", address)).isEqualTo(3);
    assertThat(console.err()).contains("8006").contains("Nothing was sent");
  }

  @Test
  void aSavedConnectionIsUsedWithItsPin() throws IOException {
    Workspace.open(workspace)
        .save(
            new Connection(
                "c1",
                "lab",
                "127.0.0.1",
                cluster.port(),
                new Connection.SignIn.Password("admin", "pve"),
                new Trust.Pinned(cluster.fingerprint())));
    console.with("HYPERCALL_PASSWORD", "practice");

    assertThat(console.run("send", "GET", "/version", "--connection", "lab"))
        .as(console.err())
        .isZero();
    assertThat(console.run("send", "GET", "/version", "--connection", "office")).isEqualTo(2);
    assertThat(console.err()).contains("“office”", "lab");
  }
}
