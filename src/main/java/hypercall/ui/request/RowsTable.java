package hypercall.ui.request;

import hypercall.store.SavedRequest.Row;
import hypercall.ui.kit.Whole;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A table of rows to type into, the last of them empty; or all of them as one text.
final class RowsTable extends VBox {
  private final Rows rows;
  private final String what;
  private final Completion completion;
  private final TypedColumn lines = new TypedColumn();
  private final Map<RowModel, TypedLine> shown = new HashMap<>();
  private final RowKeys keys;
  private final ToggleButton asText = new ToggleButton("Edit as text");

  /// @param what a row is, such as `header`
  RowsTable(Rows rows, String what, Completion completion) {
    this.rows = rows;
    this.what = what;
    this.completion = completion;
    this.keys = new RowKeys(rows, this);
    getStyleClass().add("rows-table");
    asText.getStyleClass().setAll("toggle-button", "button", "link", "as-text");
    asText.setAccessibleText("Edit " + what + "s as text");
    asText.setTooltip(new Tooltip("One line each, as name: value; # before one that is off"));
    asText.setMinWidth(USE_PREF_SIZE);
    asText.selectedProperty().subscribe(this::turn);
    rows.items().subscribe(this::show);
  }

  /// The heading over the columns, with the switch between table and text.
  Node heading(String name, String value, String note) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox tools = new HBox(Whole.onHover(new Label(note)), gap, asText);
    tools.getStyleClass().add("heading-tools");
    TableLine heading =
        new TableLine(
            new Region(), Whole.onHover(new Label(name)), Whole.onHover(new Label(value)), tools);
    heading.getStyleClass().add("table-heading");
    return heading;
  }

  /// Begins typing the value of a row.
  void editValue(RowModel row) {
    asText.setSelected(false);
    TypedLine line = shown.get(row);
    if (line != null) {
      line.valueField().requestFocus();
    }
  }

  /// Begins typing what goes instead of a given value; left without a value the row goes again, so
  /// that a click by mistake sends nothing else.
  void replace(RowModel row) {
    editValue(row);
    TypedLine line = shown.get(row);
    if (line != null) {
      AtomicReference<Subscription> watch = new AtomicReference<>(Subscription.EMPTY);
      watch.set(
          line.focusWithinProperty()
              .subscribe(
                  (_, inside) -> {
                    if (!inside) {
                      watch.get().unsubscribe();
                      if (row.value().isEmpty()) {
                        rows.remove(row);
                      }
                    }
                  }));
    }
  }

  /// The lines in their order.
  List<TypedLine> lines() {
    return rows.items().stream().map(shown::get).toList();
  }

  /// Takes a row out; the keyboard goes on in the row that took its place.
  void remove(RowModel row) {
    int place = rows.items().indexOf(row);
    rows.remove(row);
    if (place >= 0 && place < rows.items().size()) {
      lines().get(place).nameField().requestFocus();
    }
  }

  /// Takes the last step back, or does it again, and goes to where it was; whether there was one.
  boolean step(boolean back) {
    Optional<RowModel> at = back ? rows.undo() : rows.redo();
    at.map(shown::get).ifPresent(this::goTo);
    return at.isPresent();
  }

  /// The column stays, as far as the row has something in it.
  private void goTo(TypedLine line) {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    boolean value = owner != null && owner.getStyleClass().contains("cell-value");
    TextField cell = value ? line.valueField() : line.nameField();
    cell.requestFocus();
    cell.end();
  }

  private void turn(boolean text) {
    rows.pause();
    asText.setText(text ? "Edit as table" : "Edit as text");
    show();
    getChildren().setAll(text ? textArea() : lines);
  }

  /// The text counts at once, so that sending or saving never misses what was just typed.
  private TextArea textArea() {
    List<Row> before = rows.rows();
    TextArea area = new TextArea(BulkText.write(before));
    area.getStyleClass().addAll("mono", "bulk-text");
    area.setAccessibleText(what + "s as text");
    area.setPromptText("name: value\n# name: value    switched off");
    area.setPrefRowCount(Math.clamp(before.size() + 2L, 5, 12));
    area.textProperty().subscribe((_, now) -> rows.replaceByText(BulkText.read(now, before)));
    return area;
  }

  /// Not while they are edited as text: each letter is rows anew.
  private void show() {
    if (!asText.isSelected()) {
      Set<RowModel> items = new LinkedHashSet<>(rows.items());
      shown.keySet().retainAll(items);
      lines.show(items.stream().map(row -> shown.computeIfAbsent(row, this::line)).toList());
    }
  }

  private TypedLine line(RowModel row) {
    TypedLine line = new TypedLine(row, it -> keys.watch(it, cells(row)));
    keys.watch(line);
    return line;
  }

  private TypedCells cells(RowModel row) {
    return TypedCells.of(row, what, completion, () -> remove(row), text -> paste(row, text));
  }

  /// Pasted rows take the place of an empty row, or come after one that is not.
  private boolean paste(RowModel at, String text) {
    List<Row> pasted = PastedRows.of(text);
    if (pasted.isEmpty() || (pasted.size() == 1 && !at.isBlank())) {
      return false;
    }
    RowModel last = rows.insert(at, pasted);
    shown.get(last).valueField().requestFocus();
    return true;
  }
}
