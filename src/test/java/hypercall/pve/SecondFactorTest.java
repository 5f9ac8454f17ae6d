package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hypercall.http.Body;
import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.Request;
import hypercall.practice.PracticeOptions;
import hypercall.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An account that needs a second factor, which cannot be given yet.
class SecondFactorTest {
  private static final String PASSWORD = "Hypercall-totp1";

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

  @Test
  void itIsSaidPlainlyThatTheSecondFactorIsMissing() {
    assertThatThrownBy(() -> client.signIn(Secret.copyOf(PASSWORD), new Call()))
        .isInstanceOf(SignInFailed.class)
        .hasMessageContaining("The password is right")
        .hasMessageContaining("totp@pve")
        .hasMessageContaining("authenticator app");
    assertThat(client.session())
        .isEqualTo(new Session.NeedsSecondFactor("totp@pve", List.of("totp", "recovery")));
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
