package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.OpenTab;
import hypercall.store.SavedRequest;
import hypercall.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of the open tabs, and from when on.
class TabJournalTest {
  @TempDir Path folder;

  @Test
  void a_window_that_ends_before_the_tabs_are_back_leaves_them_as_they_were() throws IOException {
    OpenTab typed = new OpenTab("", SavedRequest.blank("", "Typed before a crash"), true);
    Workspace workspace = Workspace.open(folder);
    workspace.saveTabs(List.of(typed), 0);

    run(workspace, false);
    assertThat(Workspace.open(folder).tabs()).containsExactly(typed);

    run(workspace, true);
    assertThat(Workspace.open(folder).tabs()).as("then the tabs are what they are").isEmpty();
  }

  @Test
  void what_waits_for_an_answer_is_said_first_and_is_not_dismissed_with_the_rest() {
    NoticesModel notices = new NoticesModel();
    notices.say("file", Notice.Weight.TROUBLE, "A file was damaged.");
    Notice.Action again = new Notice.Action("Try again", "", () -> {});
    notices.say(new Notice("full", Notice.Weight.TROUBLE, "The disk is full.", List.of(again)));
    assertThat(notices.inOrder()).extracting(Notice::key).containsExactly("full", "file");
    notices.dismissAll();
    assertThat(notices.inOrder()).extracting(Notice::key).containsExactly("full");
  }

  private static void run(Workspace workspace, boolean begun) {
    TabsModel tabs =
        new TabsModel(
            tab -> {
              throw new AssertionError("no tab is opened");
            });
    NoticesModel notices = new NoticesModel();
    Keeper keeper = new Keeper(workspace, Runnable::run, notices);
    TabJournal journal = new TabJournal(tabs, keeper, notices, Runnable::run);
    if (begun) {
      journal.begin();
    }
    journal.changed();
    journal.close();
    keeper.close();
  }
}
