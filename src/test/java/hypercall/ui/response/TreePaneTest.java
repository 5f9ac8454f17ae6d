package hypercall.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.ui.kit.Shown;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
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
    Shown window = new Shown(900, 500);
    view =
        Shown.on(
            () -> {
              model = new ResponseModel(Shown.background(), _ -> {}, () -> {});
              return new ResponseView(model);
            });
    window.show(view);
  }

  private static void look(Runnable change) {
    Shown.on(
        () -> {
          change.run();
          return true;
        });
    Shown.settle();
  }

  private List<String> texts() {
    return robot
        .lookup(node -> node instanceof Label && node.isVisible())
        .queryAllAs(Label.class)
        .stream()
        .map(Labeled::getText)
        .toList();
  }

  @Test
  void the_tree_is_walked_by_keys_told_row_by_row_and_copied_from() throws TimeoutException {
    look(
        () -> {
          model.show(Exchanges.json("{\"data\":[{\"mem\":2048},[1]],\"b\":null}"), "lab");
          model.viewProperty().set(ResponseModel.View.TREE);
          view.requestFocus();
        });
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertThat(spoken()).isEqualTo("mem, 2048, number, 2.0 KiB");
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
    Shown.until(() -> "$.data[0].mem".equals(Clipboard.getSystemClipboard().getString()));
    robot.push(KeyCode.LEFT);
    assertThat(spoken()).isEqualTo("item 0, mem: 2048, object, 1 member");
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    Shown.until(() -> "{\"mem\":2048}".equals(Clipboard.getSystemClipboard().getString()));
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

  private Object spoken() {
    Node tree = robot.lookup(".json-tree").query();
    return Shown.on(
        () ->
            tree.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM) instanceof Node row
                ? row.queryAccessibleAttribute(AccessibleAttribute.TEXT)
                : "");
  }
}
