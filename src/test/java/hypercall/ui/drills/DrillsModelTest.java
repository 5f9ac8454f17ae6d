package hypercall.ui.drills;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Trust;
import hypercall.practice.Drill;
import hypercall.practice.PracticeCluster;
import hypercall.practice.PracticeOptions;
import hypercall.pve.Connection;
import hypercall.ui.kit.Background;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The switches of the drills, against a running practice cluster.
class DrillsModelTest {
  private static PracticeCluster cluster;

  private final ObjectProperty<@Nullable Connection> top = new SimpleObjectProperty<>();
  private final List<Drill> switched = new ArrayList<>();
  private final DrillsModel drills = model(new Background(Runnable::run, Runnable::run));

  @BeforeAll
  static void start() throws IOException {
    cluster = PracticeCluster.start(PracticeOptions.forTests());
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @AfterEach
  void end() {
    List.of(Drill.values()).forEach(drill -> cluster.set(drill, false));
  }

  private DrillsModel model(Background background) {
    return new DrillsModel(top, background, switched::add);
  }

  private static Connection to(String host, int port) {
    return new Connection(
        "lab",
        "lab",
        host,
        port,
        new Connection.SignIn.Password("root", "pam"),
        new Trust.System());
  }

  @Test
  void they_are_offered_while_the_cluster_runs_and_is_in_front() {
    top.set(to("127.0.0.1", cluster.port()));
    assertThat(drills.offeredProperty().getValue()).isFalse();

    drills.started(cluster);
    assertThat(drills.offeredProperty().getValue()).isTrue();

    top.set(to("pve1.lab", cluster.port()));
    assertThat(drills.offeredProperty().getValue()).isFalse();
    top.set(to("127.0.0.1", cluster.port() + 1));
    assertThat(drills.offeredProperty().getValue()).isFalse();
    top.set(to("localhost", cluster.port()));
    assertThat(drills.offeredProperty().getValue()).isTrue();
    top.set(null);
    assertThat(drills.offeredProperty().getValue()).isFalse();
  }

  @Test
  void the_switches_show_only_where_they_are_offered_and_go_with_the_connection() {
    drills.toggle();
    assertThat(drills.openProperty().getValue()).isFalse();
    drills.started(cluster);
    top.set(to("127.0.0.1", cluster.port()));
    drills.toggle();
    assertThat(drills.openProperty().getValue()).isTrue();
    top.set(to("pve1.lab", 8006));
    assertThat(drills.openProperty().getValue()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Drill.class)
  void every_switch_reaches_the_cluster_and_is_told_once(Drill drill) {
    drills.started(cluster);
    drills.set(drill, true);
    drills.set(drill, true);
    assertThat(cluster.drills()).containsExactly(drill);
    assertThat(drills.onProperty().getValue()).containsExactly(drill);
    drills.set(drill, false);
    assertThat(cluster.drills()).isEmpty();
    assertThat(drills.onProperty().getValue()).isEmpty();
    assertThat(switched).containsExactly(drill, drill);
  }

  @Test
  void the_window_says_which_are_on() {
    assertThat(DrillWords.face(Set.of())).isEqualTo("Drills");
    drills.started(cluster);
    drills.set(Drill.SHORT_TICKETS, true);
    assertThat(DrillWords.face(drills.onProperty().getValue()))
        .isEqualTo("Drill: ticket life 60 s");
    drills.set(Drill.SLOW_ANSWERS, true);
    assertThat(DrillWords.face(drills.onProperty().getValue()))
        .isEqualTo("2 drills: ticket life 60 s, slow answers");
  }

  @Test
  void one_word_switches_all_off() {
    drills.started(cluster);
    List.of(Drill.values()).forEach(drill -> drills.set(drill, true));
    assertThat(cluster.drills()).containsExactly(Drill.values());

    drills.allOff();

    assertThat(cluster.drills()).isEmpty();
    assertThat(drills.onProperty().getValue()).isEmpty();
  }

  @Test
  void whichever_change_runs_first_the_cluster_ends_as_wanted() {
    Deque<Runnable> work = new ArrayDeque<>();
    DrillsModel slow = model(new Background(work::push, Runnable::run));
    slow.started(cluster);
    slow.set(Drill.NODE_OFFLINE, true);
    slow.set(Drill.SLOW_ANSWERS, true);
    slow.set(Drill.NODE_OFFLINE, false);

    work.forEach(Runnable::run);

    assertThat(cluster.drills()).containsExactly(Drill.SLOW_ANSWERS);
    assertThat(slow.onProperty().getValue()).containsExactly(Drill.SLOW_ANSWERS);
  }

  @Test
  void a_refused_ticket_is_explained_by_the_drill_that_ended_it_also_when_that_is_over() {
    drills.started(cluster);
    Connection here = to("127.0.0.1", cluster.port());
    assertThat(drills.lessonOfTicket(here)).isEmpty();
    drills.set(Drill.SHORT_TICKETS, true);
    assertThat(drills.lessonOfTicket(here)).startsWith("Drill “ticket life 60 s”: ");
    drills.set(Drill.CLOCK_SKEW, true);
    assertThat(drills.lessonOfTicket(here)).startsWith("Drill “clock 3 h ahead”: ");
    drills.allOff();
    assertThat(drills.lessonOfTicket(here)).startsWith("The drill “clock 3 h ahead” is over: ");
    assertThat(drills.lessonOfTicket(to("pve1.lab", 8006))).isEmpty();
  }
}
