package hypercall.ui.kit;

import hypercall.ui.kit.HexCopy.As;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/// The menu of a [HexView]: by the right button where the pointer is, by Shift+F10 and the Menu key
/// where the caret is.
final class HexMenu {
  private final HexView view;
  private final HexCaret caret;
  private final ContextMenu menu = new ContextMenu();

  HexMenu(HexView view, HexCaret caret) {
    this.view = view;
    this.caret = caret;
  }

  void listen() {
    new MenuWish(this::atPointer, this::atCaret, menu::hide).listen(view);
  }

  private void atPointer(ContextMenuEvent event) {
    view.pointAt(event.getX(), event.getY() - view.top());
    show(new Point2D(event.getScreenX(), event.getScreenY()));
  }

  private void atCaret() {
    view.caretMoved();
    show(view.localToScreen(view.caretFoot()));
  }

  private void show(Point2D place) {
    boolean text = caret.isOnText();
    menu.getItems()
        .setAll(
            List.of(
                copy("Copy as hex", As.HEX, text ? "Shortcut+Shift+C" : "Shortcut+C"),
                copy("Copy as text", As.TEXT, text ? "Shortcut+C" : "Shortcut+Shift+C"),
                copy("Copy with offsets", As.DUMP, ""),
                new SeparatorMenuItem(),
                ValueMenu.item("Select all", view::selectAll),
                item("Find…", Finding.FIND, view::openFind),
                item("Go to an offset…", HexView.OFFSET, view::openOffset)));
    menu.show(view, place.getX(), place.getY());
  }

  private MenuItem copy(String words, As how, String key) {
    MenuItem item = ValueMenu.item(words, () -> view.copySelection(how));
    Key.of(key).map(Key::combination).ifPresent(item::setAccelerator);
    return item;
  }

  private MenuItem item(String words, Command command, Runnable action) {
    MenuItem item = ValueMenu.item(words, action);
    Keys.combination(view, command).ifPresent(item::setAccelerator);
    return item;
  }
}
