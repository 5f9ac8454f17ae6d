package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.SavedRequest;
import hypercall.store.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is typed is kept, and what others do to the files is said in place.
class KeptInPlaceTest {
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

  @Test
  void what_was_typed_before_a_crash_is_back_and_can_be_kept_or_discarded() throws Exception {
    type("Nodes", "/nodes/typed");
    type("Version", "/version/typed");
    window.until("it is on disk", () -> holds("tabs.json", "/nodes/typed", "/version/typed"));
    Workspace crashed = Workspace.open(folder);
    window.close();
    crashed.saveTabs(crashed.tabs(), 0);

    window = BenchWindow.openAfterACrash(folder);
    window.reads("What was not saved is back: 2 tabs, as kept at ").leaveThePane();
    Camera.take(window.scene(), "kept-after-a-crash");
    window.click("Discard “Nodes”").reads("GET /version/typed");
    window.until("the path is the saved one", () -> !window.seen().says("/nodes/typed"));
    window.click("Keep “Version”");
    window.until("nothing is said", () -> !window.seen().says("is back"));
    window.until("one is discarded", () -> !holds("tabs.json", "/nodes/typed"));
    assertThat(holds("tabs.json", "/version/typed")).as("the other is kept").isTrue();
  }

  @Test
  void a_clean_end_is_not_spoken_of() throws Exception {
    type("Nodes", "/nodes/typed");
    window.close();
    window = BenchWindow.open(folder);
    window.named("Connect");
    assertThat(window.seen().says("is back")).isFalse();
    assertThat(holds("tabs.json", "/nodes/typed")).isTrue();
  }

  @Test
  void a_request_changed_on_disk_is_taken_in_or_asked_about_with_both_sides_kept()
      throws Exception {
    window.doubleClick("GET Nodes");
    onDisk("\"/nodes\"", "\"/nodes/theirs\"");
    window.until("the tab follows", () -> window.seen().says("/nodes/theirs") || shows("theirs"));

    type("Nodes", "/nodes/mine");
    onDisk("\"/nodes/theirs\"", "\"/nodes/other\"");
    window.reads("“Nodes” was changed on disk, and has unsaved work here.");
    Camera.take(window.scene(), "kept-both-sides");
    window.push(KeyCode.SHORTCUT, KeyCode.S);
    window.click("Show both “Nodes”").named("GET Nodes (mine), not saved");
    assertThat(saved()).as("Ctrl+S did not overwrite it").isEqualTo("/nodes/other");
    window.until("both are open", () -> holds("tabs.json", "/nodes/mine", "/nodes/other"));
  }

  @Test
  void a_request_deleted_on_disk_stays_open_unsaved() throws Exception {
    window.doubleClick("GET Nodes");
    Files.delete(folder.resolve("requests/nodes.json"));
    window.reads("“Nodes” was deleted on disk. What was open stays here, unsaved.");
    window.push(KeyCode.SHORTCUT, KeyCode.S);
    window.until("it is saved again", () -> saved().equals("/nodes"));
  }

  @Test
  void a_folder_that_cannot_be_written_is_said_until_it_can_and_a_copy_is_kept() throws Exception {
    Path tabs = folder.resolve("tabs.json");
    window.until("tabs are there", () -> Files.isRegularFile(tabs));
    Files.delete(tabs);
    Files.createDirectories(tabs.resolve("in the way"));
    type("Nodes", "/nodes/typed");
    window.reads("What is typed could not be saved in tabs.json. ");
    window.reads("A copy of all that is typed is kept in ");
    Camera.take(window.scene(), "kept-elsewhere");
    Files.delete(tabs.resolve("in the way"));
    Files.delete(tabs);
    window.until("the line is gone", () -> !window.seen().says("could not be saved"));
    assertThat(holds("tabs.json", "/nodes/typed")).isTrue();
  }

  @Test
  void a_damaged_request_is_named_and_its_last_good_version_put_back() throws Exception {
    Path file = folder.resolve("requests/nodes.json");
    window.until("a good version is kept", () -> holds(".backup/requests/nodes.json", "/nodes"));
    window.close();
    Files.writeString(file, "{ torn");
    window = BenchWindow.open(folder);
    window.reads("nodes.json: ").leaveThePane();
    Camera.take(window.scene(), "kept-damaged");
    window.click("Restore the last good version of nodes.json").named("GET Nodes");
    window.until("nothing is said", () -> !window.seen().says("nodes.json: "));
    assertThat(holds("requests/nodes.json", "\"/nodes\"")).isTrue();
  }

  private void type(String name, String path) {
    window.doubleClick("GET " + name).push(KeyCode.SHORTCUT, KeyCode.L);
    window.push(KeyCode.SHORTCUT, KeyCode.A).write(path);
  }

  private boolean shows(String text) {
    return window.seen().everything().stream().anyMatch(seen -> seen.contains(text));
  }

  private void onDisk(String old, String now) throws IOException {
    Path file = folder.resolve("requests/nodes.json");
    Files.writeString(file, Files.readString(file).replace(old, now));
  }

  private String saved() {
    try {
      return Workspace.open(folder).requests().stream()
          .filter(r -> r.name().equals("Nodes"))
          .map(SavedRequest::path)
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean holds(String name, String... texts) {
    Path file = folder.resolve(name);
    try {
      String content = Files.isRegularFile(file) ? Files.readString(file) : "";
      return Arrays.stream(texts).allMatch(content::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
