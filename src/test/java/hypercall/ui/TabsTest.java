package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.SavedRequest;
import hypercall.store.Workspace;
import hypercall.ui.kit.Pictures;
import hypercall.ui.kit.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tabs, saved requests and the look, without any server.
class TabsTest {
  private static final String ADDRESS = "Path, with placeholders in braces";

  @TempDir Path folder;
  private BenchWindow window;

  @BeforeEach
  void open() throws Exception {
    window = BenchWindow.open(folder);
    window.named("Connect");
    window.leaveThePane();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void assertTabs(String... names) {
    List<String> wanted = List.of(names);
    window.until("the tabs are " + wanted, () -> window.seen().tabs().equals(wanted));
  }

  @Test
  void a_preview_is_reused_a_double_click_pins_and_closed_tabs_come_back() {
    assertTabs("GET Version, preview");
    window.click("GET Nodes");
    assertTabs("GET Nodes, preview");
    window.doubleClick("GET Nodes").click("GET Cluster status");
    assertTabs("GET Nodes", "GET Cluster status, preview");

    window.push(KeyCode.CONTROL, KeyCode.TAB).push(KeyCode.SHORTCUT, KeyCode.W);
    assertTabs("GET Cluster status, preview");
    assertThat(window.seen().focused()).isEqualTo(ADDRESS);
    window.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
    assertTabs("GET Nodes", "GET Cluster status, preview");
    assertThat(window.seen().focused()).isEqualTo(ADDRESS);
    window.pushUntil(KeyCode.F6, ADDRESS);
    window.robot().push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
    window.robot().push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(window.seen().focused()).as("the row of tabs").isEqualTo("GET Nodes");
    window.push(KeyCode.DELETE);
    assertThat(window.seen().focused()).isEqualTo("GET Cluster status, preview");
    window.push(KeyCode.SHORTCUT, KeyCode.T);
    assertTabs("GET Cluster status, preview", "GET New request");
    assertThat(window.seen().focused()).isEqualTo(ADDRESS);
  }

  @Test
  void what_is_opened_to_be_worked_in_has_the_keyboard_also_by_mouse() {
    window.robot().clickOn(".sidebar-new");
    window.write("/nodes/pve1").reads("/nodes/pve1");
    assertTabs("GET Version, preview", "GET /nodes/pve1, not saved");

    window.click("GET Nodes").push(KeyCode.SHORTCUT, KeyCode.D).write("/x").reads("/nodes/x");
    assertThat(window.seen().focused()).isEqualTo(ADDRESS);

    window.pushUntil(KeyCode.F6, "Filter saved requests").push(KeyCode.TAB);
    assertThat(window.seen().focused()).isEqualTo("Saved requests");
    window.push(KeyCode.F2);
    assertThat(window.seen().focused()).as("a line is marked").startsWith("New name of ");
  }

  @Test
  void a_tab_can_be_clicked_in_the_moment_it_comes_to_the_front() {
    Node line = window.named("GET Nodes");
    boolean ready =
        Pictures.on(
            () -> {
              line.fireEvent(
                  new MouseEvent(
                      MouseEvent.MOUSE_CLICKED,
                      1,
                      1,
                      1,
                      1,
                      MouseButton.PRIMARY,
                      1,
                      false,
                      false,
                      false,
                      false,
                      true,
                      false,
                      false,
                      true,
                      false,
                      true,
                      null));
              return window.seen().named("Method").isPresent();
            });
    assertTabs("GET Nodes, preview");
    assertThat(ready).as("the method of the new tab has its place").isTrue();
  }

  @Test
  void a_duplicate_is_independent_and_is_saved_renamed_and_deleted_on_its_own() throws Exception {
    window.doubleClick("GET Nodes").push(KeyCode.SHORTCUT, KeyCode.L);
    window.push(KeyCode.SHORTCUT, KeyCode.D).write("/x").push(KeyCode.CONTROL, KeyCode.TAB);
    window.push(KeyCode.CONTROL, KeyCode.TAB).write("y").reads("/nodes/xy");
    window.push(KeyCode.SHORTCUT, KeyCode.A).write("/cluster/ha/status");
    window.push(KeyCode.SHORTCUT, KeyCode.S);
    window.push(KeyCode.SHORTCUT, KeyCode.S).push(KeyCode.SHORTCUT, KeyCode.S);
    window.until("the copy is saved", () -> saved("/cluster/ha/status").equals("Nodes copy"));
    assertThat(saved("/nodes")).isEqualTo("Nodes");
    assertThat(Workspace.open(folder).requests())
        .filteredOn(r -> r.folder().equals(List.of("Getting started")))
        .extracting(SavedRequest::name)
        .containsSubsequence("Nodes", "Nodes copy")
        .containsOnlyOnce("Nodes copy");

    window.pushUntil(KeyCode.F6, "Filter saved requests").write("ha/status");
    window.push(KeyCode.DOWN).push(KeyCode.F2);
    window.push(KeyCode.SHORTCUT, KeyCode.A).write("HA status").push(KeyCode.ENTER);
    window.until("it is renamed", () -> saved("/cluster/ha/status").equals("HA status"));
    window.named("GET HA status");
    window.push(KeyCode.DELETE).reads("Deleted “HA status”");
    window.until("it is gone", () -> saved("/cluster/ha/status").isEmpty());
    assertThat(saved("/nodes")).isEqualTo("Nodes");
    assertTabs("GET Nodes", "GET HA status, not saved");
  }

  @Test
  void closing_unsaved_work_asks_in_place_and_tabs_are_moved_by_keys() {
    window.doubleClick("GET Nodes").doubleClick("GET Version").push(KeyCode.SHORTCUT, KeyCode.L);
    assertTabs("GET Nodes", "GET Version");
    window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_UP);
    assertTabs("GET Version", "GET Nodes");
    window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    assertTabs("GET Nodes", "GET Version");
    window.push(KeyCode.SHORTCUT, KeyCode.A).write("/version/x");
    assertTabs("GET Nodes", "GET Version, not saved");
    window.push(KeyCode.SHORTCUT, KeyCode.W).reads("“Version” has changes that are not saved.");
    assertThat(window.seen().focused()).isEqualTo("Save and close");
    Camera.take(window.scene(), "close-question");
    window.push(KeyCode.ESCAPE);
    assertTabs("GET Nodes", "GET Version, not saved");
    window.push(KeyCode.SHORTCUT, KeyCode.W).click("Discard the changes");
    assertTabs("GET Nodes");
    assertThat(saved("/version")).isEqualTo("Version");
    window.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
    assertTabs("GET Nodes", "GET Version, not saved");
    window.push(KeyCode.SHORTCUT, KeyCode.W).push(KeyCode.ENTER);
    assertTabs("GET Nodes");
    window.until("it is saved", () -> saved("/version/x").equals("Version"));
  }

  @Test
  void light_dark_and_200_percent_are_reached_by_mouse_and_keys_and_are_kept() throws Exception {
    window.push(KeyCode.SHORTCUT, KeyCode.COMMA).reads("The size of everything.");
    window.click("Look: light, dark, high contrast, or as the system");
    window.robot().clickOn("Dark");
    window.until("dark", () -> Application.getUserAgentStylesheet().contains("dark"));
    window.push(KeyCode.ESCAPE);
    window.until(
        "Esc in the bar closes what stands in front",
        () -> !window.seen().says("The size of everything."));
    for (int step = 0; step < 12; step++) {
      window.push(KeyCode.SHORTCUT, KeyCode.EQUALS);
    }
    assertThat(window.theme().zoomProperty().get()).isEqualTo(2);
    window.named("Send");
    window.close();
    window = BenchWindow.open(folder);
    assertThat(window.theme().zoomProperty().get()).isEqualTo(2);
    assertThat(window.theme().choiceProperty().get()).isEqualTo(Theme.Choice.DARK);
  }

  /// The name of the request that is saved with this path; empty when there is none.
  private String saved(String path) {
    try {
      return Workspace.open(folder).requests().stream()
          .filter(r -> r.path().equals(path))
          .map(r -> r.name())
          .findFirst()
          .orElse("");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
