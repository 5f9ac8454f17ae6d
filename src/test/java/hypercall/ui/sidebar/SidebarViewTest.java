package hypercall.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.ui.kit.Pictures;
import hypercall.ui.kit.Theme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class SidebarViewTest {
  private static Stage stage;
  private static Theme theme;

  private final FxRobot robot = new FxRobot();
  private Requests requests = new Requests();
  private SidebarModel model = requests.model();

  @BeforeAll
  static void showWindow() throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(() -> theme = new Theme());
  }

  @BeforeEach
  void showSidebar() {
    show(500);
  }

  private void show(int height) {
    robot.interact(
        () -> {
          requests = new Requests();
          model = requests.model();
          Scene scene = new Scene(new SidebarView(model), 283, height);
          theme.dress(scene);
          stage.setScene(scene);
          stage.show();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aClickPreviewsAndADoubleClickPins() {
    robot.clickOn("Nodes");
    assertThat(requests.asked).containsExactly("preview Nodes");
    robot.doubleClickOn("Version");
    assertThat(requests.asked).containsExactly("preview Nodes", "preview Version", "pin Version");
  }

  @Test
  void theKeysOpenPreviewAndDuplicate() {
    robot.clickOn(".sidebar-filter .text-field").type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
    robot.type(KeyCode.ENTER).type(KeyCode.SPACE);
    robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);

    assertThat(requests.asked)
        .containsExactly("pin Version", "preview Version", "duplicate Version");
    assertThat(model.selectedProperty().get()).contains("version");

    robot.type(KeyCode.UP, KeyCode.UP, KeyCode.UP);
    assertThat(stage.getScene().getFocusOwner()).isInstanceOf(TextField.class);
  }

  @Test
  void theFilterNarrowsTheListAndEscapeClearsIt() {
    robot.clickOn(".sidebar-filter .text-field").write("recent");
    assertThat(robot.lookup(".sidebar-hit").queryAll()).as("the word found is marked").hasSize(1);
    assertThat(robot.lookup("1 request found").tryQuery()).isPresent();
    assertThat(robot.lookup("Nodes").tryQuery()).isEmpty();

    robot.write(" zzz");
    assertThat(robot.lookup(".sidebar-placeholder .label").queryAs(Label.class).getText())
        .isEqualTo("Nothing matches “recent zzz”.");
    assertThat(robot.lookup(".sidebar-placeholder").query().isVisible()).isTrue();

    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("Nodes").tryQuery()).isPresent();
    assertThat(robot.lookup(".sidebar-placeholder").query().isVisible()).isFalse();
  }

  @Test
  void f2RenamesInPlaceEnterKeepsItAndEscapeDoesNot() {
    robot.clickOn("Nodes").type(KeyCode.F2).write("All of them").type(KeyCode.ENTER);
    assertThat(robot.lookup("All of them").tryQuery()).isPresent();
    assertThat(requests.asked).containsExactly("preview Nodes", "save All of them");
    assertThat(stage.getScene().getFocusOwner()).isInstanceOf(TreeView.class);

    robot.type(KeyCode.F2).write("Not this").type(KeyCode.ESCAPE);
    assertThat(robot.lookup("All of them").tryQuery()).isPresent();
    assertThat(requests.asked).hasSize(2);
  }

  @Test
  void leavingTheFieldKeepsTheNewName() {
    robot.clickOn("Nodes").type(KeyCode.F2).write("Left").clickOn("New request");
    robot.clickOn("Loose").type(KeyCode.F2).write("Too").clickOn(".sidebar-footer");
    assertThat(requests.asked).contains("save Left", "create", "save Too");
  }

  @Test
  void aFolderMadeWhereTheListHasNoRoomLeftIsNamedAtOnce() {
    for (int height = 280; height <= 480; height += 50) {
      show(height);
      robot.clickOn(".sidebar-new-folder").write("Mine " + height).type(KeyCode.ENTER);
      assertThat(robot.lookup("Mine " + height).tryQuery()).isPresent();
    }
  }

  @Test
  void deleteOffersToUndoInPlaceByKeyAndByMouse() {
    robot.clickOn("Version").type(KeyCode.DELETE);
    assertThat(robot.lookup("Deleted “Version”").tryQuery()).isPresent();
    robot.type(KeyCode.ENTER);
    assertThat(robot.lookup("Version").tryQuery()).isPresent();

    robot.clickOn("Nodes").type(KeyCode.DELETE).clickOn("Undo");
    assertThat(robot.lookup("Nodes").tryQuery()).isPresent();
    robot.clickOn("Nodes").type(KeyCode.DELETE);
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);

    assertThat(requests.asked.stream().filter(what -> !what.startsWith("preview")))
        .containsExactly(
            "delete Version",
            "save Version",
            "delete Nodes",
            "save Nodes",
            "delete Nodes",
            "save Nodes");
  }

  @Test
  void aFolderOpensAndClosesByMouseAndKeyboard() {
    robot.clickOn("Getting started");
    assertThat(robot.lookup("Nodes").tryQuery()).isEmpty();
    robot.type(KeyCode.ENTER);
    assertThat(robot.lookup("Nodes").tryQuery()).isPresent();
    robot.type(KeyCode.LEFT);
    assertThat(robot.lookup("Nodes").tryQuery()).isEmpty();
    robot.type(KeyCode.RIGHT);
    assertThat(robot.lookup("Nodes").tryQuery()).isPresent();
  }

  @Test
  void theMenuDoesTheSame() {
    robot.clickOn("Nodes", MouseButton.SECONDARY).clickOn("Duplicate in a new tab");
    robot.clickOn("Nodes", MouseButton.SECONDARY).clickOn("Delete");

    assertThat(requests.asked).containsExactly("duplicate Nodes", "delete Nodes");
  }

  @Test
  void shiftF10ShowsTheMenuOfTheMarkedLine() {
    robot.clickOn("Nodes").press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
    robot.clickOn("Delete");

    assertThat(requests.asked).containsExactly("preview Nodes", "delete Nodes");
  }

  @Test
  void shiftMarksSeveralAndTheKeysMoveThemAndUndoBringsThemBack() {
    robot.clickOn("Version").press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    assertThat(model.markedProperty().get())
        .containsExactly(Requests.request("version"), Requests.request("nodes"));
    List<String> before = rows();

    robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
    assertThat(rows()).endsWith("1 Version", "1 Nodes", "1 Loose");
    assertThat(tree().getSelectionModel().getSelectedItems()).hasSize(2);

    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertThat(rows()).isEqualTo(before);
    assertThat(tree().getSelectionModel().getSelectedItems()).hasSize(2);
  }

  private void mark(Key line) {
    robot.interact(() -> model.markedProperty().set(List.of(line)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<String> rows() {
    return IntStream.range(0, tree().getExpandedItemCount())
        .mapToObj(tree()::getTreeItem)
        .map(item -> tree().getTreeItemLevel(item) + " " + item.getValue().name())
        .toList();
  }

  @Test
  void aFolderSaysWhatItIsForBelowTheLines() {
    mark(Requests.folder("Inspect"));
    robot.clickOn("Write").write("What it looks like");
    mark(Requests.folder("Guests"));
    assertThat(model.outline().folder(Requests.folder("Inspect")).orElseThrow().description())
        .isEqualTo("What it looks like");
    mark(Requests.folder("Inspect"));
    assertThat(robot.lookup("What it looks like").tryQuery()).isPresent();
    picture("folder");
    mark(Requests.request("loose"));
    assertThat(robot.lookup(".sidebar-note").query().isVisible()).isFalse();
  }

  @Test
  void theButtonAsksForANewRequest() {
    robot.clickOn("New request");
    assertThat(requests.asked).containsExactly("create");
  }

  @Test
  void theOwnerCanMarkTheRequestOfTheTabInFrontOrNoneWhenItIsSavedNowhere() {
    robot.interact(() -> model.selectedProperty().set(Optional.of("loose")));

    assertThat(tree().getSelectionModel().getSelectedItem().getValue().name()).isEqualTo("Loose");
    assertThat(requests.asked).isEmpty();

    robot.interact(() -> model.selectedProperty().set(Optional.empty()));
    assertThat(tree().getSelectionModel().getSelectedItem()).isNull();
  }

  @Test
  void theKeysOfTheMenuReachNothingWhileTheFocusIsElsewhere() {
    robot.clickOn("Nodes").clickOn("Nodes", MouseButton.SECONDARY).type(KeyCode.ESCAPE);
    requests.asked.clear();
    robot.interact(() -> robot.lookup(".sidebar-new").query().requestFocus());
    robot.type(KeyCode.ENTER).type(KeyCode.F2).type(KeyCode.DELETE);

    assertThat(requests.asked).as("Enter belongs to the button").containsExactly("create");
    assertThat(robot.lookup(".sidebar-rename").tryQuery()).isEmpty();
  }

  @Test
  void theMarkedRequestIsMarkedAgainAfterAFilterHidIt() {
    robot.interact(() -> model.selectedProperty().set(Optional.of("nodes")));
    robot.interact(() -> model.filterProperty().set("loose"));
    assertThat(tree().getSelectionModel().getSelectedItem()).isNull();
    assertThat(model.selectedProperty().get()).contains("nodes");
    robot.interact(() -> model.filterProperty().set(""));
    assertThat(tree().getSelectionModel().getSelectedItem().getValue().key())
        .isEqualTo(Requests.request("nodes"));
  }

  @Test
  void everyLineHasARoleAndAName() {
    Set<Node> cells = robot.lookup(".sidebar-cell").match(Node::isVisible).queryAll();
    assertThat(cells)
        .filteredOn(cell -> cell.getAccessibleText() != null)
        .allMatch(cell -> cell.getAccessibleRole() == AccessibleRole.TREE_ITEM)
        .extracting(Node::getAccessibleText)
        .contains("GET Nodes", "DELETE Delete snapshot", "Getting started, folder, 3 requests");
  }

  @Test
  void itLooksAsDrawnInLightAndDark() {
    robot.clickOn("Version").type(KeyCode.DELETE);
    robot.interact(() -> model.selectedProperty().set(Optional.of("nodes")));
    robot.interact(() -> model.tell("Not saved: version.json. The disk is full."));
    picture("deleted");
    robot.clickOn("Inspect").clickOn("Nodes").type(KeyCode.F2);
    robot.interact(() -> model.tell(""));
    picture("renaming");
    robot.type(KeyCode.ESCAPE).clickOn(".sidebar-filter .text-field").write("zzz");
    picture("nothing");
  }

  private void picture(String state) {
    for (Theme.Choice choice : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
      robot.interact(() -> theme.choiceProperty().set(choice));
      WaitForAsyncUtils.waitForFxEvents();
      WritableImage image =
          WaitForAsyncUtils.waitForAsyncFx(5000, () -> stage.getScene().snapshot(null));
      assertThat(image.getPixelReader().getColor(1, 1).getBrightness() > 0.5)
          .isEqualTo(choice == Theme.Choice.LIGHT);
      Pictures.write(image, "sidebar-" + state + "-" + choice.stored());
    }
  }

  @SuppressWarnings("unchecked")
  private TreeView<SidebarItem> tree() {
    return robot.lookup(".tree-view").queryAs(TreeView.class);
  }
}
