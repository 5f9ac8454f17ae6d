package hypercall.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.SavedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SidebarModelTest {
  private final Requests requests = new Requests();
  private final SidebarModel model = requests.model();

  @Test
  void foldersStandWhereTheirFirstRequestDoes() {
    assertThat(lines())
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
  void aFilterFindsByMethodNamePathAndFolderAndOpensFolders() {
    model.collapsedProperty().set(Set.of(List.of("Guests"), List.of("Guests", "Inner")));
    model.filterProperty().set("  SET put ");
    assertThat(lines()).containsExactly("Guests/ 1", "  Inner/ 1", "    Set description");

    model.filterProperty().set("/x/nodes");
    assertThat(lines()).containsExactly("Getting started/ 1", "  Nodes");

    model.filterProperty().set("inspect");
    assertThat(lines()).containsExactly("Inspect/ 1", "  Recent tasks");

    model.filterProperty().set("no such");
    assertThat(lines()).isEmpty();

    model.filterProperty().set(" ");
    assertThat(lines()).contains("Guests/ 2 closed", "Loose");
  }

  @Test
  void aFolderOpensAndCloses() {
    model.toggle(folder(0));
    assertThat(folder(0).expanded()).isFalse();
    model.setExpanded(folder(0), false);
    assertThat(model.collapsedProperty().get()).containsExactly(List.of("Getting started"));
    model.toggle(folder(0));
    assertThat(folder(0).expanded()).isTrue();
  }

  @Test
  void openingMarksTheRequestAndTellsWhetherItIsPinned() {
    SavedRequest nodes = Requests.some().get(2);
    model.open(nodes, false);
    model.open(nodes, true);
    model.duplicate(nodes);
    model.create();

    assertThat(requests.asked)
        .containsExactly("preview Nodes", "pin Nodes", "duplicate Nodes", "create");
    assertThat(model.selectedProperty().get()).contains("nodes");
  }

  @Test
  void renamingShowsAndSavesTheNewNameOnce() {
    SavedRequest nodes = Requests.some().get(2);
    model.rename(nodes, "  All nodes ");
    model.rename(nodes, " ");
    model.rename(nodes.withName("All nodes"), "All nodes");

    assertThat(requests.asked).containsExactly("save All nodes");
    assertThat(lines()).contains("  All nodes").doesNotContain("  Nodes");
  }

  @Test
  void deletingOffersInPlaceToUndoAndUndoBringsItBackThere() {
    List<String> before = lines();
    model.delete(Requests.some().get(1));
    assertThat(lines().subList(0, 4))
        .containsExactly("Getting started/ 2", "  Log in", "  undo Version", "  Nodes");

    model.undoDelete();
    model.undoDelete();

    assertThat(lines()).isEqualTo(before);
    assertThat(requests.asked).containsExactly("delete Version", "save Version");
    assertThat(model.selectedProperty().get()).isEqualTo(Optional.of("version"));
  }

  @Test
  void theOfferStaysWhenTheFolderIsEmptyAndGoesWhenForgotten() {
    model.delete(Requests.some().get(3));
    assertThat(lines()).contains("Inspect/ 0", "  undo Recent tasks");

    model.filterProperty().set("nodes");
    assertThat(lines()).doesNotContain("  undo Recent tasks");
    model.filterProperty().set("");
    model.forgetDeleted();
    assertThat(lines()).doesNotContain("Inspect/ 0", "  undo Recent tasks");
    model.undoDelete();
    assertThat(requests.asked).containsExactly("delete Recent tasks");
  }

  @Test
  void onlyTheLastDeletionIsOffered() {
    model.delete(Requests.some().get(1));
    model.delete(Requests.some().get(2));

    assertThat(lines()).contains("  undo Nodes").doesNotContain("  undo Version");
  }

  @Test
  void aFailedDeletionShowsWhatIsReallyKept() {
    model.delete(Requests.some().get(1));
    model.show(Requests.some());
    model.tell("Not saved: version.json. The disk is full.");

    assertThat(lines()).contains("  Version").doesNotContain("  undo Version");
    assertThat(model.troubleProperty().get()).contains("disk is full");
  }

  private SidebarItem.Folder folder(int index) {
    return (SidebarItem.Folder) model.itemsProperty().get().get(index);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    write(model.itemsProperty().get(), "", lines);
    return lines;
  }

  private static void write(List<SidebarItem> items, String indent, List<String> lines) {
    for (SidebarItem item : items) {
      switch (item) {
        case SidebarItem.Folder folder -> {
          lines.add(
              indent
                  + folder.name()
                  + "/ "
                  + folder.count()
                  + (folder.expanded() ? "" : " closed"));
          write(folder.items(), indent + "  ", lines);
        }
        case SidebarItem.Request(SavedRequest request) -> lines.add(indent + request.name());
        case SidebarItem.Undo(SavedRequest gone) -> lines.add(indent + "undo " + gone.name());
      }
    }
  }
}
