package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hypercall.http.Call;
import hypercall.http.PercentEncoding;
import hypercall.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in with a ticket that was made elsewhere, against the practice cluster over TLS.
class PastedTicketTest {
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

  private String made() throws IOException {
    SessionService browser = lab.admin((_, _, _) -> Optional.empty());
    return ((Session.WithTicket) browser.session()).ticket().value();
  }

  private SessionService paster(String account, PasswordPrompt prompt) {
    return lab.client(lab.connection(Connection.SignIn.Ticket.of(account)), prompt);
  }

  private SessionService paster(String account) {
    return paster(account, (_, _, _) -> Optional.empty());
  }

  @Test
  void it_is_renewed_so_that_writing_works_too_whatever_came_round_it() throws Exception {
    String ticket = made();
    for (String pasted :
        new String[] {
          ticket, "Cookie: PVEAuthCookie=" + PercentEncoding.encode(ticket) + "; a=b"
        }) {
      SessionService client = paster("admin@pve");
      Secret secret = Secret.copyOf(pasted);
      client.signIn(secret, new Call());
      assertThat(secret.length()).isZero();
      assertThat(((Session.WithTicket) client.session()).ticket().csrfToken()).isNotEmpty();
      assertThat(Lab.send(client, "POST", "/nodes/pve1/stopall").response().status())
          .isEqualTo(200);
    }
  }

  @Test
  void an_old_one_a_strangers_and_half_a_one_are_refused_in_plain_words() throws Exception {
    String ticket = made();
    assertThat(why(paster("root@pam"), ticket)).contains("ticket of admin@pve", "of root@pam is");
    assertThat(why(paster("admin@pve"), "practice")).contains("That is no ticket");
    assertThat(why(paster("admin@pve"), "PVE:!tfa!%7B%7D:6B020302::abcd")).contains("only half");
    String end = ticket.substring(ticket.length() - 20);
    String forged =
        ticket.replace(end, new StringBuilder(end).reverse().toString().replace("==", "AA"));
    assertThat(why(paster("admin@pve"), forged)).contains("another server").doesNotContain(end);
    lab.pass(Duration.ofHours(3));
    assertThat(why(paster("admin@pve"), ticket)).contains("has expired", "made 3 h 0 min ago");
  }

  private static String why(SessionService client, String pasted) {
    String[] why = {""};
    assertThatThrownBy(() -> client.signIn(Secret.copyOf(pasted), new Call()))
        .isInstanceOf(SignInFailed.class)
        .satisfies(failure -> why[0] = failure.getMessage());
    assertThat(client.session()).isEqualTo(new Session.SignedOut());
    return why[0];
  }

  @Test
  void when_its_session_has_ended_another_ticket_is_asked_for() throws Exception {
    List<String> asked = new ArrayList<>();
    SessionService client =
        paster(
            "admin@pve",
            (_, why, _) -> {
              asked.add(why);
              try {
                return Optional.of(Secret.copyOf(made()));
              } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
              }
            });
    client.signIn(Secret.copyOf(made()), new Call());
    lab.pass(Duration.ofHours(5));
    assertThat(Lab.get(client, "/version").response().status()).isEqualTo(200);
    assertThat(asked).hasSize(1);
  }

  @Test
  void pasted_as_a_password_it_serves_as_well() throws Exception {
    SessionService client = lab.client("admin", "pve");
    client.signIn(Secret.copyOf("PVEAuthCookie=" + made()), new Call());
    assertThat(client.session()).isInstanceOf(Session.WithTicket.class);
  }
}
