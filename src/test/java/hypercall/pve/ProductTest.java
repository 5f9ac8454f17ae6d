package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.practice.PracticeProduct;
import hypercall.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every product is signed in to as it wants to be, over TLS.
class ProductTest {
  private static final String FULL = "b0a7ba11-1111-4111-8111-000000000001";

  @TempDir static Path spill;
  private static Lab backup;
  private static Lab mail;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(spill.resolve("b"));
    Files.createDirectories(spill.resolve("m"));
    backup = new Lab(spill.resolve("b"), o -> o.withProduct(PracticeProduct.PBS));
    mail = new Lab(spill.resolve("m"), o -> o.withProduct(PracticeProduct.PMG));
  }

  @AfterAll
  static void stop() {
    backup.close();
    mail.close();
  }

  private static Lab lab(Product product) {
    return product == Product.PBS ? backup : mail;
  }

  private static SessionService signedIn(Lab lab, String user, String realm) throws IOException {
    SessionService client = lab.client(user, realm);
    client.signIn(Lab.password(), new Call()).response().body().close();
    return client;
  }

  private static String cookie(SessionService client) {
    return client.signatureFor("GET").added().getFirst().shown();
  }

  @ParameterizedTest
  @CsvSource({"PBS, admin, pbs, 4.0", "PMG, admin, pmg, 9.0"})
  void aPasswordSignsInAndTheStartRequestsAnswer(
      Product product, String user, String realm, String version) throws IOException {
    SessionService client = signedIn(lab(product), user, realm);
    assertThat(cookie(client)).startsWith(product + "AuthCookie=" + product + ":admin@" + realm);
    assertThat(ServerVersion.read(client, new Call()).orElseThrow().brief()).isEqualTo(version);
    List<LiveNodes.Node> nodes = new LiveNodes(client).nodes(new Call());
    assertThat(nodes).singleElement().matches(LiveNodes.Node::online);
    assertThat(LiveResources.read(client, new Call()).nodes()).isEqualTo(nodes);
    String path = "/nodes/" + nodes.getFirst().name() + "/status";
    assertThat(Problem.of(Lab.get(client, path))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PBS, pbs", "PMG, pmg"})
  void aWrongPasswordIsToldInTheSameWords(Product product, String realm) {
    SessionService client = lab(product).client("admin", realm);
    assertThatThrownBy(() -> client.signIn(Secret.copyOf("wrong"), new Call()))
        .isInstanceOf(SignInFailed.class)
        .hasMessageContaining("user name, realm or password is wrong");
  }

  @ParameterizedTest
  @CsvSource({"PBS, pbs", "PMG, pmg"})
  void theRealmsTellWhatTheServerIsAlsoWhenItWasMistaken(Product product, String own)
      throws IOException {
    Connection mistaken =
        lab(product)
            .connection(new Connection.SignIn.Password("root", "pam"))
            .withProduct(product == Product.PBS ? Product.PMG : Product.PVE);
    List<Realm> realms =
        lab(product).client(mistaken, (_, _, _) -> Optional.empty()).realms(new Call());
    assertThat(realms).extracting(Realm::name).containsExactly("pam", own);
    assertThat(Product.ofRealms(realms)).contains(product);
  }

  @Test
  void theDefaultRealmIsFoundHoweverItIsMarked() throws IOException {
    List<Realm> realms = backup.client("root", "pam").realms(new Call());
    assertThat(realms).filteredOn(Realm::isDefault).extracting(Realm::name).containsExactly("pam");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PBS", "PMG"})
  void aSignInToAnotherProductSaysWhichAndSignsNothing(Product product) {
    Connection mistaken =
        lab(product)
            .connection(new Connection.SignIn.Password("root", "pam"))
            .withProduct(Product.PVE);
    SessionService client = lab(product).client(mistaken, (_, _, _) -> Optional.empty());
    OtherProduct other =
        catchThrowableOfType(OtherProduct.class, () -> client.signIn(Lab.password(), new Call()));
    assertThat(other.found()).isEqualTo(product);
    assertThat(other).hasMessageContaining(product.title());
    assertThat(client.session()).isInstanceOf(Session.SignedOut.class);
  }

  @Test
  void aTokenOfBackupServerHasAColonBeforeItsSecret() throws IOException {
    SessionService client = backup.tokenClient("admin@pbs!full");
    client.signInWithToken(Secret.copyOf(FULL), new Call()).response().body().close();
    assertThat(cookie(client)).startsWith("PBSAPIToken=admin@pbs!full:").doesNotContain(FULL);
    assertThat(Problem.of(Lab.get(client, "/nodes/localhost/status"))).isEmpty();
    assertThat(backup.redactor.redact("Authorization: PBSAPIToken=a@pbs!b:" + FULL))
        .doesNotContain(FULL);
  }

  @Test
  void aTokenInProxmoxVesFormIsRefusedWithAHintAtTheProduct() {
    Connection mistaken =
        backup.connection(new Connection.SignIn.Token("admin@pbs!full")).withProduct(Product.PVE);
    SessionService client = backup.client(mistaken, (_, _, _) -> Optional.empty());
    assertThatThrownBy(() -> client.signInWithToken(Secret.copyOf(FULL), new Call()))
        .hasMessageContaining("is it another product?");
  }

  @Test
  void mailGatewayIsNotAskedAboutTokens() {
    SessionService client = mail.tokenClient("admin@pmg!ci");
    assertThatThrownBy(() -> client.signInWithToken(Secret.copyOf(FULL), new Call()))
        .hasMessageContaining("Proxmox Mail Gateway knows no API tokens");
  }

  @Test
  void backupServersHalfTicketIsKnownByItsLetters() throws Exception {
    SessionService client = backup.client("second", "pbs");
    assertThatThrownBy(() -> client.signIn(Lab.password(), new Call()))
        .isInstanceOf(SecondFactorAsked.class);
    assertThat(client.session()).isInstanceOf(Session.NeedsSecondFactor.class);
    // What PRACTICEPRACTICEPRACTICEPRACTICE is in bytes.
    byte[] key = HexFormat.of().parseHex("7c4029a044".repeat(4));
    String code = new Authenticator(key).code(backup.serverClock.instant());
    client.signInFurther(Secret.copyOf(code), new Call()).response().body().close();
    assertThat(client.session()).isInstanceOf(Session.WithTicket.class);
  }

  @ParameterizedTest
  @CsvSource({"PBS, pbs", "PMG, pmg"})
  void aTicketIsRenewedAndAnExpiredOneAsksForThePassword(Product product, String realm)
      throws IOException {
    Lab lab = lab(product);
    AtomicInteger asked = new AtomicInteger();
    SessionService client =
        lab.client(
            "admin",
            realm,
            (_, _, _) -> {
              asked.incrementAndGet();
              return Optional.of(Lab.password());
            });
    client.signIn(Lab.password(), new Call()).response().body().close();
    lab.pass(Duration.ofMinutes(100));
    assertThat(Lab.get(client, "/version").response().status()).isEqualTo(200);
    assertThat(asked).hasValue(0);
    lab.serverClock.pass(Duration.ofHours(3));
    assertThat(Lab.get(client, "/version").response().status()).isEqualTo(200);
    assertThat(asked).hasValue(1);
  }

  @Test
  void backupServersBareErrorsBecomeTheSameProblems() throws IOException {
    SessionService client = signedIn(backup, "nobody", "pbs");
    assertThat(problem(Lab.get(client, "/nodes/pbs1/status")).kind())
        .isEqualTo(Problem.Kind.PERMISSION);
    Problem unknown = problem(Lab.get(client, "/cluster/resources"));
    assertThat(unknown.kind()).isEqualTo(Problem.Kind.UNKNOWN_PATH);
    assertThat(unknown.title()).contains("/cluster/resources");
    Problem fields = problem(Lab.get(client, "/version?extra=1"));
    assertThat(fields.fields()).containsOnlyKeys("extra");
    client.signOut();
    assertThat(problem(Lab.get(client, "/version")).title()).contains("You are not signed in");
  }

  private static Problem problem(Exchange exchange) {
    return Problem.of(exchange).orElseThrow();
  }

  @Test
  void aPortSaysWhatListensThereAndWordsAreTakenInAnyCase() {
    assertThat(Product.ofPort(8007)).isEqualTo(Product.PBS);
    assertThat(Product.ofPort(8443)).isEqualTo(Product.PDM);
    assertThat(Product.ofPort(8006)).isEqualTo(Product.PVE);
    assertThat(Product.ofPort(443)).isEqualTo(Product.PVE);
    assertThat(Product.of("pBs")).contains(Product.PBS);
    assertThat(Product.of("esx")).isEmpty();
    assertThat(Product.PDM.isProven()).isFalse();
  }
}
