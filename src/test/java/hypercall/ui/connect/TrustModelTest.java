package hypercall.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Authority;
import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.secret.Secret;
import hypercall.ui.kit.Background;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

/// CA files, pins, and trust that is taken back.
class TrustModelTest {
  private static final Path CA = Path.of("/home/me/ca.pem");

  private final FakeServers servers = new FakeServers();
  private final ObservableList<Connection> connections = FXCollections.observableArrayList();
  private final ConnectModel model =
      new ConnectModel(connections, servers.core(), new Background(Runnable::run, Runnable::run));
  private final TrustModel trust = model.trust();

  @Test
  void a_ca_file_settles_trust_for_good_and_is_shown_with_its_authority() {
    show(new Trust.System());
    trust.useCaFile(" \"/home/me/ca.pem\" ");
    assertThat(trust.certificateProperty().get())
        .isInstanceOfSatisfying(
            CertificateState.Trusted.class,
            now -> {
              assertThat(now.by()).isEqualTo(new Trust.CaFile(CA));
              assertThat(now.authority()).map(Authority::file).contains(CA);
            });
    connect();
    assertThat(servers.asked).last().isEqualTo("save lab CA ca.pem");
  }

  @Test
  void a_server_that_is_not_reached_is_told_in_its_place_alone() {
    servers.reachable = false;
    show(new Trust.System());
    assertThat(trust.certificateProperty().get())
        .isEqualTo(new CertificateState.Unreachable("Nothing listens on port 8006 of pve1.lab."));
    assertThat(model.errorProperty().get()).as("told once").isEmpty();
  }

  @Test
  void a_file_that_holds_no_authority_is_told_in_place_and_changes_nothing() {
    show(new Trust.System());
    trust.useCaFile("/etc/passwd");
    assertThat(trust.fileErrorProperty().get()).isEqualTo("/etc/passwd holds no certificate.");
    assertThat(model.errorProperty().get()).as("told once").isEmpty();
    assertThat(trust.certificateProperty().get()).isInstanceOf(CertificateState.Unknown.class);
    trust.useCaFile(" ");
    assertThat(trust.fileErrorProperty().get()).contains("pve-root-ca.pem");
    trust.useCaFile("/home/me/ca.pem");
    assertThat(trust.fileErrorProperty().get()).isEmpty();
  }

  @Test
  void a_forgotten_pin_leads_to_the_first_contact_again_and_is_forgotten_on_disk() {
    show(new Trust.Pinned(FakeServers.FIRST));
    trust.forget();
    assertThat(trust.certificateProperty().get()).isInstanceOf(CertificateState.Unknown.class);
    assertThat(servers.asked).contains("keep lab system");
    assertThat(connections.getFirst().trust()).isEqualTo(new Trust.System());
    connect();
    assertThat(servers.secrets).as("nothing is sent before trust").isEmpty();
  }

  @Test
  void a_changed_certificate_cannot_be_got_round_by_forgetting_or_by_typing_the_server_anew() {
    servers.fingerprint = FakeServers.OTHER;
    show(new Trust.Pinned(FakeServers.FIRST));
    trust.forget();
    assertThat(trust.certificateProperty().get()).isInstanceOf(CertificateState.Changed.class);
    model.form().hostProperty().set("elsewhere");
    model.form().hostProperty().set("pve1.lab");
    trust.check();
    assertThat(trust.certificateProperty().get()).isInstanceOf(CertificateState.Changed.class);
    assertThat(connections.getFirst().trust()).isEqualTo(new Trust.Pinned(FakeServers.FIRST));
  }

  @Test
  void trust_for_this_session_leaves_the_ca_file_on_disk_whatever_is_changed_afterwards() {
    show(new Trust.CaFile(CA));
    model.form().trustProperty().set(new Trust.System());
    trust.check();
    trust.trust(false);
    connect();
    assertThat(servers.asked).last().isEqualTo("save lab CA ca.pem");
    assertThat(servers.joined.getFirst().trust()).isEqualTo(new Trust.Pinned(FakeServers.FIRST));
    model.saved().rename(connections.getFirst(), "other name");
    assertThat(servers.asked).last().isEqualTo("keep other name CA ca.pem");
    assertThat(connections.getFirst().trust()).isEqualTo(new Trust.Pinned(FakeServers.FIRST));
  }

  @Test
  void a_server_of_an_authority_can_be_pinned() {
    show(new Trust.CaFile(CA));
    trust.pin();
    connect();
    assertThat(servers.asked).last().isEqualTo("save lab pinned 4F:9A");
  }

  @Test
  void a_changed_pin_is_replaced_by_digits_with_or_without_colons_and_only_by_the_right_ones() {
    for (String wrong : List.of("", "A0115C9", "A0115C94", "4F9A110C", FakeServers.FIRST)) {
      changed();
      assertThat(trust.acceptChanged(wrong)).as(wrong).isFalse();
      assertThat(trust.acceptChanged("A0115C93 27 and more")).isFalse();
      assertThat(model.errorProperty().get()).contains("Nothing was changed.");
    }
    for (String right :
        List.of("a0115c93", " A0:11:5C:93 ", "SHA-256 " + FakeServers.OTHER, "a0 11 5c 93 27")) {
      changed();
      assertThat(trust.acceptChanged(right)).as(right).isTrue();
      assertThat(trust.isSettled()).isTrue();
    }
  }

  private void changed() {
    servers.fingerprint = FakeServers.OTHER;
    show(new Trust.Pinned(FakeServers.FIRST));
  }

  private void show(Trust by) {
    connections.setAll(FakeServers.lab(by));
    model.select(connections.getFirst());
  }

  private void connect() {
    model.connect(Secret.copyOf("right"));
  }
}
