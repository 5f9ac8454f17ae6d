package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hypercall.http.Body;
import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.Request;
import hypercall.secret.Redactor;
import hypercall.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in and out, against the practice cluster over TLS.
class SignInTest {
  @TempDir static Path spill;
  private Lab lab;

  @BeforeEach
  void start() throws IOException {
    lab = new Lab(spill);
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  private static int status(Exchange exchange) {
    return exchange.response().status();
  }

  @Test
  void aPasswordBringsATicketThatOpensTheServer() throws Exception {
    SessionService client = lab.client("admin", "pve");
    Secret password = Lab.password();

    client.signIn(password, new Call());

    assertThat(password.length()).isZero();
    assertThat(client.session())
        .isInstanceOfSatisfying(
            Session.WithTicket.class,
            session -> {
              assertThat(session.user()).isEqualTo("admin@pve");
              assertThat(session.expires())
                  .isEqualTo(lab.clientClock.instant().plus(Duration.ofHours(2)));
            });
    assertThat(status(Lab.get(client, "/version"))).isEqualTo(200);
  }

  @Test
  void aWrongPasswordIsSaidInASentenceWithoutThePassword() {
    SessionService client = lab.client("admin", "pve");

    assertThatThrownBy(() -> client.signIn(Secret.copyOf("not-the-password"), new Call()))
        .isInstanceOf(SignInFailed.class)
        .hasMessageContaining("admin@pve")
        .hasMessageContaining("password is wrong")
        .hasMessageNotContaining("not-the-password");
    assertThat(client.session()).isEqualTo(new Session.SignedOut());
  }

  @Test
  void realmsAreReadBeforeTheSignIn() throws Exception {
    assertThat(lab.client("admin", "pve").realms(new Call()))
        .extracting(Realm::name)
        .contains("pam", "pve");
  }

  @Test
  void aWriteWithATicketCarriesTheCsrfToken() throws Exception {
    SessionService client = lab.admin((_, _, _) -> java.util.Optional.empty());
    Request start =
        lab.request("POST", "/nodes/" + node(client) + "/qemu/" + guest(client) + "/status/start");

    Exchange without = client.send(start, Set.of("CSRFPreventionToken"), new Call());
    Exchange with = client.send(start, Set.of(), new Call());

    assertThat(Problem.of(without))
        .hasValueSatisfying(p -> assertThat(p.kind()).isEqualTo(Problem.Kind.CSRF));
    assertThat(client.session()).isInstanceOf(Session.WithTicket.class);
    assertThat(with.response().status()).isEqualTo(200);
    assertThat(Upid.startedBy(with)).isPresent();
  }

  private String node(SessionService client) throws Exception {
    return new LiveNodes(client).nodes(new Call()).getFirst().name();
  }

  private String guest(SessionService client) throws Exception {
    return SmallJson.read(Lab.get(client, "/nodes/" + node(client) + "/qemu").response().body())
        .orElseThrow()
        .path("data")
        .get(0)
        .path("vmid")
        .asString();
  }

  @Test
  void aTokenSignsReadsAndWritesWithItsHeaderAlone() throws Exception {
    var token = lab.cluster.tokens().getFirst();
    SessionService client = lab.tokenClient(token.id());

    client.signInWithToken(Secret.copyOf(token.secret()), new Call());
    Exchange answer = Lab.send(client, "POST", "/nodes/nosuch/qemu/1/status/start");

    assertThat(client.session()).isEqualTo(new Session.WithToken(token.id()));
    assertThat(status(answer)).isNotEqualTo(401);
    assertThat(answer.sentHead())
        .contains("PVEAPIToken=" + token.id() + "=" + Redactor.MASK)
        .doesNotContain("Cookie:")
        .doesNotContain("CSRFPreventionToken")
        .doesNotContain(token.secret());
  }

  @Test
  void aWrongTokenSecretIsSaidInASentence() {
    SessionService client = lab.tokenClient(lab.cluster.tokens().getFirst().id());

    assertThatThrownBy(
            () -> client.signInWithToken(Secret.copyOf("00000000-0000-4000"), new Call()))
        .isInstanceOf(SignInFailed.class)
        .hasMessageContaining("does not accept the API token")
        .hasMessageNotContaining("00000000-0000-4000");
    assertThat(client.session()).isEqualTo(new Session.SignedOut());
  }

  @Test
  void aTokenSecretWithALineBreakIsRefusedBeforeItIsSent() {
    SessionService client = lab.tokenClient(lab.cluster.tokens().getFirst().id());

    assertThatThrownBy(() -> client.signInWithToken(Secret.copyOf("c0ffee00\n"), new Call()))
        .isInstanceOf(SignInFailed.class)
        .hasMessageContaining("line breaks");
  }

  @Test
  void anotherServerGetsNothingOfTheSession() throws Exception {
    SessionService client = lab.admin((_, _, _) -> java.util.Optional.empty());
    try (Lab other = new Lab(spill)) {
      assertThatThrownBy(() -> client.send(other.request("GET", "/version"), Set.of(), new Call()))
          .isInstanceOfSatisfying(
              hypercall.http.NoResponse.class,
              failure -> assertThat(failure.mayHaveRun()).isFalse());
    }
  }

  @Test
  void signingOutForgetsEverything() throws Exception {
    SessionService client = lab.admin((_, _, _) -> java.util.Optional.empty());

    client.signOut();

    assertThat(client.session()).isEqualTo(new Session.SignedOut());
    assertThat(client.signatureFor("POST").added()).isEmpty();
    Exchange answer = Lab.get(client, "/nodes");
    assertThat(status(answer)).isEqualTo(401);
    assertThat(answer.response().reason()).isEqualTo("No ticket");
  }

  @Test
  void logInIsARequestLikeAnyOtherAndItsTicketBecomesTheSession() throws Exception {
    SessionService client = lab.client("somebody", "pam");

    Exchange answer = client.send(login("auditor@pve", Lab.PASSWORD), Set.of(), new Call());

    assertThat(status(answer)).isEqualTo(200);
    assertThat(client.session())
        .isInstanceOfSatisfying(
            Session.WithTicket.class, s -> assertThat(s.user()).isEqualTo("auditor@pve"));
    assertThat(answer.sentHead()).doesNotContain("Cookie:");
    assertThat(status(Lab.get(client, "/nodes"))).isEqualTo(200);
  }

  @Test
  void aLogInThatIsRefusedLeavesTheSessionAsItWas() throws Exception {
    SessionService client = lab.admin((_, _, _) -> java.util.Optional.empty());

    Exchange answer = client.send(login("auditor@pve", "wrong-one"), Set.of(), new Call());

    assertThat(status(answer)).isEqualTo(401);
    assertThat(client.session())
        .isInstanceOfSatisfying(
            Session.WithTicket.class, s -> assertThat(s.user()).isEqualTo("admin@pve"));
  }

  private Request login(String user, String password) {
    Request plain = lab.request("POST", "/access/ticket");
    return new Request(
        plain.method(),
        plain.address(),
        plain.headers(),
        new Body.Form(
            List.of(new Body.Field("username", user), new Body.Field("password", password, true))));
  }

  @Test
  void nothingThatIsKeptHoldsASecret() throws Exception {
    SessionService client = lab.client("admin", "pve");
    List<Exchange> kept = new ArrayList<>();
    kept.add(client.signIn(Lab.password(), new Call()));
    Ticket ticket = ((Session.WithTicket) client.session()).ticket();
    kept.add(client.send(login("admin@pve", Lab.PASSWORD), Set.of(), new Call()));
    Ticket second = ((Session.WithTicket) client.session()).ticket();
    kept.add(Lab.get(client, "/nodes"));
    kept.add(Lab.send(client, "DELETE", "/nodes"));
    kept.add(Lab.send(client, "POST", "/nodes"));

    for (Exchange exchange : kept) {
      String all =
          exchange.sentHead()
              + exchange.sentBody()
              + exchange.receivedHead()
              + Exchanges.text(exchange.response().body())
              + exchange.request().headers().lines().stream().map(h -> h.value()).toList()
              + exchange.request().body()
              + exchange
              + client.session();
      for (Ticket secret : List.of(ticket, second)) {
        assertThat(all)
            .doesNotContain(secret.signature())
            .doesNotContain(hypercall.http.PercentEncoding.encode(secret.signature()))
            .doesNotContain(secret.csrfSignature());
      }
      assertThat(all).doesNotContain("password=" + Lab.PASSWORD);
    }
    assertThat(kept.get(2).sentHead()).contains("PVEAuthCookie=PVE%3Aadmin%40pve%3A");
  }

  @Test
  void listenersAreToldTheStateAtOnceAndEveryChange() throws Exception {
    SessionService client = lab.client("admin", "pve");
    List<Session> told = new ArrayList<>();

    try (AutoCloseable _ = client.subscribe(told::add)) {
      client.signIn(Lab.password(), new Call());
      client.signOut();
    }
    client.signIn(Lab.password(), new Call());

    assertThat(told).hasSize(3);
    assertThat(told.get(0)).isInstanceOf(Session.SignedOut.class);
    assertThat(told.get(1)).isInstanceOf(Session.WithTicket.class);
    assertThat(told.get(2)).isInstanceOf(Session.SignedOut.class);
  }

  @Test
  void theServersClockIsCompared() throws Exception {
    lab.serverClock.pass(Duration.ofHours(3));
    SessionService client = lab.admin((_, _, _) -> java.util.Optional.empty());

    assertThat(client.clockDifference()).contains(Duration.ofHours(3));
  }
}
