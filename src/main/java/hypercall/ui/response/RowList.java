package hypercall.ui.response;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A few rows, one below the other, that wrap as they need: Tab stops at one of them, and the
/// arrows go to the others. Each is read out as its sentence, and copied as it.
final class RowList extends VBox {
  private final List<Row> rows = new ArrayList<>();
  private final Consumer<String> copy;

  /// @param called the accessible name
  RowList(String called, Consumer<String> copy) {
    this.copy = copy;
    getStyleClass().add("row-list");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(called);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  /// One row.
  static class Row extends StackPane {
    private String copied;
    private final Runnable chosen;

    /// @param sentence what is read out
    /// @param copied what is copied of it
    /// @param chosen what a click, Enter or Space does
    Row(Node face, String sentence, String copied, Runnable chosen) {
      super(face);
      this.copied = copied;
      this.chosen = chosen;
      getStyleClass().add("row");
      setAccessibleRole(AccessibleRole.LIST_ITEM);
      setAccessibleText(sentence);
      setFocusTraversable(false);
    }

    final void tell(String sentence, String toCopy) {
      setAccessibleText(sentence);
      copied = toCopy;
    }

    /// Says what another of its kind says, and stays the node it is: the keyboard, the pointer and
    /// what is found in it stay with it.
    ///
    /// @return false when the other is of another kind
    boolean become(Row next) {
      return false;
    }
  }

  /// Shows these; the keyboard stays at the same place.
  void show(List<Row> now) {
    if (becomes(now)) {
      return;
    }
    int at = Math.clamp(current(), 0, Math.max(0, now.size() - 1));
    boolean focused = rows.stream().anyMatch(Node::isFocused);
    rows.clear();
    rows.addAll(now);
    getChildren().setAll(now);
    for (Row row : now) {
      row.focusedProperty().subscribe(on -> follow(row, on));
    }
    if (!now.isEmpty()) {
      now.get(at).setFocusTraversable(true);
      if (focused) {
        now.get(at).requestFocus();
      }
    }
  }

  private boolean becomes(List<Row> now) {
    boolean same = !now.isEmpty() && now.size() == rows.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = rows.get(i).become(now.get(i));
    }
    return same;
  }

  /// All of it, line by line.
  String text() {
    return String.join("\n", rows.stream().map(row -> row.copied).toList());
  }

  /// Gives the keyboard to the row that has it among these.
  @Override
  public void requestFocus() {
    if (!rows.isEmpty()) {
      rows.get(current()).requestFocus();
    }
  }

  private int current() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isFocusTraversable()) {
        return i;
      }
    }
    return 0;
  }

  private void follow(Row row, boolean on) {
    if (on) {
      rows.forEach(other -> other.setFocusTraversable(other == row));
      show(row);
    }
  }

  /// Scrolls what holds the rows to one of them.
  private static void show(Row row) {
    for (Node at = row; at != null; at = at.getParent()) {
      if (at instanceof ScrollPane scroll && scroll.getContent() != null) {
        double high = scroll.getViewportBounds().getHeight();
        double all = scroll.getContent().getBoundsInLocal().getHeight() - high;
        var place = scroll.getContent().sceneToLocal(row.localToScene(row.getBoundsInLocal()));
        double top = scroll.getVvalue() * Math.max(0, all);
        if (all > 0 && place.getMinY() < top) {
          scroll.setVvalue(place.getMinY() / all);
        } else if (all > 0 && place.getMaxY() > top + high) {
          scroll.setVvalue((place.getMaxY() - high) / all);
        }
        return;
      }
    }
  }

  private void clicked(MouseEvent click) {
    Node at = click.getPickResult().getIntersectedNode();
    while (at != null && !(at instanceof Row)) {
      at = at.getParent();
    }
    if (at instanceof Row row && click.getButton() == MouseButton.PRIMARY) {
      row.requestFocus();
      row.chosen.run();
    }
  }

  private void pressed(KeyEvent key) {
    int at = current();
    boolean done = true;
    if (rows.isEmpty()) {
      return;
    }
    if (key.isShortcutDown()) {
      done = key.getCode() == KeyCode.C;
      if (done) {
        copy.accept(rows.get(at).copied);
      }
    } else {
      switch (key.getCode()) {
        case UP -> to(at - 1);
        case DOWN -> to(at + 1);
        case HOME -> to(0);
        case END -> to(rows.size() - 1);
        case ENTER, SPACE -> rows.get(at).chosen.run();
        default -> done = false;
      }
    }
    if (done) {
      key.consume();
    }
  }

  private void to(int index) {
    rows.get(Math.clamp(index, 0, rows.size() - 1)).requestFocus();
  }
}
