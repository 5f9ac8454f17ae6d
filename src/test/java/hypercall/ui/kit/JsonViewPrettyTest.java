package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import hypercall.json.Line;
import hypercall.json.Position;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxRobot;

/// What is particular to pretty JSON in a window: levels, guides, links, wrapping, whole values,
/// the place of a fault.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonViewPrettyTest {
  private static final String TEXT =
      """
      {"data":[{"node":"pve1","cpu":0.5,"tags":{"a":1}},{"node":"pve2","log":"%s"}]}\
      """
          .formatted("word ".repeat(4_000));

  private final FxRobot robot = new FxRobot();
  private final List<String> opened = new CopyOnWriteArrayList<>();
  private JsonView view;

  @BeforeAll
  void open() throws TimeoutException {
    Shown window = new Shown(900, 500);
    view =
        Shown.on(
            () -> {
              JsonView made = new JsonView(Shown.background(), (_, _) -> "");
              made.lead(
                  new Leads(
                      (name, _) -> name.equals("node"),
                      spot -> Optional.of("/nodes/" + spot.text()),
                      opened::add));
              return made;
            });
    window.show(view);
  }

  @BeforeEach
  void show() {
    opened.clear();
    show(TEXT);
  }

  private void show(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Shown.on(
        () -> {
          view.wrapProperty().set(false);
          view.show(Lines.pretty(JsonDocument.of(GrowingBytes.of(bytes))));
          view.requestFocus();
          return true;
        });
    Shown.settle();
  }

  private Line row(long row) {
    return Shown.on(() -> view.lines().row(row));
  }

  private long rows() {
    return Shown.on(() -> view.lines().rowCount());
  }

  private Position caret() {
    return Shown.on(view::caretPlace);
  }

  private void click(double row, double column) {
    Bounds bounds = Shown.on(() -> view.localToScreen(view.getLayoutBounds()));
    double x = Shown.on(() -> view.page().gutter().width() + column * view.page().cellWidth());
    double high = Shown.on(() -> view.page().rowHeight());
    robot.clickOn(bounds.getMinX() + x, bounds.getMinY() + (row + 0.5) * high);
  }

  @Test
  void keys_fold_from_a_level_on_and_open_everything_again() {
    long all = rows();
    robot.push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.DIGIT2);
    assertThat(rows()).isEqualTo(6);
    assertThat(row(2).fold()).isEqualTo(Line.Fold.CLOSED);
    robot.push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.DIGIT3);
    assertThat(row(5).text()).contains("1 member");
    robot.push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.EQUALS);
    assertThat(rows()).isEqualTo(all);
  }

  @Test
  void a_click_on_a_guide_closes_its_block() {
    click(4, 4.5);
    assertThat(row(2).fold()).isEqualTo(Line.Fold.CLOSED);
    click(3, 2.5);
    assertThat(row(1).fold()).isEqualTo(Line.Fold.CLOSED);
  }

  @Test
  void a_value_that_leads_somewhere_is_opened_by_key_and_by_a_click_on_its_line() {
    robot.push(KeyCode.F12);
    assertThat(opened).isEmpty();
    robot.type(KeyCode.DOWN, 3).push(KeyCode.F12);
    assertThat(opened).containsExactly("/nodes/pve1");
    click(3.4, 17);
    assertThat(opened).hasSize(2);
  }

  @Test
  void a_long_line_is_wrapped_and_the_caret_goes_down_within_it() {
    robot.type(KeyCode.DOWN, 11).push(KeyCode.ALT, KeyCode.Z);
    Shown.settle();
    assertThat(caret().line()).isEqualTo(12);
    robot.type(KeyCode.DOWN);
    assertThat(caret().line()).isEqualTo(12);
    assertThat(caret().column()).isPositive();
    robot.type(KeyCode.UP);
    assertThat(caret()).isEqualTo(new Position(12, 0));
    double top = Shown.on(view::topRow);
    robot.type(KeyCode.END);
    Shown.settle();
    assertThat(Shown.on(view::topRow)).isGreaterThan(top);
    assertThat(Shown.on(() -> view.page().viewport().lastLeft())).isZero();
  }

  @Test
  void a_cut_value_is_shown_whole_and_esc_brings_the_answer_back() throws TimeoutException {
    robot.type(KeyCode.DOWN, 11).push(KeyCode.ALT, KeyCode.ENTER);
    Shown.until(() -> view.notice().startsWith("The whole value, 20,000 bytes"));
    assertThat(row(0).text()).startsWith("word word");
    robot.type(KeyCode.ESCAPE);
    assertThat(caret()).isEqualTo(new Position(12, 0));
    assertThat(view.notice()).isEmpty();
  }

  @Test
  void the_place_of_a_fault_is_told_and_a_key_goes_there() throws TimeoutException {
    show("{\"a\": 1,\n \"b\": }");
    Shown.until(() -> view.notice().endsWith("As it was sent: line 2, column 7."));
    robot.push(KeyCode.F8);
    assertThat(caret().line()).isEqualTo(4);
  }

  @Test
  void a_place_far_down_that_is_folded_is_found_again_while_the_lines_come()
      throws TimeoutException {
    String rows = "{\"a\":[1,2,3]},".repeat(60_000);
    show("[" + rows + "0]");
    Shown.until(() -> view.lines().isComplete());
    ViewPlace far = new ViewPlace(1, Set.of(), 40_000, 0, new Position(200_003, 0));
    Shown.on(
        () -> {
          view.show(Lines.pretty(JsonDocument.of(view.lines().bytes())), far);
          return true;
        });
    Shown.until(() -> view.lines().isComplete() && view.topRow() == 40_000);
    assertThat(caret().line()).isEqualTo(199_999);
  }
}
