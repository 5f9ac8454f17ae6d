package hypercall.ui.sidebar;

import hypercall.store.SavedRequest;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/// What the lines have in common: which of them is being renamed, and their menu.
///
/// Renaming does not use the tree's own editing, which would also begin with Enter and with a
/// second click.
final class SidebarActions {
  private final SidebarModel model;
  private final Node list;
  private final ReadOnlyObjectWrapper<Optional<String>> renaming =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  SidebarActions(SidebarModel model, Node list) {
    this.model = model;
    this.list = list;
  }

  /// The id of the request whose name is a field now.
  ReadOnlyObjectProperty<Optional<String>> renamingProperty() {
    return renaming.getReadOnlyProperty();
  }

  boolean isRenaming() {
    return renaming.get().isPresent();
  }

  void beginRename(SavedRequest request) {
    renaming.set(Optional.of(request.id()));
  }

  /// Leaves the field; the list has the keys again.
  void endRename() {
    renaming.set(Optional.empty());
    list.requestFocus();
  }

  ContextMenu menu(SavedRequest request) {
    MenuItem open = item("Open", () -> model.open(request, true));
    MenuItem rename = item("Rename", () -> beginRename(request));
    MenuItem duplicate = item("Duplicate", () -> model.duplicate(request));
    MenuItem delete = item("Delete", () -> model.delete(request));
    ContextMenu menu = new ContextMenu(open, rename, duplicate, delete);
    menu.setOnShowing(
        _ -> {
          key(open, "Enter");
          key(rename, "F2");
          key(duplicate, "Shortcut+D");
          key(delete, "Delete");
        });
    menu.setOnHidden(_ -> menu.getItems().forEach(item -> item.setAccelerator(null)));
    return menu;
  }

  /// Shows a key beside an item, while the menu is open only: JavaFX gives the keys of every menu
  /// that could open to the whole window, and Enter in some field would open the last request.
  private static void key(MenuItem item, String key) {
    item.setAccelerator(KeyCombination.valueOf(key));
  }

  boolean run(Runnable action) {
    action.run();
    return true;
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
