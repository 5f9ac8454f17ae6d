package hypercall.ui.sidebar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Dragging lines to another place: a mark shows where they would come, and a closed folder opens
/// when the mouse rests over it.
final class Dragging {
  private static final DataFormat LINES = new DataFormat("application/x-hypercall-lines");
  private static final Duration REST = Duration.millis(700);

  private final SidebarModel model;
  private final PauseTransition rest = new PauseTransition(REST);
  private List<Key> dragged = List.of();

  /// The line that shows a mark, if any.
  private Optional<TreeCell<@Nullable SidebarItem>> over = Optional.empty();

  Dragging(SidebarModel model, LineTree tree) {
    this.model = model;
    new EdgeScroll(tree, () -> over.ifPresent(cell -> show(cell, Optional.empty())));
  }

  /// Lets a line be dragged and be dropped on.
  void on(TreeCell<@Nullable SidebarItem> cell) {
    cell.setOnDragDetected(event -> begin(cell, event));
    cell.setOnDragOver(event -> over(cell, event));
    cell.setOnDragEntered(_ -> waitToOpen(cell));
    cell.setOnDragExited(
        _ -> {
          rest.stop();
          show(cell, Optional.empty());
        });
    cell.setOnDragDropped(event -> drop(cell, event));
    cell.itemProperty().subscribe((_, _) -> show(cell, Optional.empty())); // another line's now
    cell.setOnDragDone(_ -> dragged = List.of());
  }

  private void begin(TreeCell<@Nullable SidebarItem> cell, MouseEvent event) {
    List<Key> lines = model.outline().roots(model.markedProperty().get());
    if (!event.isPrimaryButtonDown()
        || lines.isEmpty()
        || cell.getItem() == null
        || model.renaming().isUnderWay()) {
      return;
    }
    dragged = lines;
    Dragboard board = cell.startDragAndDrop(TransferMode.MOVE);
    ClipboardContent content = new ClipboardContent();
    content.put(LINES, Integer.toString(lines.size()));
    board.setContent(content);
    Label label = new Label(Said.of(model.outline(), lines));
    label.getStyleClass().add("sidebar-drag");
    Scene scene = new Scene(label);
    scene.getStylesheets().setAll(cell.getScene().getStylesheets());
    for (Parent around = cell.getParent(); around != null; around = around.getParent()) {
      scene.getStylesheets().addAll(around.getStylesheets());
    }
    board.setDragView(label.snapshot(null, null), -12, 0);
    event.consume();
  }

  private Optional<Drop> dropAt(TreeCell<@Nullable SidebarItem> cell, DragEvent event) {
    if (!event.getDragboard().hasContent(LINES) || dragged.isEmpty()) {
      return Optional.empty();
    }
    return Drop.on(
            model.outline(),
            Optional.ofNullable(cell.getItem()),
            event.getY() / cell.getHeight(),
            dragged)
        .filter(drop -> model.moves().canMove(dragged, drop.place()));
  }

  private void over(TreeCell<@Nullable SidebarItem> cell, DragEvent event) {
    Optional<Drop> drop = dropAt(cell, event);
    drop.ifPresent(_ -> event.acceptTransferModes(TransferMode.MOVE));
    show(cell, drop);
    event.consume();
  }

  private void drop(TreeCell<@Nullable SidebarItem> cell, DragEvent event) {
    Optional<Drop> drop = dropAt(cell, event);
    show(cell, Optional.empty());
    drop.ifPresent(to -> model.moves().move(dragged, to.place()));
    event.setDropCompleted(drop.isPresent());
    event.consume();
  }

  private void waitToOpen(TreeCell<@Nullable SidebarItem> cell) {
    rest.stop();
    if (cell.getItem() instanceof SidebarItem.Group group && !group.expanded()) {
      rest.setOnFinished(_ -> model.folding().set(group.key(), true));
      rest.playFromStart();
    }
  }

  private void show(TreeCell<@Nullable SidebarItem> cell, Optional<Drop> drop) {
    over = drop.map(_ -> cell);
    for (Drop.Mark mark : Drop.Mark.values()) {
      cell.pseudoClassStateChanged(
          PseudoClass.getPseudoClass("drop-" + mark.name().toLowerCase(Locale.ROOT)),
          drop.filter(d -> d.mark() == mark).isPresent());
    }
  }
}
