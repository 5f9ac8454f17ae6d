package hypercall.ui.kit;

import hypercall.json.TreeRow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/// The menu of a [JsonTree]: by the right button where the pointer is, by Shift+F10 and the Menu
/// key below the chosen row.
final class TreeMenu {
  private final JsonTree tree;
  private final TreeModel model;
  private final TreePage page;
  private final ValueMenu menu;

  TreeMenu(JsonTree tree, TreeModel model, TreePage page, Background background) {
    this.tree = tree;
    this.model = model;
    this.page = page;
    menu = new ValueMenu(tree, background, tree::offer);
  }

  void listen() {
    new MenuWish(this::atPointer, this::atRow, menu::hide).listen(tree);
  }

  void copyValue() {
    value().ifPresent(menu::copyValue);
  }

  void copyPath() {
    value().ifPresent(menu::copyPath);
  }

  void filterBy() {
    value().ifPresent(menu::filterBy);
  }

  /// The value of the chosen row, looked up when it is called.
  private Optional<Callable<Optional<ValueAt>>> value() {
    Lines lines = model.lines();
    return model
        .chosenRow()
        .filter(row -> row.place() >= 0 && row.kind() != TreeRow.Kind.FAULT)
        .map(row -> () -> lines.valueAt(row.line()));
  }

  /// A click has chosen the row already.
  private void atPointer(ContextMenuEvent event) {
    show(new Point2D(event.getScreenX(), event.getScreenY()));
  }

  private void atRow() {
    if (model.chosen() >= 0) {
      page.reveal();
      double foot = page.yOf(model.chosen()) + page.rowHeight();
      show(page.localToScreen(page.cell() * 4, foot));
    }
  }

  private void show(Point2D place) {
    List<MenuItem> first = ValueMenu.lines();
    model
        .chosenRow()
        .flatMap(model::link)
        .ifPresent(path -> first.add(item("Open " + path, AnswerKeys.LINK, model::openLink)));
    menu.show(value().orElse(Optional::empty), place, first, this::last);
  }

  private List<MenuItem> last(boolean container) {
    List<MenuItem> last = ValueMenu.lines();
    if (container) {
      last.add(ValueMenu.item("Expand all inside (*)", model::openInside));
    }
    last.add(item("Expand all", AnswerKeys.EXPAND, model::openAll));
    last.add(item("Collapse all", AnswerKeys.COLLAPSE, () -> model.closeAll(0)));
    last.add(item("Find…", Finding.FIND, tree::openFind));
    return last;
  }

  private MenuItem item(String text, Command command, Runnable action) {
    MenuItem item = ValueMenu.item(text, action);
    Keys.combination(tree, command).ifPresent(item::setAccelerator);
    return item;
  }
}
