package hypercall.ui.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;

/// Params: the placeholders of the path first, then the query.
final class ParamsPane extends VBox {
  private final RequestModel model;
  private final VBox placeholders = new VBox();
  private final Map<RowModel, PathLine> shown = new HashMap<>();

  ParamsPane(RequestModel model) {
    this.model = model;
    getChildren()
        .addAll(
            RowsTable.heading("Parameter", "Value", ""),
            placeholders,
            new RowsTable(model.query(), "parameter"));
    model.pathValues().subscribe(this::show);
    show();
  }

  private void show() {
    List<RowModel> rows = model.pathValues();
    shown.keySet().retainAll(rows);
    placeholders
        .getChildren()
        .setAll(
            rows.stream()
                .map(r -> shown.computeIfAbsent(r, row -> new PathLine(row, model.liveNodes())))
                .toList());
  }
}
