package hypercall.ui.request;

import hypercall.store.SavedRequest.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The path and the values of its placeholders: one row for each, in the path's order.
///
/// A placeholder that goes while the path is typed keeps its value in memory and has it again when
/// it comes back.
final class PathModel {
  private final StringProperty path = new SimpleStringProperty(this, "path", "/");
  private final Map<String, RowModel> known = new LinkedHashMap<>();
  private final ObservableList<RowModel> values = FXCollections.observableArrayList();
  private final ObservableList<RowModel> readOnly =
      FXCollections.unmodifiableObservableList(values);
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final Runnable changed;

  /// @param changed told after every change
  PathModel(String path, List<Row> values, Runnable changed) {
    this.changed = changed;
    values.forEach(row -> known.put(row.name(), watched(new RowModel(row))));
    this.path.set(path);
    follow();
    this.path.subscribe((_, _) -> typed());
  }

  StringProperty pathProperty() {
    return path;
  }

  ObservableList<RowModel> values() {
    return readOnly;
  }

  /// What became of a pasted address; empty when there is nothing to say.
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  List<Row> rows() {
    return values.stream().map(RowModel::row).toList();
  }

  /// Takes a typed or pasted address apart: server and prefix go, the query moves into its table.
  ///
  /// @param base where requests go, empty while there is no connection
  void settle(Rows query, String base) {
    TypedAddress typed = TypedAddress.of(path.get());
    String told = typed.objection();
    if (told.isEmpty()) {
      typed.query().forEach(query::add);
      path.set(typed.path());
      told = Advice.onServer(typed.server(), base);
    }
    notice.set(told);
  }

  /// Fills in a placeholder that has no value.
  void suggest(String placeholder, String value) {
    values.stream()
        .filter(row -> row.name().equals(placeholder) && row.value().isBlank())
        .forEach(row -> row.valueProperty().set(value));
  }

  private void typed() {
    follow();
    notice.set("");
    changed.run();
  }

  private void follow() {
    List<RowModel> wanted =
        PathTemplate.of(path.get()).names().stream()
            .map(n -> known.computeIfAbsent(n, _ -> watched(new RowModel(new Row(n, "")))))
            .toList();
    if (!wanted.equals(values)) {
      values.setAll(wanted);
    }
  }

  private RowModel watched(RowModel row) {
    row.onChange(changed);
    return row;
  }
}
