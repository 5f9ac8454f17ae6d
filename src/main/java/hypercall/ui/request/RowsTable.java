package hypercall.ui.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A table of rows to type into, the last of them empty; given rows stand before them.
final class RowsTable extends VBox {
  private final Rows rows;
  private final String what;
  private final VBox lines = new VBox();
  private final Map<RowModel, TypedLine> shown = new HashMap<>();

  /// @param what a row is, such as `header`
  RowsTable(Rows rows, String what) {
    this.rows = rows;
    this.what = what;
    getStyleClass().add("rows-table");
    getChildren().add(lines);
    rows.items().subscribe(this::show);
    show();
  }

  /// A heading over the columns.
  static TableLine heading(String name, String value, String note) {
    TableLine heading =
        new TableLine(new Region(), new Label(name), new Label(value), new Label(note));
    heading.getStyleClass().add("table-heading");
    return heading;
  }

  /// Begins typing the value of a row.
  void editValue(RowModel row) {
    TypedLine line = shown.get(row);
    if (line != null) {
      line.valueField().requestFocus();
    }
  }

  private void show() {
    List<RowModel> items = rows.items();
    shown.keySet().retainAll(items);
    lines
        .getChildren()
        .setAll(items.stream().map(r -> shown.computeIfAbsent(r, this::line)).toList());
  }

  private TypedLine line(RowModel row) {
    return new TypedLine(row, what, () -> remove(row));
  }

  /// The keyboard goes on in the row that took the place.
  private void remove(RowModel row) {
    int place = rows.items().indexOf(row);
    rows.remove(row);
    if (place >= 0 && place < rows.items().size()) {
      TypedLine next = shown.get(rows.items().get(place));
      if (next != null) {
        next.nameField().requestFocus();
      }
    }
  }
}
