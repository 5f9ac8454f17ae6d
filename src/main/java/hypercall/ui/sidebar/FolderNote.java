package hypercall.ui.sidebar;

import hypercall.store.Folder;
import hypercall.ui.kit.DescriptionPane;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;

/// What the marked folder is for, below the lines. What is typed is kept soon after, and at once
/// when another line is marked.
final class FolderNote extends BorderPane {
  private final SidebarModel model;
  private final StringProperty text = new SimpleStringProperty("");
  private final PauseTransition soon = new PauseTransition(Duration.millis(600));
  private Optional<Key> folder = Optional.empty();

  FolderNote(SidebarModel model) {
    this.model = model;
    getStyleClass().addAll("hairline-top", "sidebar-note");
    soon.setOnFinished(_ -> keep());
    text.subscribe((_, _) -> soon.playFromStart());
    model.markedProperty().subscribe(_ -> follow());
    model.contentsProperty().subscribe(_ -> follow());
  }

  private void follow() {
    Optional<Folder> now =
        Optional.of(model.markedProperty().get())
            .filter(lines -> lines.size() == 1)
            .flatMap(lines -> model.outline().folder(lines.getFirst()));
    Optional<Key> key = now.map(Key::of);
    boolean other = !key.equals(folder);
    if (other) {
      keep();
      folder = key;
      setCenter(null);
    }
    now.filter(_ -> other || !(getCenter() instanceof DescriptionPane pane && pane.isWriting()))
        .ifPresent(this::show);
    setVisible(now.isPresent());
    setManaged(now.isPresent());
  }

  private void show(Folder now) {
    text.set(now.description());
    soon.stop();
    if (getCenter() == null) {
      setCenter(new DescriptionPane(text, "folder " + now.name()));
    }
  }

  private void keep() {
    soon.stop();
    String typed = text.get();
    folder
        .flatMap(key -> model.outline().folder(key))
        .filter(kept -> !kept.description().equals(typed))
        .ifPresent(kept -> model.describe(Key.of(kept), typed));
  }
}
