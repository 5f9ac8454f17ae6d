package hypercall.ui.sidebar;

import hypercall.store.SavedRequest;
import hypercall.ui.kit.MethodLabel;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Paints one line: a folder, a request (or the field for its new name), or the offer to undo.
final class SidebarCell extends TreeCell<@Nullable SidebarItem> {
  private static final PseudoClass FOLDER = PseudoClass.getPseudoClass("folder");

  private final SidebarModel model;
  private final SidebarActions actions;
  private @Nullable SidebarItem painted;

  SidebarCell(SidebarModel model, SidebarActions actions) {
    this.model = model;
    this.actions = actions;
    getStyleClass().add("sidebar-cell");
    setDisclosureNode(new StackPane()); // folders draw their own arrow, in line with their name
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    actions.renamingProperty().subscribe(this::repaintRenamed);
  }

  @Override
  protected void updateItem(@Nullable SidebarItem item, boolean empty) {
    super.updateItem(item, empty);
    if (Objects.equals(item, painted)) {
      return; // the tree asks at every layout
    }
    painted = item;
    setText(null);
    setContextMenu(null);
    pseudoClassStateChanged(FOLDER, item instanceof SidebarItem.Folder);
    if (item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (item) {
      case SidebarItem.Folder folder -> paint(folder);
      case SidebarItem.Request(var request) -> paint(request);
      case SidebarItem.Undo(var deleted) -> paintUndo(deleted);
    }
  }

  private void paint(SidebarItem.Folder folder) {
    Label name = new Label(folder.name());
    name.getStyleClass().addAll("strong", "muted");
    FontIcon arrow =
        new FontIcon(
            folder.expanded() ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
    HBox line = line(arrow, name);
    if (!folder.expanded()) {
      Label count = new Label(Integer.toString(folder.count()));
      count.getStyleClass().add("muted");
      line.getChildren().add(count);
    }
    setGraphic(line);
    setAccessibleText(
        folder.name()
            + ", folder, "
            + folder.count()
            + (folder.count() == 1 ? " request" : " requests"));
  }

  private void paint(SavedRequest request) {
    StackPane method = new StackPane(new MethodLabel(request.method()));
    method.getStyleClass().add("sidebar-method");
    Node name =
        actions.renamingProperty().get().equals(Optional.of(request.id()))
            ? renameField(request)
            : new Label(request.name());
    HBox.setHgrow(name, Priority.SOMETIMES);
    setGraphic(line(method, name));
    setAccessibleText(request.method() + " " + request.name());
    setContextMenu(actions.menu(request));
  }

  private void paintUndo(SavedRequest deleted) {
    Label text = new Label("Deleted “" + deleted.name() + "”");
    text.getStyleClass().add("muted");
    text.setMinWidth(0);
    Hyperlink undo = new Hyperlink("Undo");
    undo.getStyleClass().add("link");
    undo.setMinWidth(USE_PREF_SIZE);
    undo.setFocusTraversable(false); // Enter on the line does it
    undo.setOnAction(_ -> model.undoDelete());
    Button forget = new Button("", new FontIcon(MaterialDesignC.CLOSE));
    forget.getStyleClass().addAll("icon-button", "sidebar-forget");
    forget.setAccessibleText("Forget the deleted request");
    forget.setFocusTraversable(false); // Delete on the line does it
    forget.setOnAction(_ -> model.forgetDeleted());
    HBox line = line(text, undo, forget);
    line.getStyleClass().add("sidebar-undo");
    setGraphic(line);
    setAccessibleText("Deleted " + deleted.name() + ". Enter brings it back.");
  }

  private TextField renameField(SavedRequest request) {
    TextField field = new TextField(request.name());
    field.getStyleClass().add("sidebar-rename");
    field.setAccessibleText("New name of " + request.name());
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            rename(request, field.getText());
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            actions.endRename();
            event.consume();
          }
        });
    field
        .focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is && actions.isRenaming()) {
                rename(request, field.getText());
              }
            });
    field
        .sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                field.requestFocus();
                field.selectAll();
              }
            });
    return field;
  }

  private void rename(SavedRequest request, String name) {
    actions.endRename();
    model.rename(request, name);
  }

  /// Only the cell of the request concerned changes, when renaming begins and when it ends.
  private void repaintRenamed(Optional<String> before, Optional<String> now) {
    if (getItem() instanceof SidebarItem.Request(var request)
        && (now.equals(Optional.of(request.id())) || before.equals(Optional.of(request.id())))) {
      paint(request);
    }
  }

  /// The tree itself would open a folder on every second press, beside our every click.
  private void pressed(MouseEvent event) {
    if (getItem() instanceof SidebarItem.Folder && event.getClickCount() > 1) {
      event.consume();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || actions.isRenaming()) {
      return;
    }
    switch (getItem()) {
      case SidebarItem.Folder folder when event.getClickCount() == 1 -> model.toggle(folder);
      case SidebarItem.Request(var request) when event.getClickCount() <= 2 ->
          model.open(request, event.getClickCount() == 2);
      case SidebarItem.Folder _, SidebarItem.Request _, SidebarItem.Undo _ -> {}
      case null -> {}
    }
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(nodes);
    line.getStyleClass().add("sidebar-line");
    return line;
  }
}
