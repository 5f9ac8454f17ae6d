package hypercall.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Patience;
import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.secret.Secret;
import hypercall.ui.kit.Background;
import java.time.Duration;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Name, colour, place, copy and deletion of saved connections.
class BookModelTest {
  private final FakeServers servers = new FakeServers();
  private final ObservableList<Connection> connections = FXCollections.observableArrayList();
  private final ConnectModel model =
      new ConnectModel(connections, servers.core(), new Background(Runnable::run, Runnable::run));
  private final BookModel saved = model.saved();

  @BeforeEach
  void three() {
    Connection lab = FakeServers.lab(new Trust.Pinned(FakeServers.FIRST));
    connections.setAll(
        lab, lab.withId("two").withName("two"), lab.withId("three").withName("three"));
  }

  @Test
  void a_moved_connection_stays_within_the_list_and_its_place_is_kept() {
    saved.move(connections.get(0), 1);
    assertThat(names()).containsExactly("two", "lab", "three");
    assertThat(servers.order).containsExactly("two", "lab", "three");
    saved.move(connections.get(2), 1);
    saved.moveTo(connections.get(2), 0);
    assertThat(servers.order).containsExactly("three", "two", "lab");
  }

  @Test
  void a_copy_stands_after_its_original_with_a_name_of_its_own_and_is_shown() {
    saved.duplicate(connections.get(0));
    saved.duplicate(connections.get(0));
    assertThat(names()).containsExactly("lab", "lab copy 2", "lab copy", "two", "three");
    assertThat(connections).extracting(Connection::id).doesNotHaveDuplicates();
    assertThat(model.selectedProperty().get()).isEqualTo(connections.get(1));
    assertThat(servers.asked).contains("keep lab copy pinned 4F:9A");
  }

  @Test
  void another_name_shows_in_the_form_and_an_empty_one_changes_nothing() {
    model.select(connections.get(0));
    saved.rename(connections.get(0), " home ");
    saved.rename(connections.get(0), "  ");
    assertThat(names()).first().isEqualTo("home");
    assertThat(model.form().nameProperty().get()).isEqualTo("home");
    assertThat(servers.asked).last().isEqualTo("keep home pinned 4F:9A");
  }

  @Test
  void time_outs_are_kept_as_soon_as_they_are_typed_unless_they_are_no_times() {
    model.select(connections.get(0));
    Waits waits = model.form().waits();
    waits.connectProperty().set(" 5 s ");
    waits.answerProperty().set("3600");
    saved.waited();
    Patience typed = new Patience(Duration.ofSeconds(5), Duration.ofHours(1));
    assertThat(connections.get(0).patience()).isEqualTo(typed);
    assertThat(model.selectedProperty().get()).isEqualTo(connections.get(0));
    for (String wrong : List.of("0", "-1", "soon", "3601", "1.5")) {
      waits.answerProperty().set(wrong);
      saved.waited();
      model.connect(Secret.copyOf("right"));
      assertThat(model.errorProperty().get()).as(wrong).contains("1 to 3600 seconds");
    }
    assertThat(connections.get(0).patience()).isEqualTo(typed);
    waits.connectProperty().set("");
    waits.answerProperty().set("");
    saved.waited();
    assertThat(connections.get(0).patience()).isEqualTo(Patience.USUAL);
  }

  @Test
  void a_colour_is_kept_at_once() {
    model.select(connections.get(1));
    model.form().colourProperty().set(Connection.Colour.TEAL);
    assertThat(connections.get(1).colour()).isEqualTo(Connection.Colour.TEAL);
    assertThat(servers.asked).last().isEqualTo("keep two pinned 4F:9A");
    model.select(connections.get(0));
    assertThat(model.form().colourProperty().get()).isEqualTo(Connection.Colour.NONE);
    assertThat(connections.get(1).colour()).isEqualTo(Connection.Colour.TEAL);
  }

  @Test
  void a_deleted_connection_comes_back_to_its_place() {
    Connection two = connections.get(1);
    model.select(two);
    saved.delete(two);
    assertThat(names()).containsExactly("lab", "three");
    assertThat(model.selectedProperty().get()).isNull();
    assertThat(saved.deletedProperty().get()).isEqualTo("“two” is deleted.");
    saved.undo();
    assertThat(connections.get(1)).isEqualTo(two);
    assertThat(servers.order).containsExactly("lab", "two", "three");
    assertThat(servers.asked).contains("delete two", "keep two pinned 4F:9A");
    assertThat(saved.deletedProperty().get()).isEmpty();
    saved.undo();
    assertThat(connections).hasSize(3);
  }

  private List<String> names() {
    return connections.stream().map(Connection::name).toList();
  }
}
