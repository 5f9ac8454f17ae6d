package hypercall.ui.settings;

import hypercall.http.UserAgent;
import hypercall.ui.kit.Clip;
import hypercall.ui.kit.PlainScroll;
import hypercall.ui.kit.Sheet;
import hypercall.ui.kit.Whole;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// About: what runs here in which version, and under which licence each part came.
public final class AboutView extends StackPane {
  private final Button close = new Button("Close");
  private final TextArea text = new TextArea();

  /// @param closed told when a person wants to leave the pane
  public AboutView(Runnable closed) {
    getStyleClass().add("about-view");
    Sheet.dress(this, AboutView.class, "settings.css");
    close.setOnAction(_ -> closed.run());
    VBox content = new VBox(facts(), licences(Licences.all()));
    content.getStyleClass().add("about-content");
    ScrollPane scroll = new PlainScroll(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox card = new VBox(head(), scroll);
    card.getStyleClass().add("card");
    getChildren().add(card);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            closed.run();
          }
        });
  }

  /// Puts the keyboard on the way out.
  public void focusFirst() {
    close.requestFocus();
  }

  private Node head() {
    Label title = new Label("About Hypercall");
    title.getStyleClass().add("title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button copy = new Button("Copy versions");
    copy.setOnAction(
        _ -> {
          Clip.put(String.join("\n", versions()));
          copy.setText("Copied");
        });
    copy.focusedProperty().subscribe((_, in) -> copy.setText("Copy versions"));
    HBox row = new HBox(title, gap, copy, close);
    row.getStyleClass().addAll("settings-head", "hairline-bottom");
    List.of(copy, close).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
    return row;
  }

  /// What a report of a fault should begin with.
  private static List<String> versions() {
    return List.of(
        "Hypercall " + UserAgent.version(),
        "Java " + System.getProperty("java.vm.version") + ", " + System.getProperty("java.vendor"),
        "JavaFX " + System.getProperty("javafx.runtime.version"),
        "System "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + ", "
            + System.getProperty("os.arch"));
  }

  private static Node facts() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("about-facts");
    int row = 0;
    for (String version : versions()) {
      int space = version.indexOf(' ');
      Label name = new Label(version.substring(0, space));
      name.getStyleClass().add("muted");
      name.setMinWidth(Region.USE_PREF_SIZE);
      Label value = new Label(version.substring(space + 1));
      value.setWrapText(true);
      grid.addRow(row++, name, value);
    }
    return grid;
  }

  /// The parts on the left; the licence of the chosen one on the right.
  private Node licences(List<Licences.Part> parts) {
    Label title = new Label("Licences");
    title.getStyleClass().addAll("strong", "section-title");
    Label how =
        new Label(
            Licences.hasLibraries()
                ? "Choose a part to read its licence."
                : "The libraries are listed in a built package; this run comes from classes"
                    + " alone.");
    how.getStyleClass().add("muted");
    how.setWrapText(true);
    VBox entries = new VBox();
    ToggleGroup group = new ToggleGroup();
    for (Licences.Part part : parts) {
      ToggleButton entry = Whole.onHover(new ToggleButton(part.name() + " " + part.version()));
      entry.getStyleClass().add("about-entry");
      entry.setAccessibleText(entry.getText() + ", " + part.licence());
      entry.setToggleGroup(group);
      entry.setMaxWidth(Double.MAX_VALUE);
      entry.setUserData(part);
      entry.setOnAction(_ -> entry.setSelected(true)); // a second press must not leave no choice
      entries.getChildren().add(entry);
    }
    ScrollPane list = new PlainScroll(entries);
    list.setFitToWidth(true);
    list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    list.setFocusTraversable(false);
    list.getStyleClass().add("about-list");
    text.setEditable(false);
    text.setWrapText(true);
    text.getStyleClass().addAll("mono", "about-text");
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox both = new HBox(list, text);
    both.getStyleClass().add("about-parts");
    VBox.setVgrow(both, Priority.ALWAYS);
    // By mouse or by the arrows.
    group
        .selectedToggleProperty()
        .subscribe(
            chosen -> {
              if (chosen != null && chosen.getUserData() instanceof Licences.Part part) {
                read(part);
              }
            });
    group.selectToggle(group.getToggles().getFirst());
    VBox box = new VBox(title, how, both);
    VBox.setVgrow(box, Priority.ALWAYS);
    return box;
  }

  private void read(Licences.Part part) {
    text.setText(part.licence() + "\n\n" + part.text());
    text.setAccessibleText("Licence of " + part.name());
    text.positionCaret(0);
    text.setScrollTop(0);
  }
}
