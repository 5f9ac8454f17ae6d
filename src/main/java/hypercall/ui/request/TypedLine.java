package hypercall.ui.request;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of a table that is typed into: switched on and off, hidden, taken out.
final class TypedLine extends TableLine {
  private final TextField name;
  private final ValueField value;

  /// @param what a row is, such as `header`
  /// @param remove takes the row out
  TypedLine(RowModel row, String what, Runnable remove) {
    ObservableValue<String> called =
        row.nameProperty().map(n -> n.isBlank() ? "new " + what : what + " " + n.strip());
    ObservableValue<Boolean> blank =
        row.nameProperty().flatMap(n -> row.valueProperty().map(v -> n.isBlank() && v.isEmpty()));
    this(
        check(row, called, blank),
        nameField(row, what),
        new ValueField(row, called.map(c -> "Value of " + c)),
        tools(row, called, blank, remove));
    row.enabledProperty().subscribe(on -> pseudoClassStateChanged(RequestView.OFF, !on));
  }

  private TypedLine(CheckBox check, TextField name, ValueField value, HBox tools) {
    super(check, name, value, tools);
    this.name = name;
    this.value = value;
  }

  TextField nameField() {
    return name;
  }

  TextField valueField() {
    return value.field();
  }

  private static CheckBox check(
      RowModel row, ObservableValue<String> called, ObservableValue<Boolean> blank) {
    CheckBox check = new CheckBox();
    check.selectedProperty().bindBidirectional(row.enabledProperty());
    check.accessibleTextProperty().bind(called.map(c -> "Send " + c));
    check.visibleProperty().bind(blank.map(b -> !b));
    return check;
  }

  private static TextField nameField(RowModel row, String what) {
    TextField name = new TextField();
    name.getStyleClass().addAll("cell", "mono");
    name.setPromptText("Add " + what);
    name.textProperty().bindBidirectional(row.nameProperty());
    name.accessibleTextProperty()
        .bind(row.nameProperty().map(n -> (n.isBlank() ? "Add " : "Name of ") + what));
    return name;
  }

  private static HBox tools(
      RowModel row,
      ObservableValue<String> called,
      ObservableValue<Boolean> blank,
      Runnable remove) {
    Label note = new Label();
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
    lock.setTooltip(new Tooltip("Secret: masked here and never saved"));
    return lock;
  }

  private static Button remover(ObservableValue<String> called, Runnable remove) {
    Button button = new Button(null, new FontIcon("mdi2c-close"));
    button.getStyleClass().setAll("button", "icon-button", "on-hover");
    button.accessibleTextProperty().bind(called.map(c -> "Remove " + c));
    button.setTooltip(new Tooltip("Remove this row"));
    button.setOnAction(_ -> remove.run());
    return button;
  }
}
