package hypercall.ui.request;

import hypercall.pve.LiveResources;
import hypercall.store.SavedRequest.Row;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
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
  private final Map<String, String> suggested = new HashMap<>();
  private final ObservableList<RowModel> values = FXCollections.observableArrayList();
  private final ObservableList<RowModel> readOnly =
      FXCollections.unmodifiableObservableList(values);
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ObjectProperty<LiveResources> live = new SimpleObjectProperty<>(LiveResources.NONE);
  private final ReadOnlyObjectWrapper<Set<String>> missing = new ReadOnlyObjectWrapper<>(Set.of());
  private Runnable lookForLive = () -> {};
  private final Runnable changed;

  /// @param changed told after every change
  PathModel(String path, List<Row> values, Runnable changed) {
    this.changed = changed;
    values.forEach(row -> known.put(row.name(), watched(RowModel.kept(row))));
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

  /// What there is on the server, to pick from.
  ObjectProperty<LiveResources> liveProperty() {
    return live;
  }

  Picks picks() {
    String node =
        values.stream()
            .filter(row -> row.name().equals("node"))
            .map(row -> row.value().strip())
            .findFirst()
            .orElse("");
    return new Picks(live.get(), path.get(), node);
  }

  /// Who brings the pick lists up to date.
  void setLookForLive(Runnable now) {
    lookForLive = now;
  }

  void lookForLive() {
    lookForLive.run();
  }

  /// Placeholders without a value when one wanted to send; empty again after the next edit.
  ReadOnlyObjectProperty<Set<String>> missingProperty() {
    return missing.getReadOnlyProperty();
  }

  void tellMissing() {
    missing.set(
        values.stream()
            .filter(row -> row.value().isBlank())
            .map(RowModel::name)
            .collect(Collectors.toUnmodifiableSet()));
  }

  void forgetMissing() {
    missing.set(Set.of());
  }

  List<Row> rows() {
    return values.stream().map(RowModel::row).toList();
  }

  /// Takes a typed or pasted address apart and keeps what is the path; the rest is for others.
  ///
  /// @param base where requests go, empty while there is no connection
  TypedAddress settle(String base) {
    TypedAddress typed = TypedAddress.of(path.get());
    String told =
        typed.objection().isEmpty()
            ? (Advice.onServer(typed.server(), base) + " " + typed.remark()).strip()
            : typed.objection();
    path.set(typed.path());
    // What was told stays until the path is edited, also when the keyboard goes elsewhere.
    if (!told.isEmpty()) {
      notice.set(told);
    }
    return typed;
  }

  /// Fills in a placeholder that has no value, or one from here that there is no more.
  ///
  /// @param there what there is on the server, the best first
  void suggest(String placeholder, List<String> there) {
    if (there.isEmpty()) {
      return;
    }
    values.stream()
        .filter(row -> row.name().equals(placeholder) && isFree(row, there))
        .forEach(row -> fill(row, there.getFirst()));
  }

  /// What these rows lack was filled in by [#suggest] earlier.
  void suggestedBeyond(List<Row> typed) {
    Map<String, String> own =
        typed.stream().collect(Collectors.toMap(Row::name, Row::value, (first, _) -> first));
    values.stream()
        .filter(row -> !row.value().isBlank() && own.getOrDefault(row.name(), "").isBlank())
        .forEach(row -> suggested.put(row.name(), row.value()));
  }

  private boolean isFree(RowModel row, List<String> there) {
    return row.value().isBlank()
        || row.value().equals(suggested.get(row.name())) && !there.contains(row.value());
  }

  private void fill(RowModel row, String value) {
    row.valueProperty().set(value);
    suggested.put(row.name(), value);
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
    // What a person types stays, also when it is the same in the end.
    row.valueProperty().subscribe((_, _) -> suggested.remove(row.name()));
    return row;
  }
}
