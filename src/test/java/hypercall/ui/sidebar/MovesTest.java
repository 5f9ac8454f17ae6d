package hypercall.ui.sidebar;

import static hypercall.ui.sidebar.Requests.folder;
import static hypercall.ui.sidebar.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MovesTest {
  private final Requests requests = new Requests();
  private final SidebarModel model = requests.model();
  private final Moves moves = model.moves();
  private final List<String> start = lines();

  @Test
  void aRequestMovesAlongItsFolderAndStopsAtTheEdge() {
    mark(request("version"));
    moves.along(1);
    assertThat(lines()).containsSubsequence("  Log in", "  Nodes", "  Version", "Inspect/ 1");
    moves.along(1);
    moves.along(-1);
    assertThat(lines()).isEqualTo(start);
    moves.along(-1);
    moves.along(-1);
    assertThat(lines()).containsSubsequence("  Version", "  Log in", "  Nodes");
    assertThat(model.markedProperty().get()).containsExactly(request("version"));
  }

  @Test
  void severalLinesMoveTogetherFoldersAmongFolders() {
    mark(request("version"), request("nodes"));
    moves.along(-1);
    assertThat(lines()).containsSubsequence("  Version", "  Nodes", "  Log in");

    mark(folder("Guests"));
    moves.along(-1);
    moves.along(-1);
    assertThat(lines()).startsWith("Guests/ 2").endsWith("Loose");
  }

  @Test
  void linesMoveOutOfTheirFolderAndIntoTheOneAbove() {
    mark(request("set-description"));
    moves.out();
    assertThat(lines())
        .containsSubsequence("Guests/ 2", "  Inner/ 0", "  Set description", "  Delete snapshot");
    moves.out();
    assertThat(lines())
        .endsWith("  Inner/ 0", "    (empty)", "  Delete snapshot", "Set description", "Loose");

    moves.in();
    assertThat(lines()).containsSubsequence("Guests/ 2", "  Delete snapshot", "  Set description");

    mark(folder("Inner"));
    moves.out();
    mark(folder("Inspect"));
    moves.in();
    assertThat(lines())
        .containsSubsequence("Getting started/ 4", "  Inspect/ 1", "    Recent tasks");
    mark(folder("Getting started"));
    moves.in();
    assertThat(lines()).startsWith("Getting started/ 4");
  }

  @Test
  void everyMoveCanBeUndoneOneAfterTheOther() {
    mark(request("loose"));
    moves.in();
    moves.along(-1);
    moves.out();
    mark(folder("Guests"));
    moves.move(List.of(folder("Guests")), Place.endOf(List.of("Inspect")));
    assertThat(model.offerProperty().getValue()).isEqualTo("Moved “Guests” with 2 requests");
    for (int i = 0; i < 4; i++) {
      model.undo();
    }
    assertThat(lines()).isEqualTo(start);
  }

  @Test
  void aFolderNeverMovesIntoItselfAndOpensWhenSomethingComesIn() {
    Place inner = Place.endOf(List.of("Guests", "Inner"));
    assertThat(moves.canMove(List.of(folder("Guests")), inner)).isFalse();
    moves.move(List.of(folder("Guests")), inner);
    assertThat(lines()).isEqualTo(start);

    model.folding().all(false);
    moves.move(List.of(request("loose")), inner);
    assertThat(lines()).containsSubsequence("Guests/ 3", "  Inner/ 2", "    Loose");
  }

  @Test
  void aFolderThatMeetsOneOfItsNameGetsANumber() {
    mark(folder("Inner"));
    moves.out();
    model.createFolder();
    model.renaming().rename(new Key(true, "new-folder"), "Inner");
    moves.move(List.of(new Key(true, "new-folder")), Place.endOf(List.of()));

    assertThat(lines()).containsSubsequence("Inner/ 1", "Inner 2/ 0");
  }

  @Test
  void whatWasCutIsPastedIntoAFolderOrBehindARequest() {
    mark(request("version"), request("nodes"));
    moves.cut();
    assertThat(moves.cutProperty().get()).hasSize(2);
    mark(request("delete-snapshot"));
    moves.paste();
    assertThat(lines()).containsSubsequence("  Delete snapshot", "  Version", "  Nodes", "Loose");
    assertThat(moves.cutProperty().get()).isEmpty();

    mark(request("loose"));
    moves.cut();
    mark(folder("Inner"));
    moves.paste();
    assertThat(lines()).containsSubsequence("  Inner/ 2", "    Set description", "    Loose");
  }

  @Test
  void sortingSortsAFolderOrEverythingAndCanBeUndone() {
    moves.sort(List.of("Getting started"), false);
    assertThat(lines()).containsSubsequence("  Log in", "  Nodes", "  Version", "Inspect/ 1");
    assertThat(model.offerProperty().getValue()).isEqualTo("Sorted “Getting started” A–Z");
    moves.sort(List.of(), true);
    assertThat(lines()).containsSubsequence("Getting started/ 3", "Guests/ 2", "Inspect/ 1");
    model.undo();
    model.undo();
    assertThat(lines()).isEqualTo(start);
  }

  @Test
  void droppedOnALineRequestsComeBesideRequestsAndIntoFolders() {
    Outline outline = model.outline();
    List<Key> loose = List.of(request("loose"));
    SidebarItem guests = model.itemsProperty().get().get(2);
    SidebarItem version =
        ((SidebarItem.Group) model.itemsProperty().get().getFirst()).items().get(1);

    assertThat(Drop.on(outline, Optional.of(version), 0.2, loose))
        .contains(
            new Drop(
                new Place(List.of("Getting started"), Optional.of(request("version"))),
                Drop.Mark.ABOVE));
    assertThat(Drop.on(outline, Optional.of(version), 0.8, loose))
        .contains(
            new Drop(
                new Place(List.of("Getting started"), Optional.of(request("nodes"))),
                Drop.Mark.BELOW));
    assertThat(Drop.on(outline, Optional.of(guests), 0.1, loose))
        .contains(new Drop(Place.endOf(List.of("Guests")), Drop.Mark.INTO));
    assertThat(Drop.on(outline, Optional.of(guests), 0.1, List.of(folder("Inner"))))
        .contains(new Drop(new Place(List.of(), Optional.of(folder("Guests"))), Drop.Mark.ABOVE));
    assertThat(Drop.on(outline, Optional.empty(), 0.5, loose))
        .contains(new Drop(Place.endOf(List.of()), Drop.Mark.INTO));
    assertThat(Drop.on(outline, Optional.of(new SidebarItem.Undo("x")), 0.5, loose)).isEmpty();
  }

  private void mark(Key... lines) {
    model.markedProperty().set(List.of(lines));
  }

  private List<String> lines() {
    return Requests.lines(model);
  }
}
