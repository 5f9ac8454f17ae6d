package hypercall.ui.sidebar;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;

/// Brings rows of the list into sight, and keeps one there when the list becomes lower.
final class Sight {
  private final TreeView<?> list;
  private final IntSupplier kept;

  /// @param kept the row that stays in sight
  /// @param always whether it does even when it was out of sight before
  Sight(TreeView<?> list, IntSupplier kept, BooleanSupplier always) {
    this.list = list;
    this.kept = kept;
    list.heightProperty()
        .subscribe(
            (was, is) -> {
              int row = kept.getAsInt();
              boolean lower = is.doubleValue() < was.doubleValue();
              if (lower && (always.getAsBoolean() || cell(row).isPresent())) {
                afterLayout();
              }
            });
  }

  /// Scrolls no further than needed: the list itself would put the row on top.
  void bring(int row) {
    if (cell(row).isEmpty()) {
      list.scrollTo(row);
    } else {
      showWhole(row);
    }
    // At the end of the list that may show but a part of the row; and a bar below may come too.
    afterLayout();
  }

  private void showWhole(int row) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(row);
    }
  }

  /// The cell that shows a row now.
  Optional<SidebarCell> cell(int row) {
    return list.lookupAll(".sidebar-cell").stream()
        .filter(SidebarCell.class::isInstance)
        .filter(Node::isVisible)
        .map(SidebarCell.class::cast)
        .filter(cell -> cell.getIndex() == row)
        .findFirst();
  }

  /// Only then does the list know how much of it is seen.
  private void afterLayout() {
    Scene scene = list.getScene();
    if (scene == null) {
      return;
    }
    Runnable once =
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            if (kept.getAsInt() >= 0) {
              showWhole(kept.getAsInt());
            }
          }
        };
    scene.addPostLayoutPulseListener(once);
  }
}
