package hypercall.ui.sidebar;

import hypercall.ui.kit.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The sidebar: a filter, the saved requests in folders, and a button for a new one.
///
/// Keys in the list: Enter opens, Space previews, F2 renames, Delete deletes, Ctrl+D duplicates,
/// Ctrl+Z brings the last deleted back. Down leads from the filter into the list, Up back out of
/// it.
public final class SidebarView extends BorderPane {
  private static final KeyCombination DUPLICATE = KeyCombination.valueOf("Shortcut+D");
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

  private final SidebarModel model;
  private final TextField filter = new TextField();
  private final TreeItem<@Nullable SidebarItem> root = new TreeItem<>();
  private final TreeView<@Nullable SidebarItem> tree = new TreeView<>(root);
  private final Map<Object, TreeItem<@Nullable SidebarItem>> known = new HashMap<>();
  private final SidebarActions actions;
  private boolean refreshing;

  public SidebarView(SidebarModel model) {
    this.model = model;
    this.actions = new SidebarActions(model, tree);
    getStyleClass().add("sidebar");
    Sheet.dress(this, SidebarView.class, "sidebar.css");
    setTop(filterBox());
    setCenter(new StackPane(list(), placeholder()));
    setBottom(footer());
    model.itemsProperty().subscribe(this::refresh);
    model.selectedProperty().subscribe(this::reveal);
  }

  /// Puts the cursor into the filter.
  public void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  private Node filterBox() {
    filter.setPromptText("Filter…");
    filter.setAccessibleText("Filter saved requests");
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN) {
            tree.requestFocus();
            if (tree.getSelectionModel().getSelectedIndex() < 0) {
              tree.getSelectionModel().select(0);
            }
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
          }
        });
    StackPane box = new StackPane(filter);
    box.getStyleClass().add("sidebar-filter");
    return box;
  }

  private Node list() {
    root.setExpanded(true);
    tree.setShowRoot(false);
    tree.setAccessibleText("Saved requests");
    tree.setCellFactory(_ -> new SidebarCell(model, actions));
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    tree.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            item -> {
              if (!refreshing
                  && item != null
                  && item.getValue() instanceof SidebarItem.Request(var request)) {
                model.selectedProperty().set(Optional.of(request.id()));
              }
            });
    return tree;
  }

  private Node placeholder() {
    Label label = new Label();
    label.getStyleClass().addAll("muted", "sidebar-placeholder");
    label.setWrapText(true);
    label.setMouseTransparent(true);
    ObservableValue<Boolean> empty = model.itemsProperty().map(List::isEmpty);
    label.visibleProperty().bind(empty);
    label
        .textProperty()
        .bind(
            model
                .filterProperty()
                .map(
                    words ->
                        words.isBlank()
                            ? "Nothing saved yet. Make a new request and save it with Ctrl+S."
                            : "No saved request matches “" + words.strip() + "”. Esc clears."));
    return label;
  }

  private Node footer() {
    Button create = new Button("New request", new FontIcon(MaterialDesignP.PLUS));
    create.getStyleClass().addAll("link", "sidebar-new");
    create.setAccessibleText("New request");
    create.setOnAction(_ -> model.create());
    HBox buttons = new HBox(create);
    buttons.getStyleClass().addAll("hairline-top", "sidebar-footer");
    Label trouble = new Label();
    trouble.getStyleClass().add("sidebar-trouble");
    trouble.setWrapText(true);
    trouble.textProperty().bind(model.troubleProperty());
    trouble.visibleProperty().bind(model.troubleProperty().map(text -> !text.isEmpty()));
    trouble.managedProperty().bind(trouble.visibleProperty());
    BorderPane footer = new BorderPane(buttons);
    footer.setTop(trouble);
    return footer;
  }

  private void key(KeyEvent event) {
    if (actions.isRenaming()) {
      return; // the keys belong to the field in the list
    }
    Optional<SidebarItem> item =
        Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    boolean done;
    if (UNDO.match(event)) {
      model.undoDelete();
      done = true;
    } else if (event.getCode() == KeyCode.UP && tree.getSelectionModel().getSelectedIndex() <= 0) {
      focusFilter();
      done = true;
    } else {
      done = item.isPresent() && key(event, item.get());
    }
    if (done) {
      event.consume();
    }
  }

  private boolean key(KeyEvent event, SidebarItem item) {
    boolean enter = event.getCode() == KeyCode.ENTER;
    boolean plain = enter || event.getCode() == KeyCode.SPACE;
    return switch (item) {
      case SidebarItem.Folder folder when plain -> actions.run(() -> model.toggle(folder));
      case SidebarItem.Undo _ when plain -> actions.run(model::undoDelete);
      case SidebarItem.Undo _ when event.getCode() == KeyCode.DELETE ->
          actions.run(model::forgetDeleted);
      case SidebarItem.Request(var request) when plain ->
          actions.run(() -> model.open(request, enter));
      case SidebarItem.Request(var request) when DUPLICATE.match(event) ->
          actions.run(() -> model.duplicate(request));
      case SidebarItem.Request(var request) when event.getCode() == KeyCode.F2 ->
          actions.run(
              () -> {
                bringIntoSight(tree.getSelectionModel().getSelectedIndex());
                actions.beginRename(request);
              });
      case SidebarItem.Request(var request) when event.getCode() == KeyCode.DELETE ->
          actions.run(() -> model.delete(request));
      case SidebarItem.Folder _, SidebarItem.Undo _, SidebarItem.Request _ -> false;
    };
  }

  /// Brings the tree in line with the model and keeps nodes, scroll place and selection.
  private void refresh(List<SidebarItem> items) {
    TreeItem<@Nullable SidebarItem> before = tree.getSelectionModel().getSelectedItem();
    int index = tree.getSelectionModel().getSelectedIndex();
    refreshing = true;
    fill(root, items);
    TreeItem<@Nullable SidebarItem> atIndex = tree.getTreeItem(index);
    if (before != null && tree.getRow(before) >= 0) {
      tree.getSelectionModel().select(before);
    } else if (atIndex != null && atIndex.getValue() instanceof SidebarItem.Undo) {
      tree.getSelectionModel().clearAndSelect(index);
    } else {
      tree.getSelectionModel().clearSelection();
      reveal(model.selectedProperty().get());
    }
    refreshing = false;
    known.values().removeIf(item -> tree.getRow(item) < 0 && item.getParent() == null);
  }

  private void fill(TreeItem<@Nullable SidebarItem> parent, List<SidebarItem> items) {
    List<TreeItem<@Nullable SidebarItem>> children = items.stream().map(this::node).toList();
    if (!children.equals(parent.getChildren())) {
      parent.getChildren().setAll(children);
    }
  }

  private TreeItem<@Nullable SidebarItem> node(SidebarItem item) {
    TreeItem<@Nullable SidebarItem> node =
        known.computeIfAbsent(item.key(), _ -> new TreeItem<>(item));
    if (!item.equals(node.getValue())) {
      node.setValue(item);
    }
    if (item instanceof SidebarItem.Folder folder) {
      fill(node, folder.items());
      node.setExpanded(folder.expanded());
    }
    return node;
  }

  private void reveal(Optional<String> id) {
    TreeItem<@Nullable SidebarItem> node = id.map(known::get).orElse(null);
    int row = node == null ? -1 : tree.getRow(node);
    if (row >= 0 && row != tree.getSelectionModel().getSelectedIndex()) {
      tree.getSelectionModel().clearAndSelect(row);
      bringIntoSight(row);
    } else if (id.isEmpty() && isRequestSelected()) {
      tree.getSelectionModel().clearSelection(); // what is in front is saved nowhere
    }
  }

  private boolean isRequestSelected() {
    TreeItem<@Nullable SidebarItem> item = tree.getSelectionModel().getSelectedItem();
    return item != null && item.getValue() instanceof SidebarItem.Request;
  }

  /// Only when it is out of sight: the tree would otherwise put the row on top.
  private void bringIntoSight(int row) {
    boolean inSight =
        tree.lookupAll(".sidebar-cell").stream()
            .anyMatch(cell -> cell instanceof SidebarCell line && line.getIndex() == row);
    if (!inSight) {
      tree.scrollTo(row);
    }
  }
}
