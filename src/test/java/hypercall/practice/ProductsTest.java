package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What Backup Server and Mail Gateway do otherwise on the wire.
final class ProductsTest {
  private static PracticeCluster backup;
  private static PracticeCluster mail;

  @BeforeAll
  static void start() throws IOException {
    backup = started(PracticeProduct.PBS);
    mail = started(PracticeProduct.PMG);
  }

  private static PracticeCluster started(PracticeProduct product) throws IOException {
    Path keys = Path.of("target", "practice-keys-" + product.word());
    return PracticeCluster.start(PracticeOptions.forTests().withHome(keys).withProduct(product));
  }

  @AfterAll
  static void stop() {
    backup.close();
    mail.close();
  }

  private static Client at(PracticeCluster server) {
    return Client.anonymous(server);
  }

  private static String ticket(PracticeCluster server, String userid) throws IOException {
    return at(server).signIn(userid, "practice").data().path("ticket").stringValue();
  }

  @Test
  void backup_server_gives_a_ticket_without_padding_and_nothing_beside_the_csrf_token()
      throws IOException {
    Answer answer = at(backup).signIn("admin@pbs", "practice");
    assertThat(answer.status()).isEqualTo("200 OK");
    assertThat(answer.data().propertyNames())
        .containsExactlyInAnyOrder("username", "ticket", "CSRFPreventionToken");
    assertThat(answer.data().path("ticket").stringValue())
        .matches("PBS:admin@pbs:[0-9A-F]{8}::[A-Za-z0-9+/]{342}");
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("Content-Type")).containsExactly("application/json");
  }

  @Test
  void every_account_that_is_shown_can_sign_in() throws IOException {
    for (PracticeCluster server : new PracticeCluster[] {backup, mail}) {
      for (PracticeAccount account : server.accounts()) {
        assertThat(at(server).signIn(account.userid(), account.password()).status())
            .isEqualTo("200 OK");
      }
    }
  }

  @Test
  void backup_server_tells_errors_alone_in_the_body_after_a_usual_phrase() throws IOException {
    Answer wrong = at(backup).signIn("admin@pbs", "wrong");
    assertThat(wrong.status()).isEqualTo("401 Unauthorized");
    assertThat(wrong.body()).isEqualTo("permission check failed.");
    assertThat(wrong.header("Content-Type")).containsExactly("application/json");
    Answer none = at(backup).get("/version");
    assertThat(none.status()).isEqualTo("401 Unauthorized");
    assertThat(none.body()).isEqualTo("authentication failed");
    assertThat(at(backup).get("/nosuch").status()).isEqualTo("401 Unauthorized");
  }

  @Test
  void backup_server_looks_for_its_cookie_under_host_first() throws IOException {
    String good = Client.encode(ticket(backup, "admin@pbs"));
    assertThat(cookie("PBSAuthCookie=" + good).get("/version").status()).isEqualTo("200 OK");
    assertThat(cookie("__Host-PBSAuthCookie=" + good).get("/version").status()).isEqualTo("200 OK");
    Answer both = cookie("PBSAuthCookie=" + good + "; __Host-PBSAuthCookie=no").get("/version");
    assertThat(both.status()).isEqualTo("401 Unauthorized");
    assertThat(cookie("PVEAuthCookie=" + good).get("/version").body())
        .isEqualTo("authentication failed");
  }

  private static Client cookie(String line) {
    return at(backup).with("Cookie", line);
  }

  @Test
  void backup_server_wants_a_colon_before_a_tokens_secret() throws IOException {
    PracticeToken token = backup.tokens().getFirst();
    String header = "PBSAPIToken=" + token.id();
    Client client = at(backup).with("Authorization", header + ":" + token.secret());
    assertThat(
            client
                .get("/nodes/pbs1/status")
                .data()
                .path("boot-info")
                .path("secureboot")
                .isBoolean())
        .isTrue();
    Client equals = at(backup).with("Authorization", header + "=" + token.secret());
    assertThat(equals.get("/version").status()).isEqualTo("401 Unauthorized");
  }

  @Test
  void backup_server_asks_for_a_second_factor_without_saying_so() throws IOException {
    Answer half = at(backup).signIn("second@pbs", "practice");
    assertThat(half.data().path("ticket").stringValue()).startsWith("PBS:!tfa!");
    assertThat(half.data().path("CSRFPreventionToken").stringValue()).isEqualTo("invalid");
    assertThat(half.data().has("NeedTFA")).isFalse();
  }

  @Test
  void backup_server_knows_two_formats_real_truth_values_and_404() throws IOException {
    Client client = cookie("PBSAuthCookie=" + Client.encode(ticket(backup, "nobody@pbs")));
    assertThat(client.get("/cluster/resources").status()).isEqualTo("404 Not Found");
    assertThat(client.get("/cluster/resources").body())
        .isEqualTo("Path '/api2/json/cluster/resources' not found.");
    Answer refused = client.send("GET", "/api2/extjs/nodes/pbs1/status", "");
    assertThat(refused.status()).isEqualTo("200 OK");
    assertThat(refused.json().path("success").isBoolean()).isTrue();
    assertThat(refused.json().path("status").intValue()).isEqualTo(403);
    assertThat(client.send("GET", "/api2/html/version", "").status()).isEqualTo("400 Bad Request");
    assertThat(client.get("/nodes/other/time").body())
        .isEqualTo("parameter verification failed - 'node': no such node 'other'");
    assertThat(client.get("/version?a=" + "x".repeat(3100)).status()).isEqualTo("414 URI Too Long");
  }

  @Test
  void mail_gateway_gives_a_role_and_knows_no_tokens() throws IOException {
    Answer answer = at(mail).signIn("auditor@pmg", "practice");
    assertThat(answer.data().path("ticket").stringValue()).startsWith("PMG:auditor@pmg:");
    assertThat(answer.data().path("role").stringValue()).isEqualTo("audit");
    assertThat(answer.data().has("cap")).isFalse();
    assertThat(at(mail).with("Authorization", "PMGAPIToken=a@pmg!b=c").get("/version").status())
        .isEqualTo("401 API tokens not implemented");
    assertThat(at(mail).get("/version").status()).isEqualTo("401 No ticket");
  }

  @Test
  void mail_gateway_lists_its_realms_elsewhere_and_refuses_by_role() throws IOException {
    assertThat(at(mail).get("/access/auth-realm").data()).hasSize(2);
    Client helpdesk =
        at(mail).with("Cookie", "PMGAuthCookie=" + Client.encode(ticket(mail, "helpdesk@pmg")));
    assertThat(helpdesk.get("/nodes/pmg1/status").status())
        .isEqualTo("403 Permission check failed");
    assertThat(helpdesk.get("/access/domains").status())
        .isEqualTo("501 Method 'GET /access/domains' not implemented");
  }

  @Test
  void each_serves_the_description_of_what_it_has() throws IOException {
    Answer described = at(backup).send("GET", "/docs/api-viewer/apidoc.js", "");
    assertThat(described.body()).contains("datastore-usage").doesNotContain("qemu");
    assertThat(at(mail).send("GET", "/pmg-docs/api-viewer/apidoc.js", "").body())
        .contains("auth-realm");
    assertThat(at(backup).send("GET", "/nosuch", "").status()).isEqualTo("404 Not Found");
  }

  @Test
  void a_password_is_changed_and_backup_server_wants_the_old_one_too() throws IOException {
    Answer session = at(backup).signIn("auditor@pbs", "practice");
    Client client =
        cookie("PBSAuthCookie=" + Client.encode(session.data().path("ticket").stringValue()))
            .with("CSRFPreventionToken", session.data().path("CSRFPreventionToken").stringValue());
    String form = Client.form("userid", "auditor@pbs", "password", "practice");
    assertThat(client.send("PUT", "/api2/json/access/password", form).body())
        .startsWith("parameter verification failed - 'confirmation-password'");
    String whole = form + "&confirmation-password=practice";
    assertThat(client.send("PUT", "/api2/json/access/password", whole).status())
        .isEqualTo("200 OK");
    assertThat(
            client
                .without("CSRFPreventionToken")
                .send("PUT", "/api2/json/access/password", whole)
                .body())
        .isEqualTo("authentication failed");
  }
}
