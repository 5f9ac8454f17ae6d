package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Find in a text that is edited goes round, counts, and follows what is typed meanwhile.
class TextFindTest {
  private String text = "node Node {\"node\": 1}";
  private int from;
  private int to;
  private final TextFind find = new TextFind(() -> text, () -> from, this::went);

  private void went(int start, int end) {
    from = start;
    to = end;
  }

  @Test
  void goes_from_hit_to_hit_and_round() {
    from = 1;
    find.queryProperty().set("node");
    assertAt(5, "2 of 3");
    find.next();
    assertAt(12, "3 of 3");
    find.next();
    assertAt(0, "1 of 3");
    find.previous();
    assertAt(12, "3 of 3");
    find.previous();
    assertAt(5, "2 of 3");
  }

  @Test
  void case_counts_when_it_is_to() {
    find.queryProperty().set("Node");
    find.matchCaseProperty().set(true);
    assertAt(5, "1 of 1");
  }

  @Test
  void a_longer_word_stays_where_the_shorter_was_found() {
    text = "no, nodes and node";
    find.queryProperty().set("no");
    assertAt(0, "1 of 3");
    find.queryProperty().set("nod");
    assertAt(4, "1 of 2");
    find.queryProperty().set("nodes");
    assertAt(4, "1 of 1");
  }

  @Test
  void what_is_not_there_moves_nothing() {
    from = 7;
    find.queryProperty().set("zzz");
    find.next();
    find.previous();
    assertThat(from).isEqualTo(7);
    assertThat(find.summaryProperty().get()).isEqualTo("No matches");
    find.queryProperty().set("");
    assertThat(find.summaryProperty().get()).isEmpty();
  }

  @Test
  void an_edited_text_is_sought_as_it_is_now() {
    find.queryProperty().set("node");
    text = "";
    find.next();
    assertThat(find.summaryProperty().get()).isEqualTo("No matches");
    text = "a node";
    find.next();
    assertAt(2, "1 of 1");
  }

  private void assertAt(int place, String summary) {
    assertThat(from).isEqualTo(place);
    assertThat(to).isEqualTo(place + find.queryProperty().get().length());
    assertThat(find.summaryProperty().get()).isEqualTo(summary);
  }
}
