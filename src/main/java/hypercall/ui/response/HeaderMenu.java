package hypercall.ui.response;

import hypercall.ui.kit.Key;
import hypercall.ui.kit.MenuWish;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/// The menu of the headers: by the right button where the pointer is, by Shift+F10 and the Menu key
/// below the row with the keyboard.
final class HeaderMenu {
  private final ListView<HeaderRow> list;
  private final Supplier<List<HeaderRow>> chosen;
  private final Consumer<Function<HeaderRow, String>> copy;
  private final Consumer<HeaderRow> follow;
  private final ContextMenu menu = new ContextMenu();

  /// @param chosen the rows it is for
  /// @param copy copies what is taken of each of them
  /// @param follow goes where a row leads
  HeaderMenu(
      ListView<HeaderRow> list,
      Supplier<List<HeaderRow>> chosen,
      Consumer<Function<HeaderRow, String>> copy,
      Consumer<HeaderRow> follow) {
    this.list = list;
    this.chosen = chosen;
    this.copy = copy;
    this.follow = follow;
  }

  void listen() {
    new MenuWish(this::atPointer, this::atRow, menu::hide).listen(list);
  }

  private void atPointer(ContextMenuEvent event) {
    show(new Point2D(event.getScreenX(), event.getScreenY()));
  }

  private void atRow() {
    list.lookupAll(".header-cell").stream()
        .filter(cell -> cell instanceof HeaderCell row && row.isSelected() && !row.isEmpty())
        .findFirst()
        .ifPresent(cell -> show(foot(cell)));
  }

  private static Point2D foot(Node cell) {
    return cell.localToScreen(16, cell.getBoundsInLocal().getMaxY());
  }

  private void show(Point2D place) {
    List<HeaderRow> rows = chosen.get();
    if (rows.isEmpty()) {
      return;
    }
    String several = rows.size() == 1 ? "" : "s";
    menu.getItems()
        .setAll(
            item("Copy line" + several, "Shortcut+C", () -> copy.accept(HeaderRow::line)),
            item("Copy value" + several, "Shortcut+Shift+C", () -> copy.accept(HeaderRow::held)),
            item("Copy name" + several, "", () -> copy.accept(HeaderRow::called)));
    HeaderRow first = rows.getFirst();
    if (first.goes() != HeaderRow.Leads.NOWHERE) {
      String go = "Go to the " + first.goes().words();
      menu.getItems().add(item(go, "ENTER", () -> follow.accept(first)));
    }
    menu.show(list, place.getX(), place.getY());
  }

  private static MenuItem item(String words, String key, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(_ -> action.run());
    Key.of(key).map(Key::combination).ifPresent(item::setAccelerator);
    return item;
  }
}
