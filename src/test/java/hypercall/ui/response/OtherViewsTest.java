package hypercall.ui.response;

import static hypercall.ui.response.ResponseWindow.look;
import static hypercall.ui.response.ResponseWindow.texts;
import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Exchange;
import hypercall.http.Header;
import hypercall.http.Headers;
import hypercall.http.Phase;
import hypercall.pve.Problem;
import hypercall.ui.kit.Shown;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Headers and timeline of an answer in a window.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherViewsTest {
  private final FxRobot robot = new FxRobot();
  private ResponseModel model;
  private ResponseView view;

  @BeforeAll
  void open() throws TimeoutException {
    ResponseWindow pane = ResponseWindow.open(900, 600, _ -> {});
    model = pane.model();
    view = pane.view();
  }

  @BeforeEach
  void nothing_yet() {
    look(model::clear);
  }

  @Test
  void a_body_of_which_nothing_was_kept_is_not_called_none() {
    String why = "the body was not kept: it was larger than 64 MiB";
    for (ResponseModel.View way :
        List.of(ResponseModel.View.PRETTY, ResponseModel.View.TREE, ResponseModel.View.RAW)) {
      look(
          () -> {
            model.viewProperty().set(way);
            model.show(
                Exchanges.of(
                    200, "OK", "application/json", GrowingBytes.of(new byte[0]), 9, why, true),
                "lab");
          });
      assertThat(texts()).contains("Nothing of the body is here: " + why + ".");
    }
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
    robot.push(KeyCode.SHIFT, KeyCode.F10).clickOn("Copy name");
    assertThat(Shown.on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("Cookie");
    robot.type(KeyCode.ESCAPE);
    Shown.settle();
    assertThat(texts()).contains("Keep-Alive", "8 headers");
    look(robot.lookup("Copy sent").match(node -> isFor(node, "sent")).queryAs(Button.class)::fire);
    assertThat(Shown.on(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo(Exchanges.SENT);
  }

  @Test
  void what_could_not_be_saved_is_told_below_the_answer_where_Tab_comes_to(@TempDir Path folder) {
    look(
        () -> {
          model.show(Exchanges.json("{}"), "lab");
          model.viewProperty().set(ResponseModel.View.HEADERS);
          model.saveBody(folder);
          view.requestFocus();
        });
    assertThat(texts()).anyMatch(text -> text.startsWith("Nothing was saved to " + folder));
    robot.type(KeyCode.TAB, KeyCode.SPACE);
    Shown.settle();
    assertThat(texts()).noneMatch(text -> text.startsWith("Nothing was saved"));
  }

  @Test
  void the_same_failure_twice_is_told_twice() {
    Problem problem = Exchanges.problem(Problem.Kind.CANCELLED);
    for (int time = 1; time <= 2; time++) {
      look(
          () -> {
            model.begin();
            model.progress(Optional.of(Phase.CONNECT), 0, Duration.ofSeconds(1));
          });
      assertThat(texts()).as("while it is tried again").doesNotContain(problem.title());
      look(() -> model.show(problem, Optional.empty(), "lab"));
      assertThat(texts()).as("time %d", time).contains(problem.title());
    }
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
    Node row = focused();
    Exchange coming = Exchanges.json("[3");
    look(() -> model.answered(coming, "lab"));
    look(() -> model.progress(Optional.of(Phase.BODY), 3_000_000, Duration.ofMillis(3038)));
    assertThat(focused()).as("the row stays while its bar grows").isSameAs(row);
    assertThat(texts())
        .contains("Still coming, 3.04 s so far, first byte after 37 ms")
        .contains("3.0 MB so far, 1.0 MB per second");
    look(() -> model.show(0));
    look(() -> model.show(1));
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

  @Test
  void long_values_are_wrapped_and_no_row_lies_over_another() {
    Headers headers =
        new Headers(
            List.of(
                new Header("Set-Cookie", "sid=••••••••; Path=/"),
                new Header("X-Long", "abcdefgh ".repeat(90).strip()),
                new Header("X-Word", "a".repeat(700))));
    Exchange plain = Exchanges.json("{}");
    String head =
        "HTTP/1.1 200 OK\r\n"
            + String.join(
                "\r\n",
                headers.lines().stream().map(line -> line.name() + ": " + line.value()).toList())
            + "\r\n";
    look(
        () -> {
          model.show(Exchanges.with(plain, headers, head), "lab");
          model.viewProperty().set(ResponseModel.View.HEADERS);
        });
    for (Label value : robot.lookup(".header-value").queryAllAs(Label.class)) {
      Bounds words = value.localToScene(value.getLayoutBounds());
      Bounds cell = cellOf(value).localToScene(cellOf(value).getLayoutBounds());
      assertThat(words.getMaxY()).as(value.getText()).isLessThanOrEqualTo(cell.getMaxY());
      assertThat(value.prefHeight(value.getWidth())).isLessThanOrEqualTo(value.getHeight() + 1);
    }
    assertThat(robot.lookup(".header-value").queryAllAs(Label.class))
        .anyMatch(value -> value.getHeight() > 100);
    robot.clickOn("Cookies view");
    assertThat(model.viewProperty().get()).isEqualTo(ResponseModel.View.COOKIES);
  }

  @Test
  void the_status_is_in_the_middle_of_its_chip_after_each_send() {
    look(() -> model.viewProperty().set(ResponseModel.View.PRETTY));
    for (int status : new int[] {200, 500, 200, 403, 200}) {
      look(() -> model.show(Exchanges.of(status, "OK", "a/b", Exchanges.bytes("[1]")), "lab"));
      Label chip = robot.lookup(".status-chip").queryAs(Label.class);
      Bounds words = chip.lookup(".text").getBoundsInParent();
      assertThat(chip.getWidth() - words.getMaxX()).isBetween(6.0, words.getMinX() + 2);
    }
  }

  @Test
  void a_status_that_is_cut_takes_no_room_from_what_is_beside_it() {
    String endless = "hostname lookup 'pve9' failed - ".repeat(8);
    Exchange failed = Exchanges.of(500, endless, "application/json", Exchanges.bytes("{}"));
    look(() -> model.show(failed, ""));
    HBox row = robot.lookup(".status-row").queryAs(HBox.class);
    look(() -> row.setMinWidth(1200));
    Label protocol = robot.lookup(".status-row > .muted").queryAs(Label.class);
    assertThat(protocol.getText()).contains("TLS 1.3");
    look(() -> row.setMinWidth(-1));
  }

  @Test
  void what_a_redirect_points_to_is_opened_from_where_it_is_told() {
    List<String> opened = new ArrayList<>();
    look(
        () -> {
          model.viewProperty().set(ResponseModel.View.PRETTY);
          model.ways().set((_, _) -> Optional.empty(), opened::add);
          pointTo("/api2/json/nodes?a=b");
        });
    robot.clickOn("Open as a new request");
    assertThat(opened).containsExactly("/nodes?a=b");
    look(() -> pointTo("https://elsewhere.lab:8006/api2/json/nodes"));
    assertThat(robot.lookup(".problem").tryQuery()).isPresent();
    assertThat(robot.lookup(".problem-action").tryQuery()).isEmpty();
  }

  private void pointTo(String address) {
    Exchange moved = Exchanges.of(301, "Moved", "text/html", Exchanges.bytes("<p>moved</p>"));
    Headers headers = moved.response().headers().with("Location", address);
    Exchange there = Exchanges.with(moved, headers);
    model.show(Answered.of(there, "lab"));
  }

  private static ListCell<?> cellOf(Node node) {
    Node at = node;
    while (!(at instanceof ListCell<?> cell)) {
      at = at.getParent();
    }
    return cell;
  }
}
