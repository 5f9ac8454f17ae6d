package hypercall.ui.sidebar;

import hypercall.store.Folder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the list.
final class LineKeys {
  private final SidebarModel model;
  private final TypeAhead typeAhead;
  private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

  LineKeys(SidebarModel model, TypeAhead typeAhead) {
    this.model = model;
    this.typeAhead = typeAhead;
    on("Enter", () -> open(true));
    on("Space", () -> open(false));
    on("F2", () -> line().ifPresent(model.renaming()::begin));
    on("Delete", this::delete);
    on("Shortcut+D", () -> model.duplicate(lines()));
    on("Shortcut+Shift+D", () -> model.copy(lines()));
    on("Shortcut+Shift+N", model::createFolder);
    on("Shortcut+Z", model::undo);
    on("Shortcut+Shift+Z", model::redo);
    on("Shortcut+Y", model::redo);
    on("Shortcut+X", model.moves()::cut);
    on("Shortcut+V", model.moves()::paste);
    on("Alt+Up", () -> model.moves().along(-1));
    on("Alt+Down", () -> model.moves().along(1));
    on("Alt+Left", model.moves()::out);
    on("Alt+Right", model.moves()::in);
    on("Shortcut+Shift+E", this::expandAll);
  }

  private void on(String key, Runnable action) {
    keys.put(KeyCombination.valueOf(key), action);
  }

  /// Does what a key says; a key of nobody's goes on to the list.
  void pressed(KeyEvent event) {
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
    } else {
      keys.entrySet().stream()
          .filter(key -> key.getKey().match(event))
          .findFirst()
          .ifPresent(
              key -> {
                key.getValue().run();
                event.consume();
              });
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
    line()
        .flatMap(outline::folder)
        .ifPresent(folder -> model.setExpanded(Key.of(folder), folder.collapsed()));
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
    model.expandAll(model.contentsProperty().get().folders().stream().anyMatch(Folder::collapsed));
  }
}
