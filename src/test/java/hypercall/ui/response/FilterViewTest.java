package hypercall.ui.response;

import static hypercall.ui.response.ResponseWindow.look;
import static org.assertj.core.api.Assertions.assertThat;

import hypercall.ui.kit.Secrecy;
import hypercall.ui.kit.SecretCopied;
import hypercall.ui.kit.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxRobot;

/// The filter line and the menu of values, in a window.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterViewTest {
  private static final String GUESTS =
      """
      {"data":[{"vmid":100,"name":"web","status":"running"},
               {"vmid":101,"name":"db \\u00e4","status":"stopped"},
               {"vmid":102,"name":"x","status":"running"}]}\
      """;

  private final FxRobot robot = new FxRobot();
  private final List<String> secrets = new ArrayList<>();
  private ResponseModel model;
  private ResponseView view;
  private Shown window;

  @BeforeAll
  void open() throws TimeoutException {
    ResponseWindow pane = ResponseWindow.open(900, 560, _ -> {});
    window = pane.shown();
    model = pane.model();
    view = pane.view();
    Shown.on(
        () -> {
          view.addEventHandler(SecretCopied.ANY, _ -> secrets.add("one"));
          Secrecy.know(view.getScene(), text -> text.contains("canary"));
          return true;
        });
  }

  @BeforeEach
  void an_answer() {
    answer(GUESTS);
    secrets.clear();
  }

  private void answer(String json) {
    look(
        () -> {
          model.filter().line().close();
          model.viewProperty().set(ResponseModel.View.PRETTY);
          model.show(Exchanges.json(json), "lab");
          view.requestFocus();
        });
  }

  private void counted(String words) throws TimeoutException {
    Shown.until(() -> robot.lookup(".filter-count").queryAs(Label.class).getText().equals(words));
  }

  private String line(int row) {
    return Shown.on(() -> view.body().lines().row(row).text().strip());
  }

  private void copied(String text) throws TimeoutException {
    Shown.until(() -> text.equals(Clipboard.getSystemClipboard().getString()));
  }

  private List<String> menu() throws TimeoutException {
    Shown.until(() -> !items().isEmpty());
    return Shown.on(() -> items().stream().map(MenuItem::getText).toList());
  }

  private static List<MenuItem> items() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> item.getText() != null)
        .toList();
  }

  private void choose(String text) throws TimeoutException {
    menu();
    look(
        () -> {
          MenuItem chosen =
              items().stream()
                  .filter(item -> item.getText().equals(text))
                  .findFirst()
                  .orElseThrow();
          chosen.getParentPopup().hide();
          chosen.fire();
        });
  }

  private void menuAt(int line) {
    look(view::requestFocus);
    robot.push(KeyCode.SHORTCUT, KeyCode.HOME);
    for (int i = 1; i < line; i++) {
      robot.type(KeyCode.DOWN);
    }
    robot.push(KeyCode.SHIFT, KeyCode.F10);
  }

  @Test
  void a_filter_is_typed_with_completed_names_and_left_by_escape() throws TimeoutException {
    robot.push(KeyCode.SHORTCUT, KeyCode.J).write("$.data[*].na");
    Shown.until(() -> !robot.lookup(".choice-cell").queryAll().isEmpty());
    robot.type(KeyCode.TAB);
    counted("3 matches");
    assertThat(model.filter().expressionProperty().get()).isEqualTo("$.data[*].name");
    assertThat(line(1)).isEqualTo("\"web\",");
    window.picture("filter-light");
    look(() -> model.show(Exchanges.json("{\"data\":[{\"name\":\"new\"}]}"), "lab"));
    counted("1 match");
    assertThat(line(1)).isEqualTo("\"new\"");
    robot.push(KeyCode.SHORTCUT, KeyCode.J).type(KeyCode.ESCAPE);
    Shown.settle();
    assertThat(model.filter().resultProperty().get()).isEmpty();
    assertThat(line(1)).isEqualTo("\"data\": [");
  }

  @Test
  void a_fault_is_told_when_one_waits_and_the_arrow_keys_bring_back_what_was_used()
      throws TimeoutException {
    robot.push(KeyCode.SHORTCUT, KeyCode.J).write("$.data[0]").type(KeyCode.ENTER);
    counted("1 match");
    robot.write("[").type(KeyCode.ENTER);
    Shown.until(
        () -> robot.lookup(".filter-more").queryAs(Label.class).getText().startsWith("Column 11:"));
    assertThat(robot.lookup(".fault-mark").query().isVisible()).isTrue();
    window.dark(true);
    window.picture("filter-fault-dark");
    window.dark(false);
    robot.type(KeyCode.UP);
    counted("1 match");
    assertThat(model.filter().expressionProperty().get()).isEqualTo("$.data[0]");
  }

  @Test
  void the_menu_of_a_value_copies_it_and_filters_by_it() throws TimeoutException {
    menuAt(10);
    assertThat(menu())
        .containsSubsequence(
            "Copy value",
            "Copy key",
            "Copy path",
            "Copy path for jq",
            "Copy value as sent",
            "Filter $.data[*].name",
            "Filter $.data[?@.name == 'db ä']",
            "Filter $.data[1].name");
    choose("Copy value");
    copied("db ä");
    menuAt(10);
    choose("Copy value as sent");
    copied("\"db \\u00e4\"");
    menuAt(10);
    choose("Copy path for jq");
    copied(".data[1].name");
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.C);
    copied("$.data[1].name");
    menuAt(11);
    choose("Filter $.data[?@.status == 'stopped']");
    counted("1 match");
    menuAt(4);
    choose("Copy path");
    copied("$.data[1].name");
  }

  @Test
  void what_is_inside_a_container_is_folded_and_copied_by_its_menu() throws TimeoutException {
    menuAt(2);
    choose("Collapse all inside");
    assertThat(line(2)).startsWith("{ 3 members }");
    menuAt(2);
    choose("Expand all inside");
    assertThat(line(2)).isEqualTo("{");
    menuAt(3);
    choose("Copy value");
    copied("{\n  \"vmid\": 100,\n  \"name\": \"web\",\n  \"status\": \"running\"\n}");
  }

  @Test
  void a_secret_that_is_copied_is_forgotten_again() throws TimeoutException {
    answer("{\"data\":{\"username\":\"root\",\"ticket\":\"plain words\"}}");
    menuAt(4);
    assertThat(menu()).noneMatch(text -> text.contains("?@"));
    choose("Copy value");
    copied("plain words");
    Shown.until(() -> secrets.size() == 1);
    menuAt(3);
    choose("Copy value");
    copied("root");
    robot.push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.SHORTCUT, KeyCode.C);
    Shown.until(() -> secrets.size() == 2);
    robot.clickOn("Copy");
    Shown.until(() -> secrets.size() == 3);
    assertThat(model.messageProperty().get()).contains("cleared in 30 s");
    look(() -> model.filter().expressionProperty().set("$.data.*"));
    counted("2 matches");
    look(view::requestFocus);
    robot.push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.SHORTCUT, KeyCode.C);
    Shown.until(() -> secrets.size() == 4);
  }

  @Test
  void in_the_raw_text_one_is_where_one_was_in_the_answer_before() throws TimeoutException {
    String rows = "[\n" + "1,\n".repeat(500) + "1]";
    answer(rows);
    look(() -> model.viewProperty().set(ResponseModel.View.RAW));
    look(view::requestFocus);
    robot.push(KeyCode.SHORTCUT, KeyCode.END);
    double top = Shown.on(() -> view.body().topRow());
    assertThat(top).isGreaterThan(400);
    look(() -> model.show(Exchanges.json(rows), "lab"));
    Shown.until(() -> view.body().topRow() == top);
    assertThat(Shown.on(() -> model.look().parts().get("raw.place"))).endsWith(" 502:2");
  }

  @Test
  void text_that_is_there_before_the_pane_is_laid_out_is_broken_at_the_panes_width()
      throws TimeoutException {
    look(() -> model.viewProperty().set(ResponseModel.View.RAW));
    look(() -> model.show(Exchanges.json("[\"" + "x".repeat(80) + "\"]"), "lab"));
    ResponseView later = Shown.on(() -> new ResponseView(model));
    try {
      window.show(later);
      Shown.until(() -> later.body().lines().rowCount() > 0);
      assertThat(Shown.on(() -> later.body().lines().rowCount())).isEqualTo(1);
    } finally {
      window.show(view);
    }
  }
}
