package hypercall.ui.sidebar;

import hypercall.store.Contents;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How lines change their places: dropped somewhere, by steps of a key, cut and pasted, sorted. All
/// of it can be undone.
public final class Moves {
  private final SidebarModel model;
  private final ReadOnlyObjectWrapper<List<Key>> cut = new ReadOnlyObjectWrapper<>(List.of());

  Moves(SidebarModel model) {
    this.model = model;
  }

  /// The lines that wait to be pasted elsewhere.
  ReadOnlyObjectProperty<List<Key>> cutProperty() {
    return cut.getReadOnlyProperty();
  }

  /// Moves lines, folders with all that is in them.
  public void move(List<Key> lines, Place to) {
    moved(lines, model.arranging().move(lines, to));
  }

  /// Whether anything would be elsewhere after a move.
  boolean canMove(List<Key> lines, Place to) {
    Contents after = model.arranging().move(lines, to);
    return !after.equals(model.arranging().move(List.of(), to));
  }

  /// Moves the marked lines up (-1) or down (+1) in their folder.
  public void along(int by) {
    moved(marked(), steps().along(by));
  }

  /// Moves the marked lines out of their folder, right behind it.
  public void out() {
    moved(marked(), steps().out());
  }

  /// Moves the marked lines into the folder above them.
  public void in() {
    moved(marked(), steps().in());
  }

  /// Takes the marked lines to be pasted elsewhere; until then they stay where they are.
  public void cut() {
    cut.set(model.outline().roots(marked()));
  }

  public void forgetCut() {
    cut.set(List.of());
  }

  /// Moves what was cut into the marked folder, or behind the marked request.
  public void paste() {
    List<Key> lines = cut.get();
    forgetCut();
    Outline outline = model.outline();
    Optional<Key> at = marked().stream().reduce((_, last) -> last);
    Optional<Key> before =
        at.filter(key -> !key.isFolder()).flatMap(key -> outline.next(key, lines));
    move(lines, new Place(at.map(outline::inside).orElse(List.of()), before));
  }

  /// Sorts by name what stands in a folder.
  ///
  /// @param deep whether also what stands in folders inside it
  public void sort(List<String> folder, boolean deep) {
    String what = folder.isEmpty() ? "the top level" : "“" + folder.getLast() + "”";
    String said = "Sorted " + (deep && folder.isEmpty() ? "everything" : what) + " A–Z";
    model.apply(said, model.arranging().sort(folder, deep), marked());
  }

  private void moved(List<Key> lines, Contents after) {
    if (!lines.isEmpty()) {
      model.apply("Moved " + Said.of(model.outline(), lines), after, lines);
    }
  }

  private List<Key> marked() {
    return model.markedProperty().get();
  }

  private Steps steps() {
    return new Steps(model.contentsProperty().get(), marked());
  }
}
