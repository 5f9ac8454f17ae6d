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
    return new ContextMenu(
        item("Open", "Enter", () -> model.open(request, true)),
        item("Rename", "F2", () -> beginRename(request)),
        item("Duplicate", "Shortcut+D", () -> model.duplicate(request)),
        item("Delete", "Delete", () -> model.delete(request)));
  }

  boolean run(Runnable action) {
    action.run();
    return true;
  }

  private static MenuItem item(String text, String key, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setAccelerator(KeyCombination.valueOf(key));
    item.setOnAction(_ -> action.run());
    return item;
  }
}
