package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class DescriptionPaneTest {
  private static final String WORDS =
      """
      # What it does
      Reads the **load** of `pve1`, *hourly*. See [the manual](https://pve.proxmox.com/wiki) and
      [a file](file:///etc/passwd), ![logo](https://evil.example/x.png) <b>bold</b>

      - [x] looked at
      - [ ] **to do**, see https://x.lab:8006/a.

      1. first
      2. second
         - inner

      | Member | Share |
      |:-------|------:|
      | ~~cpu~~ | **0** to 1 |

      > careful

      ```
      pvesh get /nodes
      ```
      """;

  private static Stage stage;
  private static Theme theme;

  private final FxRobot robot = new FxRobot();
  private final StringProperty text = new SimpleStringProperty("");
  private final List<String> opened = new ArrayList<>();

  @BeforeAll
  static void showWindow() throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(() -> theme = new Theme());
  }

  @BeforeEach
  void showPane() {
    robot.interact(
        () -> {
          Scene scene = new Scene(new DescriptionPane(text, "this request"), 460, 420);
          scene.addEventHandler(LinkEvent.OPEN, event -> opened.add(event.address()));
          theme.dress(scene);
          stage.setScene(scene);
          stage.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void markdownReadsAsHeadingsListsAndCodeAndHtmlIsText() {
    robot.interact(() -> text.set(WORDS));

    String seen =
        robot.lookup(node -> node instanceof Text).queryAllAs(Text.class).stream()
            .map(Text::getText)
            .collect(Collectors.joining("|"));
    assertThat(seen)
        .contains("What it does", "load", "pve1", "1.", "2.", "•", "inner", "careful", "<b>")
        .contains("pvesh get /nodes", "file:///etc/passwd", "(image https://evil.example/x.png)")
        .contains("looked at", "to do", "Member", "cpu", " to 1")
        .doesNotContain("**", "```", "# What", "[x]", "[ ]", "~~", "|:-");
    assertThat(robot.lookup(".markdown-cell").queryAll()).hasSize(2);
    assertThat(robot.lookup(".markdown-struck").queryAll()).hasSize(1);
    assertThat(robot.lookup(".markdown-mark .ikonli-font-icon").queryAll()).hasSize(2);
    assertThat(robot.lookup(".markdown-strong").queryAll()).hasSize(3);
    for (Theme.Choice choice : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
      robot.interact(() -> theme.choiceProperty().set(choice));
      Pictures.write(
          WaitForAsyncUtils.waitForAsyncFx(5000, () -> stage.getScene().snapshot(null)),
          "description-" + choice.stored());
    }
  }

  @Test
  void onlyWebAddressesCanBeFollowedAndOnlyAfterALineHasAsked() {
    robot.interact(() -> text.set(WORDS));
    var links = List.copyOf(robot.lookup(".markdown-link").queryAllAs(Text.class));
    assertThat(links)
        .extracting(Text::getText)
        .containsExactly("the manual", "https://x.lab:8006/a");

    robot.clickOn(links.getFirst());
    assertThat(robot.lookup("Open https://pve.proxmox.com/wiki in the browser?").tryQuery())
        .isPresent();
    assertThat(opened).isEmpty();
    robot.clickOn("Do not");
    assertThat(opened).isEmpty();
    robot.interact(links.getLast()::requestFocus);
    robot.type(KeyCode.ENTER).type(KeyCode.ESCAPE);
    assertThat(links.getLast().isFocused()).as("back where it was").isTrue();
    robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
    assertThat(opened).containsExactly("https://x.lab:8006/a");
  }

  @Test
  void whereNothingOpensAnAddressALineSaysSoAndTheAddressCanBeCopied() {
    robot.interact(() -> text.set("See https://pve.lab/wiki now."));
    robot.interact(
        () -> {
          Scene scene = stage.getScene();
          scene.addEventHandler(LinkEvent.OPEN, event -> event.refuse("Nothing opened it."));
          robot.lookup(".markdown-link").query().requestFocus();
        });

    robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
    assertThat(robot.lookup("Nothing opened it.").tryQuery()).isPresent();
    assertThat(robot.lookup(".description-asking > .button").queryAllAs(Button.class))
        .filteredOn(Node::isVisible)
        .extracting(Button::getText)
        .containsExactly("Copy the address", "Close");
    robot.clickOn("Copy the address");

    robot.interact(
        () ->
            assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo("https://pve.lab/wiki"));
    assertThat(robot.lookup("Nothing opened it.").tryQuery()).isEmpty();
  }

  @Test
  void whatIsTypedIsInThePropertyAtOnceAndEscapeShowsItAsItReads() {
    robot.clickOn("Write").write("Some words");
    assertThat(text.get()).isEqualTo("Some words");
    robot.type(KeyCode.ESCAPE);

    assertThat(robot.lookup(".text-area").tryQuery()).isEmpty();
    assertThat(robot.lookup("Some words").tryQuery()).isPresent();
    assertThat(robot.lookup("Edit").queryAs(Button.class).isFocused()).isTrue();
  }
}
