package hypercall.ui.kit;

import hypercall.json.Position;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/// The menu of a [JsonView]: by the right button where the pointer is, by Shift+F10 and the Menu
/// key where the caret is.
final class ViewerMenu {
  private final JsonView view;
  private final Page page;
  private final Caret caret;
  private final Folding folding;
  private final ValueMenu menu;

  ViewerMenu(JsonView view, Page page, Caret caret, Folding folding, Background background) {
    this.view = view;
    this.page = page;
    this.caret = caret;
    this.folding = folding;
    menu = new ValueMenu(view, background, view::offer);
  }

  void listen() {
    new MenuWish(this::atPointer, this::atCaret, menu::hide).listen(view);
  }

  void copyValue() {
    menu.copyValue(value());
  }

  void copyPath() {
    menu.copyPath(value());
  }

  void filterBy() {
    menu.filterBy(value());
  }

  private Callable<Optional<ValueAt>> value() {
    Lines lines = view.lines();
    long line = caret.place().line();
    return () -> lines.valueAt(line);
  }

  private void atPointer(ContextMenuEvent event) {
    Point2D point = page.sceneToLocal(event.getSceneX(), event.getSceneY());
    Position place = page.placeAt(point.getX(), point.getY());
    if (!caret.hasSelection() || !isSelected(place)) {
      caret.put(place, false);
      view.repaint();
    }
    show(new Point2D(event.getScreenX(), event.getScreenY()));
  }

  private boolean isSelected(Position place) {
    return caret.from().compareTo(place) <= 0 && place.compareTo(caret.to()) <= 0;
  }

  private void atCaret() {
    view.caretMoved();
    show(page.localToScreen(page.caretFoot()));
  }

  private void show(Point2D place) {
    long line = caret.place().line();
    boolean json = view.lines().numbered();
    List<MenuItem> first = ValueMenu.lines();
    if (caret.hasSelection()) {
      MenuItem copy = ValueMenu.item("Copy", view::copySelection);
      Key.of("Shortcut+C").map(Key::combination).ifPresent(copy::setAccelerator);
      first.add(copy);
    }
    page.linkAtCaret()
        .ifPresent(
            link ->
                first.add(
                    item("Open " + link.path(), AnswerKeys.LINK, () -> page.links().open(link))));
    menu.show(value(), place, first, container -> last(line, json, container));
  }

  private List<MenuItem> last(long line, boolean json, boolean container) {
    List<MenuItem> last = ValueMenu.lines();
    if (container) {
      last.add(ValueMenu.item("Expand all inside", () -> folding.inside(line, false)));
      last.add(ValueMenu.item("Collapse all inside", () -> folding.inside(line, true)));
    }
    if (json) {
      last.add(item("Expand all", AnswerKeys.EXPAND, view::unfoldAll));
      last.add(item("Collapse all", AnswerKeys.COLLAPSE, () -> view.foldAll(1)));
      last.add(new SeparatorMenuItem());
    }
    last.add(ValueMenu.item("Select all", view::selectAll));
    last.add(item("Find…", Finding.FIND, view::openFind));
    return last;
  }

  private MenuItem item(String text, Command command, Runnable action) {
    MenuItem item = ValueMenu.item(text, action);
    Keys.combination(view, command).ifPresent(item::setAccelerator);
    return item;
  }
}
