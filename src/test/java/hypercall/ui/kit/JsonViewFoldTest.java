package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.json.JsonDocument;
import hypercall.json.Line;
import hypercall.json.Position;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxRobot;

/// Folding in a window, by keyboard and mouse.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonViewFoldTest {
  private static final String TWO = "{\"a\":{\"x\":1,\"needle\":2},\"b\":[3,4,5],\"c\":6}";

  private final FxRobot robot = new FxRobot();
  private JsonView view;

  @BeforeAll
  void open() throws TimeoutException {
    Shown window = new Shown(600, 400);
    view = Shown.on(() -> new JsonView(Shown.background(), new Hints(ZoneOffset.UTC)));
    window.show(view);
  }

  @BeforeEach
  void show_two_folds() {
    Shown.on(
        () -> {
          view.closeFind();
          view.show(Samples.pretty(TWO));
          view.requestFocus();
          return true;
        });
    Shown.settle();
  }

  private long rows() {
    return Shown.on(() -> view.lines().rowCount());
  }

  private Line.Fold fold(long line) {
    return Shown.on(() -> view.lines().row(view.lines().rowOf(line)).fold());
  }

  private void copy() {
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    Shown.settle();
  }

  private static String copied() {
    return Shown.on(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void enter_closes_and_opens_the_fold_of_the_line() {
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertThat(fold(2)).isEqualTo(Line.Fold.CLOSED);
    assertThat(rows()).isEqualTo(9);
    robot.type(KeyCode.ENTER);
    assertThat(rows()).isEqualTo(12);
  }

  @Test
  void left_closes_and_right_opens() {
    robot.type(KeyCode.DOWN).type(KeyCode.LEFT);
    assertThat(fold(2)).isEqualTo(Line.Fold.CLOSED);
    robot.type(KeyCode.DOWN);
    assertThat(Shown.on(view::caretPlace).line()).isEqualTo(6);
    robot.type(KeyCode.UP).type(KeyCode.RIGHT);
    assertThat(fold(2)).isEqualTo(Line.Fold.OPEN);
  }

  @Test
  void a_click_on_the_arrow_folds() {
    Bounds bounds = Shown.on(() -> view.localToScreen(view.getLayoutBounds()));
    double arrow = Shown.on(() -> view.page().gutter().width() - 2 * view.page().cellWidth());
    robot.clickOn(bounds.getMinX() + arrow, bounds.getMinY() + 5 * 20 + 10);
    assertThat(fold(6)).isEqualTo(Line.Fold.CLOSED);
    assertThat(fold(2)).isEqualTo(Line.Fold.OPEN);
  }

  @Test
  void the_caret_comes_out_of_what_is_folded_away() {
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.END);
    Shown.on(
        () -> {
          view.foldAll(1);
          return true;
        });
    assertThat(Shown.on(view::caretPlace).line()).isEqualTo(2);
    assertThat(Shown.on(() -> view.queryAccessibleAttribute(AccessibleAttribute.TEXT)).toString())
        .contains("2 members");
  }

  @Test
  void copying_over_a_closed_fold_copies_what_it_hides_and_no_hint() {
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER).type(KeyCode.HOME).type(KeyCode.HOME);
    robot.push(KeyCode.SHIFT, KeyCode.END);
    copy();
    assertThat(copied()).isEqualTo("  \"a\": {\n    \"x\": 1,\n    \"needle\": 2\n  },");
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    copy();
    assertThat(copied()).endsWith("  \"c\": 6\n}").contains("needle").doesNotContain("members");
  }

  @Test
  void find_opens_the_fold_that_hides_a_hit() throws TimeoutException {
    Shown.on(
        () -> {
          view.foldAll(1);
          return true;
        });
    robot.push(KeyCode.SHORTCUT, KeyCode.F);
    robot.write("NEEDLE");
    Shown.until(() -> view.find().summaryProperty().get().equals("1 of 1"));
    assertThat(fold(2)).isEqualTo(Line.Fold.OPEN);
    assertThat(fold(6)).isEqualTo(Line.Fold.CLOSED);
    assertThat(Shown.on(view::caretPlace)).isEqualTo(new Position(4, 11));
    robot.eraseText(6);
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void the_folds_come_back_from_what_was_kept_of_them() throws TimeoutException {
    Map<String, String> kept =
        Shown.on(
            () -> {
              view.foldAll(1);
              view.toggle(6);
              view.page().scrollTo(0, 0);
              return view.place().parts();
            });
    Shown.on(
        () -> {
          view.show(Lines.pretty(JsonDocument.of(view.lines().bytes())), ViewPlace.of(kept));
          return true;
        });
    Shown.until(() -> fold(2) == Line.Fold.CLOSED);
    assertThat(fold(6)).isEqualTo(Line.Fold.OPEN);
    assertThat(Shown.on(() -> view.place().parts())).isEqualTo(kept);
  }

  @Test
  void what_cannot_be_read_of_a_kept_place_is_as_at_the_start() {
    assertThat(ViewPlace.of(Map.of("fold.level", "-3", "place", "NaN 1 0:9")))
        .isEqualTo(ViewPlace.START);
    assertThat(ViewPlace.of(Map.of("fold.level", "2", "place", "1e999")).level()).isEqualTo(2);
    assertThat(ViewPlace.of(Map.of("place", "12.5 3.0 7:4")))
        .isEqualTo(new ViewPlace(ViewPlace.OPEN, Set.of(), 12.5, 3, new Position(7, 4)));
  }
}
