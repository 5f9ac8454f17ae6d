package hypercall.ui.sidebar;

import hypercall.store.SavedRequest;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Paints one line: a folder, a request (or the field for its new name), or the offer to undo.
final class SidebarCell extends TreeCell<@Nullable SidebarItem> {
  private static final PseudoClass FOLDER = PseudoClass.getPseudoClass("folder");
  private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");

  /// What the line was painted of: the tree asks at every layout.
  private record Painted(
      @Nullable SidebarItem item, String filter, boolean renaming, boolean cut) {}

  private final SidebarModel model;
  private @Nullable Painted painted;

  SidebarCell(SidebarModel model, Dragging dragging) {
    this.model = model;
    getStyleClass().add("sidebar-cell");
    setDisclosureNode(new StackPane()); // folders draw their own arrow, in line with their name
    setPrefWidth(0); // as wide as the list, never wider
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    dragging.on(this);
    model.renaming().lineProperty().subscribe(_ -> repaint(getItem()));
    visibleProperty().subscribe(this::seen);
    model.filterProperty().subscribe(_ -> repaint(getItem()));
    model.moves().cutProperty().subscribe(_ -> repaint(getItem()));
  }

  @Override
  protected void updateItem(@Nullable SidebarItem item, boolean empty) {
    super.updateItem(item, empty);
    repaint(empty ? null : item);
  }

  private void repaint(@Nullable SidebarItem item) {
    boolean renaming = item != null && model.renaming().isOf(item.key());
    boolean cut = item != null && model.moves().cutProperty().get().contains(item.key());
    Painted now = new Painted(item, model.filterProperty().get(), renaming, cut);
    if (Objects.equals(now, painted)) {
      return;
    }
    painted = now;
    setText(null);
    pseudoClassStateChanged(FOLDER, item instanceof SidebarItem.Group);
    pseudoClassStateChanged(CUT, cut);
    if (item == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
    } else {
      setGraphic(new LineFace(model, renaming).of(item));
      setTooltip(renaming ? null : new Tooltip(tip(item)));
      setAccessibleText(spoken(item) + (cut ? ", cut" : ""));
    }
  }

  /// A field that was made while its line was out of sight could not take the keyboard.
  private void seen(boolean visible) {
    if (visible && painted != null && painted.renaming()) {
      lookupAll(".sidebar-rename").forEach(Node::requestFocus);
    }
  }

  private static String spoken(SidebarItem item) {
    return switch (item) {
      case SidebarItem.Group group ->
          group.name() + ", folder, " + Said.count(group.count(), "request");
      case SidebarItem.Request(var request) -> request.method() + " " + request.name();
      case SidebarItem.Undo undo -> undo.name() + ". Enter brings it back.";
      case SidebarItem.Empty empty -> empty.name() + " Enter makes a request here.";
    };
  }

  /// The whole of what may be cut short, and where a request goes.
  private static String tip(SidebarItem item) {
    return switch (item) {
      case SidebarItem.Group group -> String.join(" / ", group.folder().path());
      case SidebarItem.Request(SavedRequest request) ->
          request.name() + "\n" + request.method() + " " + request.path();
      case SidebarItem.Undo undo -> undo.name();
      case SidebarItem.Empty empty -> empty.name();
    };
  }

  /// A name that is too long ends in an ellipsis instead of making the list wider.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Node line = getGraphic();
    if (line != null) {
      double width = getWidth() - snappedRightInset() - line.getLayoutX();
      line.resize(Math.max(0, width), line.getLayoutBounds().getHeight());
    }
  }

  /// The tree itself would open a folder on every second press, beside our every click.
  private void pressed(MouseEvent event) {
    if (getItem() instanceof SidebarItem.Group && event.getClickCount() > 1) {
      event.consume();
    }
  }

  /// With Shift or Ctrl a click marks lines, and opens nothing.
  private void clicked(MouseEvent event) {
    boolean marks = event.isShiftDown() || event.isShortcutDown();
    if (event.getButton() != MouseButton.PRIMARY
        || marks
        || !event.isStillSincePress()
        || model.renaming().isUnderWay()) {
      return;
    }
    switch (getItem()) {
      case SidebarItem.Group group when event.getClickCount() == 1 ->
          model.folding().toggle(group.folder());
      case SidebarItem.Request(var request) when event.getClickCount() <= 2 ->
          model.open(request, event.getClickCount() == 2);
      case SidebarItem.Group _, SidebarItem.Request _, SidebarItem.Undo _, SidebarItem.Empty _ -> {}
      case null -> {}
    }
  }
}
