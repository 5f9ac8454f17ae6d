package hypercall.ui.sidebar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The lines as a tree that follows the model and keeps nodes, scroll place and marks.
final class LineTree extends TreeView<@Nullable SidebarItem> {
  private final SidebarModel model;
  private final TreeItem<@Nullable SidebarItem> root = new TreeItem<>();
  private final Map<Key, TreeItem<@Nullable SidebarItem>> known = new HashMap<>();
  private final Sight sight;
  private boolean refreshing;

  LineTree(SidebarModel model) {
    this.model = model;
    this.sight = new Sight(this, this::rowToKeep, () -> model.renaming().isUnderWay());
    setRoot(root);
    root.setExpanded(true);
    setShowRoot(false);
    setAccessibleText("Saved requests");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    Dragging dragging = new Dragging(model, this);
    setCellFactory(_ -> new SidebarCell(model, dragging));
    TypeAhead typeAhead = new TypeAhead();
    new LineKeys(this, model, typeAhead);
    addEventHandler(KeyEvent.KEY_TYPED, key -> typed(key, typeAhead));
    new LinePopup(this, model, sight);
    addEventFilter(KeyEvent.KEY_PRESSED, this::passEscape);
    root.addEventHandler(
        TreeItem.<@Nullable SidebarItem>branchExpandedEvent(), e -> expanded(e.getTreeItem()));
    root.addEventHandler(
        TreeItem.<@Nullable SidebarItem>branchCollapsedEvent(), e -> expanded(e.getTreeItem()));
    getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) _ -> marked());
    model.itemsProperty().subscribe(lines -> refresh(lines));
    model.selectedProperty().subscribe(this::reveal);
    focusedProperty().subscribe((_, has) -> keyboard(has));
    model.markedProperty().subscribe(this::mark);
    model
        .renaming()
        .lineProperty()
        .subscribe(
            (before, now) -> {
              now.map(known::get).ifPresent(node -> sight.bring(getRow(node)));
              if (before.isPresent() && now.isEmpty()) {
                requestFocus();
              }
            });
  }

  /// Goes to the first request, or else the first line.
  void enter() {
    requestFocus();
    if (getSelectionModel().getSelectedIndex() < 0 || !model.filterProperty().get().isBlank()) {
      int row = 0;
      for (int i = getExpandedItemCount() - 1; i >= 0; i--) {
        row = getTreeItem(i).getValue() instanceof SidebarItem.Request ? i : row;
      }
      getSelectionModel().clearAndSelect(model.filterProperty().get().isBlank() ? 0 : row);
    }
  }

  /// While the list has the keyboard, a line shows where, also when what is in front is saved
  /// nowhere.
  private void keyboard(boolean here) {
    if (!here && model.selectedProperty().get().isEmpty()) {
      reveal(Optional.empty());
    } else if (here
        && getSelectionModel().isEmpty()
        && isFocusVisible()
        && getExpandedItemCount() > 0) {
      getSelectionModel().clearAndSelect(Math.max(0, getFocusModel().getFocusedIndex()));
    }
  }

  private void typed(KeyEvent key, TypeAhead typeAhead) {
    String letters = key.getCharacter();
    boolean word = !letters.isEmpty() && !Character.isISOControl(letters.charAt(0));
    boolean begins = !letters.isBlank() && !letters.equals("*");
    if (word
        && (begins || typeAhead.isUnderWay())
        && !key.isShortcutDown()
        && !key.isAltDown()
        && !model.renaming().isUnderWay()) {
      List<String> names =
          IntStream.range(0, getExpandedItemCount())
              .mapToObj(row -> getTreeItem(row).getValue())
              .map(item -> item == null ? "" : item.name())
              .toList();
      typeAhead
          .typed(letters, names, getSelectionModel().getSelectedIndex())
          .ifPresent(
              row -> {
                getSelectionModel().clearAndSelect(row);
                sight.bring(row);
              });
      key.consume();
    }
  }

  private void expanded(TreeItem<@Nullable SidebarItem> node) {
    if (!refreshing && node.getValue() instanceof SidebarItem.Group group) {
      model.folding().set(group.key(), node.isExpanded());
    }
  }

  private List<Key> keys() {
    return getSelectionModel().getSelectedItems().stream()
        .filter(Objects::nonNull)
        .map(TreeItem::getValue)
        .filter(Objects::nonNull)
        .map(SidebarItem::key)
        .toList();
  }

  /// A person marked lines: one request alone is also the one in front.
  private void marked() {
    List<Key> keys = keys();
    if (refreshing || keys.equals(model.markedProperty().get())) {
      return;
    }
    model.markedProperty().set(keys);
    if (keys.size() == 1 && model.outline().request(keys.getFirst()).isPresent()) {
      model.selectedProperty().set(Optional.of(keys.getFirst().id()));
    }
  }

  private void mark(List<Key> lines) {
    if (!refreshing && !lines.equals(keys())) {
      select(lines);
    }
  }

  private void select(List<Key> lines) {
    boolean outer = refreshing;
    refreshing = true;
    List<Integer> rows = rows(lines);
    getSelectionModel().clearSelection();
    if (!rows.isEmpty()) {
      int[] others = rows.stream().skip(1).mapToInt(row -> row).toArray();
      getSelectionModel().selectIndices(rows.getFirst(), others);
      getFocusModel().focus(rows.getLast());
      sight.bring(rows.getLast());
    }
    refreshing = outer;
  }

  private List<Integer> rows(List<Key> lines) {
    List<Integer> rows = new ArrayList<>();
    for (Key key : lines) {
      TreeItem<@Nullable SidebarItem> node = known.get(key);
      int row = node == null ? -1 : getRow(node);
      if (row >= 0) {
        rows.add(row);
      }
    }
    return rows;
  }

  private void refresh(List<SidebarItem> items) {
    refreshing = true;
    List<Key> before = model.markedProperty().get();
    fill(root, items);
    known.values().removeIf(item -> item.getParent() == null);
    List<Integer> rows = rows(before);
    if (rows.isEmpty()) {
      getSelectionModel().clearSelection();
    } else if (!keys().equals(before)) {
      select(before);
    }
    refreshing = false;
    if (rows.isEmpty()) {
      reveal(model.selectedProperty().get());
    }
    if (!keys().equals(before)) {
      model.markedProperty().set(keys());
    }
  }

  private void fill(TreeItem<@Nullable SidebarItem> parent, List<SidebarItem> items) {
    List<TreeItem<@Nullable SidebarItem>> children = items.stream().map(this::node).toList();
    if (!children.equals(parent.getChildren())) {
      // Taken from its old folder after it was put into the new one, an item would have none.
      for (TreeItem<@Nullable SidebarItem> child : children) {
        if (child.getParent() != null && child.getParent() != parent) {
          child.getParent().getChildren().remove(child);
        }
      }
      parent.getChildren().setAll(children);
    }
  }

  private TreeItem<@Nullable SidebarItem> node(SidebarItem item) {
    TreeItem<@Nullable SidebarItem> node =
        known.computeIfAbsent(item.key(), _ -> new TreeItem<>(item));
    if (!item.equals(node.getValue())) {
      node.setValue(item);
    }
    if (item instanceof SidebarItem.Group group) {
      fill(node, group.items());
      node.setExpanded(group.expanded());
    }
    return node;
  }

  /// Marks the request in front; nothing when it is saved nowhere.
  private void reveal(Optional<String> id) {
    List<Key> wanted = id.map(request -> List.of(new Key(false, request))).orElse(List.of());
    if (id.isEmpty()) {
      if (!isFocused()
          && keys().stream().anyMatch(key -> model.outline().request(key).isPresent())) {
        getSelectionModel().clearSelection();
      }
    } else if (!rows(wanted).isEmpty() && !keys().containsAll(wanted)) {
      getSelectionModel().clearAndSelect(rows(wanted).getFirst());
      sight.bring(rows(wanted).getFirst());
    }
  }

  /// The line whose name is a field now, or else the one that was marked last.
  private int rowToKeep() {
    Optional<Key> named = model.renaming().lineProperty().get();
    return named.map(known::get).map(this::getRow).orElseGet(getFocusModel()::getFocusedIndex);
  }

  /// The tree would swallow Esc, which may mean something outside of it.
  private void passEscape(KeyEvent key) {
    boolean unused = !key.isConsumed() && !model.renaming().isUnderWay();
    if (key.getCode() == KeyCode.ESCAPE && unused) {
      key.consume();
      getParent().fireEvent(key.copyFor(getParent(), getParent()));
    }
  }
}
