package hypercall.ui.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hypercall.store.SavedRequest.BodyKind;
import hypercall.store.SavedRequest.Row;
import hypercall.ui.kit.Pictures;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The request editor in a window, by mouse and by keyboard.
class RequestViewTest extends EditorWindow {
  @Test
  void enter_in_the_address_sends_and_escape_cancels() {
    show(Drafts.get("/nodes"));
    window.click(PATH).push(KeyCode.END).write("/pve1?&&=&a=b").push(KeyCode.ENTER);
    assertThat(model.query().items()).as("the parameter and the empty last row").hasSize(2);
    window.write("x").push(KeyCode.BACK_SPACE);
    assertThat(model.pathProperty().get()).as("typed at the end").isEqualTo("/nodes/pve1");
    assertThat(asked).containsExactly("send");
    assertThat(model.query().rows()).containsExactly(new Row("a", "b"));
    on(() -> model.sendingProperty().set(true));
    assertThat(window.shows("Cancel")).isTrue();
    window.push(KeyCode.ESCAPE);
    assertThat(asked).containsExactly("send", "cancel");
  }

  @Test
  void send_save_and_a_method_by_mouse() {
    show(Drafts.get("/nodes"));
    window.click("Send").click("Save this request");
    assertThat(asked).containsExactly("send", "save");
    window.click("Method").push(KeyCode.CONTROL, KeyCode.A).write("PATCH").push(KeyCode.TAB);
    assertThat(model.methodProperty().get()).isEqualTo("PATCH");
  }

  @Test
  void a_tab_shows_its_count_as_soon_as_there_is_one() {
    show(Drafts.get("/version"));
    ToggleButton none = (ToggleButton) window.named("Cookies");
    assertThat(none.getGraphic()).as("nothing to count when signed out").isNull();
    on(
        () -> {
          model.signatureProperty().set(Drafts.ticket(false));
          view.applyCss();
          view.layout();
        });
    Label shown = (Label) ((ToggleButton) window.named("Cookies, 1")).getGraphic();
    assertThat(shown.getText()).isEqualTo("1");
    assertThat(shown.getParent()).as("laid out inside its tab").isNotNull();
    assertThat(shown.getWidth()).isPositive();
  }

  @Test
  void what_is_to_be_filled_in_is_in_front() {
    show(Drafts.post("/access/ticket", new Row(true, "password", "", true)));
    assertThat(((ToggleButton) window.named("Body, 1")).isSelected()).isTrue();
    show(Drafts.get("/nodes/{node}"));
    assertThat(((ToggleButton) window.named("Params, 1")).isSelected()).isTrue();
  }

  @Test
  void a_row_is_added_switched_off_and_removed_by_mouse() {
    show(Drafts.get("/nodes"));
    window.click("Headers, 1").click("Add header").write("X-One");
    window.click("Value of header X-One").write("1");
    assertThat(model.headers().rows()).containsExactly(new Row("X-One", "1"));
    window.click("Send header X-One");
    assertThat(model.headers().live()).isEmpty();
    window.click("Remove header X-One");
    assertThat(model.headers().rows()).isEmpty();
  }

  @Test
  void everything_is_reached_by_keyboard() {
    show(Drafts.get("/nodes/{node}"));
    on(() -> view.focusAddress());
    assertThat(window.focused()).isEqualTo(PATH);
    window
        .pushUntil(KeyCode.TAB, "Params, 1")
        .pushUntil(KeyCode.TAB, "node, in the path, required");
    window.write("pve2");
    window.pushUntil(KeyCode.TAB, "Add parameter").write("full");
    window.push(KeyCode.TAB);
    assertThat(window.focused()).isEqualTo("Value of parameter full");
    window.write("1").push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(asked).containsExactly("send");
    assertThat(Pictures.on(() -> model.build(Drafts.BASE)))
        .isInstanceOfSatisfying(
            Built.Ready.class,
            ready ->
                assertThat(ready.request().address())
                    .hasToString(Drafts.BASE + "/nodes/pve2?full=1"));
    window.pushUntil(KeyCode.TAB, "Remove parameter full").push(KeyCode.SPACE);
    assertThat(model.query().rows()).isEmpty();
    assertThat(window.focused()).as("goes on in the next row").isEqualTo("Add parameter");
  }

  @Test
  void a_pasted_address_is_taken_apart_at_once() {
    show(Drafts.get("/nodes"));
    copy("https://pve1.lab:8006/api2/json/nodes/{node}/tasks?limit=5");
    window.click(PATH).push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.V);
    assertThat(model.pathProperty().get()).isEqualTo("/nodes/{node}/tasks");
    assertThat(model.query().rows()).containsExactly(new Row("limit", "5"));
  }

  @Test
  void the_caret_is_seen_though_the_fields_own_text_is_not() {
    show(Drafts.get("/nodes/{node}"));
    window.click(PATH);
    Paint caret = Pictures.on(() -> ((Shape) view.lookup(".path-caret")).getStroke());
    assertThat(caret).isInstanceOfSatisfying(Color.class, c -> assertThat(c.isOpaque()).isTrue());
  }

  @Test
  void a_session_row_is_switched_off_and_replaced() {
    show(Drafts.get("/nodes"));
    on(() -> model.signatureProperty().set(Drafts.ticket(true)));
    window.click("Headers, 3");
    window.click("Send Cookie, set by session · edit in Cookies");
    assertThat(model.withheld()).containsExactly("Cookie");
    window.click("Replace CSRFPreventionToken by a value of your own").write("mine");
    assertThat(window.focused()).isEqualTo("Value of header CSRFPreventionToken");
    assertThat(model.headers().rows())
        .containsExactly(new Row(true, "CSRFPreventionToken", "mine", true));
  }

  @Test
  void a_password_in_a_form_is_hidden_and_shown_only_while_its_eye_is_pressed() {
    show(Drafts.post("/access/ticket", new Row("password", "")));
    window.click("Body, 1").click("Value of field password").write("canary");
    assertThat(model.body().form().rows())
        .containsExactly(new Row(true, "password", "canary", true));
    assertThat(window.named("Value of field password")).isInstanceOf(PasswordField.class);
    window.moveTo("Show while pressed: Value of field password").hold(true);
    assertThat(window.named("Value of field password")).isNotInstanceOf(PasswordField.class);
    window.hold(false);
    assertThat(window.named("Value of field password")).isInstanceOf(PasswordField.class);
  }

  @Test
  void json_is_typed_with_its_fault_told_and_left_by_keyboard() throws TimeoutException {
    show(Drafts.post("/nodes"));
    window.click("Body").click("Body: JSON").click("JSON body").write("{\"a\": 01}");
    assertThat(model.body().kindProperty().get()).isEqualTo(BodyKind.JSON);
    assertThat(model.body().jsonProperty().get()).isEqualTo("{\"a\": 01}");
    window.until(() -> window.says("Line 1, column"));
    window.push(KeyCode.CONTROL, KeyCode.A).write("{\"a\":[1]}");
    window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    assertThat(model.body().jsonProperty().get()).isEqualTo("{\n  \"a\": [\n    1\n  ]\n}");
    window.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(model.body().jsonProperty().get()).isEqualTo("{\"a\":[1]}");
    window.push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(window.focused()).isNotEqualTo("JSON body");
  }

  @Test
  void a_guest_is_picked_from_the_live_ones_by_keyboard_and_typing_is_never_replaced() {
    show(Drafts.get("/nodes/{node}/qemu/{vmid}", new Row("node", "pve1")));
    window.click("vmid, in the path, required").push(KeyCode.DOWN).push(KeyCode.ENTER);
    assertThat(model.path().values().getLast().value()).isEqualTo("100");
    assertThat(window.says("web · qemu · running")).isTrue();
    window.click("node, in the path, required").push(KeyCode.F4).push(KeyCode.DOWN);
    window.push(KeyCode.ENTER);
    assertThat(model.path().values().getFirst().value()).isEqualTo("pve2");
    window.push(KeyCode.CONTROL, KeyCode.A).write("pve9").push(KeyCode.ALT, KeyCode.DOWN);
    window.push(KeyCode.ESCAPE).push(KeyCode.TAB);
    assertThat(model.path().values().getFirst().value()).isEqualTo("pve9");
    assertThat(asked).isEmpty();
  }

  @Test
  void a_placeholder_without_a_value_is_told_at_its_place_and_gone_to() {
    show(Drafts.get("/nodes/{node}"));
    window.click("Headers, 1");
    Pictures.on(() -> model.build(Drafts.BASE));
    assertThat(window.says("needs a value")).isTrue();
    assertThat(window.focused()).isEqualTo("node, in the path, required");
    window.write("pve1");
    assertThat(window.says("needs a value")).isFalse();
  }

  @Test
  void a_table_is_filled_reordered_and_emptied_by_keyboard_alone() {
    show(Drafts.get("/nodes"));
    window.click("Params").click("Add parameter").write("a").push(KeyCode.TAB).write("1");
    window.push(KeyCode.TAB).write("b").push(KeyCode.ENTER).write("2").push(KeyCode.ENTER);
    assertThat(model.query().rows()).containsExactly(new Row("a", "1"), new Row("b", "2"));
    assertThat(window.focused()).isEqualTo("Add parameter");
    window.push(KeyCode.UP).push(KeyCode.ALT, KeyCode.UP);
    assertThat(model.query().rows()).containsExactly(new Row("b", "2"), new Row("a", "1"));
    window.push(KeyCode.DOWN).push(KeyCode.CONTROL, KeyCode.DELETE);
    assertThat(model.query().rows()).containsExactly(new Row("b", "2"));
    window.push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(window.focused()).isEqualTo("Value of parameter b");
    window.pushUntil(KeyCode.TAB, "Send parameter b").push(KeyCode.SPACE);
    assertThat(model.query().live()).isEmpty();
  }

  @Test
  void names_of_headers_are_completed_and_enter_and_tab_are_never_stolen() {
    show(Drafts.get("/nodes"));
    window.click("Headers, 1").click("Add header").write("user-a").push(KeyCode.TAB).write("x");
    assertThat(model.headers().rows()).containsExactly(new Row("user-a", "x"));
    window.push(KeyCode.TAB).write("cache").push(KeyCode.DOWN).push(KeyCode.ENTER);
    assertThat(window.focused()).isEqualTo("Name of header");
    window.push(KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.SPACE).push(KeyCode.ENTER);
    assertThat(model.headers().rows())
        .containsExactly(new Row("user-a", "x"), new Row("Cache-Control", "no-cache"));
  }

  @Test
  void many_rows_are_pasted_at_once_and_edited_as_text() {
    show(Drafts.get("/nodes"));
    copy("a=1\npassword=canary");
    window.click("Params").click("Add parameter").push(KeyCode.CONTROL, KeyCode.V);
    assertThat(model.query().rows())
        .containsExactly(new Row("a", "1"), new Row(true, "password", "canary", true));
    window.click("Edit parameters as text").click("parameters as text");
    window.push(KeyCode.CONTROL, KeyCode.HOME).write("# ");
    assertThat(model.query().rows())
        .containsExactly(
            new Row(false, "a", "1", false), new Row(true, "password", "canary", true));
    assertThat(window.says("canary")).isFalse();
    window.click("Edit parameters as text");
    assertThat(window.shows("Value of parameter a")).isTrue();
  }

  @Test
  void fields_that_the_method_does_not_take_are_moved_to_params_and_shown_there() {
    show(Drafts.post("/nodes", new Row("full", "1")));
    on(() -> model.methodProperty().set("GET"));
    window.click("Move the form's fields to Params");
    assertThat(model.query().rows()).containsExactly(new Row("full", "1"));
    assertThat(model.body().kindProperty().get()).isEqualTo(BodyKind.NONE);
    assertThat(window.focused()).isEqualTo("Params, 1");
    assertThat(window.shows("Value of parameter full")).isTrue();
  }

  @Test
  void what_is_missing_is_said_above_the_tabs() {
    show(Drafts.get("/nodes/{node}"));
    Pictures.on(() -> model.build(Drafts.BASE));
    assertThat(window.says("{node} in the path has no value yet")).isTrue();
  }

  @Test
  void a_file_dropped_on_the_body_is_taken_and_several_are_not(@TempDir Path folder)
      throws IOException, TimeoutException {
    assumeTrue("gtk".equals(System.getProperty("fx.platform")), "needs a real display");
    Path one = Files.writeString(folder.resolve("a b.iso"), "x");
    Path two = Files.writeString(folder.resolve("c.iso"), "x");
    show(Drafts.post("/nodes/pve1/storage/local/upload"));
    window.click("Body");
    drop(List.of(one.toFile(), two.toFile()));
    assertThat(model.body().fileProperty().get()).isEmpty();
    drop(List.of(one.toFile()));
    window.until(() -> model.body().kindProperty().get() == BodyKind.UPLOAD);
    assertThat(model.body().fileProperty().get()).isEqualTo(one.toString());
    assertThat(model.body().form().rows()).containsExactly(new Row("content", "iso"));
  }

  /// From a place of its own above the editor to the body.
  private void drop(List<File> files) {
    Label source = new Label("files");
    on(
        () -> {
          source.setOnDragDetected(
              _ -> {
                ClipboardContent content = new ClipboardContent();
                content.putFiles(files);
                source.startDragAndDrop(TransferMode.COPY).setContent(content);
              });
          source.setMinHeight(40);
        });
    window.show(Pictures.on(() -> new VBox(source, view)));
    Node body = window.named("Body: File");
    new FxRobot().drag(source).moveBy(12, 0).moveTo(body).moveBy(2, 2).drop();
  }
}
