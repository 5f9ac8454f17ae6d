package hypercall.ui.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;

/// Params: the placeholders of the path first, then the query.
final class ParamsPane extends VBox {
  private final PathModel path;
  private final VBox placeholders = new VBox();
  private final Map<RowModel, PathLine> shown = new HashMap<>();

  ParamsPane(PathModel path, Rows query) {
    this.path = path;
    RowsTable table = new RowsTable(query, "parameter", Completion.NONE);
    getChildren().addAll(table.heading("Parameter", "Value", ""), placeholders, table);
    path.values().subscribe(this::show);
    show();
  }

  /// Goes to the first placeholder that lacks a value.
  void editMissing() {
    path.values().stream()
        .filter(row -> path.missingProperty().get().contains(row.name()))
        .findFirst()
        .map(shown::get)
        .ifPresent(line -> line.field().requestFocus());
  }

  private void show() {
    List<RowModel> rows = path.values();
    shown.keySet().retainAll(rows);
    placeholders
        .getChildren()
        .setAll(
            rows.stream()
                .map(r -> shown.computeIfAbsent(r, row -> new PathLine(row, path)))
                .toList());
  }
}
