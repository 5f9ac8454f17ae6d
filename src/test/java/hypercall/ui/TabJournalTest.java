package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.OpenTab;
import hypercall.store.SavedRequest;
import hypercall.store.Workspace;
import hypercall.ui.kit.Background;
import hypercall.ui.request.RequestModel;
import hypercall.ui.response.ResponseModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
  void what_was_saved_or_closed_meanwhile_is_no_longer_asked_about() throws IOException {
    Background here = new Background(Runnable::run, Runnable::run);
    TabsModel tabs =
        new TabsModel(
            from ->
                new RequestTab(
                    from,
                    new RequestModel(RequestTab.baseline(from, List.of()), from.draft(), here),
                    new ResponseModel(here, _ -> {}, () -> {})));
    SavedRequest typed = SavedRequest.blank("", "Typed").withDescription("before a crash");
    tabs.restore(List.of(new OpenTab("", typed, true), new OpenTab("", typed, true)), 0);
    NoticesModel notices = new NoticesModel();
    Keeper keeper = new Keeper(Workspace.open(folder), Runnable::run, notices);
    TabJournal journal = new TabJournal(tabs, keeper, notices, Runnable::run);
    journal.sayBack("It was killed.", Optional.empty(), _ -> {});
    assertThat(notices.inOrder()).hasSize(3);

    tabs.tabs().getFirst().savedAs(typed.withId("typed"));
    journal.changed();
    assertThat(notices.inOrder()).hasSize(2);
    tabs.close(tabs.tabs().getLast());
    journal.changed();
    assertThat(notices.inOrder()).isEmpty();
    journal.close();
    keeper.close();
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
