package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hypercall.http.Body;
import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.Request;
import hypercall.practice.PracticeOptions;
import hypercall.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An account that needs a second factor.
class SecondFactorTest {
  private static final String PASSWORD = "Hypercall-totp1";

  /// What JBSWY3DPEHPK3PXP, twice, is in bytes.
  private static final byte[] KEY =
      HexFormat.of().parseHex("48656c6c6f21deadbeef48656c6c6f21deadbeef");

  @TempDir static Path spill;
  private Lab lab;
  private SessionService client;

  @BeforeEach
  void start() throws IOException {
    lab = new Lab(spill, PracticeOptions::withRecordedServer);
    client = lab.client("totp", "pve");
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  private HalfTicket asked() {
    SecondFactorAsked asked =
        catchThrowableOfType(
            SecondFactorAsked.class, () -> client.signIn(Secret.copyOf(PASSWORD), new Call()));
    assertThat(asked)
        .hasMessageContaining("The password is right")
        .hasMessageContaining("totp@pve");
    return asked.half();
  }

  private void answer(String typed) throws IOException {
    client.signInFurther(Secret.copyOf(typed), new Call());
  }

  @Test
  void aCodeOfTheAuthenticatorCompletesTheSignInAndTheTicketIsRenewedWithoutAnother()
      throws Exception {
    HalfTicket half = asked();
    assertThat(half.kinds()).containsExactly("totp", "recovery");
    assertThat(client.session()).isEqualTo(new Session.NeedsSecondFactor(half));
    assertThat(half.toString()).doesNotContain("!tfa!");
    String code = new Authenticator(KEY).code(lab.serverClock.instant());

    answer(" " + code.substring(0, 3) + " " + code.substring(3) + "\n");

    assertThat(Lab.get(client, "/version").response().status()).isEqualTo(200);
    Ticket first = ((Session.WithTicket) client.session()).ticket();
    lab.pass(Duration.ofMinutes(110));
    assertThat(Lab.get(client, "/version").response().status()).isEqualTo(200);
    assertThat(((Session.WithTicket) client.session()).ticket()).isNotEqualTo(first);
  }

  @Test
  void aRecoveryKeyIsTakenHoweverItIsWrittenAndARefusalLeavesTheQuestionOpen() throws Exception {
    HalfTicket half = asked();

    assertThatThrownBy(() -> answer("0003-aaaa-bbbb-dddd"))
        .isInstanceOf(SignInFailed.class)
        .hasMessageContaining("refused the second factor of totp@pve")
        .hasMessageNotContaining("0003");
    assertThat(client.session()).isEqualTo(new Session.NeedsSecondFactor(half));
    answer("0003 AAAA bbbb cccc");

    assertThat(client.session()).isInstanceOf(Session.WithTicket.class);
    assertThatThrownBy(() -> answer("0004-aaaa-bbbb-cccc")).hasMessageContaining("sign in anew");
  }

  @Test
  void eightWrongCodesAreSaidToBeLockedAndAShapeThatIsNoneIsNotSent() throws Exception {
    asked();
    assertThatThrownBy(() -> answer("12345")).hasMessageContaining("6 to 8 digits");
    for (int i = 1; i < 8; i++) {
      assertThatThrownBy(() -> answer("000000")).hasMessageContaining("wrong");
    }
    assertThatThrownBy(() -> answer("000000"))
        .hasMessageContaining("After 8 wrong codes")
        .hasMessageContaining("use a recovery key");
    assertThatThrownBy(() -> answer(new Authenticator(KEY).code(lab.serverClock.instant())))
        .isInstanceOf(SignInFailed.class);
    answer("0005-aaaa-bbbb-cccc");
    assertThat(client.session()).isInstanceOf(Session.WithTicket.class);
  }

  @Test
  void aSecurityKeyAloneIsSaidToNeedTheBrowser() {
    HalfTicket half = new HalfTicket("api@pve", "half", List.of("webauthn"));
    assertThat(SignInFailures.ofHalf(half))
        .isNotInstanceOf(SecondFactorAsked.class)
        .hasMessageContaining("security key (WebAuthn)")
        .hasMessageContaining("only in a browser");
  }

  @Test
  void anExpiredSessionAsksForPasswordAndSecondFactorAndTheRequestGoesOn() throws Exception {
    List<String> questions = new ArrayList<>();
    client =
        lab.client(
            "totp",
            "pve",
            new PasswordPrompt() {
              @Override
              public Optional<Secret> ask(Connection connection, String why, Call call) {
                questions.add("password");
                return Optional.of(Secret.copyOf(PASSWORD));
              }

              @Override
              public Optional<Secret> askSecondFactor(
                  Connection connection, HalfTicket half, String why, Call call) {
                questions.add(why.contains("refused") ? "again" : "factor");
                return Optional.of(
                    Secret.copyOf(questions.size() == 2 ? "000000" : "0007-aaaa-bbbb-cccc"));
              }
            });
    asked();
    answer("0006-aaaa-bbbb-cccc");
    lab.pass(Duration.ofHours(3));

    assertThat(Lab.get(client, "/version").response().status()).isEqualTo(200);
    assertThat(questions).containsExactly("password", "factor", "again");
  }

  @Test
  void theHalfTicketIsNeverSent() throws Exception {
    Request login =
        new Request(
            "POST",
            lab.request("POST", "/access/ticket").address(),
            hypercall.http.Headers.NONE,
            new Body.Form(
                List.of(
                    new Body.Field("username", "totp@pve"),
                    new Body.Field("password", PASSWORD, true))));

    Exchange half = client.send(login, Set.of(), new Call());
    Exchange answer = Lab.get(client, "/nodes");

    assertThat(client.session()).isInstanceOf(Session.NeedsSecondFactor.class);
    assertThat(Exchanges.text(half.response().body())).contains("!tfa!").contains("::*****");
    assertThat(client.signatureFor("POST").added()).isEmpty();
    assertThat(answer.sentHead()).doesNotContain("Cookie").doesNotContain("tfa");
    assertThat(answer.response().reason()).isEqualTo("No ticket");
  }
}
