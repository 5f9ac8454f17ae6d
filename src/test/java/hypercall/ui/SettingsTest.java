package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.Workspace;
import hypercall.ui.kit.Pictures;
import hypercall.ui.kit.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settings are found by typing, act at once, and are there after a restart.
class SettingsTest {
  @TempDir Path folder;

  @Test
  void a_key_is_changed_by_pressing_it_and_kept() throws Exception {
    try (BenchWindow window = BenchWindow.open(folder)) {
      window.named("Connect");
      window.leaveThePane().push(KeyCode.SHORTCUT, KeyCode.COMMA);
      window.until("the search has the keyboard", () -> focused(window, "Find a setting or a key"));
      window.write("new request");
      assertThat(window.seen().shows("Key of “Close the tab”: Ctrl+W")).isFalse();
      window.click("Key of “New request”: Ctrl+T, Ctrl+N").reads("Press the keys…");
      window.push(KeyCode.Q).reads("Q alone is for text");
      window.push(KeyCode.SHORTCUT, KeyCode.S).reads("Ctrl+S already does “Save the request”.");
      window.click("Leave it").click("Key of “New request”: Ctrl+T, Ctrl+N");
      window.push(KeyCode.SHORTCUT, KeyCode.U).named("Key of “New request”: Ctrl+U");
      shoot(window, "settings-key");
      window.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
      window.until("the pane is gone", () -> window.seen().named("Settings").isPresent());
      int tabs = window.seen().tabs().size();
      window.push(KeyCode.SHORTCUT, KeyCode.T);
      assertThat(window.seen().tabs()).hasSize(tabs);
      window.push(KeyCode.SHORTCUT, KeyCode.U);
      assertThat(window.seen().tabs()).hasSize(tabs + 1);
      assertThat(window.seen().everything()).contains("New request (Ctrl+U)");
    }
    assertThat(Files.readString(folder.resolve("settings.json"))).contains("Ctrl+U");
    try (BenchWindow window = BenchWindow.open(folder)) {
      window.named("Connect");
      window.push(KeyCode.SHORTCUT, KeyCode.COMMA).named("Key of “New request”: Ctrl+U");
      window.fire("Give “New request” its usual key again");
      window.named("Key of “New request”: Ctrl+T, Ctrl+N");
    }
    assertThat(Workspace.open(folder).settings("key.")).isEmpty();
  }

  @Test
  void look_layout_and_limits_act_at_once() throws Exception {
    Workspace.open(folder).saveSetting("key.view.pane", "Banana+Q");
    try (BenchWindow window = BenchWindow.open(folder)) {
      window.named("Connect");
      window.leaveThePane().click("Settings").reads("Banana+Q");
      shoot(window, "settings");
      window.click("Colours: High contrast").click("Answer: Beside the request");
      assertThat(window.theme().choiceProperty().get()).isEqualTo(Theme.Choice.CONTRAST);
      window.fill("Time until the answer begins, in seconds", "0").reads("from 1 to 3600");
      window.fill("Time until the answer begins, in seconds", "7");
      Pictures.on(() -> set(window, 16));
      shoot(window, "settings-contrast");
      window.click("About").reads("26.0");
      shoot(window, "about");
      window.push(KeyCode.ESCAPE).named("Find a setting or a key");
      window.fill("Find a setting or a key", "rename").fire("Key of “Rename” in the sidebar: F2");
      window.push(KeyCode.F8).named("Key of “Rename” in the sidebar: F8");
      window.push(KeyCode.SHORTCUT, KeyCode.F).until("Ctrl+F finds here", () -> searching(window));
      window.click("Close");
      shoot(window, "beside");
      window.push(KeyCode.F6).push(KeyCode.SHORTCUT, KeyCode.F);
      window.pushUntil(KeyCode.F6, "Filter saved requests").push(KeyCode.DOWN).push(KeyCode.F8);
      window.until("it is renamed", () -> window.seen().focused().startsWith("New name of"));
      window.push(KeyCode.ESCAPE);
    }
    Workspace kept = Workspace.open(folder);
    assertThat(kept.setting("theme")).contains("contrast");
    assertThat(kept.setting("split")).contains("beside");
    assertThat(kept.setting("code")).contains("16.0");
    assertThat(kept.setting("limit.answer")).contains("7");
    assertThat(kept.setting("key.view.pane")).as("what is not understood").contains("Banana+Q");
  }

  private static boolean set(BenchWindow window, double size) {
    window.theme().codeProperty().set(size);
    return true;
  }

  private static boolean searching(BenchWindow window) {
    return focused(window, "Find a setting or a key");
  }

  private static boolean focused(BenchWindow window, String name) {
    return window.seen().focused().equals(name);
  }

  private static void shoot(BenchWindow window, String name) {
    Theme.Choice before = window.theme().choiceProperty().get();
    for (Theme.Choice choice : Theme.Choice.values()) {
      if (choice != Theme.Choice.SYSTEM) {
        look(window, choice);
        Camera.take(window.scene(), "bench-" + name + "-" + choice.stored());
      }
    }
    look(window, before);
  }

  private static void look(BenchWindow window, Theme.Choice choice) {
    Pictures.on(
        () -> {
          window.theme().choiceProperty().set(choice);
          return true;
        });
  }
}
