package hypercall.ui.request;

import hypercall.ui.kit.Command;
import hypercall.ui.kit.PaneKeys;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of a table: Tab goes through the cells and only then through check boxes and buttons;
/// Enter goes on to the next row, Up and Down stay in the column; Ctrl+Z takes the last step in the
/// table back, wherever it was; the keys that move a row or take it out can be changed.
final class RowKeys {
  static final Command UP = in("up", "Move the row up", "Alt+UP");
  static final Command DOWN = in("down", "Move the row down", "Alt+DOWN");
  static final Command REMOVE = in("remove", "Take the row out", "Shortcut+DELETE");
  static final Command COMPLETE = in("complete", "Show what fits here", "Ctrl+SPACE F4");
  static final Command ENLARGE = in("enlarge", "Edit the value in a larger field", "F2");
  static final List<Command> ALL = List.of(UP, DOWN, REMOVE, COMPLETE, ENLARGE);

  private final Rows rows;
  private final RowsTable table;

  RowKeys(Rows rows, RowsTable table) {
    this.rows = rows;
    this.table = table;
  }

  /// Listens at a line.
  void watch(TypedLine line) {
    PaneKeys.of(line)
        .on(UP, () -> move(line, -1))
        .on(DOWN, () -> move(line, 1))
        .on(ENLARGE, () -> line.cells().value().canEnlarge(), () -> line.cells().value().enlarge())
        .on(REMOVE, () -> !line.row().isBlank(), () -> table.remove(line.row()));
  }

  /// Listens at every part of a line, behind what the part itself does with a key.
  TypedCells watch(TypedLine line, TypedCells cells) {
    cells.each(
        part -> {
          part.addEventFilter(KeyEvent.KEY_PRESSED, key -> press(line, key));
          part.focusedProperty().subscribe(_ -> rows.pause());
        });
    return cells;
  }

  private static Command in(String id, String title, String keys) {
    return Command.in("a table of rows", "rows." + id, title, keys);
  }

  private void press(TypedLine line, KeyEvent key) {
    if (key.isConsumed()) {
      return;
    }
    boolean bare = !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
    boolean done =
        switch (key.getCode()) {
          case TAB -> !key.isShortcutDown() && !key.isAltDown() && tab(line, key.isShiftDown());
          case ENTER -> bare && line.isCell(key.getTarget()) && enter(line);
          case UP, DOWN -> bare && vertical(line, key, key.getCode() == KeyCode.UP ? -1 : 1);
          case Z, Y -> isUndo(key) && table.step(key.getCode() == KeyCode.Z && !key.isShiftDown());
          default -> false;
        };
    if (done) {
      key.consume();
    }
  }

  /// Always the table's, so that what is taken back is what was done last, wherever it was.
  private static boolean isUndo(KeyEvent key) {
    boolean redo = key.getCode() == KeyCode.Y && key.isShiftDown();
    return key.isShortcutDown() && !key.isAltDown() && !redo;
  }

  private boolean tab(TypedLine line, boolean back) {
    Node at = line.getScene().getFocusOwner();
    if (at == line.nameField()) {
      return back ? previous(line) : focus(line.valueField());
    }
    if (at == line.valueField()) {
      return back ? focus(line.nameField()) : next(line);
    }
    return !back && at == line.cells().lastButton() && nextButtons(line);
  }

  private boolean previous(TypedLine line) {
    TypedLine above = beside(line, -1);
    return above != null && focus(above.valueField());
  }

  /// The name below; after the last row the buttons, from the first row on.
  private boolean next(TypedLine line) {
    TypedLine below = beside(line, 1);
    if (below != null) {
      return focus(below.nameField());
    }
    TypedLine first = table.lines().getFirst();
    return first != line && focus(first.cells().check());
  }

  /// The buttons of the row below; after the last row out of the table.
  private boolean nextButtons(TypedLine line) {
    TypedLine below = beside(line, 1);
    if (below != null && below.cells().check().isVisible()) {
      return focus(below.cells().check());
    }
    TypedLine last = table.lines().getLast();
    return last.valueField().requestFocusTraversal(TraversalDirection.NEXT);
  }

  private boolean enter(TypedLine line) {
    if (line.getScene().getFocusOwner() == line.nameField()) {
      return focus(line.valueField());
    }
    TypedLine below = beside(line, 1);
    return below != null && focus(below.nameField());
  }

  private boolean vertical(TypedLine line, KeyEvent key, int by) {
    TypedLine other = beside(line, by);
    if (other == null || !line.isCell(key.getTarget())) {
      return false;
    }
    boolean name = line.getScene().getFocusOwner() == line.nameField();
    return focus(name ? other.nameField() : other.valueField());
  }

  private void move(TypedLine line, int by) {
    Node at = line.getScene().getFocusOwner();
    rows.move(line.row(), by);
    at.requestFocus();
  }

  private @Nullable TypedLine beside(TypedLine line, int by) {
    List<TypedLine> lines = table.lines();
    int at = lines.indexOf(line) + by;
    return at < 0 || at >= lines.size() ? null : lines.get(at);
  }

  private static boolean focus(Node node) {
    node.requestFocus();
    return true;
  }
}
