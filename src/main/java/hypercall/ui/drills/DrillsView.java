package hypercall.ui.drills;

import hypercall.practice.Drill;
import hypercall.ui.kit.PlainScroll;
import hypercall.ui.kit.Sheet;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The switches of the drills, each with what it does; several can be on at once.
///
/// Space switches, the arrows go up and down, Esc closes.
public final class DrillsView extends VBox {
  private final DrillsModel model;
  private final List<CheckBox> switches = new ArrayList<>();

  public DrillsView(DrillsModel model) {
    this.model = model;
    getStyleClass().add("drills-view");
    Sheet.dress(this, DrillsView.class, "drills.css");
    VBox rows = new VBox();
    rows.getStyleClass().add("drills");
    for (Drill drill : Drill.values()) {
      rows.getChildren().add(row(drill));
    }
    ScrollPane scroll = new PlainScroll(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    // It would ask for the height of lines that are not wrapped.
    rows.heightProperty().subscribe(high -> scroll.setPrefViewportHeight(high.doubleValue()));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head(), trouble(), scroll);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Begins at the first switch that is on, else at the first.
  @Override
  public void requestFocus() {
    switches.stream()
        .filter(CheckBox::isSelected)
        .findFirst()
        .orElse(switches.getFirst())
        .requestFocus();
  }

  private Node head() {
    Label title = new Label("Drills");
    title.getStyleClass().add("strong");
    title.setMinWidth(USE_PREF_SIZE);
    Label about = new Label("What goes wrong on purpose. They end with the app.");
    about.getStyleClass().add("muted");
    about.setWrapText(true);
    HBox.setHgrow(about, Priority.ALWAYS);
    about.setMaxWidth(Double.MAX_VALUE);
    Button off = new Button("All off");
    off.getStyleClass().add("link");
    off.setMinWidth(USE_PREF_SIZE);
    off.setAccessibleText("All drills off");
    off.disableProperty().bind(model.onProperty().map(on -> on.isEmpty()));
    off.setOnAction(
        _ -> {
          model.allOff();
          switches.getFirst().requestFocus();
        });
    Button close = new Button("Close");
    close.getStyleClass().add("link");
    close.setMinWidth(USE_PREF_SIZE);
    close.setAccessibleText("Close the drills");
    close.setOnAction(_ -> model.close());
    HBox head = new HBox(title, about, off, close);
    head.getStyleClass().addAll("drills-head", "hairline-bottom");
    head.setMinHeight(USE_PREF_SIZE);
    return head;
  }

  private Node trouble() {
    Label words = new Label();
    words.getStyleClass().add("drills-trouble");
    words.setWrapText(true);
    words.textProperty().bind(model.troubleProperty());
    words.visibleProperty().bind(model.troubleProperty().map(text -> !text.isEmpty()));
    words.managedProperty().bind(words.visibleProperty());
    return words;
  }

  /// The tick follows the cluster, also when it is switched from elsewhere.
  private Node row(Drill drill) {
    String name = DrillWords.name(drill);
    CheckBox box = new CheckBox(Character.toUpperCase(name.charAt(0)) + name.substring(1));
    box.getStyleClass().add("drill");
    box.setMnemonicParsing(false);
    box.setAccessibleHelp(DrillWords.told(drill));
    model.onProperty().subscribe(all -> box.setSelected(all.contains(drill)));
    box.setOnAction(_ -> model.set(drill, box.isSelected()));
    switches.add(box);
    Label told = new Label(DrillWords.told(drill));
    told.getStyleClass().addAll("muted", "drill-told");
    told.setWrapText(true);
    told.setMinHeight(Region.USE_PREF_SIZE);
    VBox row = new VBox(box, told);
    row.getStyleClass().add("drill-row");
    return row;
  }

  private void pressed(KeyEvent key) {
    int at = switches.stream().map(Node::isFocused).toList().indexOf(true);
    if (key.getCode() == KeyCode.ESCAPE) {
      model.close();
    } else if (at >= 0 && key.getCode() == KeyCode.DOWN) {
      switches.get(Math.min(at + 1, switches.size() - 1)).requestFocus();
    } else if (at >= 0 && key.getCode() == KeyCode.UP) {
      switches.get(Math.max(at - 1, 0)).requestFocus();
    } else if (at >= 0 && key.getCode() == KeyCode.ENTER) {
      switches.get(at).fire();
    } else {
      return;
    }
    key.consume();
  }
}
