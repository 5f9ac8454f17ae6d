package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class TaskTest {
  private static final double FOREVER = 100_000;

  private PracticeCluster cluster;
  private Client admin;

  @BeforeEach
  void start() throws IOException {
    restart(0);
  }

  private void restart(double pace) throws IOException {
    if (cluster != null) {
      cluster.close();
    }
    cluster = PracticeCluster.start(Client.options().withTaskPace(pace));
    admin = Client.withToken(cluster, "admin@pve!full");
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  private static String path(String upid) {
    return "/nodes/" + upid.split(":")[1] + "/tasks/" + upid;
  }

  private String begin(String guest, String action) throws IOException {
    Answer answer = admin.post(guest + "/status/" + action, "");
    assertThat(answer.status()).isEqualTo("200 OK");
    return answer.data().stringValue();
  }

  private void assertEnds(String upid, String exit) throws IOException {
    Eventually.is(
        exit,
        () -> admin.get(path(upid) + "/status").data().path("exitstatus").stringValue("running"));
  }

  private String state(String guest) throws IOException {
    return admin.get(guest + "/status/current").data().path("status").stringValue();
  }

  @Test
  void starting_a_guest_gives_a_upid_whose_task_ends_and_leaves_it_running() throws IOException {
    String guest = "/nodes/pve3/qemu/104";
    assertThat(state(guest)).isEqualTo("stopped");
    String upid = begin(guest, "start");
    assertThat(upid)
        .matches("UPID:pve3:[0-9A-F]{8}:[0-9A-F]{8}:[0-9A-F]{8}:qmstart:104:admin@pve!full:");
    assertEnds(upid, "OK");
    assertThat(state(guest)).isEqualTo("running");
    assertEnds(begin(guest, "start"), "VM 104 already running");
  }

  @Test
  void shutting_down_and_stopping_leave_a_guest_stopped() throws IOException {
    String container = "/nodes/pve1/lxc/200";
    assertEnds(begin(container, "shutdown"), "OK");
    assertThat(state(container)).isEqualTo("stopped");
    assertRefused(container, "shutdown", "CT 200 not running");
    assertRefused(container, "stop", "CT 200 not running");
    assertRefused(container, "reboot", "VM 200 not running");
    assertEnds(begin(container, "start"), "OK");
    assertRefused(container, "start", "CT 200 already running");
    assertEnds(begin(container, "reboot"), "OK");
    assertThat(state(container)).isEqualTo("running");
  }

  @Test
  void some_of_what_a_stopped_machine_cannot_do_is_refused_before_a_task_begins()
      throws IOException {
    String machine = "/nodes/pve1/qemu/110";
    for (String action : new String[] {"reset", "reboot", "suspend", "resume"}) {
      assertRefused(machine, action, "VM 110 not running");
    }
    assertEnds(begin(machine, "shutdown"), "VM 110 not running");
  }

  private void assertRefused(String guest, String action, String why) throws IOException {
    assertThat(admin.post(guest + "/status/" + action, "").status()).isEqualTo("500 " + why);
  }

  @Test
  void a_template_cannot_be_started() throws IOException {
    assertEnds(begin("/nodes/pve1/qemu/110", "start"), "you can't start a vm if it's a template");
  }

  @Test
  void a_guest_there_is_none_of_has_no_configuration() throws IOException {
    assertThat(admin.post("/nodes/pve1/qemu/999/status/start", "").status())
        .isEqualTo("500 Configuration file 'nodes/pve1/qemu-server/999.conf' does not exist");
    assertThat(admin.get("/nodes/pve1/lxc/100/status/current").status())
        .isEqualTo("500 Configuration file 'nodes/pve1/lxc/100.conf' does not exist");
  }

  @Test
  void the_log_ends_with_how_the_task_ended_and_comes_in_pages() throws IOException {
    String upid = begin("/nodes/pve3/qemu/104", "start");
    assertEnds(upid, "OK");
    Answer log = admin.get(path(upid) + "/log");
    assertThat(log.data().findValuesAsString("t"))
        .first()
        .isEqualTo("starting VM 104 (win11-desk)");
    assertThat(log.data().findValuesAsString("t")).last().isEqualTo("TASK OK");
    int total = log.json().path("total").intValue();
    JsonNode page = admin.get(path(upid) + "/log?start=1&limit=1").data();
    assertThat(page).hasSize(1);
    assertThat(page.path(0).path("n").intValue()).isEqualTo(2);
    assertThat(admin.get(path(upid) + "/log?limit=0").data()).hasSize(total);
    Answer download = admin.get(path(upid) + "/log?download=1");
    assertThat(download.body()).endsWith("\nTASK OK\n");
    assertThat(download.header("Content-Disposition").getFirst())
        .startsWith("attachment; filename=\"task-pve3-qmstart-");
  }

  @Test
  void a_running_task_is_shown_as_such_and_can_be_stopped() throws IOException {
    restart(FOREVER);
    String upid = begin("/nodes/pve3/qemu/104", "start");
    JsonNode status = admin.get(path(upid) + "/status").data();
    assertThat(status.path("status").stringValue()).isEqualTo("running");
    assertThat(status.has("exitstatus")).isFalse();
    JsonNode active = admin.get("/nodes/pve3/tasks?source=active").data().path(0);
    assertThat(active.path("status").stringValue()).isEqualTo("RUNNING");
    assertThat(active.path("user").stringValue()).isEqualTo("admin@pve!full");
    JsonNode broadcast = admin.get("/cluster/tasks").data().path(0);
    assertThat(broadcast.path("upid").stringValue()).isEqualTo(upid);
    assertThat(broadcast.has("endtime")).isFalse();
    assertThat(admin.delete(path(upid)).body()).isEqualTo("{\"data\":null}");
    assertEnds(upid, "interrupted by signal");
    assertThat(state("/nodes/pve3/qemu/104")).isEqualTo("stopped");
  }

  @Test
  void two_tasks_on_one_guest_come_one_after_the_other() throws IOException {
    restart(0.1);
    String first = begin("/nodes/pve3/qemu/104", "start");
    String second = begin("/nodes/pve3/qemu/104", "start");
    assertEnds(first, "OK");
    assertEnds(second, "VM 104 already running");
  }

  @Test
  void ended_tasks_are_listed_filtered_and_counted() throws IOException {
    assertEnds(begin("/nodes/pve3/qemu/104", "start"), "OK");
    assertEnds(begin("/nodes/pve3/qemu/104", "start"), "VM 104 already running");
    Answer page = admin.get("/nodes/pve3/tasks?limit=1");
    assertThat(page.data()).hasSize(1);
    assertThat(page.json().path("total").intValue()).isGreaterThan(2);
    JsonNode newest = page.data().path(0);
    assertThat(newest.path("status").stringValue()).isEqualTo("VM 104 already running");
    assertThat(newest.path("user").stringValue()).isEqualTo("admin@pve");
    assertThat(newest.path("tokenid").stringValue()).isEqualTo("full");
    assertThat(admin.get("/nodes/pve3/tasks?typefilter=qmstart&vmid=104").data()).hasSize(2);
    for (String filter : new String[] {"errors=1", "statusfilter=error"}) {
      assertThat(admin.get("/nodes/pve3/tasks?" + filter).data().findValuesAsString("status"))
          .doesNotContain("OK");
    }
  }

  @Test
  void somebody_without_rights_sees_only_tasks_of_their_own() throws IOException {
    String upid = begin("/nodes/pve3/qemu/104", "start");
    Client operator = Client.signedIn(cluster, "operator@pve");
    assertThat(operator.get(path(upid) + "/status").status())
        .isEqualTo("403 Permission check failed (/nodes/pve3, Sys.Audit)");
    assertThat(operator.post("/nodes/pve3/lxc/203/status/start", "").status()).isEqualTo("200 OK");
    assertThat(operator.get("/cluster/tasks").data().findValuesAsString("user"))
        .containsOnly("operator@pve");
  }

  @Test
  void closing_the_cluster_ends_tasks_that_would_run_for_long() throws IOException {
    restart(FOREVER);
    begin("/nodes/pve3/qemu/104", "start");
    int port = cluster.port();
    cluster.close();
    cluster = PracticeCluster.start(Client.options().withPort(port));
    assertThat(cluster.port()).isEqualTo(port);
  }
}
