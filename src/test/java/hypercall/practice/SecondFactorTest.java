package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SecondFactorTest {
  private static final String USER = "totp@pve";
  private static final String PASSWORD = "Hypercall-totp1";
  private static final String REFUSED = "401 authentication failure";

  private final MovableClock clock = new MovableClock();
  private final Totp authenticator = Totp.of("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
  private PracticeCluster cluster;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    cluster = PracticeCluster.start(Client.options().withRecordedServer().withClock(clock));
    client = Client.anonymous(cluster);
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  private String code(int stepsAway) {
    return "totp:" + authenticator.code(clock.instant().getEpochSecond() / 30 + stepsAway);
  }

  private String challenge() throws IOException {
    return client.signIn(USER, PASSWORD).data().path("ticket").stringValue();
  }

  private Answer respond(String challenge, String user, String response) throws IOException {
    return client.post(
        "/access/ticket",
        Client.form("username", user, "password", response, "tfa-challenge", challenge));
  }

  @Test
  void codes_are_those_of_the_standard() {
    // RFC 6238, appendix B: the last six digits at second 59.
    Totp standard = Totp.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(standard.code(1)).isEqualTo("287082");
  }

  @Test
  void the_password_gives_half_a_ticket_that_opens_nothing() throws IOException {
    Answer answer = client.signIn(USER, PASSWORD);
    assertThat(answer.data().path("NeedTFA").intValue()).isOne();
    assertThat(answer.data().has("cap")).isFalse();
    String half = challenge();
    assertThat(half).startsWith("PVE:!tfa!{\"totp\"%3Atrue,\"recovery\"%3A[0,1,");
    Client withHalf = new Client(cluster, Map.of("Cookie", "PVEAuthCookie=" + half));
    assertThat(withHalf.get("/version").status()).isEqualTo("401 Authentication failed!");
  }

  @Test
  void a_code_of_now_or_just_before_or_after_completes_the_sign_in_once() throws IOException {
    for (int away = -1; away <= 1; away++) {
      Answer full = respond(challenge(), USER, code(away));
      assertThat(full.data().path("ticket").stringValue()).startsWith("PVE:totp@pve:");
      assertThat(full.data().has("cap")).isTrue();
      assertThat(respond(challenge(), USER, code(away)).status()).isEqualTo(REFUSED);
    }
    assertThat(respond(challenge(), USER, code(2)).status()).isEqualTo(REFUSED);
  }

  @Test
  void a_recovery_key_is_good_once_and_then_no_longer_offered() throws IOException {
    String key = "recovery:0003-aaaa-bbbb-cccc";
    assertThat(respond(challenge(), USER, key).status()).isEqualTo("200 OK");
    assertThat(respond(challenge(), USER, key).status()).isEqualTo(REFUSED);
    assertThat(challenge()).contains("[0,1,2,4,5,6,7,8,9]");
  }

  @Test
  void a_response_without_its_kind_or_to_somebody_elses_challenge_is_refused() throws IOException {
    assertThat(respond(challenge(), USER, code(0).substring(5)).status()).isEqualTo(REFUSED);
    assertThat(respond(challenge(), "auditor@pve", code(0)).status()).isEqualTo(REFUSED);
    assertThat(respond("garbage", USER, code(0)).status()).isEqualTo(REFUSED);
    assertThat(respond(challenge(), USER, code(0)).status()).isEqualTo("200 OK");
  }

  @Test
  void eight_bad_codes_lock_codes_until_a_recovery_key_is_used() throws IOException {
    for (int i = 0; i < 8; i++) {
      assertThat(respond(challenge(), USER, "totp:000000").status()).isEqualTo(REFUSED);
    }
    assertThat(respond(challenge(), USER, code(0)).status()).isEqualTo(REFUSED);
    assertThat(respond(challenge(), USER, "recovery:0000-aaaa-bbbb-cccc").status())
        .isEqualTo("200 OK");
    clock.move(Duration.ofMinutes(2));
    assertThat(respond(challenge(), USER, code(0)).status()).isEqualTo("200 OK");
  }

  @Test
  void a_code_sent_with_the_password_is_used_up_and_saves_nothing() throws IOException {
    String code = code(0);
    String form = Client.form("username", USER, "password", PASSWORD, "otp", code);
    assertThat(client.post("/access/ticket", form).data().path("NeedTFA").intValue()).isOne();
    assertThat(respond(challenge(), USER, code).status()).isEqualTo(REFUSED);
  }

  @Test
  void a_ticket_is_renewed_without_asking_again() throws IOException {
    String ticket = respond(challenge(), USER, code(0)).data().path("ticket").stringValue();
    Answer renewed = client.signIn(USER, ticket);
    assertThat(renewed.data().has("NeedTFA")).isFalse();
    assertThat(renewed.data().has("cap")).isTrue();
  }
}
