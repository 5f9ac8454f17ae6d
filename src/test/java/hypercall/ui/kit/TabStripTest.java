package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class TabStripTest {
  private static Stage stage;
  private static Theme theme;

  private final FxRobot robot = new FxRobot();
  private final List<String> asked = new ArrayList<>();
  private int entered;
  private final ObservableList<TabItem> tabs = FXCollections.observableArrayList();
  private TabStrip strip = new TabStrip(FXCollections.observableArrayList(), intents());

  @BeforeAll
  static void showWindow() throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(() -> theme = new Theme());
  }

  @BeforeEach
  void showStrip() {
    robot.interact(
        () -> {
          tabs.setAll(
              new TabItem("POST", "Log in"),
              new TabItem("GET", "Nodes"),
              new TabItem("DELETE", "Delete snapshot"));
          tabs.get(1).editedProperty().set(true);
          tabs.get(2).previewProperty().set(true);
          strip = new TabStrip(tabs, intents());
          strip.selectedProperty().set(tabs.get(1));
          Scene scene = new Scene(new VBox(strip), 700, 80);
          theme.dress(scene);
          stage.setScene(scene);
          stage.show();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aClickPutsATabInFront() {
    robot.clickOn("Log in");

    assertThat(strip.selectedProperty().get()).isSameAs(tabs.get(0));
    assertThat(asked).isEmpty();
  }

  @Test
  void theCrossTheMiddleButtonAndDeleteCloseATab() {
    robot.clickOn(button(0).lookup(".tab-close"));
    robot.clickOn(button(0).lookup(".tab-close"), MouseButton.MIDDLE);
    robot.clickOn("Nodes", MouseButton.MIDDLE);
    robot.clickOn("Nodes").type(KeyCode.DELETE);

    assertThat(asked).containsExactly("close Log in", "close Log in", "close Nodes", "close Nodes");
  }

  @Test
  void aDoubleClickPinsAndThePlusMakesANewOne() {
    robot.doubleClickOn("Delete snapshot");
    robot.clickOn(".tab-new");

    assertThat(asked).containsExactly("pin Delete snapshot", "create");
  }

  @Test
  void theArrowKeysLeadFromTabToTab() {
    robot.clickOn("Nodes").type(KeyCode.RIGHT);
    assertThat(strip.selectedProperty().get()).isSameAs(tabs.get(2));
    assertThat(stage.getScene().getFocusOwner()).isSameAs(button(2));

    robot.type(KeyCode.RIGHT).type(KeyCode.HOME);
    assertThat(strip.selectedProperty().get()).isSameAs(tabs.get(0));
    robot.type(KeyCode.END, KeyCode.LEFT);
    assertThat(strip.selectedProperty().get()).isSameAs(tabs.get(1));
  }

  @Test
  void aTabSaysWhatItIs() {
    assertThat(button(1).getAccessibleRole()).isEqualTo(AccessibleRole.TAB_ITEM);
    assertThat(button(1).getAccessibleText()).isEqualTo("GET Nodes, not saved");
    assertThat(button(2).getAccessibleText()).isEqualTo("DELETE Delete snapshot, preview");
    assertThat(button(1).queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(true);
    assertThat(button(2).queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(false);
    assertThat(button(2).isFocusTraversable()).isFalse();
  }

  @Test
  void itFollowsItsTabs() {
    robot.interact(
        () -> {
          tabs.get(0).nameProperty().set("Sign in");
          tabs.get(0).methodProperty().set("PUT");
          tabs.get(1).editedProperty().set(false);
          tabs.remove(2);
        });

    assertThat(robot.lookup("Sign in").tryQuery()).isPresent();
    assertThat(robot.lookup("Delete snapshot").tryQuery()).isEmpty();
    assertThat(button(1).getAccessibleText()).isEqualTo("GET Nodes");
    assertThat(button(1).lookup(".tab-dot").isVisible()).isFalse();
  }

  @Test
  void theTabInFrontIsInSightWhenThereAreTooMany() {
    robot.interact(
        () -> {
          for (int i = 0; i < 20; i++) {
            tabs.add(new TabItem("GET", "Request number " + i));
          }
          strip.selectedProperty().set(tabs.getLast());
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(inSight(button(22))).isTrue();
    assertThat(inSight(strip.lookup(".tab-new"))).isTrue();

    robot.interact(() -> theme.zoomProperty().set(2));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(inSight(button(22))).as("also when all has grown").isTrue();
    robot.interact(() -> theme.zoomProperty().set(1));

    robot.interact(() -> strip.selectedProperty().set(tabs.getFirst()));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(inSight(button(0))).isTrue();
    assertThat(inSight(button(22))).isFalse();
  }

  @Test
  void aTabIsDraggedToAnotherPlaceAndKeepsTheKeyboard() {
    // The headless platform lets the button go on its own when the mouse leaves what was pressed.
    assumeTrue("gtk".equals(System.getProperty("fx.platform")), "needs a real display");
    robot.drag("Log in").moveBy(6, 0).moveTo(button(2)).moveBy(30, 0).drop();
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(asked).contains("move Log in to 2");
    assertThat(button(2).getAccessibleText()).isEqualTo("POST Log in");
    assertThat(stage.getScene().getFocusOwner()).isSameAs(button(2));
    assertThat(button(2).getAccessibleHelp()).isEqualTo("Tab 3 of 3");
  }

  @Test
  void theMenuOfATabComesByMouseAndByKeys() {
    robot.clickOn("Nodes", MouseButton.SECONDARY);
    assertThat(robot.lookup("Ctrl+W").tryQuery()).as("the key is told").isPresent();
    robot.clickOn("Duplicate Nodes");
    robot.clickOn("Log in").push(KeyCode.SHIFT, KeyCode.F10);
    robot.type(KeyCode.UP).type(KeyCode.ENTER);

    assertThat(asked).containsExactly("copy Nodes", "copy Log in");
  }

  @Test
  void theListOfAllTabsIsThereWhenTheyDoNotFitAndIsUsedByKeys() throws TimeoutException {
    assertThat(strip.lookup(".tab-list").isVisible()).isFalse();
    robot.interact(
        () -> {
          for (int i = 0; i < 20; i++) {
            tabs.add(new TabItem("GET", "Request number " + i));
          }
        });
    WaitForAsyncUtils.waitForFxEvents();
    // Where the mouse rests on an entry, Up would go on from there.
    robot.moveTo(new Point2D(1, 1)).interact(() -> strip.lookup(".tab-list").requestFocus());
    assertThat(strip.lookup(".tab-list").getAccessibleText()).isEqualTo("All 23 open tabs");
    robot.type(KeyCode.SPACE);
    until(TabStripTest::listsTabs);
    robot.write("number 1", 0).type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.DOWN);
    robot.type(KeyCode.PAGE_DOWN).type(KeyCode.ENTER);
    until(() -> !listsTabs());

    assertThat(strip.selectedProperty().get().nameProperty().get()).isEqualTo("Request number 19");
    assertThat(inSight(button(22))).isTrue();
    assertThat(entered).isEqualTo(1);
    assertThat(strip.lookup(".tab-fade.left").isVisible()).as("a cut tab fades").isTrue();
    assertThat(strip.lookup(".tab-fade.right").isVisible()).isFalse();
  }

  @Test
  void itLooksAsDrawnInLightAndDark() {
    for (Theme.Choice choice : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
      robot.interact(() -> theme.choiceProperty().set(choice));
      WaitForAsyncUtils.waitForFxEvents();
      WritableImage image =
          WaitForAsyncUtils.waitForAsyncFx(5000, () -> stage.getScene().snapshot(null));
      BufferedImage picture = Pictures.write(image, "tabs-row-" + choice.stored());
      assertThat(picture.getWidth()).isEqualTo(700);
    }
  }

  private static boolean listsTabs() {
    return Window.getWindows().stream().anyMatch(Popup.class::isInstance);
  }

  private static void until(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> Pictures.on(() -> condition.getAsBoolean()));
  }

  private TabStrip.Intents intents() {
    return new TabStrip.Intents(
        tab -> asked.add("close " + tab.nameProperty().get()),
        tab -> asked.add("pin " + tab.nameProperty().get()),
        () -> entered++,
        () -> asked.add("create"),
        (tab, place) -> {
          asked.add("move " + tab.nameProperty().get() + " to " + place);
          List<TabItem> order = new ArrayList<>(tabs);
          order.remove(tab);
          order.add(place, tab);
          tabs.setAll(order);
        },
        tab ->
            List.of(
                new TabChoice("Close", WindowKeys.CLOSE, () -> asked.add("chosen close")),
                TabChoice.LINE,
                new TabChoice(
                    "Duplicate " + tab.nameProperty().get(),
                    () -> asked.add("copy " + tab.nameProperty().get()))));
  }

  private Node button(int index) {
    return robot.from(strip).lookup(".tab-button").<Node>queryAll().stream()
        .sorted(Comparator.comparingDouble(Node::getLayoutX))
        .toList()
        .get(index);
  }

  private static boolean inSight(Node node) {
    Bounds place = node.localToScene(node.getBoundsInLocal());
    return place.getMinX() >= -1 && place.getMaxX() <= 701;
  }
}
