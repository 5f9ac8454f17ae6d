package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignInTest {
  private static final MovableClock CLOCK = new MovableClock();
  private static PracticeCluster cluster;

  @BeforeAll
  static void start() throws IOException {
    cluster = PracticeCluster.start(Client.options().withClock(CLOCK));
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static Client anybody() {
    return Client.anonymous(cluster);
  }

  private static String ticket(String userid) throws IOException {
    return anybody().signIn(userid, "practice").data().path("ticket").stringValue();
  }

  private static Answer versionWithCookie(String cookie) throws IOException {
    return anybody().with("Cookie", cookie).get("/version");
  }

  @Test
  void a_password_gives_a_ticket_a_csrf_token_and_capabilities() throws IOException {
    Answer answer = anybody().signIn("admin@pve", "practice");
    assertThat(answer.status()).isEqualTo("200 OK");
    assertThat(answer.data().path("ticket").stringValue())
        .matches("PVE:admin@pve:[0-9A-F]{8}::[A-Za-z0-9+/]{342}==");
    assertThat(answer.data().path("CSRFPreventionToken").stringValue())
        .matches("[0-9A-F]{8}:[A-Za-z0-9+/]{43}");
    assertThat(answer.data().path("cap").path("vms").path("VM.PowerMgmt").intValue()).isOne();
    assertThat(answer.data().path("clustername").stringValue()).isEqualTo("practice");
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void every_account_that_is_shown_can_sign_in() throws IOException {
    for (PracticeAccount account : cluster.accounts()) {
      assertThat(anybody().signIn(account.userid(), account.password()).status())
          .isEqualTo("200 OK");
    }
  }

  @Test
  void the_realm_may_be_given_apart_and_the_fields_as_json_or_query() throws IOException {
    String apart = Client.form("username", "admin", "realm", "pve", "password", "practice");
    assertThat(anybody().post("/access/ticket", apart).status()).isEqualTo("200 OK");
    assertThat(anybody().post("/access/ticket?" + apart, "").status()).isEqualTo("200 OK");
    Answer json =
        anybody()
            .with("Content-Type", "application/json")
            .post("/access/ticket", "{\"username\":\"admin@pve\",\"password\":\"practice\"}");
    assertThat(json.data().path("username").stringValue()).isEqualTo("admin@pve");
  }

  @ParameterizedTest
  @CsvSource({
    "admin@pve,wrong",
    "ghost@pve,practice",
    "admin@nosuch,practice",
    "admin,practice",
    "locked@pve,practice"
  })
  void whatever_is_wrong_the_refusal_is_the_same(String userid, String password)
      throws IOException {
    Answer answer = anybody().signIn(userid, password);
    assertThat(answer.status()).isEqualTo("401 authentication failure");
    assertThat(answer.message()).isEqualTo("authentication failure\n");
    assertThat(answer.json().path("data").isNull()).isTrue();
    assertThat(answer.header("Connection")).containsExactly("close");
  }

  @Test
  void a_good_ticket_serves_as_password_for_its_user_only() throws IOException {
    String ticket = ticket("admin@pve");
    assertThat(anybody().signIn("admin@pve", ticket).status()).isEqualTo("200 OK");
    assertThat(anybody().signIn("auditor@pve", ticket).status())
        .isEqualTo("401 authentication failure");
    String unescaped = "username=admin@pve&password=" + ticket;
    assertThat(anybody().post("/access/ticket", unescaped).status())
        .isEqualTo("401 authentication failure");
  }

  @Test
  void a_ticket_of_root_serves_as_password_for_everybody() throws IOException {
    assertThat(anybody().signIn("nobody@pve", ticket("root@pam")).status()).isEqualTo("200 OK");
  }

  @Test
  void a_ticket_ends_after_two_hours_and_cannot_be_renewed_then() throws IOException {
    String ticket = ticket("admin@pve");
    CLOCK.move(Duration.ofMinutes(119));
    assertThat(versionWithCookie("PVEAuthCookie=" + ticket).status()).isEqualTo("200 OK");
    CLOCK.move(Duration.ofMinutes(2));
    assertThat(versionWithCookie("PVEAuthCookie=" + ticket).status())
        .isEqualTo("401 Authentication failed!");
    assertThat(anybody().signIn("admin@pve", ticket).status())
        .isEqualTo("401 authentication failure");
  }

  @Test
  void a_ticket_from_the_near_future_is_good_one_from_later_is_not() throws IOException {
    String ticket = ticket("admin@pve");
    CLOCK.move(Duration.ofMinutes(-4));
    assertThat(versionWithCookie("PVEAuthCookie=" + ticket).status()).isEqualTo("200 OK");
    CLOCK.move(Duration.ofMinutes(-2));
    assertThat(versionWithCookie("PVEAuthCookie=" + ticket).status())
        .isEqualTo("401 Authentication failed!");
    CLOCK.move(Duration.ofMinutes(6));
  }

  @Test
  void a_ticket_may_be_raw_encoded_among_cookies_or_in_the_authorization_header()
      throws IOException {
    String ticket = ticket("admin@pve");
    String encoded = Client.encode(ticket);
    assertThat(versionWithCookie("a=b; PVEAuthCookie=" + encoded + "; c=d").status())
        .isEqualTo("200 OK");
    Client inHeader = anybody().with("Authorization", "PVEAuthCookie=" + ticket);
    assertThat(inHeader.get("/version").status()).isEqualTo("200 OK");
  }

  @Test
  void a_ticket_that_was_tampered_with_is_refused() throws IOException {
    String ticket = ticket("auditor@pve");
    for (String forged :
        new String[] {
          ticket.replace("auditor", "admin"),
          ticket.replace("PVE:", "PBS:"),
          ticket.replace("::", "::AAAA"),
          "garbage",
          ""
        }) {
      assertThat(versionWithCookie("PVEAuthCookie=" + forged).status())
          .isEqualTo("401 Authentication failed!");
    }
  }

  @Test
  void without_credentials_the_refusal_has_neither_body_nor_type_nor_length() throws IOException {
    Answer answer = anybody().get("/version");
    assertThat(answer.status()).isEqualTo("401 No ticket");
    assertThat(answer.headerNames())
        .containsExactly("cache-control", "connection", "date", "pragma", "server", "expires");
    for (String scheme : new String[] {"Basic YTpi", "Bearer x", "PVEAPITokens=a"}) {
      assertThat(anybody().with("Authorization", scheme).get("/version").status())
          .isEqualTo("401 No ticket");
    }
  }

  @Test
  void the_refusal_is_delayed_as_long_as_said() throws IOException {
    Duration delay = Duration.ofMillis(300);
    try (PracticeCluster slow = PracticeCluster.start(Client.options().withFailureDelay(delay))) {
      long before = System.nanoTime();
      Client.anonymous(slow).get("/version");
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(delay);
    }
  }

  @Test
  void realms_are_told_without_signing_in() throws IOException {
    Answer answer = anybody().get("/access/domains");
    assertThat(answer.data().findValuesAsString("realm")).containsExactly("pam", "pve");
  }
}
