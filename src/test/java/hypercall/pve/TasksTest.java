package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Call;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Following tasks and listing nodes, against the practice cluster over TLS.
class TasksTest {
  @TempDir static Path spill;

  @Test
  void aTaskIsFollowedToItsEnd() throws Exception {
    try (Lab lab = new Lab(spill);
        SessionService client = lab.admin((_, _, _) -> Optional.empty())) {
      JsonNode guest = stoppedGuest(client);
      String path =
          "/nodes/" + guest.path("node").asString() + "/qemu/" + guest.path("vmid").asString();
      Upid upid = Upid.startedBy(Lab.send(client, "POST", path + "/status/start")).orElseThrow();
      List<TaskState> told = new ArrayList<>();

      TaskState last = new Tasks(client, Duration.ofMillis(1)).follow(upid, new Call(), told::add);

      assertThat(upid.type()).isEqualTo("qmstart");
      assertThat(last)
          .isInstanceOfSatisfying(
              TaskState.Ended.class,
              ended -> assertThat(ended.isOk()).as(ended.exitStatus()).isTrue());
      assertThat(told).endsWith(last);
    }
  }

  private static JsonNode stoppedGuest(SessionService client) throws Exception {
    JsonNode guests =
        SmallJson.read(Lab.get(client, "/cluster/resources?type=vm").response().body())
            .orElseThrow()
            .path("data");
    for (JsonNode guest : guests) {
      if (guest.path("type").asString().equals("qemu")
          && guest.path("status").asString().equals("stopped")
          && guest.path("template").asInt(0) == 0) {
        return guest;
      }
    }
    throw new AssertionError("the practice cluster has no stopped guest");
  }

  @Test
  void aTaskThatNobodyKnowsIsSaidSo() throws Exception {
    try (Lab lab = new Lab(spill);
        SessionService client = lab.admin((_, _, _) -> Optional.empty())) {
      String node = new LiveNodes(client).nodes(new Call()).getFirst().name();
      Upid upid =
          Upid.parse("UPID:" + node + ":00000001:00000002:6B0207F8:qmstart:1:a@pve:").orElseThrow();

      assertThat(new Tasks(client).state(upid, new Call())).isInstanceOf(TaskState.Unknown.class);
    }
  }

  @Test
  void nodesAreListedByNameAndAskedForAnewBySomebodyElse() throws Exception {
    try (Lab lab = new Lab(spill);
        SessionService client = lab.client("admin", "pve")) {
      LiveNodes nodes = new LiveNodes(client);
      assertThat(nodes.nodes(new Call())).isEmpty();

      client.signIn(Lab.password(), new Call());

      assertThat(nodes.nodes(new Call()))
          .hasSize(3)
          .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()))
          .anyMatch(LiveNodes.Node::online);
    }
  }
}
