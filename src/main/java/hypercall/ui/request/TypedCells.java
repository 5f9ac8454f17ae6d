package hypercall.ui.request;

import hypercall.ui.kit.Key;
import hypercall.ui.kit.Keys;
import hypercall.ui.kit.Suggestions;
import hypercall.ui.kit.Whole;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a row is edited by: switched on and off, named, filled in, hidden, taken out.
record TypedCells(CheckBox check, TextField name, ValueField value, HBox tools) {
  /// @param what a row is, such as `header`
  /// @param remove takes the row out
  /// @param paste takes a pasted text that is several rows; whether it was
  static TypedCells of(
      RowModel row, String what, Completion completion, Runnable remove, Predicate<String> paste) {
    ObservableValue<String> called =
        row.nameProperty().map(n -> n.isBlank() ? "new " + what : what + " " + n.strip());
    ObservableValue<Boolean> blank =
        row.nameProperty().flatMap(n -> row.valueProperty().map(v -> n.isBlank() && v.isEmpty()));
    TextField name = nameField(row, what, paste);
    ValueField value = new ValueField(row, called.map(c -> "Value of " + c));
    if (!completion.equals(Completion.NONE)) {
      Predicate<KeyEvent> opens = key -> isCompletionKey(name, key);
      new Suggestions(name, completion::names, opens, true);
      new Suggestions(value.plain(), () -> completion.valuesOf(row.name()), opens, true);
    }
    return new TypedCells(
        check(row, called, blank), name, value, tools(row, called, blank, remove));
  }

  /// Tells everything that can have the keyboard.
  void each(Consumer<Node> told) {
    told.accept(name);
    told.accept(check);
    value.each(told);
    tools.getChildren().stream().filter(ButtonBase.class::isInstance).forEach(told);
  }

  /// The button Tab reaches last.
  Node lastButton() {
    return tools.getChildren().getLast();
  }

  private static boolean isCompletionKey(Node at, KeyEvent pressed) {
    return Key.of(pressed).filter(Keys.now(at, RowKeys.COMPLETE)::contains).isPresent();
  }

  private static CheckBox check(
      RowModel row, ObservableValue<String> called, ObservableValue<Boolean> blank) {
    CheckBox check = new CheckBox();
    check.selectedProperty().bindBidirectional(row.enabledProperty());
    check.accessibleTextProperty().bind(called.map(c -> "Send " + c));
    check.visibleProperty().bind(blank.map(b -> !b));
    return check;
  }

  private static TextField nameField(RowModel row, String what, Predicate<String> paste) {
    ControlSigns signs = new ControlSigns();
    TextField name = signs.field(row.nameProperty(), paste);
    name.getStyleClass().addAll("cell", "mono");
    name.setPromptText("Add " + what);
    name.textProperty().bindBidirectional(row.nameProperty(), signs);
    name.accessibleTextProperty()
        .bind(row.nameProperty().map(n -> (n.isBlank() ? "Add " : "Name of ") + what));
    return name;
  }

  private static HBox tools(
      RowModel row,
      ObservableValue<String> called,
      ObservableValue<Boolean> blank,
      Runnable remove) {
    Label note = Whole.onHover(new Label());
    note.getStyleClass().add("muted");
    note.textProperty().bind(row.secretProperty().map(s -> s ? "secret · never saved" : ""));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox tools = new HBox(note, gap, lock(row, called), remover(called, remove));
    tools.getStyleClass().add("tools");
    tools.visibleProperty().bind(blank.map(b -> !b));
    return tools;
  }

  private static ToggleButton lock(RowModel row, ObservableValue<String> called) {
    ToggleButton lock = new ToggleButton(null, new FontIcon("mdi2l-lock-outline"));
    lock.getStyleClass().setAll("toggle-button", "icon-button", "on-hover");
    lock.selectedProperty().bindBidirectional(row.secretProperty());
    lock.accessibleTextProperty().bind(called.map(c -> "Secret: " + c));
    Whole.tip(lock, "Secret: masked here and never saved");
    return lock;
  }

  private static Button remover(ObservableValue<String> called, Runnable remove) {
    Button button = new Button(null, new FontIcon("mdi2c-close"));
    button.getStyleClass().setAll("button", "icon-button", "on-hover");
    button.accessibleTextProperty().bind(called.map(c -> "Remove " + c));
    Whole.tip(button, "Remove this row");
    button.setOnAction(_ -> remove.run());
    return button;
  }
}
