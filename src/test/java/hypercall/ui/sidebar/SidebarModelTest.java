package hypercall.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.Contents;
import hypercall.store.SavedRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SidebarModelTest {
  private final Requests requests = new Requests();
  private final SidebarModel model = requests.model();
  private final List<String> start = lines();

  @Test
  void foldersComeFirstAndThenRequestsInEachFolder() {
    assertThat(start)
        .containsExactly(
            "Getting started/ 3",
            "  Log in",
            "  Version",
            "  Nodes",
            "Inspect/ 1",
            "  Recent tasks",
            "Guests/ 2",
            "  Inner/ 1",
            "    Set description",
            "  Delete snapshot",
            "Loose");
  }

  @Test
  void aFilterFindsByMethodNamePathFolderAndDescriptionAndOpensFolders() {
    model.folding().set(Requests.folder("Guests"), false);
    model.filterProperty().set("  SET put ");
    assertThat(lines()).containsExactly("Guests/ 1", "  Inner/ 1", "    Set description");

    model.filterProperty().set("/x/nodes");
    assertThat(lines()).containsExactly("Getting started/ 1", "  Nodes");

    model.filterProperty().set("inspect");
    assertThat(lines()).containsExactly("Inspect/ 1", "  Recent tasks");

    model.describe(Requests.folder("Inspect"), "What the **cluster** does");
    model.filterProperty().set("CLUSTER");
    assertThat(lines()).containsExactly("Inspect/ 0");

    model.filterProperty().set("no such");
    assertThat(lines()).isEmpty();

    model.filterProperty().set(" ");
    assertThat(lines()).contains("Guests/ 2 closed", "Loose");
  }

  @Test
  void theWordsOfTheFilterAreMarkedInATextAsItStands() {
    assertThat(Filter.of("ode STA").pieces("Node status, NODES"))
        .containsExactly(
            new Filter.Piece("N", false),
            new Filter.Piece("ode", true),
            new Filter.Piece(" ", false),
            new Filter.Piece("sta", true),
            new Filter.Piece("tus, N", false),
            new Filter.Piece("ODE", true),
            new Filter.Piece("S", false));
  }

  @Test
  void foldersOpenAndCloseOneByOneAndAllAtOnce() {
    model.folding().set(Requests.folder("Guests"), false);
    assertThat(lines()).contains("Guests/ 2 closed");
    model.folding().all(false);
    assertThat(lines()).contains("Getting started/ 3 closed", "  Inner/ 1 closed");
    model.folding().all(true);
    assertThat(lines()).isEqualTo(start);
    assertThat(requests.asked).isEmpty();
  }

  @Test
  void openingMarksTheRequestAndTellsWhetherItIsPinned() {
    SavedRequest nodes = Requests.some().get(2);
    model.open(nodes, false);
    model.open(nodes, true);
    model.duplicate(List.of(Requests.request("nodes")));
    model.create();

    assertThat(requests.asked)
        .containsExactly("preview Nodes", "pin Nodes", "duplicate Nodes", "create");
    assertThat(model.selectedProperty().get()).contains("nodes");
  }

  @Test
  void renamingARequestShowsAndSavesTheNewNameOnce() {
    model.renaming().rename(Requests.request("nodes"), "  All nodes ");
    model.renaming().rename(Requests.request("nodes"), " ");
    model.renaming().rename(Requests.request("nodes"), "All nodes");

    assertThat(requests.asked).containsExactly("save All nodes");
    assertThat(lines()).contains("  All nodes").doesNotContain("  Nodes");
    model.undo();
    assertThat(lines()).isEqualTo(start);
  }

  @Test
  void renamingAFolderTakesAllThatIsInItAlongAndNeverMergesTwo() {
    model.renaming().rename(Requests.folder("Guests"), "Inspect");
    assertThat(model.troubleProperty().get()).contains("“Inspect”");
    assertThat(lines()).isEqualTo(start);

    model.renaming().rename(Requests.folder("Guests"), "Machines");
    assertThat(lines()).contains("Machines/ 2", "  Inner/ 1", "    Set description");
    assertThat(requests.asked)
        .containsExactlyInAnyOrder("save Set description", "save Delete snapshot");
  }

  @Test
  void aNewFolderStandsInTheMarkedOneAndItsNameIsAField() {
    model.markedProperty().set(List.of(Requests.folder("Guests")));
    model.createFolder();

    assertThat(lines())
        .containsSubsequence("Guests/ 2", "  Inner/ 1", "  New folder/ 0", "    (empty)");
    assertThat(model.renaming().lineProperty().get())
        .isEqualTo(Optional.of(new Key(true, "new-folder")));
    assertThat(model.markedProperty().get()).containsExactly(new Key(true, "new-folder"));

    model.renaming().type("Backups");
    model.renaming().accept();
    assertThat(lines()).containsSubsequence("  Inner/ 1", "  Backups/ 0");
    assertThat(model.renaming().lineProperty().get()).isEmpty();
  }

  @Test
  void aNewRequestInAFolderIsSavedThereAndOpened() {
    model.createIn(List.of("Inspect"));

    assertThat(lines()).containsSubsequence("Inspect/ 2", "  Recent tasks", "  New request");
    assertThat(requests.asked).containsExactly("save New request", "pin New request");
  }

  @Test
  void aCopyOfAFolderHasAllThatIsInItUnderIdsOfItsOwn() {
    model.duplicate(List.of(Requests.folder("Guests")));

    assertThat(lines())
        .containsSubsequence(
            "Guests/ 2",
            "Guests copy/ 2",
            "  Inner/ 1",
            "    Set description",
            "  Delete snapshot");
    Contents now = model.contentsProperty().get();
    assertThat(now.requests()).extracting(SavedRequest::id).doesNotHaveDuplicates().hasSize(9);
    assertThat(now.folders()).extracting(f -> f.id()).doesNotHaveDuplicates();
    model.undo();
    assertThat(lines()).isEqualTo(start);
  }

  @Test
  void severalRequestsAreCopiedBesideThem() {
    model.copy(List.of(Requests.request("version"), Requests.request("loose")));

    assertThat(lines()).containsSubsequence("  Version", "  Version copy", "  Nodes");
    assertThat(lines()).endsWith("Loose", "Loose copy");
    assertThat(model.offerProperty().getValue()).isEqualTo("Copied 2 requests");
  }

  @Test
  void deletingOffersInPlaceToUndoAndUndoBringsItBackThere() {
    model.delete(List.of(Requests.request("version")));
    assertThat(lines().subList(0, 4))
        .containsExactly("Getting started/ 2", "  Log in", "  undo: Deleted “Version”", "  Nodes");

    model.undo();
    model.undo();

    assertThat(lines()).isEqualTo(start);
    assertThat(requests.asked).containsExactly("delete Version", "save Version");
    assertThat(model.selectedProperty().get()).isEqualTo(Optional.of("version"));
  }

  @Test
  void foldersAndRequestsAreDeletedTogetherAndComeBackTogether() {
    model.delete(
        List.of(
            Requests.folder("Guests"),
            Requests.request("set-description"),
            Requests.request("loose")));

    assertThat(lines()).endsWith("  Recent tasks", "undo: Deleted 1 folder and 1 request");
    model.undo();
    assertThat(lines()).isEqualTo(start);
    assertThat(model.markedProperty().get())
        .containsExactly(Requests.folder("Guests"), Requests.request("loose"));
  }

  @Test
  void whatWasEditedBetweenADeletionAndItsUndoStays() {
    model.delete(List.of(Requests.folder("Guests")));
    model.renaming().rename(Requests.request("nodes"), "All nodes");
    model.undo();
    model.undo();
    assertThat(lines()).isEqualTo(start);

    model.delete(List.of(Requests.folder("Guests")));
    Contents now = model.contentsProperty().get();
    model.show(
        new Contents(
            now.folders(),
            now.requests().stream().map(r -> r.withDescription("typed since")).toList()));
    model.undo();
    assertThat(lines()).isEqualTo(start);
    assertThat(model.contentsProperty().get().requests())
        .filteredOn(r -> r.description().equals("typed since"))
        .hasSize(5);
  }

  @Test
  void theOfferGoesWhenForgottenAndTheFolderStaysThoughItIsEmpty() {
    model.delete(List.of(Requests.request("recent-tasks")));
    assertThat(lines()).contains("Inspect/ 0", "  undo: Deleted “Recent tasks”");

    model.filterProperty().set("nodes");
    assertThat(lines()).contains("Inspect/ 0", "  undo: Deleted “Recent tasks”");
    model.filterProperty().set("");
    model.forgetOffer();
    assertThat(lines())
        .containsSubsequence("Inspect/ 0", "  (empty)")
        .noneMatch(line -> line.contains("undo"));
  }

  @Test
  void aFailedDeletionShowsWhatIsReallyKept() {
    model.delete(List.of(Requests.request("version")));
    model.show(Requests.contents());
    model.tell("Not saved: version.json. The disk is full.");

    assertThat(lines()).isEqualTo(start);
    assertThat(model.troubleProperty().get()).contains("disk is full");
    model.undo();
    assertThat(requests.asked).containsExactly("delete Version");
  }

  private List<String> lines() {
    return Requests.lines(model);
  }
}
