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
    viewport.reveal(25, 0, 0);
    assertThat(viewport.top()).isEqualTo(6);
    viewport.reveal(10, 0, 0);
    assertThat(viewport.top()).isEqualTo(6);
    viewport.reveal(3, 0, 0);
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
    viewport.reveal(0, 0, 10);
    assertThat(viewport.left()).isZero();
  }

  @Test
  void rows_of_several_pieces_are_as_high_as_those() {
    viewport.count(row -> row == 1 ? 10 : 1);
    viewport.fit(800, 100, 20, 100);
    assertThat(viewport.rowAt(10)).isZero();
    assertThat(viewport.rowAt(99)).isEqualTo(1);
    viewport.scrollBy(6, 0);
    assertThat(viewport.top()).isEqualTo(1.5);
    assertThat(viewport.yOf(1)).isEqualTo(-100);
    assertThat(viewport.yOf(2)).isEqualTo(100);
    viewport.reveal(1, 0, 0);
    assertThat(viewport.top()).isEqualTo(1);
    viewport.reveal(1, 9, 0);
    assertThat(viewport.top()).isEqualTo(1.5);
    viewport.reveal(2, 0, 0);
    assertThat(viewport.top()).isEqualTo(1.6);
    viewport.scrollTo(1_000, 0);
    assertThat(viewport.top()).isEqualTo(95);
    viewport.scrollTo(3, 0);
    viewport.scrollBy(-2, 0);
    assertThat(viewport.top()).isEqualTo(1.9);
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
