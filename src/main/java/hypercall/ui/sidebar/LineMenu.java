package hypercall.ui.sidebar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// The menu of the marked lines. It is built when it is asked for and belongs to no node: JavaFX
/// would give the keys of a node's menu to the whole window.
final class LineMenu {
  private final SidebarModel model;
  private final List<Key> lines;
  private final Outline outline;

  LineMenu(SidebarModel model) {
    this.model = model;
    this.outline = model.outline();
    this.lines = outline.roots(model.markedProperty().get());
  }

  ContextMenu menu() {
    List<MenuItem> items = new ArrayList<>();
    Optional<Key> one = lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.empty();
    one.flatMap(outline::request)
        .ifPresent(request -> items.add(item("Open", "Enter", () -> model.open(request, true))));
    boolean requestsOnly = lines.stream().noneMatch(Key::isFolder);
    if (lines.size() > 1 && requestsOnly) {
      items.add(item("Open all " + lines.size(), "Enter", () -> model.openAll(lines)));
    }
    List<String> target = model.target();
    items.add(item("New request here", "", () -> model.createIn(target)));
    items.add(item("New folder", "Shortcut+Shift+N", model::createFolder));
    if (!lines.isEmpty()) {
      items.add(new SeparatorMenuItem());
      one.ifPresent(line -> items.add(item("Rename", "F2", () -> model.renaming().begin(line))));
      if (requestsOnly) {
        items.add(item("Duplicate", "Shortcut+D", () -> model.duplicate(lines)));
      }
      String copyKey = requestsOnly ? "Shortcut+Shift+D" : "Shortcut+D";
      items.add(item("Save a copy here", copyKey, () -> model.copy(lines)));
      items.add(item("Delete", "Delete", () -> model.delete(lines)));
      items.add(new SeparatorMenuItem());
      items.add(item("Move up", "Alt+Up", () -> model.moves().along(-1)));
      items.add(item("Move down", "Alt+Down", () -> model.moves().along(1)));
      items.add(item("Move out of the folder", "Alt+Left", model.moves()::out));
      items.add(item("Move into the folder above", "Alt+Right", model.moves()::in));
      items.add(item("Cut", "Shortcut+X", model.moves()::cut));
    }
    if (!model.moves().cutProperty().get().isEmpty()) {
      items.add(item("Paste", "Shortcut+V", model.moves()::paste));
    }
    items.add(new SeparatorMenuItem());
    model
        .history()
        .last()
        .ifPresent(step -> items.add(item("Undo" + what(step), "Shortcut+Z", model::undo)));
    model
        .history()
        .next()
        .ifPresent(step -> items.add(item("Redo" + what(step), "Shortcut+Shift+Z", model::redo)));
    if (!target.isEmpty()) {
      items.add(
          item("Sort “" + target.getLast() + "” A–Z", "", () -> model.moves().sort(target, false)));
    }
    items.addAll(all(model));
    return new ContextMenu(items.toArray(MenuItem[]::new));
  }

  private static String what(History.Step step) {
    String said = step.said();
    return said.isEmpty()
        ? ""
        : ": " + said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
  }

  /// What is about all lines.
  static List<MenuItem> all(SidebarModel model) {
    return List.of(
        item("Sort everything A–Z", "", () -> model.moves().sort(List.of(), true)),
        item("Open all folders", "Shortcut+Shift+E", () -> model.expandAll(true)),
        item("Close all folders", "", () -> model.expandAll(false)));
  }

  /// @param keys shown beside the item; empty for none
  private static MenuItem item(String text, String keys, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    if (!keys.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(keys));
    }
    item.setOnAction(_ -> action.run());
    return item;
  }
}
