package hypercall.ui.response;

import static hypercall.ui.response.ResponseWindow.look;
import static hypercall.ui.response.ResponseWindow.texts;
import static org.assertj.core.api.Assertions.assertThat;

import hypercall.ui.kit.Shown;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxRobot;

/// The tree of an answer, in a window.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TreePaneTest {
  private final FxRobot robot = new FxRobot();
  private ResponseModel model;
  private ResponseView view;

  @BeforeAll
  void open() throws TimeoutException {
    ResponseWindow pane = ResponseWindow.open(900, 500, _ -> {});
    model = pane.model();
    view = pane.view();
  }

  @Test
  void the_tree_is_walked_by_keys_told_row_by_row_and_copied_from() throws TimeoutException {
    look(
        () -> {
          model.show(Exchanges.json("{\"data\":[{\"mem\":2048},[1]],\"b\":null}"), "lab");
          model.viewProperty().set(ResponseModel.View.TREE);
          view.requestFocus();
        });
    robot.push(KeyCode.HOME).push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertThat(spoken()).isEqualTo("mem, 2048, number, 2.0 KiB");
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.C);
    Shown.until(() -> "$.data[0].mem".equals(Clipboard.getSystemClipboard().getString()));
    robot.push(KeyCode.LEFT);
    assertThat(spoken()).isEqualTo("item 0, mem: 2048, object, 1 member");
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    String pretty = "{\n  \"mem\": 2048\n}";
    Shown.until(() -> pretty.equals(Clipboard.getSystemClipboard().getString().strip()));
    robot.push(KeyCode.END);
    assertThat(spoken()).isEqualTo("b, null, null");
    look(() -> model.viewProperty().set(ResponseModel.View.PRETTY));
    look(() -> model.viewProperty().set(ResponseModel.View.TREE));
    assertThat(spoken()).isEqualTo("b, null, null");
    look(() -> model.show(Exchanges.of(200, "OK", "text/plain", Exchanges.bytes("no")), "lab"));
    assertThat(texts()).anyMatch(text -> text.contains("not JSON, so it has no tree"));
    robot.clickOn("Show it as it came");
    assertThat(model.viewProperty().get()).isEqualTo(ResponseModel.View.RAW);
  }

  @Test
  void a_value_leads_to_its_request_by_enter() {
    List<String> opened = new CopyOnWriteArrayList<>();
    look(
        () -> {
          model.ways().set((_, spot) -> Optional.of("/nodes/" + spot.text()), opened::add);
          model.show(Exchanges.json("{\"data\":[{\"node\":\"pve1\"}]}"), "lab");
          model.viewProperty().set(ResponseModel.View.TREE);
          view.requestFocus();
        });
    robot.push(KeyCode.HOME).push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertThat(spoken()).isEqualTo("node, \"pve1\", string, leads to /nodes/pve1");
    robot.push(KeyCode.ENTER);
    assertThat(opened).containsExactly("/nodes/pve1");
  }

  @Test
  void the_filter_shows_what_it_selects_as_a_tree_too() throws TimeoutException {
    look(
        () -> {
          model.show(Exchanges.json("{\"data\":[{\"n\":1},{\"n\":2}]}"), "lab");
          model.viewProperty().set(ResponseModel.View.TREE);
          model.filter().line().take("$.data[1]");
          view.requestFocus();
        });
    Shown.until(() -> robot.lookup(".json-tree").query().isFocused());
    Shown.until(
        () -> model.filter().resultProperty().get().filter(r -> r.shown() == 1).isPresent());
    look(view::requestFocus);
    robot.push(KeyCode.HOME);
    Shown.until(() -> String.valueOf(spoken()).contains("$.data[1]"));
    assertThat(spoken()).asString().startsWith("item 0, n: 2, object, 1 member");
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.C);
    Shown.until(() -> "$.data[1]".equals(Clipboard.getSystemClipboard().getString()));
    long changes = model.look().changesProperty().get();
    robot.push(KeyCode.RIGHT);
    assertThat(model.look().changesProperty().get()).isGreaterThan(changes);
    look(() -> model.show(Exchanges.json("{\"data\":[{\"n\":1},{\"n\":3}]}"), "lab"));
    Shown.until(() -> "n, 3, number".equals(spoken()));
    assertThat(Shown.on(() -> model.look().parts())).containsEntry("excerpt.tree.chosen", "0/\"n");
    look(() -> model.viewProperty().set(ResponseModel.View.PRETTY));
    assertThat(Shown.on(() -> model.look().parts())).containsEntry("excerpt.tree.chosen", "0/\"n");
    look(() -> model.viewProperty().set(ResponseModel.View.TREE));
    look(view::requestFocus);
    robot.push(KeyCode.ESCAPE);
    Shown.until(() -> model.filter().resultProperty().get().isEmpty());
    look(view::requestFocus);
    robot.push(KeyCode.HOME);
    assertThat(spoken()).isEqualTo("data, array, 2 items");
  }

  @Test
  void the_scroll_bar_can_be_grasped_however_many_rows_there_are() {
    look(
        () -> {
          model.show(Exchanges.json("[" + "1,".repeat(200_000) + "1]"), "lab");
          model.viewProperty().set(ResponseModel.View.TREE);
        });
    ScrollBar bar =
        robot.lookup(".json-tree .scroll-bar").queryAllAs(ScrollBar.class).iterator().next();
    double share = Shown.on(() -> bar.getVisibleAmount() / bar.getMax());
    assertThat(share * bar.getHeight()).isGreaterThan(20);
  }

  private Object spoken() {
    Node tree = robot.lookup(".json-tree").query();
    return Shown.on(
        () ->
            tree.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM) instanceof Node row
                ? row.queryAccessibleAttribute(AccessibleAttribute.TEXT)
                : "");
  }
}
