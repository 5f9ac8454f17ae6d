package hypercall.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.SavedRequest;
import hypercall.store.SavedRequest.BodyKind;
import hypercall.store.SavedRequest.Row;
import hypercall.ui.kit.Pictures;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/// Letters, pastes and steps back in the request editor.
class TypingTest extends EditorWindow {
  @Test
  void a_method_is_chosen_by_its_letters() {
    show(Drafts.get("/nodes"));
    window.click("Method").write("p");
    assertThat(model.methodProperty().get()).isEqualTo("POST");
    window.write("u").push(KeyCode.ENTER);
    assertThat(model.methodProperty().get()).isEqualTo("PUT");
    window.push(KeyCode.ESCAPE).click("Method").push(KeyCode.END).write("d");
    assertThat(model.methodProperty().get()).as("a whole word is begun anew").isEqualTo("DELETE");
    window.push(KeyCode.ESCAPE);
  }

  @Test
  void a_pasted_command_leaves_no_secret_and_is_one_step_to_take_back() {
    SavedRequest before = Drafts.get("/nodes/pve1");
    show(before);
    copy(
        "curl -k -X POST 'https://root:canary@pve1.lab:8006/api2/json/nodes?a=1' \\\n"
            + " -H 'Authorization: PVEAPIToken=a@b!c=canary'");
    window.click(PATH).push(KeyCode.END).push(KeyCode.CONTROL, KeyCode.V);
    assertThat(model.draft().toString()).doesNotContain("canary");
    assertThat(model.methodProperty().get()).isEqualTo("POST");
    assertThat(model.pathProperty().get()).isEqualTo("/nodes");
    assertThat(model.body().form().rows()).containsExactly(new Row("a", "1"));
    assertThat(window.says("Of the curl command")).isTrue();
    assertThat(((ToggleButton) window.named("Body, 1")).isSelected()).isTrue();
    window.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(model.draft()).isEqualTo(before);
  }

  @Test
  void a_step_back_in_a_table_goes_to_the_row_it_changed() {
    show(Drafts.get("/nodes"));
    window.click("Params").click("Add parameter").write("a").push(KeyCode.TAB).write("12");
    window.push(KeyCode.ENTER).write("b").push(KeyCode.CONTROL, KeyCode.DELETE);
    assertThat(model.query().rows()).containsExactly(new Row("a", "12"));
    window.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.focused()).isEqualTo("Name of parameter");
    assertThat(model.query().rows()).containsExactly(new Row("a", "12"), new Row("b", ""));
    window.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(model.query().rows()).containsExactly(new Row("a", ""));
    window.push(KeyCode.CONTROL, KeyCode.Y);
    assertThat(model.query().rows()).containsExactly(new Row("a", "12"));
  }

  @Test
  void a_thousand_pasted_rows_have_cells_only_where_they_are_seen() throws TimeoutException {
    show(Drafts.get("/nodes"));
    List<Row> all = IntStream.range(0, 1_000).mapToObj(i -> new Row("n" + i, "v" + i)).toList();
    copy(all.stream().map(r -> r.name() + ": " + r.value()).collect(Collectors.joining("\n")));
    window.click("Params").click("Add parameter").push(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.focused()).isEqualTo("Value of parameter n999");
    window.push(KeyCode.END).write("x").push(KeyCode.UP).push(KeyCode.UP);
    assertThat(window.focused()).isEqualTo("Value of parameter n997");
    assertThat(model.query().rows().getLast()).isEqualTo(new Row("n999", "v999x"));
    assertThat(cells()).isLessThan(100);
    scrollTo(0.5);
    window.until(() -> window.shows("Value of parameter n500"));
    assertThat(cells()).isLessThan(150);
    scrollTo(0);
    window.until(() -> !window.shows("Value of parameter n500"));
    window.click("Value of parameter n1").push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.focused()).as("goes where the step was").isEqualTo("Value of parameter n999");
    window.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(model.query().rows()).isEmpty();
    window.push(KeyCode.CONTROL, KeyCode.Y);
    assertThat(model.query().rows()).isEqualTo(all);
  }

  @Test
  void what_has_the_keyboard_stays_in_sight_when_something_is_said_above() throws TimeoutException {
    show(Drafts.get("/nodes"));
    copy("a=1\n".repeat(12) + "full=true");
    window.click("Params").click("Add parameter").push(KeyCode.CONTROL, KeyCode.V);
    window.until(() -> window.says("full=true: a switch is written 1"));
    window.until(
        () -> {
          Node seen = inTheTab();
          Node cell = view.getScene().getFocusOwner();
          return seen.localToScene(seen.getLayoutBounds())
              .contains(cell.localToScene(cell.getLayoutBounds()));
        });
  }

  @Test
  void enlarged_the_body_scrolls_and_an_editor_for_many_lines_shows_some() throws TimeoutException {
    show(Drafts.post("/nodes"));
    on(() -> model.body().kindProperty().set(BodyKind.RAW));
    on(() -> view.getScene().getRoot().setStyle("-fx-font-size: 26px"));
    on(() -> view.setRoom(520));
    window.click("Body, raw").click("Raw body");
    Region text = (Region) window.named("Raw body");
    window.until(() -> text.getHeight() > 4 * 26);
    Node seen = inTheTab();
    window.until(
        () ->
            seen.localToScene(seen.getLayoutBounds())
                .contains(text.localToScene(text.getLayoutBounds())));
    on(() -> view.getScene().getRoot().setStyle(""));
  }

  @Test
  void beside_an_answer_an_empty_cell_says_whole_what_it_is_for() throws TimeoutException {
    show(Drafts.get("/nodes"));
    on(() -> view.setMaxWidth(560));
    on(() -> view.getScene().getRoot().setStyle("-fx-font-size: 20px"));
    window.click("Params");
    TextField name = (TextField) window.named("Add parameter");
    window.until(() -> prompt(name).getWidth() > 140);
    window.until(() -> prompt(name).getWidth() < name.getWidth() - 12);
    on(() -> view.getScene().getRoot().setStyle(""));
  }

  private static Bounds prompt(TextField field) {
    return Pictures.on(
        () ->
            field.lookupAll(".text").stream()
                .filter(node -> node instanceof Text text && text.getText().startsWith("Add"))
                .findFirst()
                .orElseThrow()
                .getLayoutBounds());
  }

  @Test
  void a_line_end_in_a_value_is_seen_typed_and_pasted() {
    show(Drafts.post("/nodes", new Row("description", "a\nb"), new Row("key", "")));
    window.click("Body, 2").click("Value of field description").push(KeyCode.END).write("c");
    assertThat(shown("Value of field description")).isEqualTo("a⏎bc");
    window.push(KeyCode.SHIFT, KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.A);
    window.push(KeyCode.CONTROL, KeyCode.C).push(KeyCode.END).push(KeyCode.CONTROL, KeyCode.V);
    assertThat(values()).containsExactly("a\nbc\na\nbc", "");
    copy("BEGIN\r\n\tx\r\nEND\r\n");
    window.push(KeyCode.ENTER).push(KeyCode.TAB).push(KeyCode.CONTROL, KeyCode.V);
    assertThat(values()).containsExactly("a\nbc\na\nbc", "BEGIN\r\n\tx\r\nEND");
    window.click("Secret: field key").click("Value of field key").push(KeyCode.END).write("!");
    assertThat(values().getLast()).isEqualTo("BEGIN\r\n\tx\r\nEND!");
  }

  @Test
  void a_sign_that_somebody_typed_stays_a_sign() {
    show(Drafts.post("/nodes", new Row("a", "x⏎y␀\nz\0")));
    window.click("Body, 1").click("Value of field a").push(KeyCode.END).write("1");
    assertThat(values()).containsExactly("x⏎y␀\nz\u00001");
    copy("⏎");
    window.push(KeyCode.CONTROL, KeyCode.V).push(KeyCode.CONTROL, KeyCode.A);
    window.push(KeyCode.CONTROL, KeyCode.C).push(KeyCode.END).push(KeyCode.CONTROL, KeyCode.V);
    assertThat(values()).containsExactly("x⏎y␀\nz\u00001⏎".repeat(2));
    window.push(KeyCode.BACK_SPACE).push(KeyCode.HOME).push(KeyCode.RIGHT);
    window.push(KeyCode.DELETE).push(KeyCode.DELETE);
    assertThat(values()).containsExactly("x␀\nz\u00001⏎x⏎y␀\nz\u00001");
    copy("n⏎");
    window.click("Name of field").push(KeyCode.END).push(KeyCode.CONTROL, KeyCode.V);
    assertThat(model.body().form().rows().getFirst().name()).isEqualTo("an⏎");
  }

  @Test
  void a_huge_value_is_shown_by_its_beginning_and_kept_whole() {
    show(Drafts.post("/nodes", new Row("a", "old")));
    String huge = "h".repeat(1_000_000);
    copy(huge);
    window.click("Body, 1").click("Value of field a").push(KeyCode.END);
    window.push(KeyCode.CONTROL, KeyCode.V).write("x");
    assertThat(values()).containsExactly("old" + huge);
    assertThat(shown("Value of field a"))
        .hasSizeLessThan(200)
        .startsWith("1,000,003 characters: old");
    window.push(KeyCode.CONTROL, KeyCode.C).push(KeyCode.DELETE);
    assertThat(values()).containsExactly("");
    window.write("y").push(KeyCode.CONTROL, KeyCode.V).push(KeyCode.CONTROL, KeyCode.V);
    assertThat(values()).as("pasting replaces what is too long").containsExactly("old" + huge);
    window.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(values()).containsExactly("yold" + huge);
  }

  @Test
  void a_value_of_several_lines_is_edited_in_a_larger_field() {
    show(Drafts.post("/nodes", new Row("a", "one\ntwo"), new Row("b", "")));
    window.click("Body, 2").click("Value of field a").push(KeyCode.F2);
    window.push(KeyCode.ENTER).write("three");
    assertThat(values()).containsExactly("one\ntwo\nthree", "");
    assertThat(((Region) window.named("Value of field a")).getHeight()).isGreaterThan(0);
    window.push(KeyCode.TAB);
    assertThat(window.focused()).isEqualTo("Name of field");
    assertThat(shown("Value of field a")).isEqualTo("one⏎two⏎three");
  }

  @Test
  void text_that_would_freeze_the_window_is_kept_whole_and_can_be_taken_back() {
    show(Drafts.post("/nodes"));
    on(() -> model.body().kindProperty().set(BodyKind.RAW));
    String huge = "x".repeat(5_000_000);
    copy(huge);
    window.click("Raw body").write("before ").push(KeyCode.CONTROL, KeyCode.V);
    assertThat(model.body().rawProperty().get()).isEqualTo("before " + huge);
    assertThat(window.says("5,000,007 characters in one line")).isTrue();
    window.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(model.body().rawProperty().get()).isEqualTo("before ");
    assertThat(window.focused()).isEqualTo("Raw body");
  }

  @Test
  void the_path_keeps_its_colour_while_everything_grows() throws TimeoutException {
    show(Drafts.get("/nodes/pve1"));
    on(() -> view.applyCss());
    Paint before = inkOfThePath();
    on(() -> view.getScene().getRoot().setStyle("-fx-font-size: 26px"));
    window.until(() -> path().getFont().getSize() > 20);
    assertThat(inkOfThePath()).isEqualTo(before);
    on(() -> view.getScene().getRoot().setStyle(""));
  }

  @Test
  void a_click_or_a_key_on_a_value_of_the_session_begins_typing_one_of_ones_own() {
    show(Drafts.get("/nodes"));
    on(() -> model.signatureProperty().set(Drafts.ticket(true)));
    String ticket = "PVEAuthCookie: PVE:api@pve:••••••••";
    window.click("Cookies, 1").click(ticket);
    assertThat(window.focused()).isEqualTo("Value of cookie PVEAuthCookie");
    window.click(PATH);
    assertThat(model.cookies().rows()).as("without a value it is the session's").isEmpty();
    window.pushUntil(KeyCode.TAB, ticket).push(KeyCode.F2).write("own");
    List<Row> own = List.of(new Row(true, "PVEAuthCookie", "own", true));
    assertThat(model.cookies().rows()).isEqualTo(own);
    window.click(ticket);
    assertThat(window.focused()).isEqualTo("Value of cookie PVEAuthCookie");
    assertThat(model.cookies().rows()).as("no second one").isEqualTo(own);
    window.click("Headers, 3").pushUntil(KeyCode.TAB, "Accept: application/json");
    window.push(KeyCode.ENTER);
    assertThat(model.headers().rows()).containsExactly(new Row("Accept", "application/json"));
  }

  @Test
  void json_is_taken_back_word_by_word_whenever_it_is_coloured() throws TimeoutException {
    show(Drafts.post("/nodes"));
    window.click("Body").click("Body: JSON").click("JSON body").write("[true");
    window.until(() -> window.says("never closed") || window.says("end"));
    window.push(KeyCode.SPACE).write(",").push(KeyCode.ENTER).write("false");
    window.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(model.body().jsonProperty().get()).startsWith("[true ,\n").doesNotContain("false");
    window.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(model.body().jsonProperty().get()).startsWith("[true");
    window.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(model.body().jsonProperty().get()).isEqualTo("[true");
    window.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(model.body().jsonProperty().get()).startsWith("[").doesNotContain("true");
  }

  private List<String> values() {
    return model.body().form().rows().stream().map(Row::value).toList();
  }

  private static String shown(String field) {
    return ((TextField) window.named(field)).getText();
  }

  private int cells() {
    return Pictures.on(() -> view.lookupAll(".cell").size());
  }

  private void scrollTo(double place) {
    on(() -> ((ScrollPane) inTheTab()).setVvalue(place));
  }

  private Paint inkOfThePath() {
    return Pictures.on(() -> path().getFill());
  }

  private Text path() {
    return (Text) view.lookup(".path-literal");
  }
}
