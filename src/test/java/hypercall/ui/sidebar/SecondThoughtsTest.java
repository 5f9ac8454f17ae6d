package hypercall.ui.sidebar;

import static hypercall.ui.sidebar.Requests.folder;
import static hypercall.ui.sidebar.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.Contents;
import hypercall.store.Deleted;
import hypercall.store.Folder;
import hypercall.store.SavedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecondThoughtsTest {
  private final Requests requests = new Requests();
  private final SidebarModel model = requests.model();
  private final List<String> start = lines();

  @Test
  void whatWasUndoneIsDoneAgainStepByStep() {
    model.delete(List.of(folder("Guests")));
    List<String> deleted = lines();
    model.renaming().rename(request("nodes"), "All nodes");
    List<String> renamed = lines();

    model.undo();
    model.undo();
    model.undo();
    assertThat(lines()).isEqualTo(start);

    model.redo();
    assertThat(lines()).as("with its offer to undo").isEqualTo(deleted);
    assertThat(model.markedProperty().get()).containsExactly(SidebarItem.Undo.KEY);
    model.redo();
    model.redo();
    assertThat(lines()).containsAll(renamed.stream().filter(l -> !l.contains("undo")).toList());
    assertThat(model.markedProperty().get()).containsExactly(request("nodes"));
    model.undo();
    model.undo();
    assertThat(lines()).isEqualTo(start);
  }

  @Test
  void whatWasDeletedIsSaidWithAllThatWasInIt() {
    model.delete(List.of(folder("Guests"), folder("Inspect")));
    assertThat(lines()).contains("undo: Deleted 2 folders with 3 requests");
  }

  @Test
  void whatAWindowBeforeHasDeletedIsBroughtBackBehindWhatTookItsPlace() {
    Folder old = new Folder("old", List.of("Old"), false, "");
    SavedRequest gone = SavedRequest.blank("gone", "Gone").withFolder(old.path());
    SavedRequest same = SavedRequest.blank("nodes", "Nodes of old");
    Deleted deleted =
        new Deleted(Instant.now().minusSeconds(7200), List.of(old), List.of(gone, same));
    assertThat(Bin.said(deleted, Instant.now())).isEqualTo("“Old” with 2 requests, 2 h ago");
    model.bin().bringBack(deleted);
    assertThat(lines()).contains("Old/ 1", "  Gone", "Nodes of old").containsAll(start);
    model.undo();
    assertThat(lines()).isEqualTo(start);
  }

  @Test
  void somethingNewTakesAwayWhatCouldBeDoneAgain() {
    model.delete(List.of(request("version")));
    model.undo();
    model.renaming().rename(request("nodes"), "All nodes");
    List<String> now = lines();

    model.redo();

    assertThat(lines()).isEqualTo(now).contains("  Version");
  }

  @Test
  void whatOthersChangedBetweenUndoAndRedoStays() {
    model.delete(List.of(request("version")));
    model.undo();
    Contents now = model.contentsProperty().get();
    model.show(
        new Contents(
            now.folders(),
            now.requests().stream().map(r -> r.withDescription("typed since")).toList()));
    model.redo();

    assertThat(lines()).doesNotContain("  Version");
    assertThat(model.contentsProperty().get().requests())
        .hasSize(6)
        .allMatch(r -> r.description().equals("typed since"));
  }

  @Test
  void aNameThatAFolderBesideHasKeepsTheFieldOpenUntilItIsAnother() {
    model.renaming().begin(folder("Guests"));
    model.renaming().type(" Inspect ");
    model.renaming().accept();
    assertThat(model.renaming().isOf(folder("Guests"))).isTrue();
    assertThat(model.troubleProperty().get()).contains("“Inspect”", "another name");

    model.renaming().type("inspect");
    model.renaming().accept();
    assertThat(model.renaming().isUnderWay()).isFalse();
    assertThat(lines()).contains("Inspect/ 1", "inspect/ 2");
    assertThat(model.troubleProperty().get()).isEmpty();
  }

  @Test
  void whatIsTypedInANameOutlivesAChangeOfTheLines() {
    model.renaming().begin(request("nodes"));
    model.renaming().type("Half a na");
    Contents now = model.contentsProperty().get();
    List<SavedRequest> more = new ArrayList<>(now.requests());
    more.addFirst(Requests.request("GET", "From elsewhere", "Getting started"));
    model.show(new Contents(now.folders(), more));

    assertThat(model.renaming().isOf(request("nodes"))).isTrue();
    assertThat(model.renaming().typed()).isEqualTo("Half a na");
    model.renaming().cancel();
    assertThat(lines()).contains("  Nodes", "  From elsewhere");
  }

  @Test
  void severalRequestsAreDuplicatedAsUnsavedCopiesAndOpenedTogetherButNotHundreds() {
    model.duplicate(List.of(request("version"), request("loose")));
    model.openAll(List.of(folder("Guests"), request("nodes"), request("loose")));
    assertThat(requests.asked)
        .containsExactly("duplicate Version", "duplicate Loose", "pin Nodes", "pin Loose");
    assertThat(lines()).isEqualTo(start);

    List<SavedRequest> many =
        IntStream.range(0, 31).mapToObj(i -> Requests.request("GET", "r" + i)).toList();
    model.show(new Contents(List.of(), many));
    model.openAll(many.stream().map(Key::of).toList());
    model.duplicate(many.stream().map(Key::of).toList());
    assertThat(requests.asked).hasSize(4);
    assertThat(model.troubleProperty().get()).contains("At most 30");
  }

  @Test
  void anEmptyFolderSaysSoAndIsAPlaceForNewLines() {
    model.delete(List.of(request("recent-tasks")));
    model.forgetOffer();
    assertThat(lines()).containsSubsequence("Inspect/ 0", "  (empty)");
    SidebarItem.Group inspect = (SidebarItem.Group) model.itemsProperty().get().get(1);
    SidebarItem empty = inspect.items().getFirst();

    assertThat(Drop.on(model.outline(), Optional.of(empty), 0.9, List.of(request("loose"))))
        .contains(new Drop(Place.endOf(List.of("Inspect")), Drop.Mark.INTO));
    model.markedProperty().set(List.of(empty.key()));
    model.createFolder();
    assertThat(lines()).containsSubsequence("Inspect/ 0", "  New folder/ 0", "    (empty)");
  }

  @Test
  void whatAFilterFoundIsClosedAndOpenedForAsLongAsItIsShown() {
    model.folding().set(folder("Guests"), false);
    model.filterProperty().set("s");
    assertThat(lines()).contains("Guests/ 2", "Inspect/ 1");
    model.folding().toggle(model.outline().folder(folder("Guests")).orElseThrow());
    model.folding().set(folder("Inspect"), false);
    assertThat(lines()).contains("Guests/ 2 closed", "Inspect/ 1 closed");
    model.folding().toggle(model.outline().folder(folder("Inspect")).orElseThrow());
    assertThat(lines()).contains("Guests/ 2 closed", "Inspect/ 1");
    model.filterProperty().set("sn");
    assertThat(lines()).containsExactly("Guests/ 1", "  Delete snapshot");
    model.filterProperty().set("");
    assertThat(lines()).contains("Guests/ 2 closed", "Inspect/ 1");
  }

  @Test
  void lettersLeadToTheNextNameThatBeginsWithThem() {
    List<String> names = List.of("Guests", "List VMs", "Nodes", "Node status", "Log in", "🦊 Fox");
    assertThat(TypeAhead.find(names, -1, "n")).hasValue(2);
    assertThat(TypeAhead.find(names, 2, "n")).hasValue(3);
    assertThat(TypeAhead.find(names, 3, "nn")).as("the same letter again").hasValue(2);
    assertThat(TypeAhead.find(names, 2, "no")).as("the marked line still fits").hasValue(2);
    assertThat(TypeAhead.find(names, 2, "node ")).hasValue(3);
    assertThat(TypeAhead.find(names, 0, "STAT")).as("else a word in it").hasValue(3);
    assertThat(TypeAhead.find(names, 4, "🦊")).hasValue(5);
    assertThat(TypeAhead.find(names, 4, "zz")).isEqualTo(OptionalInt.empty());
    assertThat(TypeAhead.find(List.of(), -1, "n")).isEmpty();
  }

  @Test
  void theListScrollsFasterTheNearerToItsEdgeSomethingIsDragged() {
    assertThat(EdgeScroll.speed(200, 400)).isZero();
    assertThat(EdgeScroll.speed(2, 400)).isLessThan(EdgeScroll.speed(30, 400)).isNegative();
    assertThat(EdgeScroll.speed(399, 400)).isGreaterThan(EdgeScroll.speed(370, 400)).isPositive();
    assertThat(EdgeScroll.speed(20, 40)).isZero();
  }

  private List<String> lines() {
    return Requests.lines(model);
  }
}
