package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Call;
import hypercall.http.Limits;
import hypercall.http.Trust;
import hypercall.http.Wire;
import hypercall.practice.PracticeCluster;
import hypercall.practice.PracticeOptions;
import hypercall.pve.Connection;
import hypercall.pve.Session;
import hypercall.secret.Redactor;
import hypercall.secret.Secret;
import hypercall.ui.kit.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// The connection on top and its session, against the practice cluster.
class ConnectionModelTest {
  private final List<Connection> asked = new ArrayList<>();
  @TempDir private Path spill;
  private PracticeCluster cluster;
  private Wire wire;
  private Sessions sessions;
  private ConnectionModel model;

  /// The clock that renews tickets is the toolkit's.
  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void start() throws IOException {
    cluster = PracticeCluster.start(PracticeOptions.forTests());
    Redactor redactor = new Redactor();
    wire = new Wire(redactor, Limits.DEFAULT, spill);
    sessions =
        new Sessions(wire, redactor, InstantSource.system(), (_, _, _) -> Optional.<Secret>empty());
    model = new ConnectionModel(sessions, new Background(Runnable::run, Runnable::run));
    model.setBeforeConnect(asked::add);
  }

  @AfterEach
  void stop() {
    model.close();
    sessions.close();
    wire.close();
    cluster.close();
  }

  @Test
  void switchingToAConnectionThatIsSignedOutAsksForThatOne() throws Exception {
    Connection first = signedIn("first");
    model.follow(first);
    assertThat(model.who()).isEqualTo(user(first) + " at first");

    Connection second = connection("second");
    model.switchTo(second);

    assertThat(model.who()).isEmpty();
    assertThat(model.connectingProperty().get()).isTrue();
    assertThat(asked).containsExactly(second);
  }

  @Test
  void switchingBackAsksForNothing() throws Exception {
    Connection first = signedIn("first");
    model.follow(connection("second"));

    model.switchTo(first);

    assertThat(model.who()).isEqualTo(user(first) + " at first");
    assertThat(model.versionProperty().getValue()).startsWith("PVE ");
    assertThat(asked).isEmpty();
  }

  @Test
  void askingForTheRealmsOfAFormEndsNoSession() throws Exception {
    Connection first = signedIn("first");
    Connection typed =
        new Connection(
            first.id(),
            first.name(),
            first.host(),
            first.port(),
            new Connection.SignIn.Password("somebody", "pam"),
            first.trust());

    assertThat(sessions.realms(typed, new Call())).isNotEmpty();

    assertThat(sessions.of(first).session()).isInstanceOf(Session.WithTicket.class);
  }

  @Test
  void aChangedAccountSignsTheOldOneOutWhereItCanBeSeen() throws Exception {
    Connection first = signedIn("first");
    model.follow(first);

    sessions.of(
        new Connection(
            first.id(),
            first.name(),
            first.host(),
            first.port(),
            new Connection.SignIn.Password("somebody", "pam"),
            first.trust()));

    assertThat(model.isSignedIn()).isFalse();
  }

  @Test
  void theChangeOfAPasswordDoesNotHideAQuestionNobodyCouldAnswer() throws Exception {
    Connection first = signedIn("first");
    model.connectingProperty().set(true);

    model.changePassword(first, "root@pam");

    assertThat(model.connectingProperty().get()).isFalse();
    assertThat(model.password().whoseProperty().get()).isNotNull();
  }

  private Connection signedIn(String id) throws Exception {
    Connection connection = connection(id);
    char[] password = cluster.accounts().getFirst().password().toCharArray();
    sessions.of(connection).signIn(Secret.of(password), new Call()).response().body().close();
    return connection;
  }

  private Connection connection(String id) {
    String[] account = cluster.accounts().getFirst().userid().split("@");
    return new Connection(
        id,
        id,
        cluster.address().getHost(),
        cluster.port(),
        new Connection.SignIn.Password(account[0], account[1]),
        new Trust.Pinned(cluster.fingerprint()));
  }

  private String user(Connection connection) {
    return connection.signIn() instanceof Connection.SignIn.Password(String user, String realm)
        ? user + "@" + realm
        : "";
  }
}
