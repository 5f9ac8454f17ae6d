package hypercall.ui;

import hypercall.http.Trust;
import hypercall.practice.PracticeCluster;
import hypercall.practice.PracticeOptions;
import hypercall.pve.Connection;
import hypercall.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;

/// A server of one's own for a test: a practice cluster that does not dawdle, and its clock.
final class Lab implements AutoCloseable {
  static final String PASSWORD = "practice";

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final PracticeCluster cluster;

  Lab() throws IOException {
    this(0);
  }

  Lab(int port) throws IOException {
    cluster = PracticeCluster.start(PracticeOptions.forTests().withPort(port).withClock(now::get));
  }

  PracticeCluster cluster() {
    return cluster;
  }

  int port() {
    return cluster.port();
  }

  /// Moves the server's clock on.
  void later(java.time.Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  /// How a saved connection to it looks.
  Connection connection(String user, String realm) {
    return new Connection(
        "lab",
        "lab",
        "127.0.0.1",
        port(),
        new Connection.SignIn.Password(user, realm),
        new Trust.Pinned(cluster.fingerprint()));
  }

  /// A window whose saved connection leads here, with the password still to be typed.
  BenchWindow atTheDoor(Path folder, String user, String realm)
      throws IOException, TimeoutException {
    Workspace workspace = Workspace.open(folder);
    workspace.save(connection(user, realm));
    workspace.saveSetting("connection", "lab");
    return BenchWindow.open(folder).reads("The certificate you trusted; fingerprint checked.");
  }

  /// A window that is signed in here.
  BenchWindow signedIn(Path folder, String user, String realm)
      throws IOException, TimeoutException {
    BenchWindow window = atTheDoor(folder, user, realm);
    window.fill("Password", PASSWORD).push(KeyCode.ENTER);
    return window.until("signed in", () -> !window.seen().shows("Connect"));
  }

  @Override
  public void close() {
    cluster.close();
  }

  /// Whether the password stands in a text; that the cluster is called like it does not count.
  static boolean holdsPassword(String text) {
    return text.replaceAll("\"clustername\":\"practice\"|practice\\.test", "").contains(PASSWORD);
  }
}
