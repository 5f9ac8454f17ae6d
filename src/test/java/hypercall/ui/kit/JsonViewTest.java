package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import hypercall.json.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxRobot;

/// The viewer in a window, by keyboard and mouse.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonViewTest {
  private static final String SHORT = "{\"name\":\"pve1\",\"list\":[1,2],\"mem\":4096}";

  private final FxRobot robot = new FxRobot();
  private Shown window;
  private JsonView view;

  @BeforeAll
  void open() throws TimeoutException {
    window = new Shown(700, 420);
    view = Shown.on(() -> new JsonView(Shown.background(), new Hints(ZoneOffset.UTC)));
    window.show(view);
  }

  @BeforeEach
  void show_the_short_one() {
    show(Samples.pretty(SHORT));
  }

  private void show(Lines lines) {
    Shown.on(
        () -> {
          view.closeFind();
          view.show(lines);
          view.requestFocus();
          return true;
        });
    Shown.settle();
  }

  private Object told(AccessibleAttribute attribute) {
    return Shown.on(() -> view.queryAccessibleAttribute(attribute));
  }

  private Position caret() {
    return Shown.on(view::caretPlace);
  }

  private static String copied() {
    return Shown.on(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
  }

  /// The middle of a cell of the grid, on the screen.
  private Point2D cell(int row, double column) {
    Bounds bounds = Shown.on(() -> view.localToScreen(view.getLayoutBounds()));
    double width = Shown.on(() -> view.page().cellWidth());
    double text = Shown.on(() -> view.page().gutter().width());
    return new Point2D(bounds.getMinX() + text + column * width, bounds.getMinY() + row * 20 + 10);
  }

  @Test
  void assistive_technology_is_told_a_text_area_and_the_line_of_the_caret() {
    assertThat(view.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT_AREA);
    robot.type(KeyCode.DOWN);
    assertThat(told(AccessibleAttribute.TEXT)).isEqualTo("  \"name\": \"pve1\",");
    robot.type(KeyCode.END);
    assertThat(told(AccessibleAttribute.CARET_OFFSET)).isEqualTo(17);
    assertThat(told(AccessibleAttribute.EDITABLE)).isEqualTo(false);
  }

  @Test
  void a_selection_by_keyboard_is_copied_as_shown() {
    robot.type(KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.DOWN);
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    Shown.settle();
    assertThat(copied()).isEqualTo("  \"name\": \"pve1\",\n");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.SHORTCUT, KeyCode.C);
    Shown.settle();
    assertThat(copied()).startsWith("{\n  \"name\"").endsWith("\n}").doesNotContain("KiB");
  }

  @Test
  void a_click_puts_the_caret_and_two_select_a_word() {
    robot.clickOn(cell(1, 4));
    assertThat(caret()).isEqualTo(new Position(2, 4));
    robot.doubleClickOn(cell(6, 4.2));
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    Shown.settle();
    assertThat(copied()).isEqualTo("mem");
  }

  @Test
  void dragging_selects_over_lines() {
    robot.drag(cell(1, 2)).dropTo(cell(2, 2));
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    Shown.settle();
    assertThat(copied()).isEqualTo("\"name\": \"pve1\",\n  ");
  }

  @Test
  void held_just_below_the_edge_a_selection_goes_on_at_once() throws TimeoutException {
    show(Samples.pretty("[" + "1,".repeat(900) + "1]"));
    Shown.until(() -> view.lines().isComplete());
    DragSelection drag =
        Shown.on(() -> new DragSelection(view, view.page(), new Caret(view.lines())));
    Shown.on(
        () -> {
          drag.begin(1);
          drag.to(200, view.page().getHeight() + 2);
          return true;
        });
    Shown.until(() -> view.topRow() > 5);
    Shown.on(
        () -> {
          drag.end();
          return true;
        });
    assertThat(DragSelection.speed(1)).isBetween(10.0, 20.0);
    assertThat(DragSelection.speed(-100)).isLessThan(-100);
  }

  @Test
  void after_a_double_click_dragging_selects_by_words() {
    robot.moveTo(cell(1, 12)).clickOn(MouseButton.PRIMARY).press(MouseButton.PRIMARY);
    robot.moveTo(cell(2, 4)).release(MouseButton.PRIMARY);
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    Shown.settle();
    assertThat(copied()).isEqualTo("pve1\",\n  \"list");
  }

  @Test
  void the_end_of_a_long_answer_is_one_key_away() throws TimeoutException {
    show(Lines.pretty(JsonDocument.of(GrowingBytes.of(Samples.resources(3_000_000)))));
    Shown.until(() -> view.lines().isComplete());
    robot.push(KeyCode.SHORTCUT, KeyCode.END);
    assertThat(told(AccessibleAttribute.TEXT)).isEqualTo("}");
    assertThat(Shown.on(view::topRow)).isGreaterThan(100_000);
    robot.type(KeyCode.PAGE_UP);
    assertThat(caret().line()).isLessThan(Shown.on(() -> view.lines().lineCount()) - 10);
    robot.push(KeyCode.SHORTCUT, KeyCode.HOME);
    assertThat(Shown.on(view::topRow)).isZero();
  }

  @Test
  void the_wheel_scrolls() throws TimeoutException {
    show(Samples.pretty(Samples.NODE_STATUS));
    robot.moveTo(cell(3, 3)).scroll(3, VerticalDirection.DOWN);
    Shown.until(() -> view.topRow() > 1);
    robot.scroll(6, VerticalDirection.UP);
    Shown.until(() -> view.topRow() == 0);
  }

  @Test
  void lines_appear_while_bytes_come() throws IOException, TimeoutException {
    GrowingBytes bytes = GrowingBytes.inMemory();
    append(bytes, "[1,2");
    show(Lines.pretty(JsonDocument.of(bytes)));
    long before = Shown.on(() -> view.lines().lineCount());
    append(bytes, ",3,4,5]");
    bytes.finish();
    Shown.until(() -> view.lines().isComplete());
    assertThat(before).isLessThan(4);
    assertThat(Shown.on(() -> view.lines().lineCount())).isEqualTo(7);
  }

  private static void append(GrowingBytes bytes, String text) throws IOException {
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    bytes.append(raw, 0, raw.length);
  }

  @Test
  void a_string_of_a_hundred_megabytes_is_shown_cut_and_saved_not_copied() throws Exception {
    byte[] huge = new byte[100_000_000];
    Arrays.fill(huge, (byte) 'x');
    huge[0] = '"';
    huge[huge.length - 1] = '"';
    show(Lines.pretty(JsonDocument.of(GrowingBytes.of(huge))));
    Shown.until(() -> view.lines().isComplete());
    assertThat(Shown.on(() -> view.lines().row(0).cut())).isTrue();
    robot.push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.SHORTCUT, KeyCode.C);
    Shown.until(() -> view.notice().contains("too much for the clipboard"));
    List<InFull> asked = new ArrayList<>();
    view.addEventHandler(SaveAsked.ANY, event -> asked.add(event.part()));
    robot.type(KeyCode.TAB).type(KeyCode.SPACE);
    Shown.settle();
    assertThat(Shown.on(view::notice)).isEmpty();
    try (GrowingBytes whole = asked.getFirst().bytes().call()) {
      assertThat(whole.size()).isEqualTo(huge.length);
      assertThat(whole.at(99_999_999)).isEqualTo((byte) '"');
    }
  }

  @Test
  void everything_is_selected_also_what_comes_later() throws IOException {
    GrowingBytes bytes = GrowingBytes.inMemory();
    append(bytes, "[1,2,");
    show(Lines.pretty(JsonDocument.of(bytes)));
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    append(bytes, "3]");
    bytes.finish();
    Shown.settle();
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    Shown.settle();
    assertThat(copied()).isEqualTo("[\n  1,\n  2,\n  3\n]");
  }

  @Test
  void a_hundred_thousand_levels_are_lines_like_others() throws TimeoutException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    show(Samples.pretty(deep));
    Shown.until(() -> view.lines().isComplete());
    robot.push(KeyCode.SHORTCUT, KeyCode.END);
    assertThat(told(AccessibleAttribute.TEXT)).isEqualTo("]");
    assertThat(caret().line()).isGreaterThan(199_000);
  }

  @Test
  void text_that_is_no_json_is_shown_with_what_would_turn_it_around() {
    show(text("<html>\n<h1>\u202eno</h1>\t\u0007"));
    robot.type(KeyCode.DOWN);
    assertThat(told(AccessibleAttribute.TEXT)).isEqualTo("<h1>\\u202eno</h1>       \\u0007");
  }

  private static Lines text(String text) {
    return Lines.text(Samples.bytes(text), 80);
  }

  @Test
  void find_counts_goes_on_and_closes() throws TimeoutException {
    show(text("one two\nTwo\nthree two"));
    robot.push(KeyCode.SHORTCUT, KeyCode.F);
    robot.write("two");
    Shown.until(() -> view.find().summaryProperty().get().equals("1 of 3"));
    assertThat(caret()).isEqualTo(new Position(1, 7));
    robot.type(KeyCode.ENTER).type(KeyCode.F3);
    assertThat(caret()).isEqualTo(new Position(3, 9));
    robot.push(KeyCode.SHIFT, KeyCode.F3);
    assertThat(Shown.on(() -> view.find().summaryProperty().get())).isEqualTo("2 of 3");
    Shown.on(
        () -> {
          view.find().words().matchCaseProperty().set(true);
          return true;
        });
    Shown.until(() -> view.find().summaryProperty().get().endsWith("of 2"));
    robot.write("x");
    Shown.until(() -> view.find().summaryProperty().get().equals("No matches"));
    robot.type(KeyCode.ESCAPE);
    assertThat(Shown.on(view::isFocused)).isTrue();
    assertThat(Shown.on(view::isFinding)).isFalse();
    Shown.on(
        () -> {
          view.find().queryProperty().set("");
          view.find().words().matchCaseProperty().set(false);
          return true;
        });
  }

  @Test
  void a_click_on_a_mark_beside_the_scroll_bar_goes_to_the_hit() throws TimeoutException {
    String[] rows = new String[400];
    Arrays.fill(rows, "row");
    rows[99] = "here, and here";
    rows[299] = "here";
    show(text(String.join("\n", rows)));
    robot.push(KeyCode.SHORTCUT, KeyCode.F);
    robot.write("here");
    Shown.until(() -> view.find().summaryProperty().get().equals("1 of 3"));
    Bounds marks =
        Shown.on(() -> view.localToScreen(view.lookup(".find-marks").getBoundsInParent()));
    robot.clickOn(marks.getCenterX(), marks.getMinY() + marks.getHeight() * 299.5 / 400);
    Shown.until(() -> view.find().summaryProperty().get().equals("3 of 3"));
    assertThat(caret()).isEqualTo(new Position(300, 4));
    assertThat(Shown.on(() -> view.topRow())).isBetween(270.0, 300.0);
    assertThat(Shown.on(view::isFinding)).isTrue();
  }
}
