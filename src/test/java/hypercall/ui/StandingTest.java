package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.junit.jupiter.api.Test;

/// The answer stands beside the request where it is wanted there and there is room.
class StandingTest {
  private final SimpleBooleanProperty chosen = new SimpleBooleanProperty(true);
  private final SimpleDoubleProperty zoom = new SimpleDoubleProperty(1);
  private final SimpleDoubleProperty width = new SimpleDoubleProperty(1150);
  private final Standing standing = new Standing(chosen, zoom, width);

  @Test
  void larger_text_sends_the_answer_below_and_smaller_text_lets_it_come_back() {
    assertThat(standing.besideProperty().getValue()).isTrue();
    zoom.set(2);
    assertThat(standing.besideProperty().getValue()).isFalse();
    assertThat(chosen.get()).as("the choice is kept").isTrue();
    zoom.set(1);
    assertThat(standing.besideProperty().getValue()).isTrue();
  }

  @Test
  void a_narrow_window_does_so_too_and_room_brings_nothing_beside_that_is_wanted_below() {
    width.set(600);
    assertThat(standing.besideProperty().getValue()).isFalse();
    chosen.set(false);
    width.set(2000);
    assertThat(standing.besideProperty().getValue()).isFalse();
    assertThat(standing.narrowProperty().getValue()).isFalse();
  }

  @Test
  void what_has_no_width_yet_is_not_narrow() {
    width.set(0);
    assertThat(standing.besideProperty().getValue()).isTrue();
  }
}
