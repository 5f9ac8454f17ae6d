package hypercall.ui.request;

import java.util.function.Function;
import javafx.event.EventTarget;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/// A line of a table that is typed into. It has its cells only while somebody can see or reach it:
/// those of a thousand rows take seconds to make.
final class TypedLine extends TableLine {
  private final RowModel row;
  private final Function<TypedLine, TypedCells> maker;
  private @Nullable TypedCells cells;

  /// @param maker makes the cells, each time they are needed anew
  TypedLine(RowModel row, Function<TypedLine, TypedCells> maker) {
    this.row = row;
    this.maker = maker;
    row.enabledProperty().subscribe(on -> pseudoClassStateChanged(RequestView.OFF, !on));
  }

  RowModel row() {
    return row;
  }

  boolean hasCells() {
    return cells != null;
  }

  /// The cells, ready to take the keyboard.
  TypedCells cells() {
    TypedCells now = cells;
    if (now == null) {
      now = maker.apply(this);
      cells = now;
      put(now.check(), now.name(), now.value(), now.tools());
      applyCss();
    }
    return now;
  }

  /// Nobody sees them any more.
  void dropCells() {
    cells = null;
    getChildren().clear();
  }

  boolean isCell(EventTarget part) {
    return part instanceof TextField;
  }

  TextField nameField() {
    return cells().name();
  }

  TextField valueField() {
    return cells().value().field();
  }
}
