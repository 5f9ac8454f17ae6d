package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class StateTest {
  private static final MovableClock CLOCK = new MovableClock();
  private static PracticeCluster cluster;
  private static Client admin;

  @BeforeAll
  static void start() throws IOException {
    cluster = PracticeCluster.start(Client.options().withClock(CLOCK));
    admin = Client.withToken(cluster, "admin@pve!full");
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void there_are_three_nodes_a_dozen_guests_and_storages() throws IOException {
    JsonNode all = admin.get("/cluster/resources").data();
    List<String> types = all.findValuesAsString("type");
    assertThat(types.stream().filter("node"::equals)).hasSize(3);
    assertThat(types.stream().filter(type -> type.matches("qemu|lxc"))).hasSize(12);
    assertThat(types).contains("storage", "pool", "network");
    assertThat(admin.get("/cluster/resources?type=vm").data()).hasSize(12);
    assertThat(admin.get("/cluster/resources?type=storage").data()).hasSize(9);
    assertThat(admin.get("/nodes").data().findValuesAsString("node"))
        .containsExactly("pve1", "pve2", "pve3");
  }

  @Test
  void load_moves_with_time_within_its_bounds_and_uptimes_grow() throws IOException {
    List<Double> loads = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < 10; i++) {
      JsonNode status = admin.get("/nodes/pve1/status").data();
      loads.add(status.path("cpu").doubleValue());
      assertThat(status.path("uptime").longValue()).isGreaterThan(before);
      before = status.path("uptime").longValue();
      assertThat(status.path("memory").path("used").longValue())
          .isBetween(1L << 30, status.path("memory").path("total").longValue());
      CLOCK.move(Duration.ofSeconds(10));
    }
    assertThat(loads).allSatisfy(load -> assertThat(load).isBetween(0.0, 1.0));
    assertThat(loads.stream().distinct()).hasSizeGreaterThan(5);
  }

  @Test
  void counters_only_grow() throws IOException {
    long[] before = new long[4];
    String[] names = {"netin", "netout", "diskread", "diskwrite"};
    for (int i = 0; i < 20; i++) {
      JsonNode guest = admin.get("/nodes/pve1/qemu/102/status/current").data();
      for (int j = 0; j < names.length; j++) {
        long now = guest.path(names[j]).longValue();
        assertThat(now).isGreaterThan(before[j]);
        before[j] = now;
      }
      CLOCK.move(Duration.ofSeconds(7));
    }
  }

  @Test
  void the_same_seed_gives_the_same_load() throws IOException {
    MovableClock clock = new MovableClock();
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      try (PracticeCluster same = PracticeCluster.start(Client.options().withClock(clock))) {
        bodies.add(Client.withToken(same, "admin@pve!full").get("/nodes/pve2/status").body());
      }
    }
    assertThat(bodies.get(0)).isEqualTo(bodies.get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "hour,60,60",
    "day,1440,60",
    "week,336,1800",
    "month,1440,1800",
    "year,1440,21600",
    "decade,570,604800"
  })
  void recorded_measures_have_the_resolution_of_their_timeframe(
      String timeframe, int points, long step) throws IOException {
    JsonNode series = admin.get("/nodes/pve1/rrddata?timeframe=" + timeframe).data();
    assertThat(series).hasSize(points);
    long first = series.path(0).path("time").longValue();
    long last = series.path(points - 1).path("time").longValue();
    assertThat(last - first).isEqualTo((points - 1) * step);
    assertThat(last % step).isZero();
    assertThat(series.path(points - 1).path("memused").longValue()).isPositive();
  }

  @Test
  void what_was_not_measured_is_missing_and_peaks_are_not_below_means() throws IOException {
    JsonNode decade = admin.get("/nodes/pve1/rrddata?timeframe=decade").data();
    assertThat(decade.path(0).has("cpu")).isFalse();
    JsonNode stopped = admin.get("/nodes/pve3/qemu/104/rrddata?timeframe=hour").data();
    assertThat(stopped.path(59).has("cpu")).isFalse();
    assertThat(stopped.path(59).has("maxmem")).isTrue();
    String guest = "/nodes/pve1/qemu/102/rrddata?timeframe=hour";
    JsonNode mean = admin.get(guest).data().path(30);
    JsonNode peak = admin.get(guest + "&cf=MAX").data().path(30);
    assertThat(peak.path("cpu").doubleValue())
        .isGreaterThanOrEqualTo(mean.path("cpu").doubleValue());
  }

  @Test
  void values_have_the_loose_types_of_the_real_ones() throws IOException {
    JsonNode node = admin.get("/nodes/pve1/status").data();
    assertThat(node.path("loadavg").path(0).isString()).isTrue();
    assertThat(node.path("cpuinfo").path("mhz").isString()).isTrue();
    assertThat(node.path("idle").isNumber()).isTrue();
    JsonNode guest = admin.get("/nodes/pve1/qemu/100/status/current").data();
    assertThat(guest.path("proxmox-support").path("pbs-masterkey").isBoolean()).isTrue();
    assertThat(guest.path("ha").path("managed").isNumber()).isTrue();
    assertThat(admin.get("/cluster/tasks").data().path(0).path("saved").stringValue())
        .isEqualTo("1");
  }

  @Test
  void the_cluster_says_who_is_there() throws IOException {
    JsonNode status = admin.get("/cluster/status").data();
    assertThat(status.path(0).path("type").stringValue()).isEqualTo("cluster");
    assertThat(status.path(0).path("quorate").intValue()).isOne();
    cluster.setOnline("pve2", false);
    JsonNode node = admin.get("/cluster/status").data().path(2);
    assertThat(node.path("online").intValue(9)).isZero();
    assertThat(admin.get("/nodes").data().path(1).path("status").stringValue())
        .isEqualTo("offline");
    assertThat(admin.get("/cluster/resources?type=vm").data().findValuesAsString("status"))
        .contains("unknown");
    cluster.setOnline("pve2", true);
  }

  @Test
  void every_index_lists_what_the_table_has() throws IOException {
    assertThat(admin.get("").data().findValuesAsString("subdir"))
        .containsExactly("version", "cluster", "nodes", "storage", "access", "pools");
    assertThat(admin.get("/nodes/pve1").data().findValuesAsString("name"))
        .contains("status", "qemu", "lxc", "tasks", "rrddata", "storage", "version");
    assertThat(admin.get("/nodes/pve1/qemu/100/status").data().findValuesAsString("subdir"))
        .contains("current", "start", "stop", "shutdown", "reboot", "reset", "suspend", "resume");
    assertThat(admin.get("/access").data().findValuesAsString("subdir"))
        .contains("ticket", "domains", "permissions");
  }

  @Test
  void a_node_lists_its_storages_with_their_fill() throws IOException {
    JsonNode storages = admin.get("/nodes/pve1/storage").data();
    assertThat(storages).hasSize(4);
    assertThat(storages.path(0).path("used_fraction").doubleValue()).isBetween(0.0, 1.0);
    assertThat(admin.get("/nodes/pve1/storage?enabled=1&content=iso").data()).hasSize(2);
    assertThat(admin.get("/storage?type=nfs").data().findValuesAsString("storage"))
        .containsExactly("nas", "old-nas");
  }
}
