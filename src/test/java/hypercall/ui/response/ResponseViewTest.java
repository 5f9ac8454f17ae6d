package hypercall.ui.response;

import static hypercall.ui.response.ResponseWindow.look;
import static hypercall.ui.response.ResponseWindow.texts;
import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Exchange;
import hypercall.http.Phase;
import hypercall.pve.Problem;
import hypercall.ui.kit.FindPane;
import hypercall.ui.kit.Samples;
import hypercall.ui.kit.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxRobot;

/// The response pane in a window.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponseViewTest {
  private final FxRobot robot = new FxRobot();
  private final List<Problem> acted = new CopyOnWriteArrayList<>();
  private ResponseModel model;
  private ResponseView view;

  @BeforeAll
  void open() throws TimeoutException {
    ResponseWindow pane = ResponseWindow.open(900, 500, acted::add);
    model = pane.model();
    view = pane.view();
  }

  @BeforeEach
  void nothing_yet() {
    look(
        () -> {
          model.clear();
          model.viewProperty().set(ResponseModel.View.PRETTY);
        });
  }

  private <T extends Node> T find(String selector, Class<T> type) {
    return robot.lookup(selector).queryAs(type);
  }

  @Test
  void before_the_first_send_it_says_how_to() {
    assertThat(texts()).anyMatch(text -> text.contains("Ctrl+Enter"));
    assertThat(robot.lookup(".status-chip").match(Node::isVisible).tryQuery()).isEmpty();
  }

  @Test
  void the_status_is_told_by_colour_phrase_and_to_assistive_technology() {
    look(() -> model.show(Exchanges.json("{}"), "lab"));
    Label chip = find(".status-chip", Label.class);
    assertThat(chip.getText()).isEqualTo("200 OK");
    assertThat(chip.getAccessibleText()).isEqualTo("Status 200 OK");
    assertThat(chip.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("ok"));
    assertThat(find(".time", Button.class).getAccessibleText())
        .contains("Took 38 ms", "TLS handshake: 9.0 ms");
    assertThat(find(".connection", Label.class).getText()).isEqualTo("· lab");
  }

  @Test
  void json_in_utf_16_is_set_out_while_it_comes_and_its_charset_told() throws Exception {
    GrowingBytes bytes = GrowingBytes.inMemory();
    Exchange coming = Exchanges.of(200, "OK", "application/json", bytes);
    look(() -> model.answered(coming, "lab"));
    byte[] text = "[\"ä?\"]".getBytes(StandardCharsets.UTF_16LE);
    text[7] = (byte) 0xD8;
    bytes.append(text, 0, text.length);
    look(() -> model.progress(Optional.of(Phase.BODY), 1, Duration.ofSeconds(1)));
    Shown.until(() -> view.body().lines().rowCount() == 3);
    assertThat(view.body().lines().row(1).text()).isEqualTo("  \"ä\uFFFD\"");
    String told = "Came in UTF-16LE, told by its zero bytes; set out as UTF-8.";
    assertThat(texts()).contains(told);
    bytes.finish();
    look(() -> model.show(coming, "lab"));
    String more = told + " One place is no character, and shown as U+FFFD.";
    Shown.until(() -> texts().contains(more));
  }

  @Test
  void a_note_is_a_warning_beside_the_status() {
    String note = "Cut short: 2 of 9 bytes came.";
    look(
        () ->
            model.show(
                Exchanges.of(200, "OK", "application/json", Exchanges.bytes("[1"), 2, note, true),
                "lab"));
    assertThat(find(".note-chip", Label.class).getText()).isEqualTo(note);
    assertThat(find(".status-chip", Label.class).getPseudoClassStates())
        .contains(PseudoClass.getPseudoClass("warn"));
  }

  @Test
  void where_room_is_short_the_row_above_says_less_and_nothing_is_cut() {
    Exchange cut =
        Exchanges.of(200, "OK", "application/json", Exchanges.bytes("[1"), 2, "cancelled", true);
    look(() -> model.show(Exchanges.json("{}"), "lab"));
    look(() -> model.show(cut, "lab"));
    HBox row = find(".status-row", HBox.class);
    Label protocol = find(".status-row > .muted", Label.class);
    assertThat(protocol.getText()).contains("TLS 1.3");
    for (double width : new double[] {600, 500, 450}) {
      look(() -> row.setMaxWidth(width));
      assertThat(row.getChildren())
          .filteredOn(Node::isManaged)
          .allSatisfy(
              part -> {
                assertThat(part.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(width);
                assertThat(part.prefWidth(-1) - part.getBoundsInParent().getWidth())
                    .as(part.toString())
                    .isLessThan(part instanceof Labeled said && said.getText().isEmpty() ? 999 : 1);
              });
    }
    assertThat(row.minWidth(-1)).isBetween(300.0, 450.0);
    assertThat(protocol.getText()).isEqualTo("· 2 B");
    assertThat(protocol.getTooltip().getText()).contains("TLS 1.3", "from lab");
    look(() -> row.setMaxWidth(Double.MAX_VALUE));
    assertThat(protocol.getText()).contains("TLS 1.3");
  }

  @Test
  void the_tabs_change_the_view_and_one_is_always_chosen() {
    look(() -> model.show(Exchanges.json(Samples.NODE_STATUS), "lab"));
    assertThat(Shown.on(() -> view.body().lines().lineCount())).isGreaterThan(30);
    robot.clickOn("Raw").clickOn("Raw");
    assertThat(model.viewProperty().get()).isEqualTo(ResponseModel.View.RAW);
    assertThat(Shown.on(() -> view.body().lines().row(0).text())).startsWith("{\"data\":{\"up");
    robot.clickOn("Headers");
    assertThat(model.viewProperty().get()).isEqualTo(ResponseModel.View.HEADERS);
    ToggleButton headers = robot.lookup("Headers").queryAs(ToggleButton.class);
    assertThat(headers.isSelected()).isTrue();
    assertThat(robot.lookup(".badge").queryAs(Label.class).getText()).isEqualTo("5");
  }

  @Test
  void an_answer_without_a_body_says_where_the_reason_stands() {
    look(() -> model.show(Exchanges.of(401, "No ticket", "text/plain", Exchanges.bytes("")), "x"));
    assertThat(texts())
        .contains("The answer has no body. Proxmox puts the reason in the status line.");
  }

  @Test
  void what_is_no_json_is_shown_as_text() {
    Exchange page = Exchanges.of(200, "OK", "text/html", Exchanges.bytes("<html>\n</html>"));
    look(() -> model.show(page, "lab"));
    assertThat(Shown.on(() -> view.body().lines().row(1).text())).isEqualTo("</html>");
  }

  @Test
  void a_body_is_shown_while_it_comes() throws IOException, TimeoutException {
    GrowingBytes body = GrowingBytes.inMemory();
    Exchange exchange = Exchanges.of(200, "OK", "application/json", body);
    look(() -> model.answered(exchange, "lab"));
    byte[] part = "[1,2,3,".getBytes(StandardCharsets.US_ASCII);
    body.append(part, 0, part.length);
    Shown.until(() -> view.body().lines().lineCount() >= 3);
    look(() -> model.progress(Optional.of(Phase.BODY), 7, Duration.ofSeconds(1)));
    var before = Shown.on(() -> view.body().lines());
    body.append("4]".getBytes(StandardCharsets.US_ASCII), 0, 2);
    body.finish();
    look(() -> model.show(exchange, "lab"));
    Shown.until(() -> view.body().lines().isComplete());
    assertThat(Shown.on(() -> view.body().lines())).isSameAs(before);
  }

  @Test
  void a_problem_stands_where_the_answer_would_and_its_button_acts() {
    Problem problem = Exchanges.problem(Problem.Kind.SIGN_IN);
    look(() -> model.show(problem, Optional.empty(), "lab"));
    assertThat(texts())
        .contains(problem.title(), problem.mayHaveRun(), problem.next().get(0), "vmid");
    robot.clickOn("Sign in…");
    assertThat(acted).containsExactly(problem);
    Node details = robot.lookup(".text-area").query();
    assertThat(details.isVisible()).isFalse();
    robot.clickOn("Details");
    assertThat(details.isVisible()).isTrue();
  }

  @Test
  void find_opens_by_key_from_anywhere_in_the_pane() {
    look(
        () -> {
          model.show(Exchanges.json(Samples.NODE_STATUS), "lab");
          model.viewProperty().set(ResponseModel.View.HEADERS);
        });
    robot.clickOn("Headers").push(KeyCode.SHORTCUT, KeyCode.F).write("cores");
    Shown.settle();
    assertThat(model.look().find().queryProperty().get()).isEqualTo("cores");
    assertThat(model.viewProperty().get()).isEqualTo(ResponseModel.View.HEADERS);
    assertThat(Shown.on(this::found)).isEqualTo("No matches");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).write("content-type: app");
    Shown.settle();
    assertThat(Shown.on(this::found)).isEqualTo("1 of 1");
    robot.type(KeyCode.ESCAPE);
    assertThat(model.look().find().openProperty().get()).isFalse();
  }

  @Test
  void the_next_answer_of_the_same_shape_is_shown_where_one_was() throws TimeoutException {
    look(() -> model.show(Exchanges.json(Samples.NODE_STATUS), "lab"));
    long rows = Shown.on(() -> view.body().lines().rowCount());
    look(
        () -> {
          view.body().toggle(lineOf("\"cpuinfo\""));
          view.body().openFind();
          view.body().find().queryProperty().set("a");
        });
    Shown.until(() -> view.body().find().summaryProperty().get().startsWith("1 of"));
    look(
        () -> {
          view.body().find().next();
          view.body().scrollTo(7);
        });
    long folded = Shown.on(() -> view.body().lines().rowCount());
    double top = Shown.on(() -> view.body().topRow());
    String found = Shown.on(() -> view.body().find().summaryProperty().get());
    assertThat(folded).isLessThan(rows);
    assertThat(top).isPositive();
    look(
        () -> {
          model.begin();
          model.show(Exchanges.json(Samples.NODE_STATUS.replace("0.0", "0.1")), "lab");
        });
    Shown.until(() -> view.body().find().summaryProperty().get().equals(found));
    assertThat(Shown.on(() -> view.body().lines().rowCount())).isEqualTo(folded);
    assertThat(Shown.on(() -> view.body().topRow())).isEqualTo(top);

    look(() -> model.show(Exchanges.problem(Problem.Kind.NETWORK), Optional.empty(), "lab"));
    look(() -> model.show(Exchanges.json(Samples.NODE_STATUS), "lab"));
    assertThat(Shown.on(() -> view.body().lines().rowCount())).isEqualTo(folded);
    assertThat(Shown.on(() -> view.body().topRow())).isEqualTo(top);
    look(() -> view.body().closeFind());
  }

  private long lineOf(String text) {
    for (long row = 0; row < view.body().lines().rowCount(); row++) {
      if (view.body().lines().row(row).text().contains(text)) {
        return view.body().lines().lineOf(row);
      }
    }
    throw new AssertionError("No line holds " + text);
  }

  @Test
  void older_answers_are_reached_from_the_status_row() {
    look(
        () -> {
          model.show(Exchanges.json("[1]"), "lab");
          model.show(Exchanges.json("[2]"), "lab");
        });
    assertThat(find(".history", Labeled.class).getText()).startsWith("2 of 2 · ");
    look(() -> model.step(-1));
    assertThat(find(".history", Labeled.class).getText()).startsWith("1 of 2 · ");
    assertThat(Shown.on(() -> view.body().lines().row(1).text())).contains("1");
  }

  private String found() {
    return ((FindPane) view.getCenter()).find().summaryProperty().get();
  }

  @Test
  void bytes_are_walked_through_by_keyboard_and_read_as_text_when_a_person_says_so() {
    byte[] bytes = {0, 1, (byte) 0xff, 'o', 'k'};
    look(
        () -> {
          model.viewProperty().set(ResponseModel.View.RAW);
          model.show(Exchanges.of(200, "OK", "x/y", GrowingBytes.of(bytes)), "lab");
        });
    look(() -> view.requestFocus());
    robot.type(KeyCode.RIGHT, 2).push(KeyCode.SHIFT, KeyCode.END);
    assertThat(texts()).contains("3 bytes selected, 0x2 to 0x4");
    robot.push(KeyCode.SHORTCUT, KeyCode.G).write("0x9").type(KeyCode.ENTER);
    assertThat(texts()).contains("There are 5 bytes: the last is at 0x4.");
    robot.clickOn("Text");
    assertThat(texts()).contains("UTF-8 · assumed", "1 bad byte");
  }
}
