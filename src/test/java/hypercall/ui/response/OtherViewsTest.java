package hypercall.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.ui.kit.Shown;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxRobot;

/// Headers and timeline of an answer in a window.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherViewsTest {
  private final FxRobot robot = new FxRobot();
  private ResponseModel model;
  private ResponseView view;

  @BeforeAll
  void open() throws TimeoutException {
    Shown window = new Shown(900, 600);
    view =
        Shown.on(
            () -> {
              model = new ResponseModel(Shown.background(), _ -> {}, () -> {});
              return new ResponseView(model);
            });
    window.show(view);
  }

  @BeforeEach
  void nothing_yet() {
    look(model::clear);
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
  void headers_can_be_selected_and_copied_and_stay_masked() {
    look(
        () -> {
          model.show(Exchanges.json("{}"), "lab");
          model.viewProperty().set(ResponseModel.View.HEADERS);
        });
    assertThat(texts()).contains("HTTP/1.1 200 OK", "Connection", "close", "Keep-Alive");
    robot.clickOn(".header-filter").write("cookie");
    Shown.settle();
    assertThat(texts())
        .contains("PVEAuthCookie=PVE:api@pve:••••••••", "1 of 8")
        .doesNotContain("Keep-Alive");
    robot.type(KeyCode.DOWN, KeyCode.DOWN).push(KeyCode.SHORTCUT, KeyCode.C);
    assertThat(Shown.on(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("Cookie: PVEAuthCookie=PVE:api@pve:••••••••");
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
    assertThat(Shown.on(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("PVEAuthCookie=PVE:api@pve:••••••••");
    robot.type(KeyCode.ESCAPE);
    Shown.settle();
    assertThat(texts()).contains("Keep-Alive", "8 headers");
    look(robot.lookup("Copy sent").match(node -> isFor(node, "sent")).queryAs(Button.class)::fire);
    assertThat(Shown.on(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo(Exchanges.SENT);
  }

  @Test
  void the_timeline_is_read_row_by_row_and_shows_an_answer_from_before() {
    look(
        () -> {
          model.show(Exchanges.json("[1]"), "lab");
          model.show(Exchanges.json("[2]"), "lab");
          model.viewProperty().set(ResponseModel.View.TIMELINE);
          view.requestFocus();
        });
    assertThat(focused().getAccessibleText()).startsWith("Prepare: 1.6 ms, 4 % of the time.");
    robot.type(KeyCode.END).push(KeyCode.SHORTCUT, KeyCode.C);
    assertThat(Shown.on(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("Read the answer\t1.0 ms\t3 %");
    robot.type(KeyCode.TAB);
    assertThat(focused().getAccessibleText()).startsWith("Answer of ").endsWith(", on show");
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    assertThat(model.shown()).isZero();
    assertThat(focused().getAccessibleText()).endsWith(", on show");
    look(robot.lookup("Line ends").queryAs(ToggleButton.class)::fire);
    assertThat(robot.lookup(".wire-text").queryAs(TextInputControl.class).getText())
        .startsWith("GET /api2/json/nodes/pve1/status HTTP/1.1␍␊\n");
    assertThat(robot.lookup(".redirect-line").query().isVisible()).isFalse();
  }

  private Node focused() {
    return Shown.on(() -> view.getScene().getFocusOwner());
  }

  private static boolean isFor(Node node, String what) {
    return String.valueOf(node.getAccessibleText()).endsWith(what);
  }
}
