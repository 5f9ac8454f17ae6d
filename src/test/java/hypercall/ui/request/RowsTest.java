package hypercall.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.SavedRequest.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows moved, pasted, and edited as text.
class RowsTest {
  private static final Row A = new Row("a", "1");
  private static final Row B = new Row(false, "b", "x: y", false);
  private static final Row SECRET = new Row(true, "password", "canary", true);

  @Test
  void rows_move_up_and_down_and_the_empty_one_stays_last() {
    Rows rows = new Rows(List.of(A, B, SECRET), () -> {});
    RowModel first = rows.items().getFirst();
    rows.move(first, -1);
    rows.move(first, 1);
    assertThat(rows.rows()).containsExactly(B, A, SECRET);
    rows.move(first, 1);
    rows.move(first, 1);
    assertThat(rows.rows()).containsExactly(B, SECRET, A);
    rows.move(rows.items().getLast(), -1);
    assertThat(rows.items().getLast().isBlank()).isTrue();
  }

  @Test
  void inserted_rows_take_the_place_of_an_empty_one_or_come_behind() {
    Rows rows = new Rows(List.of(A), () -> {});
    rows.insert(rows.items().getFirst(), List.of(B));
    rows.insert(rows.items().getLast(), List.of(SECRET));
    assertThat(rows.rows()).containsExactly(A, B, SECRET);
    assertThat(rows.items()).hasSize(4);
  }

  @Test
  void as_text_and_back_nothing_changes_and_no_secret_is_written() {
    List<Row> rows =
        List.of(
            A,
            B,
            SECRET,
            new Row(false, "token", "canary2", true),
            new Row(true, "own", "canary3", true),
            new Row("empty", ""),
            new Row("#odd: name", " spaced "),
            new Row("\"quoted\"", "\"quoted\\"),
            new Row("lines", "one\ntwo\r\n\tthree\u2028\\n"),
            new Row("dots", "••••••••"),
            new Row("", "no name"));
    String text = BulkText.write(rows);
    assertThat(text).contains("a: 1\n", "# b: x: y\n", "password: ••••••••\n", "empty:\n");
    assertThat(text).doesNotContain("canary");
    assertThat(text.lines()).hasSize(rows.size());
    assertThat(BulkText.read(text, rows)).isEqualTo(rows);
  }

  @Test
  void a_secret_row_that_is_renamed_moved_or_overwritten_stays_a_secret() {
    List<Row> before = List.of(A, SECRET);
    assertThat(BulkText.read("word: ••••••••\na: 2", before))
        .containsExactly(new Row(true, "word", "canary", true), new Row("a", "2"));
    assertThat(BulkText.read("# password: other", before))
        .containsExactly(new Row(false, "password", "other", true));
    assertThat(BulkText.read("password: ••••••••\nmore: ••••••••", before))
        .as("dots of nothing hold nothing")
        .containsExactly(SECRET, new Row(true, "more", "", true));
  }

  @Test
  void half_typed_text_is_read_as_far_as_it_goes() {
    assertThat(BulkText.read("name\n\n  \n: value\n\"open: 1\n#\nx: \"half", List.of()))
        .extracting(Row::name)
        .containsExactly("name", "", "\"open", "", "x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=1\nb=x y",
        "a: 1\r\nb:x y\r\n",
        "a\t1\nb\tx y",
        "?a=1&b=x%20y",
        "a=1&b=x+y",
        "{\"a\": 1, \"b\": \"x y\"}"
      })
  void many_rows_are_pasted_in_any_usual_shape(String text) {
    assertThat(PastedRows.of(text)).containsExactly(new Row("a", "1"), new Row("b", "x y"));
  }

  @Test
  void pasted_rows_keep_what_is_off_and_hide_what_is_secret() {
    assertThat(PastedRows.of("# a: 1\npassword: x"))
        .containsExactly(new Row(false, "a", "1", false), new Row(true, "password", "x", true));
    assertThat(PastedRows.of("{\"on\": true, \"off\": false, \"none\": null, \"l\": [1, 2]}"))
        .containsExactly(
            new Row("on", "1"), new Row("off", "0"), new Row("none", ""), new Row("l", "[1,2]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name", "two words", "https://pve1.lab/x?a=1&b=2", "a\nb", "{a", "", "[1]"})
  void other_text_is_pasted_as_it_is(String text) {
    assertThat(PastedRows.of(text)).isEmpty();
  }
}
