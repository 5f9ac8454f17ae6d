package hypercall.ui.settings;

import hypercall.ui.kit.Command;
import hypercall.ui.kit.Key;
import javafx.beans.value.ObservableValue;
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
    getChildren().addAll(line, note(), question(), refusal());
    key.getStyleClass().add("key-button");
    key.setMinWidth(USE_PREF_SIZE);
    key.setOnAction(
        _ -> {
          key.requestFocus(); // pressed by assistive technology it need not have the keyboard
          model.ask(command);
        });
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

  /// `“Rename” in the sidebar`: in several places there is something to rename.
  private String called() {
    String where = command.place().isEmpty() ? "" : " in " + command.place();
    return "“" + command.title() + "”" + where;
  }

  private boolean isAsking() {
    return model.askingProperty().getValue() == command;
  }

  private void say(String keys) {
    key.pseudoClassStateChanged(ASKING, isAsking());
    key.setText(isAsking() ? "Press the keys…" : keys.isEmpty() ? "no key" : keys);
    key.setAccessibleText(
        "Key of "
            + called()
            + ": "
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
    return link(
        "Usual key",
        "Give " + called() + " its usual key again",
        () -> model.reset(command),
        model.changed(command));
  }

  private Button none() {
    return link(
        "No key",
        "Leave " + called() + " without a key",
        () -> model.clear(command),
        model.keys(command).map(keys -> !keys.isEmpty()));
  }

  private Button link(
      String words, String spoken, Runnable action, ObservableValue<Boolean> shown) {
    Button link = new Button(words);
    link.getStyleClass().add("link");
    link.setAccessibleText(spoken);
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(_ -> run(action));
    link.visibleProperty().bind(shown);
    link.managedProperty().bind(shown);
    return link;
  }

  /// The keyboard comes back to the key.
  private void run(Runnable action) {
    action.run();
    key.requestFocus();
  }

  /// What the keys do in another place.
  private Label note() {
    Label words = new Label();
    words.getStyleClass().addAll("muted", "setting-help");
    words.setWrapText(true);
    words.textProperty().bind(model.note(command));
    words.visibleProperty().bind(model.note(command).map(note -> !note.isEmpty()));
    words.managedProperty().bind(words.visibleProperty());
    return words;
  }

  private HBox question() {
    Label words = new Label();
    words.getStyleClass().add("setting-trouble");
    words.setWrapText(true);
    Button take = new Button("Use it here");
    take.setOnAction(_ -> run(model::take));
    Button leave = new Button("Leave it");
    leave.setOnAction(_ -> run(model::leave));
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
