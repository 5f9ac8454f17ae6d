package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Call;
import hypercall.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changing one's password, against the practice cluster over TLS.
class PasswordChangeTest {
  @TempDir static Path spill;
  private Lab lab;
  private SessionService client;

  @BeforeEach
  void start() throws IOException {
    lab = new Lab(spill);
    client = lab.client("operator", "pve");
    client.signIn(Lab.password(), new Call());
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  private Optional<PasswordChange.Refused> change(String current, String fresh) throws IOException {
    Secret now = Secret.copyOf(current);
    Secret wanted = Secret.copyOf(fresh);
    Optional<PasswordChange.Refused> refused = PasswordChange.ask(client, now, wanted, new Call());
    assertThat(now.length() + wanted.length()).isZero();
    return refused;
  }

  @Test
  void the_next_sign_in_takes_the_new_one_and_the_session_goes_on() throws Exception {
    assertThat(change("practice", "longer-than-8; & =")).isEmpty();
    assertThat(Lab.get(client, "/version").response().status()).isEqualTo(200);
    SessionService next = lab.client("operator", "pve");
    next.signIn(Secret.copyOf("longer-than-8; & ="), new Call());
    assertThat(next.session()).isInstanceOf(Session.WithTicket.class);
  }

  @Test
  void what_the_server_refuses_is_told_at_its_field() throws Exception {
    assertThat(change("practise", "longer-than-8"))
        .hasValueSatisfying(
            refused -> {
              assertThat(refused.current()).contains("old password");
              assertThat(refused.fresh() + refused.whole()).isEmpty();
            });
    assertThat(change("practice", "short"))
        .hasValueSatisfying(
            refused -> {
              assertThat(refused.fresh()).contains("at least 8 characters");
              assertThat(refused.current() + refused.whole()).isEmpty();
            });
    SessionService token = lab.tokenClient("admin@pve!full");
    token.signInWithToken(Secret.copyOf("c0ffee00-1111-4111-8111-000000000001"), new Call());
    client = token;
    assertThat(change("practice", "longer-than-8"))
        .hasValueSatisfying(
            refused -> assertThat(refused.whole()).contains("sign in with it, then change it"));
  }
}
