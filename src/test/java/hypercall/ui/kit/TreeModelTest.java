package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import hypercall.json.TreeFolds;
import hypercall.json.TreeRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeModelTest {
  private final List<Double> placed = new ArrayList<>();
  private final TreeModel model =
      new TreeModel(
          new Background(Runnable::run, Runnable::run),
          new FindWords(),
          new TreeListener(() -> {}, () -> {}, placed::add, Runnable::run));

  private static byte[] utf8(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private void show(String json, TreePlace place) {
    JsonDocument document = JsonDocument.of(GrowingBytes.of(utf8(json)));
    model.show(document, Lines.pretty(document), place);
  }

  private String keys() {
    StringBuilder keys = new StringBuilder();
    for (long row = 0; row < model.rows().rowCount(); row++) {
      TreeRow shown = model.rows().row(row);
      keys.append(row == model.chosen() ? ">" : " ").append(shown.key().text());
    }
    return keys.toString();
  }

  @Test
  void data_is_open_at_first_and_a_lonely_member_too() {
    show("{\"x\":{\"y\":1},\"data\":[{\"a\":1},2]}", TreePlace.START);
    assertThat(keys()).isEqualTo(" x data 0 1");
    show("{\"x\":{\"y\":1}}", TreePlace.START);
    assertThat(keys()).isEqualTo(" x y");
    show("{\"x\":{\"y\":1},\"z\":[1]}", TreePlace.START);
    assertThat(keys()).isEqualTo(" x z");
  }

  @Test
  void the_arrow_keys_open_close_and_lead_in_and_out() {
    show("{\"data\":[{\"a\":{\"b\":1}},2]}", TreePlace.START);
    model.right();
    assertThat(model.chosen()).isEqualTo(-1);
    model.move(1);
    model.right();
    model.right();
    model.right();
    model.right();
    model.right();
    assertThat(keys()).isEqualTo(" data 0 a>b 1");
    model.right();
    model.left();
    assertThat(keys()).isEqualTo(" data 0>a b 1");
    model.left();
    model.left();
    model.left();
    assertThat(keys()).isEqualTo(" data>0 1");
    model.choose(Long.MAX_VALUE);
    assertThat(keys()).isEqualTo(" data 0>1");
    model.move(-9);
    model.left();
    model.left();
    assertThat(keys()).isEqualTo(">data");
    model.openInside();
    assertThat(keys()).isEqualTo(">data 0 a b 1");
  }

  @Test
  void what_closes_over_the_chosen_row_is_chosen() {
    show("{\"data\":[{\"a\":1},2]}", TreePlace.START);
    model.openAll();
    model.choose(2);
    assertThat(keys()).isEqualTo(" data 0>a 1");
    model.closeAll(1);
    assertThat(keys()).isEqualTo(" data>0 1");
    model.closeAll(0);
    assertThat(keys()).isEqualTo(">data");
  }

  @Test
  void where_one_was_is_found_again_in_the_next_answer_and_after_a_restart() {
    show("{\"data\":[{\"a/~\\n\":[1]},{\"b\":{\"c\":1}}]}", TreePlace.START);
    model.choose(2);
    model.right();
    model.right();
    assertThat(keys()).isEqualTo(" data 0 1>b");
    TreePlace place = TreePlace.of(model.place(7).parts());
    assertThat(place).isEqualTo(model.place(7));
    show("{\"more\":[],\"data\":[1,{\"d\":0,\"b\":{\"c\":2}},3]}", place);
    assertThat(keys()).isEqualTo(" more data 0 1 d>b 2");
    assertThat(placed).last().isEqualTo(7.0);
    assertThat(TreePlace.of(Map.of("tree.closed", "x"))).isEqualTo(TreePlace.START);
    assertThat(TreePlace.of(Map.of("tree.closed", "2", "tree.odd", "Oab\nX\n")).folds())
        .isEqualTo(new TreeFolds(2, List.of(new TreeFolds.Odd(List.of(), TreeFolds.State.OPEN))));
  }

  @Test
  void an_odd_answer_out_is_not_taken_for_what_one_wants() {
    show("{\"data\":[{\"a\":1},2]}", TreePlace.START);
    model.choose(1);
    model.right();
    show("[[7]]", model.place(0));
    assertThat(keys()).isEqualTo(" 0 0");
    show("{\"data\":[{\"a\":1},2]}", model.place(0));
    assertThat(keys()).isEqualTo(" data>0 a 1");
  }

  @Test
  void columns_fill_the_width_and_none_gets_too_narrow() {
    TreeColumns columns = new TreeColumns();
    columns.fit(800, 8);
    columns.widen(TreeColumns.Column.KEY, -1_000);
    columns.widen(TreeColumns.Column.TYPE, 1_000);
    columns.fit(640, 8);
    assertThat(columns.width(TreeColumns.Column.KEY)).isEqualTo(14 * 8.0);
    assertThat(columns.width(TreeColumns.Column.COUNT)).isEqualTo(5 * 8.0);
    double right = columns.left(TreeColumns.Column.HINT) + columns.width(TreeColumns.Column.HINT);
    assertThat(right).isCloseTo(640, within(0.01));
    TreeColumns next = new TreeColumns();
    next.askedProperty().set(columns.askedProperty().get());
    next.fit(640, 8);
    assertThat(next.width(TreeColumns.Column.KEY)).isEqualTo(14 * 8.0);
    next.askedProperty().set("1e9 nonsense");
    next.needCount("5,880,000…".length());
    next.fit(640, 8);
    assertThat(next.width(TreeColumns.Column.COUNT)).isEqualTo(12 * 8.0);
  }

  @Test
  void finding_opens_what_hides_a_match_and_chooses_its_row() {
    show(
        "{\"data\":[{\"name\":\"web\"},{\"tags\":{\"deep\":\"web\"}}],\"webs\":1}",
        TreePlace.START);
    model.find().open("web");
    assertThat(model.find().summaryProperty().get()).isEqualTo("1 of 3");
    assertThat(keys()).isEqualTo(" data 0>name 1 webs");
    model.find().next();
    assertThat(keys()).isEqualTo(" data 0 name 1 tags>deep webs");
    model.find().next();
    assertThat(keys()).isEqualTo(" data 0 name 1 tags deep>webs");
  }

  @Test
  void it_shows_a_body_while_it_comes() throws IOException {
    GrowingBytes body = GrowingBytes.inMemory();
    byte[] head = utf8("{\"data\":[{\"a\":1},");
    body.append(head, 0, head.length);
    JsonDocument document = JsonDocument.of(body);
    model.show(document, Lines.pretty(document), TreePlace.START);
    assertThat(keys()).isEqualTo(" data 0 1");
    assertThat(TreePainter.count(model.rows().row(0))).isEqualTo("2…");
    byte[] rest = utf8("2,3],\"end\":1}");
    body.append(rest, 0, rest.length);
    body.finish();
    assertThat(keys()).isEqualTo(" data 0 1 2 end");
    assertThat(TreePainter.count(model.rows().row(0))).isEqualTo("3");
  }
}
