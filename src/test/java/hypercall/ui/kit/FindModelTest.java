package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.json.Finder.Hit;
import hypercall.json.JsonDocument;
import hypercall.json.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Find goes round, counts, follows what is typed and edited meanwhile, and goes on from where one
/// is.
class FindModelTest {
  private String text = "node Node {\"node\": 1}";
  private Hit shown = at(0, 0);
  private int went;
  private final FindModel find =
      new FindModel(
          new FindWords(),
          new Background(Runnable::run, Runnable::run),
          () -> shown,
          () -> {},
          this::went);

  FindModelTest() {
    find.show(new Texts(() -> Texts.of(text)));
  }

  private void went(Hit hit) {
    shown = hit;
    went++;
  }

  private static Hit at(int from, int to) {
    return new Hit(new Position(1, from), new Position(1, to));
  }

  private void assertAt(int from, int to, String summary) {
    assertThat(shown).isEqualTo(at(from, to));
    assertThat(told()).isEqualTo(summary);
  }

  private String told() {
    return find.summaryProperty().get();
  }

  @Test
  void goes_from_hit_to_hit_and_says_that_it_goes_round() {
    shown = at(1, 1);
    find.open("node");
    assertAt(5, 9, "2 of 3");
    find.next();
    assertAt(12, 16, "3 of 3");
    find.next();
    assertAt(0, 4, "1 of 3, from the top again");
    find.next();
    assertAt(5, 9, "2 of 3");
    find.previous();
    find.previous();
    assertAt(12, 16, "3 of 3, from the end again");
  }

  @Test
  void goes_on_from_where_one_has_gone_meanwhile() {
    find.open("node");
    assertAt(0, 4, "1 of 3");
    shown = at(10, 10);
    find.next();
    assertAt(12, 16, "3 of 3");
    shown = at(6, 8);
    find.previous();
    assertAt(5, 9, "2 of 3");
    shown = at(20, 20);
    find.next();
    assertAt(0, 4, "1 of 3, from the top again");
  }

  @Test
  void the_first_hit_is_the_one_behind_the_caret_or_else_the_first_of_all() {
    shown = at(14, 14);
    find.open("node");
    assertAt(0, 4, "1 of 3, from the top again");
  }

  @Test
  void a_longer_word_stays_where_the_shorter_was_found() {
    text = "no, nodes and node";
    find.open("no");
    assertAt(0, 2, "1 of 3");
    find.queryProperty().set("nod");
    assertAt(4, 7, "1 of 2");
    find.queryProperty().set("nodes");
    assertAt(4, 9, "1 of 1");
  }

  @Test
  void each_switch_counts_and_they_count_together() {
    text = "Node node nodes _node NÖDE nöde n.de";
    find.open("node");
    assertThat(told()).endsWith("of 4");
    find.words().matchCaseProperty().set(true);
    assertThat(told()).endsWith("of 3");
    find.words().wholeWordProperty().set(true);
    assertThat(told()).endsWith("of 1");
    find.words().matchCaseProperty().set(false);
    find.queryProperty().set("nöde");
    assertThat(told()).endsWith("of 2");
    find.queryProperty().set("n.de");
    assertAt(32, 36, "1 of 1");
    find.words().regexProperty().set(true);
    assertThat(told()).endsWith("of 5");
    find.words().wholeWordProperty().set(false);
    assertThat(told()).endsWith("of 7");
  }

  @Test
  void what_is_selected_is_sought_as_it_stands_also_as_a_regular_expression() {
    text = "a.b axb [1] {x} a.b";
    find.words().regexProperty().set(true);
    find.open("a.b");
    assertAt(0, 3, "1 of 2");
    assertThat(find.queryProperty().get()).isEqualTo("a\\.b");
    find.open("a.b");
    assertThat(find.queryProperty().get()).isEqualTo("a\\.b");
    shown = at(8, 15);
    find.open("[1] {x}");
    assertAt(8, 15, "1 of 1");
  }

  @Test
  void find_opened_again_at_its_own_hit_keeps_its_pattern() {
    find.words().regexProperty().set(true);
    find.open("");
    find.queryProperty().set("n\\w+");
    assertAt(0, 4, "1 of 3");
    find.open("node");
    assertAt(0, 4, "1 of 3");
    assertThat(find.queryProperty().get()).isEqualTo("n\\w+");
  }

  @Test
  void a_fault_in_a_regular_expression_is_told_with_its_column_and_moves_nothing() {
    find.words().regexProperty().set(true);
    find.open("");
    find.queryProperty().set("no(de");
    assertThat(find.faultProperty().get()).isEqualTo("Unclosed group at column 6");
    assertThat(told()).isEmpty();
    assertThat(went).isZero();
    find.next();
    assertThat(went).isZero();
    find.queryProperty().set("no(de)");
    assertThat(find.faultProperty().get()).isEmpty();
    assertAt(0, 4, "1 of 3");
  }

  @Test
  void a_pattern_that_takes_too_long_says_so_and_what_it_found_stays() {
    text = "aaaa\n" + "a".repeat(200) + "c\naaaa";
    find.words().regexProperty().set(true);
    find.open("");
    find.queryProperty().set("(.*a){30}b?$|a{4}");
    assertThat(told())
        .isEqualTo("1 of 1, stopped at line 2, for which this pattern takes too long");
    find.queryProperty().set("(a+)+$");
    assertThat(told()).isEqualTo("1 of 2");
  }

  @Test
  void what_is_not_there_moves_nothing() {
    shown = at(7, 7);
    find.open("zzz");
    find.next();
    find.previous();
    assertThat(went).isZero();
    assertThat(told()).isEqualTo("No matches");
    find.queryProperty().set("");
    assertThat(told()).isEmpty();
  }

  @Test
  void an_edited_text_is_sought_as_it_is_now_and_nobody_is_taken_there() {
    find.open("node");
    int before = went;
    text = "";
    find.edited();
    assertThat(told()).isEqualTo("No matches");
    text = "a node";
    find.edited();
    assertThat(told()).isEqualTo("1 match");
    assertThat(went).isEqualTo(before);
    shown = at(1, 1);
    find.next();
    assertAt(2, 6, "1 of 1");
  }

  @Test
  void more_hits_than_anybody_goes_through_are_not_counted_on() {
    List<String> lines = IntStream.range(0, 1_001).mapToObj(_ -> "x".repeat(100)).toList();
    find.show(new Texts(() -> lines));
    find.open("x");
    assertThat(told()).isEqualTo("1 of more than 100,000");
  }

  @Test
  void nothing_is_sought_while_it_is_closed_or_behind_another_view() {
    find.queryProperty().set("node");
    assertThat(find.hits()).isEmpty();
    find.attend(false);
    find.open("");
    assertThat(find.hits()).isEmpty();
    find.attend(true);
    assertThat(told()).isEqualTo("3 matches");
    assertThat(went).isZero();
    find.words().openProperty().set(false);
    assertThat(find.hits()).isEmpty();
  }

  @Test
  void what_came_while_all_before_it_was_being_searched_is_searched_too() throws IOException {
    Queue<Runnable> told = new ArrayDeque<>();
    Background late = new Background(Runnable::run, told::add);
    FindModel growing = new FindModel(new FindWords(), late, () -> shown, () -> {}, this::went);
    GrowingBytes bytes = GrowingBytes.inMemory();
    JsonDocument document = JsonDocument.of(bytes);
    append(bytes, "[\"node\",");
    document.advance(Long.MAX_VALUE);
    growing.show(Lines.pretty(document));
    growing.open("node");
    append(bytes, "\"node\"]");
    bytes.finish();
    document.advance(Long.MAX_VALUE);
    growing.grown();
    while (!told.isEmpty()) {
      told.remove().run();
    }
    assertThat(growing.summaryProperty().get()).isEqualTo("1 of 2");
  }

  private static void append(GrowingBytes bytes, String text) throws IOException {
    byte[] part = text.getBytes(StandardCharsets.UTF_8);
    bytes.append(part, 0, part.length);
  }
}
