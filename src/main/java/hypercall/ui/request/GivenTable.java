package hypercall.ui.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.layout.VBox;

/// The rows nobody typed, each kept in its line so that the keyboard does not lose its place when a
/// value changes.
final class GivenTable extends VBox {
  private final ObservableList<GivenRow> rows;
  private final RequestModel model;
  private final Consumer<GivenRow> replace;
  private final Map<String, GivenLine> shown = new HashMap<>();

  /// @param replace asked for a row of one's own in place of this one
  GivenTable(ObservableList<GivenRow> rows, RequestModel model, Consumer<GivenRow> replace) {
    this.rows = rows;
    this.model = model;
    this.replace = replace;
    rows.subscribe(this::show);
    show();
  }

  private void show() {
    List<GivenLine> lines = new ArrayList<>();
    for (GivenRow row : rows) {
      // Two cookies of one name, for two paths.
      int again = 1;
      String key = row.name();
      while (lines.contains(shown.get(key))) {
        key = row.name() + " " + ++again;
      }
      lines.add(line(key, row));
    }
    if (!lines.equals(getChildren())) {
      getChildren().setAll(lines);
    }
  }

  private GivenLine line(String key, GivenRow row) {
    GivenLine line = shown.computeIfAbsent(key, _ -> lineFor(row));
    line.show(row);
    return line;
  }

  private GivenLine lineFor(GivenRow row) {
    return new GivenLine(
        off -> model.overrides().withhold(row.header(), off), () -> replace.accept(row));
  }
}
