package hypercall.ui.sidebar;

import hypercall.store.Deleted;
import hypercall.ui.kit.Command;
import hypercall.ui.kit.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu of the marked lines. It is built when it is asked for and belongs to no node: JavaFX
/// would give the keys of a node's menu to the whole window.
final class LineMenu {
  /// So many of what was deleted fit in a menu.
  private static final int MOST_DELETED = 20;

  private final Node list;
  private final SidebarModel model;
  private final List<Key> lines;
  private final Outline outline;

  LineMenu(Node list, SidebarModel model) {
    this.list = list;
    this.model = model;
    this.outline = model.outline();
    this.lines = outline.roots(model.markedProperty().get());
  }

  ContextMenu menu() {
    List<MenuItem> items = new ArrayList<>();
    Optional<Key> one = lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.empty();
    one.flatMap(outline::request)
        .ifPresent(
            request -> items.add(item("Open", SidebarKeys.OPEN, () -> model.open(request, true))));
    boolean requestsOnly = lines.stream().noneMatch(Key::isFolder);
    if (lines.size() > 1 && requestsOnly) {
      items.add(item("Open all " + lines.size(), SidebarKeys.OPEN, () -> model.openAll(lines)));
    }
    List<String> target = model.target();
    items.add(item("New request here", () -> model.createIn(target)));
    items.add(item("New folder", SidebarKeys.FOLDER, model::createFolder));
    if (!lines.isEmpty()) {
      items.add(new SeparatorMenuItem());
      one.ifPresent(
          line ->
              items.add(item("Rename", SidebarKeys.RENAME, () -> model.renaming().begin(line))));
      if (requestsOnly) {
        items.add(
            item("Duplicate in a new tab", SidebarKeys.DUPLICATE, () -> model.duplicate(lines)));
      }
      Command copyKey = requestsOnly ? SidebarKeys.COPY : SidebarKeys.DUPLICATE;
      String copy = requestsOnly ? "Duplicate in the folder" : "Duplicate";
      items.add(item(copy, copyKey, () -> model.copy(lines)));
      items.add(item("Delete", SidebarKeys.DELETE, () -> model.delete(lines)));
      items.add(new SeparatorMenuItem());
      items.add(item("Move up", SidebarKeys.UP, () -> model.moves().along(-1)));
      items.add(item("Move down", SidebarKeys.DOWN, () -> model.moves().along(1)));
      items.add(item("Move out of the folder", SidebarKeys.OUT, model.moves()::out));
      items.add(item("Move into the folder above", SidebarKeys.INTO, model.moves()::in));
      items.add(item("Cut", SidebarKeys.CUT, model.moves()::cut));
    }
    if (!model.moves().cutProperty().get().isEmpty()) {
      items.add(item("Paste", SidebarKeys.PASTE, model.moves()::paste));
    }
    items.add(new SeparatorMenuItem());
    model
        .history()
        .last()
        .ifPresent(step -> items.add(item("Undo" + what(step), SidebarKeys.UNDO, model::undo)));
    model
        .history()
        .next()
        .ifPresent(step -> items.add(item("Redo" + what(step), SidebarKeys.REDO, model::redo)));
    if (!target.isEmpty()) {
      items.add(
          item("Sort “" + target.getLast() + "” A–Z", () -> model.moves().sort(target, false)));
    }
    items.addAll(all());
    return new ContextMenu(items.toArray(MenuItem[]::new));
  }

  private static String what(History.Step step) {
    String said = step.said();
    return said.isEmpty()
        ? ""
        : ": " + said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
  }

  /// What is about all lines.
  List<MenuItem> all() {
    List<MenuItem> all = new ArrayList<>();
    all.add(item("Sort everything A–Z", () -> model.moves().sort(List.of(), true)));
    all.add(item("Open all folders", SidebarKeys.EXPAND, () -> model.folding().all(true)));
    all.add(item("Close all folders", () -> model.folding().all(false)));
    List<Deleted> deleted = model.bin().all();
    if (!deleted.isEmpty()) {
      Menu bin = new Menu("Recently deleted");
      deleted.stream()
          .limit(MOST_DELETED)
          .map(one -> item(Bin.said(one, Instant.now()), () -> model.bin().bringBack(one)))
          .forEach(bin.getItems()::add);
      all.add(bin);
    }
    return all;
  }

  private MenuItem item(String text, Command command, Runnable action) {
    MenuItem item = item(text, action);
    Keys.combination(list, command).ifPresent(item::setAccelerator);
    return item;
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
