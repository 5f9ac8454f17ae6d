package hypercall.ui.sidebar;

import hypercall.ui.kit.MenuWish;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Where the menu of the lines comes up: at the mouse, or at the marked line when keys ask for it.
final class LinePopup {
  private final LineTree lines;
  private final SidebarModel model;
  private final Sight sight;
  private ContextMenu menu = new ContextMenu();

  LinePopup(LineTree lines, SidebarModel model, Sight sight) {
    this.lines = lines;
    this.model = model;
    this.sight = sight;
    lines.addEventFilter(KeyEvent.KEY_PRESSED, this::menuKey);
    lines.setOnContextMenuRequested(this::showMenu);
  }

  private void showMenu(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      showMenuAtLine();
    } else {
      markAt(event.getPickResult().getIntersectedNode());
      showMenu(event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }

  private void menuKey(KeyEvent key) {
    if (MenuWish.is(key) && !model.renaming().isUnderWay()) {
      showMenuAtLine();
      key.consume();
    }
  }

  private void showMenuAtLine() {
    Region at =
        sight.cell(lines.getSelectionModel().getSelectedIndex()).<Region>map(c -> c).orElse(lines);
    Bounds line = at.localToScreen(at.getBoundsInLocal());
    showMenu(line.getMinX() + 40, at == lines ? line.getMinY() : line.getMaxY());
  }

  private void showMenu(double x, double y) {
    menu.hide();
    menu = new LineMenu(lines, model).menu();
    menu.show(lines, x, y);
  }

  /// The menu is about the line under the mouse, or about all marked ones when it is one of them;
  /// below the last line it is about none.
  private void markAt(@Nullable Node under) {
    Node node = under;
    while (node != null && !(node instanceof SidebarCell)) {
      node = node.getParent();
    }
    if (node instanceof SidebarCell cell && cell.getItem() != null) {
      if (!cell.isSelected()) {
        lines.getSelectionModel().clearAndSelect(cell.getIndex());
      }
    } else {
      lines.getSelectionModel().clearSelection();
    }
  }
}
