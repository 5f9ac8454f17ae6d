package hypercall.ui.request;

import hypercall.store.SavedRequest.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A table of rows that always ends with an empty one, ready to be typed into.
final class Rows {
  private final ObservableList<RowModel> items = FXCollections.observableArrayList();
  private final ObservableList<RowModel> readOnly = FXCollections.unmodifiableObservableList(items);
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final Runnable changed;
  private final RowsHistory history;
  private boolean restoring;

  /// @param changed told after every change
  Rows(List<Row> rows, Runnable changed) {
    this.changed = changed;
    rows.forEach(row -> items.add(watched(RowModel.kept(row))));
    settle();
    history = new RowsHistory(RowsHistory.State.of(items));
  }

  /// All rows, the empty last one among them.
  ObservableList<RowModel> items() {
    return readOnly;
  }

  /// How many rows count, for the badge.
  ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// Rows that count.
  List<RowModel> live() {
    return items.stream().filter(RowModel::isLive).toList();
  }

  /// Everything typed, for keeping.
  List<Row> rows() {
    return items.stream().filter(row -> !row.isBlank()).map(RowModel::row).toList();
  }

  /// A row more, before the empty last one.
  RowModel add(Row row) {
    add(List.of(row));
    return items.get(items.size() - 2);
  }

  /// Adds rows, before the empty last one.
  void add(List<Row> more) {
    if (!more.isEmpty()) {
      items.addAll(items.size() - 1, more.stream().map(row -> watched(new RowModel(row))).toList());
      touched();
    }
  }

  /// Takes a row out; the empty last one stays.
  void remove(RowModel row) {
    if (items.indexOf(row) < items.size() - 1) {
      items.remove(row);
      touched();
    }
  }

  /// Rows where an empty one is, or after one that is not.
  ///
  /// @return the last of them
  RowModel insert(RowModel at, List<Row> added) {
    List<RowModel> models = added.stream().map(row -> watched(new RowModel(row))).toList();
    int place = items.indexOf(at);
    if (at.isBlank() && place < items.size() - 1) {
      items.remove(place);
    } else if (!at.isBlank()) {
      place++;
    }
    items.addAll(place, models);
    touched();
    return models.getLast();
  }

  /// Moves a row up or down, as far as there is room; the empty last one stays the last.
  void move(RowModel row, int by) {
    int from = items.indexOf(row);
    int to = from + by;
    if (from < items.size() - 1 && to >= 0 && to < items.size() - 1) {
      List<RowModel> ordered = new ArrayList<>(items);
      ordered.add(to, ordered.remove(from));
      items.setAll(ordered);
      touched();
    }
  }

  /// These rows instead of those there are.
  void replace(List<Row> now) {
    items.setAll(now.stream().map(row -> watched(new RowModel(row))).toList());
    touched();
  }

  /// The same, as one who edits them as text goes on: one step of undoing.
  void replaceByText(List<Row> now) {
    restoring = true;
    replace(now);
    restoring = false;
    history.changed(RowsHistory.State.of(items), true);
    changed.run();
  }

  /// Takes the last step back.
  ///
  /// @return the row to look at; empty when there was nothing to take back
  Optional<RowModel> undo() {
    return history.undo().map(this::restore);
  }

  /// Does again what was taken back.
  Optional<RowModel> redo() {
    return history.redo().map(this::restore);
  }

  /// Whatever is done next is a step of its own.
  void pause() {
    history.pause();
  }

  private RowModel restore(RowsHistory.State state) {
    int at = RowsHistory.State.of(items).differsAt(state);
    restoring = true;
    for (int i = 0; i < state.models().size(); i++) {
      state.models().get(i).set(state.rows().get(i));
    }
    RowModel last = items.getLast();
    List<RowModel> all = new ArrayList<>(state.models());
    if (last.isBlank() && !all.contains(last)) {
      all.add(last);
    }
    if (!all.equals(items)) {
      items.setAll(all);
    }
    settle();
    restoring = false;
    changed.run();
    return items.get(Math.min(at, items.size() - 1));
  }

  /// Empties this table into another.
  void moveTo(Rows other) {
    other.add(rows());
    items.clear();
    touched();
  }

  private RowModel watched(RowModel row) {
    row.onChange(this::touched);
    return row;
  }

  private void touched() {
    settle();
    if (!restoring) {
      history.changed(RowsHistory.State.of(items), false);
      changed.run();
    }
  }

  private void settle() {
    if (items.isEmpty() || !items.getLast().isBlank()) {
      items.add(watched(RowModel.blank()));
    }
    count.set((int) items.stream().filter(RowModel::isLive).count());
  }
}
