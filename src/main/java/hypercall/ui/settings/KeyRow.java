package hypercall.ui.settings;

import hypercall.ui.kit.Command;
import hypercall.ui.kit.Key;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A command and its key: pressed, the key waits for another to be pressed.
final class KeyRow extends VBox {
  private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");

  private final SettingsModel model;
  private final Command command;
  private final Button key = new Button();

  KeyRow(SettingsModel model, Command command) {
    this.model = model;
    this.command = command;
    getStyleClass().add("key-row");
    Label title = new Label(command.title());
    title.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(title, gap, usual(), none(), key);
    line.getStyleClass().add("key-line");
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, question(), refusal());
    key.getStyleClass().add("key-button");
    key.setMinWidth(USE_PREF_SIZE);
    key.setOnAction(_ -> model.ask(command));
    key.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    key.focusedProperty()
        .subscribe(
            (_, in) -> {
              if (!in && isAsking()) {
                model.leave();
              }
            });
    model.askingProperty().subscribe(_ -> say(model.keys(command).getValue()));
    model.keys(command).subscribe(this::say);
  }

  private boolean isAsking() {
    return model.askingProperty().getValue() == command;
  }

  private void say(String keys) {
    key.pseudoClassStateChanged(ASKING, isAsking());
    key.setText(isAsking() ? "Press the keys…" : keys.isEmpty() ? "no key" : keys);
    key.setAccessibleText(
        "Key of “"
            + command.title()
            + "”: "
            + (isAsking() ? "press the new keys, Esc leaves it" : key.getText()));
  }

  private void pressed(KeyEvent event) {
    if (!isAsking()) {
      return;
    }
    Key.of(event)
        .ifPresent(
            pressed -> {
              boolean plain = !pressed.control() && !pressed.alt() && !pressed.meta();
              if (plain && pressed.code() == KeyCode.ESCAPE) {
                model.leave();
              } else if (plain && pressed.code() == KeyCode.TAB) {
                return;
              } else {
                model.press(pressed);
              }
              event.consume();
            });
  }

  private Button usual() {
    Button usual = new Button("Usual key");
    usual.getStyleClass().add("link");
    usual.setAccessibleText("Give “" + command.title() + "” its usual key again");
    usual.setMinWidth(USE_PREF_SIZE);
    usual.setOnAction(
        _ -> {
          model.reset(command);
          key.requestFocus();
        });
    usual.visibleProperty().bind(model.changed(command));
    usual.managedProperty().bind(usual.visibleProperty());
    return usual;
  }

  private Button none() {
    Button none = new Button("No key");
    none.getStyleClass().add("link");
    none.setAccessibleText("Leave “" + command.title() + "” without a key");
    none.setMinWidth(USE_PREF_SIZE);
    none.setOnAction(
        _ -> {
          model.clear(command);
          key.requestFocus();
        });
    none.visibleProperty().bind(model.keys(command).map(keys -> !keys.isEmpty()));
    none.managedProperty().bind(none.visibleProperty());
    return none;
  }

  private HBox question() {
    Label words = new Label();
    words.getStyleClass().add("setting-trouble");
    words.setWrapText(true);
    Button take = new Button("Use it here");
    take.setOnAction(
        _ -> {
          model.take();
          key.requestFocus();
        });
    Button leave = new Button("Leave it");
    leave.setOnAction(
        _ -> {
          model.leave();
          key.requestFocus();
        });
    take.setMinWidth(USE_PREF_SIZE);
    leave.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(words, take, leave);
    row.getStyleClass().add("key-question");
    row.setVisible(false);
    row.managedProperty().bind(row.visibleProperty());
    model
        .takenProperty()
        .subscribe(
            taken -> {
              boolean mine = taken != null && taken.wanted().equals(command);
              row.setVisible(mine);
              if (mine) {
                words.setText(taken.sentence());
                take.requestFocus();
              }
            });
    return row;
  }

  private Label refusal() {
    Label words = new Label();
    words.getStyleClass().add("setting-trouble");
    words.setWrapText(true);
    words.textProperty().bind(model.refusalProperty());
    words
        .visibleProperty()
        .bind(
            model
                .askingProperty()
                .flatMap(
                    asked -> model.refusalProperty().map(t -> asked == command && !t.isEmpty()))
                .orElse(false));
    words.managedProperty().bind(words.visibleProperty());
    return words;
  }
}
