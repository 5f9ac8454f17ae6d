package hypercall.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.SavedRequest.Row;
import java.util.List;
import javafx.beans.property.StringProperty;
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
  void only_a_kept_secret_without_its_value_has_lost_it() {
    RowModel kept = new Rows(List.of(new Row(true, "password", "", true)), () -> {}).items().get(0);
    assertThat(kept.isLost()).isTrue();
    kept.valueProperty().set("new");
    kept.valueProperty().set("");
    assertThat(kept.isLost()).isFalse();
    RowModel typed = RowModel.blank();
    typed.nameProperty().set("password");
    assertThat(typed.secretProperty().get()).isTrue();
    assertThat(typed.isLost()).isFalse();
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

  @Test
  void what_was_done_last_is_taken_back_first_wherever_it_was() {
    Rows rows = new Rows(List.of(A, B), () -> {});
    RowModel first = rows.items().getFirst();
    type(first.valueProperty(), "1", "12", "123");
    rows.remove(rows.items().get(1));
    rows.insert(rows.items().getLast(), List.of(SECRET, new Row("c", "3")));
    rows.move(first, 1);
    type(rows.items().getLast().nameProperty(), "x", "xy", "xyz");

    rows.undo();
    assertThat(rows.rows()).extracting(Row::name).containsExactly("password", "a", "c");
    rows.undo();
    assertThat(rows.rows()).extracting(Row::name).containsExactly("a", "password", "c");
    rows.undo();
    assertThat(rows.rows()).containsExactly(new Row("a", "123"));
    rows.undo();
    assertThat(rows.rows()).containsExactly(new Row("a", "123"), B);
    rows.undo();
    assertThat(rows.rows()).as("a run of letters is one step").containsExactly(A, B);
    assertThat(rows.undo()).isEmpty();
    assertThat(rows.items()).as("the empty row stays last").hasSize(3);

    for (int i = 0; i < 5; i++) {
      assertThat(rows.redo()).isPresent();
    }
    assertThat(rows.rows()).extracting(Row::name).containsExactly("password", "a", "c", "xyz");
    assertThat(rows.redo()).isEmpty();
  }

  @Test
  void editing_as_text_is_one_step_and_a_new_edit_ends_what_could_be_done_again() {
    Rows rows = new Rows(List.of(A), () -> {});
    rows.replaceByText(List.of(A, new Row("b", "")));
    rows.replaceByText(List.of(A, new Row("b", "2")));
    rows.pause();
    rows.replaceByText(List.of());
    rows.undo();
    assertThat(rows.rows()).containsExactly(A, new Row("b", "2"));
    rows.undo();
    assertThat(rows.rows()).containsExactly(A);
    rows.add(B);
    assertThat(rows.redo()).isEmpty();
    assertThat(rows.rows()).containsExactly(A, B);
  }

  private static void type(StringProperty cell, String... texts) {
    for (String text : texts) {
      cell.set(text);
    }
  }
}
