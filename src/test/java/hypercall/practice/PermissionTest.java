package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class PermissionTest {
  private static PracticeCluster cluster;

  @BeforeAll
  static void start() throws IOException {
    cluster = PracticeCluster.start(Client.options());
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static Client as(String userid) throws IOException {
    return Client.signedIn(cluster, userid);
  }

  @Test
  void a_missing_privilege_is_named_with_its_path() throws IOException {
    Answer answer = as("nobody@pve").get("/nodes/pve1/status");
    assertThat(answer.status()).isEqualTo("403 Permission check failed (/nodes/pve1, Sys.Audit)");
    assertThat(answer.message()).isEqualTo("Permission check failed (/nodes/pve1, Sys.Audit)\n");
  }

  @Test
  void an_auditor_reads_but_does_not_start_anything() throws IOException {
    Client auditor = as("auditor@pve");
    assertThat(auditor.get("/nodes/pve2/status").status()).isEqualTo("200 OK");
    assertThat(auditor.post("/nodes/pve3/lxc/203/status/start", "").status())
        .isEqualTo("403 Permission check failed (/vms/203, VM.PowerMgmt)");
  }

  @Test
  void an_operator_runs_guests_but_sees_no_measures_of_nodes() throws IOException {
    Client operator = as("operator@pve");
    assertThat(operator.get("/nodes/pve1/qemu/100/status/current").status()).isEqualTo("200 OK");
    for (JsonNode node : operator.get("/nodes").data()) {
      assertThat(node.has("cpu")).isFalse();
      assertThat(node.path("ssl_fingerprint").stringValue()).isEqualTo(cluster.fingerprint());
    }
    assertThat(operator.get("/storage").data()).isEmpty();
  }

  @Test
  void lists_leave_out_silently_what_one_may_not_see() throws IOException {
    Client nobody = as("nobody@pve");
    assertThat(nobody.get("/nodes/pve1/qemu").data()).isEmpty();
    assertThat(nobody.get("/cluster/tasks").data()).isEmpty();
    for (JsonNode resource : nobody.get("/cluster/resources").data()) {
      assertThat(resource.path("type").stringValue()).isEqualTo("node");
    }
    assertThat(as("auditor@pve").get("/nodes/pve1/qemu").data()).hasSize(3);
  }

  @Test
  void a_separated_token_has_only_what_both_it_and_its_user_are_given() throws IOException {
    assertThat(Client.withToken(cluster, "admin@pve!fresh").get("/nodes/pve1/status").status())
        .isEqualTo("403 Permission check failed (/nodes/pve1, Sys.Audit)");
    Client readonly = Client.withToken(cluster, "admin@pve!readonly");
    assertThat(readonly.get("/nodes/pve1/status").status()).isEqualTo("200 OK");
    assertThat(readonly.post("/nodes/pve3/lxc/203/status/start", "").status())
        .isEqualTo("403 Permission check failed (/vms/203, VM.PowerMgmt)");
  }

  @Test
  void permissions_are_told_by_path_with_the_propagate_flag() throws IOException {
    JsonNode own = as("operator@pve").get("/access/permissions").data();
    assertThat(own.propertyNames()).containsExactly("/vms");
    assertThat(own.path("/vms").path("VM.PowerMgmt").intValue()).isOne();
    JsonNode other =
        as("auditor@pve").get("/access/permissions?userid=operator%40pve&path=%2Fvms%2F100").data();
    assertThat(other.path("/vms/100").has("VM.Console")).isTrue();
    assertThat(as("operator@pve").get("/access/permissions?userid=root%40pam").status())
        .isEqualTo("403 Permission check failed (/access, Sys.Audit)");
  }
}
