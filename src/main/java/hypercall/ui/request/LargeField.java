package hypercall.ui.request;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A value in a field of several lines, in the place of its cell for as long as it is typed into:
/// its line ends are line ends there.
final class LargeField extends TextArea {
  private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
  private static final int LINES = 5;

  private final StackPane place;
  private final TextField cell;

  private LargeField(StackPane place, TextField cell) {
    this.place = place;
    this.cell = cell;
    getStyleClass().addAll("large-field", "mono");
    setWrapText(true);
    setPrefRowCount(LINES);
    setMinHeight(USE_PREF_SIZE);
    setAccessibleHelp("Escape or Tab leaves this field");
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Puts it over a cell.
  static void open(
      StackPane place, TextField cell, RowModel row, ObservableValue<String> accessible) {
    LargeField large = new LargeField(place, cell);
    large.setText(row.value());
    large.textProperty().subscribe((_, now) -> row.valueProperty().set(now));
    large.setAccessibleText(accessible.getValue());
    large.line(true);
    place.getChildren().add(large);
    place.applyCss();
    large.requestFocus();
    large.end();
    large
        .focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused) {
                large.close();
              }
            });
  }

  private void pressed(KeyEvent key) {
    boolean leaves = key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.TAB;
    if (leaves && !key.isShortcutDown() && !key.isAltDown()) {
      cell.requestFocus();
      key.consume();
      if (key.getCode() == KeyCode.TAB) {
        cell.fireEvent(key.copyFor(cell, cell));
      }
    }
  }

  private void close() {
    place.getChildren().remove(this);
    line(false);
  }

  /// Its line is as high as it needs.
  private void line(boolean large) {
    for (@Nullable Parent at = place.getParent(); at != null; at = at.getParent()) {
      if (at instanceof TableLine line) {
        line.pseudoClassStateChanged(LARGE, large);
      }
    }
  }
}
