package hypercall.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.pve.Product;
import hypercall.secret.Secret;
import hypercall.ui.kit.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

/// Trust first, then the realms, then the secret; and what is kept of it.
class ConnectModelTest {
  private final FakeServers servers = new FakeServers();
  private final ObservableList<Connection> connections = FXCollections.observableArrayList();
  private final ConnectModel model =
      new ConnectModel(connections, servers.core(), new Background(Runnable::run, Runnable::run));

  @Test
  void nothing_is_sent_before_trust_is_settled() {
    typeServer();
    model.trust().check();
    connect("right");
    assertThat(servers.asked).containsOnly("probe pve1.lab:8006");
    assertThat(model.errorProperty().get()).contains("First settle the certificate");
    assertThat(model.trust().certificateProperty().get())
        .isInstanceOf(CertificateState.Unknown.class);
  }

  @Test
  void a_trusted_certificate_leads_to_the_realms_and_the_servers_default() {
    typeServer();
    model.form().realmProperty().set("");
    model.trust().check();
    model.trust().trust(true);
    assertThat(servers.asked)
        .containsExactly("probe pve1.lab:8006", "probe pve1.lab:8006", "realms pinned 4F:9A");
    assertThat(model.form().realms()).hasSize(2);
    assertThat(model.form().realmProperty().get()).isEqualTo("pve");
  }

  @Test
  void a_right_password_is_wiped_and_the_connection_kept_with_its_pin() {
    trusted(true);
    connect("right");
    assertThat(servers.joined).singleElement().extracting(Connection::host).isEqualTo("pve1.lab");
    assertThat(servers.secrets).singleElement().extracting(Secret::length).isEqualTo(0);
    assertThat(servers.asked).last().isEqualTo("save pve1.lab pinned 4F:9A");
    assertThat(connections).hasSize(1);
  }

  @Test
  void trust_for_this_session_is_not_kept_on_disk() {
    trusted(false);
    connect("right");
    assertThat(servers.asked).last().isEqualTo("save pve1.lab system");
    assertThat(servers.joined.getFirst().trust()).isEqualTo(new Trust.Pinned(FakeServers.FIRST));
  }

  @Test
  void a_wrong_password_is_told_in_place_and_nothing_is_kept() {
    trusted(true);
    connect("wrong");
    assertThat(model.errorProperty().get()).contains("refused");
    assertThat(connections).isEmpty();
    assertThat(servers.joined).isEmpty();
    assertThat(servers.secrets.getFirst().length()).isZero();
  }

  @Test
  void an_empty_password_or_a_crooked_token_is_told_before_anything_is_asked() {
    trusted(true);
    connect("");
    assertThat(model.errorProperty().get()).contains("password");
    model.form().kindProperty().set(Kind.TOKEN);
    model.form().tokenIdProperty().set("root@pam");
    connect("right");
    assertThat(model.errorProperty().get()).contains("root@pam!name");
    model.form().tokenIdProperty().set("root@pam!lab:1a2b3c4d");
    connect("right");
    assertThat(model.errorProperty().get()).contains("secret").doesNotContain("1a2b");
    assertThat(servers.asked).noneMatch(a -> a.startsWith("sign in"));
  }

  @Test
  void a_changed_certificate_stops_until_its_first_digits_are_typed() {
    servers.fingerprint = FakeServers.OTHER;
    model.select(FakeServers.lab(new Trust.Pinned(FakeServers.FIRST)));
    assertThat(model.trust().certificateProperty().get())
        .isInstanceOf(CertificateState.Changed.class);
    assertThat(servers.asked).containsExactly("probe pve1.lab:8006");
    assertThat(model.trust().acceptChanged("A0115C9")).as("seven digits").isFalse();
    assertThat(model.trust().acceptChanged("")).isFalse();
    connect("right");
    assertThat(servers.secrets).isEmpty();
    assertThat(model.trust().acceptChanged("a0:11:5c:93")).isTrue();
    connect("right");
    assertThat(servers.asked).last().isEqualTo("save lab pinned A0:11");
  }

  @Test
  void another_server_typed_takes_the_trust_back() {
    trusted(true);
    model.form().hostProperty().set("other.lab");
    assertThat(model.trust().certificateProperty().get())
        .isInstanceOf(CertificateState.Unchecked.class);
    connect("right");
    assertThat(servers.secrets).isEmpty();
  }

  @Test
  void an_unreachable_server_is_told_and_tried_again() {
    servers.reachable = false;
    typeServer();
    model.trust().check();
    assertThat(model.trust().certificateProperty().get())
        .isInstanceOf(CertificateState.Unreachable.class);
    servers.reachable = true;
    connect("right");
    assertThat(model.trust().certificateProperty().get())
        .isInstanceOf(CertificateState.Unknown.class);
  }

  @Test
  void the_practice_cluster_is_pinned_by_itself_and_its_accounts_fill_in() {
    model.startPractice();
    assertThat(model.trust().certificateProperty().get())
        .isInstanceOfSatisfying(
            CertificateState.Trusted.class,
            trusted -> assertThat(trusted.how()).contains("Made by this app"));
    assertThat(model.form().userProperty().get()).isEqualTo("root");
    PracticeOffer offer = model.practiceProperty().get();
    assertThat(offer).isNotNull();
    model.choose(offer.accounts().get(1));
    assertThat(model.form().userProperty().get()).isEqualTo("reader");
    assertThat(model.form().realmProperty().get()).isEqualTo("pve");
    connect("right");
    assertThat(servers.asked).last().isEqualTo("save Practice cluster pinned 4F:9A");
  }

  @Test
  void an_expired_session_asks_once_and_a_cancel_answers_no() {
    CompletableFuture<Optional<Secret>> yes = new CompletableFuture<>();
    CompletableFuture<Optional<Secret>> no = new CompletableFuture<>();
    Connection lab = FakeServers.lab(new Trust.Pinned(FakeServers.FIRST));
    model.askAgain(lab, Optional.empty(), "Your ticket has expired.", yes);
    assertThat(model.questionProperty().get()).isEqualTo("Your ticket has expired.");
    connect("right");
    assertThat(yes.join()).get().extracting(Secret::reveal).isEqualTo("right");
    assertThat(servers.asked).as("the waiting call signs in").noneMatch(a -> a.startsWith("sign"));
    model.askAgain(lab, Optional.empty(), "Again.", no);
    model.cancel();
    assertThat(no.join()).isEmpty();
    assertThat(model.questionProperty().get()).isEmpty();
  }

  @Test
  void a_press_that_comes_before_the_certificate_is_checked_is_carried_out_then() {
    Deque<Runnable> later = new ArrayDeque<>();
    ConnectModel slow =
        new ConnectModel(connections, servers.core(), new Background(later::add, Runnable::run));
    slow.startPractice();
    later.remove().run();
    assertThat(slow.practiceProperty().get()).as("the accounts are there").isNotNull();
    assertThat(slow.trust().certificateProperty().get())
        .isInstanceOf(CertificateState.Checking.class);
    slow.connect(Secret.copyOf("wrong"));
    assertThat(servers.secrets).as("nothing is sent before trust").isEmpty();
    later.remove().run();
    assertThat(slow.doingProperty().get()).startsWith("Signing in");
    later.remove().run();
    later.remove().run();
    assertThat(slow.errorProperty().get()).as("still told").contains("refused");
    assertThat(slow.form().realms()).as("read after all").hasSize(2);
    slow.connect(Secret.copyOf("right"));
    later.remove().run();
    assertThat(servers.joined).singleElement().extracting(Connection::id).isEqualTo("practice");
    assertThat(later).isEmpty();
  }

  @Test
  void an_early_press_is_forgotten_by_cancel_and_told_where_a_person_has_to_decide() {
    Deque<Runnable> later = new ArrayDeque<>();
    ConnectModel slow =
        new ConnectModel(connections, servers.core(), new Background(later::add, Runnable::run));
    slow.select(FakeServers.lab(new Trust.Pinned(FakeServers.FIRST)));
    slow.connect(Secret.copyOf("right"));
    slow.cancel();
    slow.trust().check();
    while (!later.isEmpty()) {
      later.remove().run();
    }
    assertThat(servers.secrets).as("cancelled").isEmpty();
    slow.select(FakeServers.lab(new Trust.System()));
    slow.connect(Secret.copyOf("right"));
    later.remove().run();
    assertThat(slow.errorProperty().get()).contains("First settle the certificate");
    slow.trust().trust(true);
    later.remove().run();
    slow.connect(Secret.copyOf(""));
    later.remove().run();
    assertThat(slow.form().realms()).as("the press is not carried out later").hasSize(2);
    assertThat(slow.errorProperty().get()).as("told while realms were read").contains("password");
  }

  private void typeServer() {
    model.addNew();
    model.form().hostProperty().set("https://PVE1.lab:8006/#v1:0:18");
  }

  private void trusted(boolean forGood) {
    typeServer();
    model.trust().check();
    model.trust().trust(forGood);
  }

  private void connect(String secret) {
    model.connect(Secret.copyOf(secret));
  }

  @Test
  void a_port_suggests_the_product_and_a_chosen_product_brings_its_port() {
    ProductChoice product = model.form().product();
    model.form().portProperty().set("8007");
    assertThat(product.get()).isEqualTo(Product.PBS);
    assertThat(product.byProperty().get()).isEqualTo(ProductChoice.By.PORT);
    model.form().portProperty().set("8006");
    model.choose(Product.PMG);
    assertThat(model.form().portProperty().get()).isEqualTo("8006");
    model.choose(Product.PDM);
    assertThat(model.form().portProperty().get()).isEqualTo("8443");
    model.form().portProperty().set("443");
    assertThat(product.get()).isEqualTo(Product.PDM);
    model.choose(Product.PBS);
    assertThat(model.form().portProperty().get()).isEqualTo("443");
  }

  @Test
  void the_server_corrects_what_was_assumed_and_only_contradicts_a_person() {
    model.form().hostProperty().set("pve1.lab");
    model.form().portProperty().set("8007");
    model.trust().check();
    model.trust().trust(true);
    ProductChoice product = model.form().product();
    assertThat(product.get()).isEqualTo(Product.PVE);
    assertThat(product.byProperty().get()).isEqualTo(ProductChoice.By.SERVER);
    model.choose(Product.PBS);
    assertThat(product.get()).isEqualTo(Product.PBS);
    assertThat(product.contraryProperty().get()).isEqualTo(Product.PVE);
    product.agree();
    assertThat(product.get()).isEqualTo(Product.PVE);
    assertThat(product.contraryProperty().get()).isNull();
    model.form().hostProperty().set("other.lab");
    assertThat(product.get()).isEqualTo(Product.PBS);
    assertThat(product.byProperty().get()).isEqualTo(ProductChoice.By.PORT);
  }

  @Test
  void a_sign_in_that_met_another_product_puts_it_right_and_says_so() {
    trusted(true);
    servers.is = Product.PMG;
    connect("right");
    assertThat(model.errorProperty().get()).contains("Mail Gateway").contains("connect again");
    assertThat(model.form().product().get()).isEqualTo(Product.PMG);
    connect("right");
    assertThat(servers.joined)
        .singleElement()
        .extracting(Connection::product)
        .isEqualTo(Product.PMG);
  }

  @Test
  void each_product_is_played_for_practice_by_a_connection_of_its_own() {
    model.startPractice();
    model.choose(Product.PBS);
    connect("right");
    assertThat(servers.asked).contains("practice", "practice PBS");
    assertThat(connections).singleElement().extracting(Connection::id).isEqualTo("practice-pbs");
    model.select(connections.getFirst());
    assertThat(model.form().nameProperty().get()).isEqualTo("Practice Backup Server");
  }

  @Test
  void mail_gateway_is_not_signed_in_to_by_a_token() {
    trusted(true);
    model.choose(Product.PMG);
    model.form().showToken("root@pam!x");
    connect("secret");
    assertThat(model.errorProperty().get()).contains("knows no API tokens");
    assertThat(servers.joined).isEmpty();
  }
}
