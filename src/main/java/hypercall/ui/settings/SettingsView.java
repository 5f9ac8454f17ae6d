package hypercall.ui.settings;

import hypercall.ui.kit.Finding;
import hypercall.ui.kit.Keys;
import hypercall.ui.kit.PaneKeys;
import hypercall.ui.kit.PlainScroll;
import hypercall.ui.kit.Sheet;
import hypercall.ui.kit.WindowKeys;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The settings pane: a search on top, then every choice and every key under the names of their
/// sections.
public final class SettingsView extends StackPane {
  private final SettingsModel model;
  private final TextField search = new TextField();
  private final List<ObservableValue<Boolean>> rows = new ArrayList<>();
  private final BooleanProperty nothing = new SimpleBooleanProperty();

  /// @param closed told when a person wants to leave the pane
  /// @param about asked for versions and licences
  public SettingsView(SettingsModel model, Runnable closed, Runnable about) {
    this.model = model;
    getStyleClass().add("settings-view");
    Sheet.dress(this, SettingsView.class, "settings.css");
    VBox content = new VBox();
    content.getStyleClass().add("settings-content");
    model
        .sections()
        .forEach((name, settings) -> content.getChildren().add(section(name, settings)));
    content.getChildren().addAll(keys());
    content.getChildren().add(nothing());
    ScrollPane scroll = new PlainScroll(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox card = new VBox(head(closed, about), scroll);
    card.getStyleClass().add("card");
    getChildren().add(card);
    rows.forEach(
        row -> row.subscribe(_ -> nothing.set(rows.stream().noneMatch(r -> r.getValue()))));
    PaneKeys.of(this).on(Finding.FIND, this::focusFirst);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            if (search.getText().isEmpty()) {
              closed.run();
            } else {
              search.clear();
            }
          }
        });
  }

  /// Puts the caret into the search.
  public void focusFirst() {
    search.requestFocus();
    search.selectAll();
  }

  private Node head(Runnable closed, Runnable about) {
    Label title = new Label("Settings");
    title.getStyleClass().add("title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    search
        .promptTextProperty()
        .bind(
            Keys.first(search, WindowKeys.SAVE)
                .map(
                    key ->
                        "Find a setting or a key, such as dark"
                            + key.map(k -> " or " + k).orElse("")));
    search.setAccessibleText("Find a setting or a key");
    search.textProperty().bindBidirectional(model.queryProperty());
    HBox.setHgrow(search, Priority.ALWAYS);
    Button more = new Button("About");
    more.setOnAction(_ -> about.run());
    Button close = new Button("Close");
    close.setOnAction(_ -> closed.run());
    HBox row = new HBox(title, search, more, close);
    row.getStyleClass().addAll("settings-head", "hairline-bottom");
    List.of(more, close).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
    return row;
  }

  private Node section(String name, List<Setting> settings) {
    List<Node> nodes = new ArrayList<>();
    for (Setting setting : settings) {
      nodes.add(shown(new SettingRow(setting), model.shown(setting)));
    }
    return section(name, nodes, List.of());
  }

  private List<Node> keys() {
    List<Node> sections = new ArrayList<>();
    model
        .byPlace()
        .forEach(
            (place, commands) -> {
              List<Node> keys = new ArrayList<>();
              commands.forEach(c -> keys.add(shown(new KeyRow(model, c), model.shown(c))));
              sections.add(
                  place.isEmpty()
                      ? section("Keys", keys, aboutKeys())
                      : section("Keys in " + place, keys, List.of()));
            });
    return sections;
  }

  private List<Node> aboutKeys() {
    Label how = new Label("Press a key here, then the keys it is to be. Esc leaves it as it is.");
    how.getStyleClass().add("muted");
    how.setWrapText(true);
    Button all = new Button("Usual keys for all");
    all.getStyleClass().add("link");
    all.setMinWidth(Region.USE_PREF_SIZE);
    all.setOnAction(_ -> model.resetAll());
    HBox.setHgrow(how, Priority.ALWAYS);
    HBox words = new HBox(how, all);
    words.getStyleClass().add("settings-words");
    how.setMaxWidth(Double.MAX_VALUE);
    List<Node> about = new ArrayList<>(List.of(words));
    for (String sentence : model.troubles()) {
      Label trouble = new Label(sentence);
      trouble.getStyleClass().add("setting-trouble");
      trouble.setWrapText(true);
      about.add(trouble);
    }
    return about;
  }

  private <N extends Node> N shown(N row, ObservableValue<Boolean> when) {
    rows.add(when);
    row.visibleProperty().bind(when);
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  /// A section whose rows are all hidden is hidden too.
  private static Node section(String name, List<Node> rows, List<Node> above) {
    Label title = new Label(name);
    title.getStyleClass().addAll("strong", "section-title");
    VBox box = new VBox(title);
    box.getStyleClass().add("settings-section");
    box.getChildren().addAll(above);
    box.getChildren().addAll(rows);
    rows.forEach(
        row ->
            row.visibleProperty()
                .subscribe(_ -> box.setVisible(rows.stream().anyMatch(Node::isVisible))));
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private Node nothing() {
    Label words = new Label();
    words
        .textProperty()
        .bind(
            model.queryProperty().map(query -> "No setting and no key is called “" + query + "”."));
    words.setWrapText(true);
    Button clear = new Button("Show all");
    clear.setOnAction(
        _ -> {
          search.clear();
          search.requestFocus();
        });
    VBox box = new VBox(words, clear);
    box.getStyleClass().add("settings-nothing");
    box.visibleProperty().bind(nothing);
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }
}
