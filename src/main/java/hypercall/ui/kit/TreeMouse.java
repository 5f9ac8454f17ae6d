package hypercall.ui.kit;

import hypercall.json.TreeRow;
import hypercall.ui.kit.TreeColumns.Column;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What the mouse does in a [JsonTree]: chooses, opens and closes, scrolls, shows what is cut,
/// menu.
final class TreeMouse {
  private static final int MOST_SHOWN = 1_000;

  private final JsonTree tree;
  private final TreeModel model;
  private final TreePage page;
  private final Tooltip whole = new Tooltip();
  private String pointed = "";

  TreeMouse(JsonTree tree, TreeModel model, TreePage page) {
    this.tree = tree;
    this.model = model;
    this.page = page;
  }

  void listen() {
    page.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    page.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    page.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> left());
    tree.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    whole.setWrapText(true);
    whole.getStyleClass().addAll("mono", "tree-tip");
  }

  private void pressed(MouseEvent event) {
    tree.requestFocus();
    tree.say("");
    long row = page.rowAt(event.getY());
    if (row < 0) {
      return;
    }
    boolean primary = event.getButton() == MouseButton.PRIMARY;
    Optional<String> link = page.linkAt(row, event.getX(), event.getY(), event.isShortcutDown());
    if (primary && event.getClickCount() == 1 && link.isPresent()) {
      model.choose(row);
      model.links().open(link.get());
      return;
    }
    boolean arrow = primary && page.isArrow(row, event.getX());
    model.choose(row);
    if (arrow || primary && event.getClickCount() == 2) {
      model.toggle(row);
    }
  }

  private void left() {
    point("");
    page.hover(-1, 0);
  }

  private void scrolled(ScrollEvent event) {
    point("");
    tree.scrollBy(-event.getDeltaY() * 1.5 / page.rowHeight());
    event.consume();
  }

  /// What a cell does not show whole is shown beside the pointer.
  private void moved(MouseEvent event) {
    long row = page.rowAt(event.getY());
    page.hover(row, event.getX());
    boolean opens =
        row >= 0
            && page.linkAt(row, event.getX(), event.getY(), event.isShortcutDown()).isPresent();
    page.setCursor(opens ? Cursor.HAND : null);
    Column column = tree.columnAt(event.getX());
    boolean led = opens && column == Column.HINT;
    boolean cut = led || row >= 0 && page.isCut(row, column);
    point(cut ? words(model.rows().row(row), column) : "");
  }

  private String words(TreeRow row, Column column) {
    String text =
        switch (column) {
          case KEY -> row.key().text();
          case VALUE -> row.value().text();
          case TYPE, COUNT, HINT -> tree.hint(row);
        };
    return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
  }

  private void point(String words) {
    if (words.equals(pointed)) {
      return;
    }
    pointed = words;
    Tooltip.uninstall(page, whole);
    whole.hide();
    if (!words.isEmpty()) {
      whole.setText(words);
      Tooltip.install(page, whole);
    }
  }
}
