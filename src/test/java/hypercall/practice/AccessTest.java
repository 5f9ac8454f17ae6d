package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Users, groups, roles, permissions, tokens and second factors: what is set holds, and bad wishes
/// are refused in the server's words.
final class AccessTest {
  private static final MovableClock CLOCK = new MovableClock();
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  private static PracticeCluster cluster;
  private static Client root;

  @BeforeAll
  static void start() throws IOException {
    cluster = PracticeCluster.start(Client.options().withClock(CLOCK));
    root = Client.signedIn(cluster, "root@pam");
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static Answer put(Client client, String path, String form) throws IOException {
    return client.send("PUT", "/api2/json" + path, form);
  }

  private static Client user(String name) throws IOException {
    root.post("/access/users", Client.form("userid", name, "password", "secret-word"));
    return Client.withSession(cluster, root.signIn(name, "secret-word"));
  }

  @Test
  void a_role_reaches_down_only_when_it_is_inherited() throws IOException {
    Client ann = user("ann@pve");
    put(root, "/access/acl", "path=/vms&users=ann@pve&roles=PVEVMUser&propagate=0");
    assertThat(ann.get("/nodes/pve1/qemu").data()).isEmpty();
    assertThat(ann.get("/nodes/pve1/qemu/100/config").status()).startsWith("403");
    put(root, "/access/acl", "path=/vms&users=ann@pve&roles=PVEVMUser");
    assertThat(ann.get("/nodes/pve1/qemu").data()).hasSize(3);
    put(root, "/access/acl", "path=/vms/100&users=ann@pve&roles=NoAccess");
    assertThat(ann.get("/nodes/pve1/qemu").data().findValuesAsString("vmid"))
        .doesNotContain("100")
        .hasSize(2);
  }

  @Test
  void a_group_gives_its_members_its_roles_and_a_users_own_role_counts_before() throws IOException {
    Client ben = user("ben@pve");
    root.post("/access/groups", "groupid=watchers&comment=look");
    put(root, "/access/users/ben@pve", "groups=watchers");
    put(root, "/access/acl", "path=/&groups=watchers&roles=PVEAuditor");
    assertThat(ben.get("/nodes/pve1/status").status()).isEqualTo("200 OK");
    assertThat(root.get("/access/groups/watchers").data().path("members").path(0).stringValue())
        .isEqualTo("ben@pve");
    put(root, "/access/acl", "path=/&users=ben@pve&roles=PVETemplateUser");
    assertThat(ben.get("/nodes/pve1/status").status()).startsWith("403");
    root.delete("/access/groups/watchers");
    assertThat(root.get("/access/users/ben@pve").data().path("groups")).isEmpty();
  }

  @Test
  void a_pool_gives_its_guests_its_roles() throws IOException {
    Client cid = user("cid@pve");
    root.post("/pools", "poolid=lab");
    put(root, "/pools", "poolid=lab&vms=203");
    put(root, "/access/acl", "path=/pool/lab&users=cid@pve&roles=PVEVMAdmin");
    assertThat(cid.get("/nodes/pve3/lxc").data().findValuesAsString("vmid")).containsExactly("203");
    assertThat(root.delete("/pools/lab").status())
        .isEqualTo("500 delete pool failed: pool 'lab' is not empty (contains VM 203)");
  }

  @Test
  void a_role_of_ones_own_holds_what_it_was_given_and_nothing_made_up() throws IOException {
    assertThat(root.post("/access/roles", "roleid=Starter&privs=VM.Audit,VM.PowerMgmt").status())
        .isEqualTo("200 OK");
    assertThat(root.get("/access/roles/Starter").data().propertyNames())
        .containsExactlyInAnyOrder("VM.Audit", "VM.PowerMgmt");
    assertThat(root.post("/access/roles", "roleid=Odd&privs=VM.Fly").status()).startsWith("400");
    assertThat(root.post("/access/roles", "roleid=PVEmine").status()).startsWith("400");
    assertThat(root.delete("/access/roles/PVEAuditor").status())
        .isEqualTo("500 auto-generated role 'PVEAuditor' cannot be deleted");
  }

  @Test
  void a_new_token_works_with_the_secret_shown_once_until_it_ends() throws IOException {
    Client dan = user("dan@pve");
    put(root, "/access/acl", "path=/&users=dan@pve&roles=PVEAuditor");
    String path = "/access/users/dan@pve/token/";
    JsonNode made = dan.post(path + "whole", "privsep=0").data();
    Client whole = token(made);
    assertThat(whole.get("/nodes/pve1/status").status()).isEqualTo("200 OK");
    Client separated = token(dan.post(path + "apart", "").data());
    assertThat(separated.get("/nodes/pve1/status").status()).startsWith("403");
    put(root, "/access/acl", "path=/nodes&tokens=dan@pve!apart&roles=PVEAuditor");
    assertThat(separated.get("/nodes/pve1/status").status()).isEqualTo("200 OK");
    assertThat(dan.post(path + "whole", "").status()).startsWith("400");

    JsonNode renewed = put(dan, path + "whole", "regenerate=1").data();
    assertThat(whole.get("/version").status()).isEqualTo("401 Authentication failed!");
    assertThat(token(renewed).get("/version").status()).isEqualTo("200 OK");
    long soon = CLOCK.instant().plus(Duration.ofMinutes(1)).getEpochSecond();
    put(dan, path + "apart", "expire=" + soon);
    CLOCK.move(Duration.ofMinutes(2));
    assertThat(separated.get("/version").status()).isEqualTo("401 Authentication failed!");
  }

  private static Client token(JsonNode made) {
    String id = made.path("full-tokenid").stringValue();
    String value = made.path("value").stringValue();
    return Client.anonymous(cluster).with("Authorization", "PVEAPIToken=" + id + "=" + value);
  }

  @Test
  void a_password_is_changed_only_with_ones_own_said_again() throws IOException {
    Client eva = user("eva@pve");
    String wish = "userid=eva@pve&password=new-secret-word";
    assertThat(put(eva, "/access/password", wish).json().path("errors"))
        .hasToString("{\"confirmation-password\":\"password is required to modify user\"}");
    assertThat(put(eva, "/access/password", wish + "&confirmation-password=wrong-word").status())
        .startsWith("401");
    assertThat(put(eva, "/access/password", wish + "&confirmation-password=secret-word").status())
        .isEqualTo("200 OK");
    assertThat(root.signIn("eva@pve", "secret-word").status()).startsWith("401");
    assertThat(root.signIn("eva@pve", "new-secret-word").status()).isEqualTo("200 OK");
  }

  @Test
  void a_second_factor_is_asked_for_once_it_is_set_up_and_locks_after_eight_bad_codes()
      throws IOException {
    Client fay = user("fay@pve");
    String setUp =
        Client.form(
            "type", "totp",
            "description", "phone",
            "totp", "otpauth://totp/practice:fay?secret=" + SECRET + "&issuer=practice",
            "value", code(),
            "password", "secret-word");
    String id = fay.post("/access/tfa/fay@pve", setUp).data().path("id").stringValue();
    JsonNode keys = fay.post("/access/tfa/fay@pve", "type=recovery&password=secret-word").data();
    String half = half();
    for (int i = 0; i < 8; i++) {
      assertThat(second(half, "totp:000000").status()).startsWith("401");
    }
    CLOCK.move(Duration.ofMinutes(2));
    assertThat(second(half, "totp:" + code()).status()).startsWith("401");
    assertThat(root.get("/access/tfa/fay@pve").data()).hasSize(2);
    assertThat(root.get("/access/tfa").data().path(0).path("totp-locked").booleanValue()).isTrue();
    String key = keys.path("recovery").path(0).stringValue();
    assertThat(second(half, "recovery:" + key).status()).isEqualTo("200 OK");
    CLOCK.move(Duration.ofMinutes(2));
    assertThat(second(half, "totp:" + code()).status()).isEqualTo("200 OK");
    assertThat(root.get("/access/tfa/fay@pve/nosuch").status())
        .isEqualTo("404 No such tfa entry 'nosuch'");
    root.delete("/access/tfa/fay@pve/" + id);
    root.delete("/access/tfa/fay@pve/recovery");
    assertThat(root.signIn("fay@pve", "secret-word").data().has("NeedTFA")).isFalse();
  }

  private static String code() {
    return Totp.of(SECRET).code(CLOCK.instant().getEpochSecond() / 30);
  }

  private static String half() throws IOException {
    JsonNode data = root.signIn("fay@pve", "secret-word").data();
    assertThat(data.path("NeedTFA").intValue()).isEqualTo(1);
    return data.path("ticket").stringValue();
  }

  private static Answer second(String half, String response) throws IOException {
    return Client.anonymous(cluster)
        .post(
            "/access/ticket",
            Client.form("username", "fay@pve", "tfa-challenge", half, "password", response));
  }

  @Test
  void rights_are_given_only_on_paths_there_are() throws IOException {
    String target = "/api2/json/access/acl";
    String who = "&users=gus@pve&roles=PVEAuditor";
    assertThat(
            root.send("PUT", target, "path=/nosuch" + who)
                .json()
                .path("errors")
                .path("path")
                .stringValue())
        .isEqualTo("invalid ACL path '/nosuch'");
    assertThat(root.send("PUT", target, "path=/vms/99" + who).status()).startsWith("400 ");
    for (String path :
        new String[] {"/", "//vms//100/", "/sdn/zones/a/b/7", "/pool/a/b", "access"}) {
      assertThat(root.send("PUT", target, "path=" + path + who).status())
          .as(path)
          .isEqualTo("200 OK");
    }
  }

  @Test
  void users_see_only_themselves_unless_they_may_see_more() throws IOException {
    Client gus = user("gus@pve");
    assertThat(gus.get("/access/users").data().findValuesAsString("userid"))
        .containsExactly("gus@pve");
    assertThat(gus.get("/access/users/root@pam").status()).isEqualTo("403 Permission check failed");
    assertThat(root.get("/access/users/ghost@pve").status())
        .isEqualTo("500 no such user ('ghost@pve')");
  }
}
