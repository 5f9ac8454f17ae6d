package hypercall.ui.sidebar;

import hypercall.store.Folder;
import hypercall.ui.kit.Command;
import hypercall.ui.kit.PaneKeys;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the list.
final class LineKeys {
  private final SidebarModel model;
  private final TypeAhead typeAhead;
  private final Node list;
  private final PaneKeys keys;

  LineKeys(Node list, SidebarModel model, TypeAhead typeAhead) {
    this.list = list;
    this.model = model;
    this.typeAhead = typeAhead;
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    keys = PaneKeys.of(list);
    on(SidebarKeys.OPEN, () -> open(true));
    on(SidebarKeys.PREVIEW, () -> open(false));
    on(SidebarKeys.RENAME, () -> line().ifPresent(model.renaming()::begin));
    on(SidebarKeys.DELETE, this::delete);
    on(SidebarKeys.DUPLICATE, () -> model.duplicate(lines()));
    on(SidebarKeys.COPY, () -> model.copy(lines()));
    on(SidebarKeys.FOLDER, model::createFolder);
    on(SidebarKeys.UNDO, model::undo);
    on(SidebarKeys.REDO, model::redo);
    on(SidebarKeys.CUT, model.moves()::cut);
    on(SidebarKeys.PASTE, model.moves()::paste);
    on(SidebarKeys.UP, () -> model.moves().along(-1));
    on(SidebarKeys.DOWN, () -> model.moves().along(1));
    on(SidebarKeys.OUT, model.moves()::out);
    on(SidebarKeys.INTO, model.moves()::in);
    on(SidebarKeys.EXPAND, this::expandAll);
  }

  /// In the field in the list the keys are the field's.
  private void on(Command command, Runnable action) {
    keys.on(command, () -> !(list.getScene().getFocusOwner() instanceof TextInputControl), action);
  }

  /// What is no command's; a key of nobody's goes on to the list.
  private void pressed(KeyEvent event) {
    if (model.renaming().isUnderWay()) {
      if (event.getTarget() instanceof TextInputControl) {
        return; // the keys belong to the field in the list
      }
      model.renaming().leave(); // the field was scrolled out of sight
    }
    if (typeAhead.isUnderWay() && event.getCode() == KeyCode.SPACE) {
      event.consume(); // belongs to the word that is being typed
    } else if (event.getCode() == KeyCode.ESCAPE && !model.moves().cutProperty().get().isEmpty()) {
      model.moves().forgetCut();
      event.consume();
    } else if (event.getText().equals("*") || event.getCode() == KeyCode.MULTIPLY) {
      expandAll();
      event.consume();
    }
  }

  private List<Key> lines() {
    return model.markedProperty().get();
  }

  /// The marked line when there is but one.
  private Optional<Key> line() {
    return Optional.of(lines()).filter(lines -> lines.size() == 1).map(List::getFirst);
  }

  private void open(boolean pin) {
    Outline outline = model.outline();
    if (lines().equals(List.of(SidebarItem.Undo.KEY))) {
      model.undo();
    }
    line().flatMap(outline::folder).ifPresent(model.folding()::toggle);
    lines().stream()
        .flatMap(key -> SidebarItem.Empty.folder(key).stream())
        .findFirst()
        .ifPresent(folder -> model.createIn(outline.inside(folder)));
    line().flatMap(outline::request).ifPresent(request -> model.open(request, pin));
    if (lines().size() > 1) {
      model.openAll(lines());
    }
  }

  private void delete() {
    if (lines().equals(List.of(SidebarItem.Undo.KEY))) {
      model.forgetOffer();
    } else {
      model.delete(lines());
    }
  }

  private void expandAll() {
    model
        .folding()
        .all(model.contentsProperty().get().folders().stream().anyMatch(Folder::collapsed));
  }
}
