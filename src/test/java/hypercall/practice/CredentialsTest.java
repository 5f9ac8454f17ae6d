package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class CredentialsTest {
  private static final String STOP = "/nodes/pve3/qemu/104/status/stop";
  private static PracticeCluster cluster;

  @BeforeAll
  static void start() throws IOException {
    cluster = PracticeCluster.start(Client.options());
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void every_token_that_is_shown_opens_the_api() throws IOException {
    for (PracticeToken token : cluster.tokens()) {
      assertThat(Client.withToken(cluster, token.id()).get("/version").status())
          .isEqualTo("200 OK");
    }
  }

  @Test
  void a_token_may_be_written_with_a_space_or_percent_encoded() throws IOException {
    PracticeToken token = cluster.tokens().getFirst();
    Client anybody = Client.anonymous(cluster);
    String credential = token.id() + "=" + token.secret();
    for (String header :
        new String[] {"PVEAPIToken " + credential, "PVEAPIToken=" + Client.encode(credential)}) {
      assertThat(anybody.with("Authorization", header).get("/version").status())
          .isEqualTo("200 OK");
    }
  }

  @Test
  void a_token_that_is_wrong_in_any_part_is_refused() throws IOException {
    PracticeToken token = cluster.tokens().getFirst();
    Client anybody = Client.anonymous(cluster);
    for (String credential :
        new String[] {
          token.id() + "=00000000-1111-4111-8111-111111111111",
          "admin@pve!nosuch=" + token.secret(),
          token.id(),
          token.id() + ":" + token.secret()
        }) {
      assertThat(
              anybody.with("Authorization", "PVEAPIToken=" + credential).get("/version").status())
          .isEqualTo("401 Authentication failed!");
    }
  }

  @Test
  void a_bad_cookie_wins_over_a_good_token() throws IOException {
    Client both =
        Client.withToken(cluster, "admin@pve!full").with("Cookie", "PVEAuthCookie=garbage");
    assertThat(both.get("/version").status()).isEqualTo("401 Authentication failed!");
  }

  @Test
  void a_write_with_a_ticket_needs_its_own_csrf_token() throws IOException {
    Client admin = Client.signedIn(cluster, "admin@pve");
    String other = Client.signedIn(cluster, "auditor@pve").credentials().get("CSRFPreventionToken");
    String refused = "401 Permission denied - invalid csrf token";
    assertThat(admin.without("CSRFPreventionToken").post(STOP, "").status()).isEqualTo(refused);
    assertThat(admin.with("CSRFPreventionToken", other).post(STOP, "").status()).isEqualTo(refused);
    assertThat(admin.with("CSRFPreventionToken", "nonsense").post(STOP, "").status())
        .isEqualTo(refused);
    assertThat(admin.post(STOP, "").status()).isEqualTo("200 OK");
  }

  @Test
  void reading_with_a_ticket_needs_no_csrf_token_nor_does_writing_with_an_api_token()
      throws IOException {
    Client admin = Client.signedIn(cluster, "admin@pve").without("CSRFPreventionToken");
    assertThat(admin.get("/nodes").status()).isEqualTo("200 OK");
    assertThat(Client.withToken(cluster, "admin@pve!full").post(STOP, "").status())
        .isEqualTo("200 OK");
  }
}
