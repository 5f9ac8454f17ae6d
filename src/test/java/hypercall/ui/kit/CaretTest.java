package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.json.Position;
import org.junit.jupiter.api.Test;

class CaretTest {
  private final Caret caret = caret("  one two\nx\n\n\"a-b\" 😀z");

  private static Caret caret(String text) {
    Lines lines = Lines.text(Samples.bytes(text), 80);
    assertThat(lines.advance(1000)).isTrue();
    return new Caret(lines);
  }

  private void at(long line, int column) {
    assertThat(caret.place()).isEqualTo(new Position(line, column));
  }

  @Test
  void up_and_down_keep_the_column_over_shorter_lines() {
    caret.put(new Position(1, 7), false);
    caret.rows(2, false);
    at(3, 0);
    caret.rows(-2, false);
    at(1, 7);
  }

  @Test
  void it_stops_at_the_first_and_last_row() {
    caret.rows(-5, false);
    at(1, 0);
    caret.left(false, false);
    at(1, 0);
    caret.rows(50, false);
    at(4, 0);
    caret.last(false);
    caret.right(false, false);
    at(4, 9);
  }

  @Test
  void left_and_right_go_over_line_ends_and_whole_characters() {
    caret.put(new Position(3, 0), false);
    caret.left(false, false);
    at(2, 1);
    caret.put(new Position(4, 6), false);
    caret.right(false, false);
    at(4, 8);
    caret.left(false, false);
    at(4, 6);
  }

  @Test
  void words_are_jumped_over() {
    caret.right(true, false);
    at(1, 2);
    caret.right(true, false);
    at(1, 6);
    caret.left(true, false);
    at(1, 2);
  }

  @Test
  void home_goes_to_the_text_and_then_to_the_margin() {
    caret.end(false);
    at(1, 9);
    caret.home(false);
    at(1, 2);
    caret.home(false);
    at(1, 0);
  }

  @Test
  void a_selection_runs_from_its_anchor_and_ends_by_moving_on() {
    caret.put(new Position(2, 1), false);
    caret.rows(-1, true);
    assertThat(caret.hasSelection()).isTrue();
    assertThat(caret.from()).isEqualTo(new Position(1, 1));
    assertThat(caret.to()).isEqualTo(new Position(2, 1));
    caret.right(false, false);
    at(2, 1);
    assertThat(caret.hasSelection()).isFalse();
  }

  @Test
  void words_lines_and_everything_are_selected() {
    caret.put(new Position(1, 4), false);
    caret.select(caret.word());
    assertThat(caret.from()).isEqualTo(new Position(1, 2));
    assertThat(caret.to()).isEqualTo(new Position(1, 5));
    caret.select(caret.line());
    assertThat(caret.from()).isEqualTo(new Position(1, 0));
    assertThat(caret.to()).isEqualTo(new Position(2, 0));
    caret.selectAll();
    assertThat(caret.to()).isEqualTo(new Position(4, 9));
  }

  @Test
  void of_json_a_whole_number_or_name_is_a_word() {
    Lines lines = Samples.pretty("{\"a\":\"vm-1.2 up\",\"n\":-0.5}");
    lines.advance(Long.MAX_VALUE);
    Caret json = new Caret(lines);
    json.put(new Position(2, 10), false);
    json.select(json.word());
    assertThat(json.textOnLine()).isEqualTo("vm-1.2");
    json.put(new Position(3, 9), false);
    json.select(json.word());
    assertThat(json.textOnLine()).isEqualTo("-0.5");
  }

  @Test
  void nothing_happens_where_there_are_no_lines() {
    Caret none = caret("");
    none.rows(1, false);
    none.right(true, true);
    none.select(none.word());
    none.select(none.line());
    assertThat(none.toggle()).isFalse();
    assertThat(none.place()).isEqualTo(new Position(1, 0));
  }
}
