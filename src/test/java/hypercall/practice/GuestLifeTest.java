package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Guests are made, changed, kept in snapshots, copied and removed, and what they lie on changes
/// with them.
final class GuestLifeTest {
  private static final String NODE = "/nodes/pve1";

  private static PracticeCluster cluster;
  private static Client root;

  @BeforeAll
  static void start() throws IOException {
    cluster = PracticeCluster.start(Client.options());
    root = Client.signedIn(cluster, "root@pam");
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static Answer put(String path, String form) throws IOException {
    return root.send("PUT", "/api2/json" + path, form);
  }

  private static void assertEnds(String wanted, Answer started) throws IOException {
    String upid = started.data().stringValue();
    String path = "/nodes/" + upid.split(":")[1] + "/tasks/" + upid + "/status";
    Eventually.is(wanted, () -> root.get(path).data().path("exitstatus").stringValue(""));
  }

  @Test
  void a_new_machine_gets_a_disk_a_card_and_defaults_and_leaves_nothing_behind()
      throws IOException {
    assertThat(root.get("/cluster/nextid").data().stringValue()).isEqualTo("106");
    Answer made =
        root.post(
            NODE + "/qemu",
            "vmid=300&name=fresh&cores=2&memory=1024&pool=production"
                + "&scsi0=local-lvm:8&net0=virtio%2Cbridge%3Dvmbr0");
    assertEnds("OK", made);
    JsonNode config = root.get(NODE + "/qemu/300/config").data();
    assertThat(config.path("scsi0").stringValue()).isEqualTo("local-lvm:vm-300-disk-0,size=8G");
    assertThat(config.path("net0").stringValue()).startsWith("virtio=BC:24:11:");
    assertThat(config.path("memory").stringValue()).isEqualTo("1024");
    assertThat(config.path("cores").intValue()).isEqualTo(2);
    assertThat(root.get("/pools/production").body()).contains("qemu/300");
    String content = NODE + "/storage/local-lvm/content?vmid=300";
    assertThat(root.get(content).data()).hasSize(1);
    assertThat(root.get("/cluster/nextid?vmid=300").json().path("errors").path("vmid"))
        .hasToString("\"VM 300 already exists\"");

    assertEnds("OK", root.delete(NODE + "/qemu/300"));
    assertThat(root.get(content).data()).isEmpty();
    assertThat(root.get("/pools/production").body()).doesNotContain("qemu/300");
    assertThat(root.get(NODE + "/qemu/300/config").status())
        .isEqualTo("500 Configuration file 'nodes/pve1/qemu-server/300.conf' does not exist");
  }

  @Test
  void what_a_running_machine_cannot_take_waits_until_it_stops() throws IOException {
    String vm = NODE + "/qemu/100";
    assertThat(put(vm + "/config", "cores=6&description=busy").data().isNull()).isTrue();
    assertThat(root.get(vm + "/config").data().path("cores").intValue()).isEqualTo(6);
    assertThat(root.get(vm + "/config?current=1").data().path("cores").intValue()).isEqualTo(4);
    assertThat(pending(vm, "cores").path("pending").intValue()).isEqualTo(6);
    assertThat(pending(vm, "description").has("pending")).isFalse();
    put(vm + "/config", "revert=cores");
    assertThat(pending(vm, "cores").has("pending")).isFalse();
    put(vm + "/config", "cores=6");
    assertEnds("OK", root.post(vm + "/status/stop", ""));
    assertThat(root.get(vm + "/config?current=1").data().path("cores").intValue()).isEqualTo(6);
  }

  private static JsonNode pending(String vm, String key) throws IOException {
    for (JsonNode line : root.get(vm + "/pending").data()) {
      if (line.path("key").stringValue().equals(key)) {
        return line;
      }
    }
    throw new AssertionError("nothing is said of " + key);
  }

  @Test
  void a_change_is_refused_when_another_came_before_or_the_right_is_missing() throws IOException {
    String vm = "/nodes/pve2/qemu/101/config";
    String digest = root.get(vm).data().path("digest").stringValue();
    assertThat(put(vm, "description=first&digest=" + digest).status()).isEqualTo("200 OK");
    assertThat(put(vm, "description=second&digest=" + digest).status())
        .isEqualTo("500 checksum mismatch (file change by other user?)");
    Client operator = Client.signedIn(cluster, "operator@pve");
    assertThat(operator.send("PUT", "/api2/json" + vm, "cores=1").status())
        .startsWith("403 Permission check failed (/vms/101, VM.Config");
    assertThat(put(vm, "delete=nosuch").json().path("errors").path("delete").stringValue())
        .isEqualTo("unknown option 'nosuch'");
  }

  @Test
  void a_snapshot_brings_the_old_configuration_back() throws IOException {
    String ct = "/nodes/pve3/lxc/203";
    assertEnds("OK", root.post(ct + "/snapshot", "snapname=before&description=still%20good"));
    put(ct + "/config", "memory=2048");
    JsonNode list = root.get(ct + "/snapshot").data();
    assertThat(list.findValuesAsString("name")).containsExactly("before", "current");
    assertThat(list.path(1).path("parent").stringValue()).isEqualTo("before");
    assertEnds(
        "snapshot name 'before' already used", root.post(ct + "/snapshot", "snapname=before"));
    assertEnds("OK", root.post(ct + "/snapshot/before/rollback", ""));
    assertThat(root.get(ct + "/config").data().path("memory").intValue()).isEqualTo(1024);
    assertEnds("OK", root.delete(ct + "/snapshot/before"));
    assertThat(root.get(ct + "/snapshot").data()).hasSize(1);
  }

  @Test
  void a_copy_of_a_template_is_a_machine_of_its_own() throws IOException {
    assertEnds("OK", root.post(NODE + "/qemu/110/clone", "newid=310&name=copy&target=pve3"));
    JsonNode copy = root.get("/nodes/pve3/qemu/310/config").data();
    assertThat(copy.path("name").stringValue()).isEqualTo("copy");
    assertThat(copy.has("template")).isFalse();
    assertThat(copy.path("scsi0").stringValue()).contains("vm-310-disk-0");
    assertThat(root.post(NODE + "/qemu/110/clone", "newid=310").status())
        .isEqualTo("500 unable to create VM 310: VM 310 already exists on node 'pve3'");
    assertThat(put("/nodes/pve3/qemu/310/config", "protection=1").status()).isEqualTo("200 OK");
    assertThat(root.delete("/nodes/pve3/qemu/310").status())
        .isEqualTo("500 can't remove VM 310 - protection mode enabled");
  }

  @Test
  void network_changes_wait_until_they_are_put_in_force() throws IOException {
    String network = "/nodes/pve2/network";
    root.post(network, "iface=vmbr7&type=bridge&cidr=198.51.100.2%2F24");
    Answer list = root.get(network);
    assertThat(list.json().path("changes").stringValue()).contains("+iface vmbr7 inet static");
    assertEnds("OK", put(network, ""));
    assertThat(root.get(network).json().has("changes")).isFalse();
    root.delete(network + "/vmbr7");
    root.delete(network);
    assertThat(root.get(network + "/vmbr7").data().path("cidr").stringValue())
        .isEqualTo("198.51.100.2/24");
  }

  @Test
  void an_agent_answers_only_where_it_is_switched_on_and_the_machine_runs() throws IOException {
    assertThat(root.get(NODE + "/qemu/102/agent/get-host-name").data().path("result"))
        .hasToString("{\"host-name\":\"db-01\"}");
    assertThat(root.get("/nodes/pve3/qemu/104/agent/get-host-name").status())
        .isEqualTo("500 No QEMU guest agent configured");
  }

  @Test
  void the_journal_is_compressed_whatever_was_asked_for() throws IOException {
    Answer journal = root.with("Accept-Encoding", "identity").get(NODE + "/journal?lastentries=2");
    assertThat(journal.header("Content-Encoding")).containsExactly("gzip");
    assertThat(journal.data()).hasSize(4);
  }
}
