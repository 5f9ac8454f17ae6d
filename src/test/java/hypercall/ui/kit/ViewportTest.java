package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewportTest {
  private final Viewport viewport = new Viewport();

  @Test
  void it_stays_within_tens_of_millions_of_rows() {
    viewport.fit(800, 400, 20, 50_000_000);
    viewport.scrollTo(1e12, 0);
    assertThat(viewport.top()).isEqualTo(49_999_980);
    assertThat(viewport.rowAt(399)).isEqualTo(49_999_999);
    assertThat(viewport.yOf(49_999_999)).isEqualTo(380);
    viewport.scrollBy(-1e12, 0);
    assertThat(viewport.top()).isZero();
  }

  @Test
  void a_row_is_brought_into_sight_by_the_shortest_way() {
    viewport.fit(800, 400, 20, 1_000);
    viewport.reveal(25, 0);
    assertThat(viewport.top()).isEqualTo(6);
    viewport.reveal(10, 0);
    assertThat(viewport.top()).isEqualTo(6);
    viewport.reveal(3, 0);
    assertThat(viewport.top()).isEqualTo(3);
    assertThat(viewport.sees(3)).isTrue();
    assertThat(viewport.sees(23)).isFalse();
  }

  @Test
  void sideways_it_goes_as_far_as_the_widest_row_seen() {
    viewport.fit(800, 400, 20, 10);
    viewport.widen(2_000);
    viewport.scrollBy(0, 5_000);
    assertThat(viewport.left()).isEqualTo(1_224);
    viewport.reveal(0, 10);
    assertThat(viewport.left()).isZero();
  }

  @Test
  void fewer_rows_pull_it_back() {
    viewport.fit(800, 400, 20, 1_000);
    viewport.scrollTo(900, 0);
    viewport.fit(800, 400, 20, 30);
    assertThat(viewport.top()).isEqualTo(10);
  }

  @Test
  void smaller_text_needs_no_more_room_sideways_than_it_has() {
    viewport.fit(800, 400, 40, 10);
    viewport.widen(1_400);
    assertThat(viewport.lastLeft()).isPositive();
    viewport.fit(800, 400, 20, 10);
    assertThat(viewport.lastLeft()).isZero();
  }
}
