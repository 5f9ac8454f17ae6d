package hypercall.ui.sidebar;

import hypercall.store.Folder;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/// Opening and closing folders: kept, but among what a filter found only for as long as that is
/// shown.
public final class Folding {
  private final SidebarModel model;

  /// The folders somebody closed among what the filter found.
  private final Set<Key> closedHits = new HashSet<>();

  Folding(SidebarModel model) {
    this.model = model;
  }

  /// Another filter shows all that it finds.
  void begin() {
    closedHits.clear();
  }

  boolean isClosedHit(Key folder) {
    return closedHits.contains(folder);
  }

  public void set(Key folder, boolean open) {
    fold(f -> Key.of(f).equals(folder), open);
  }

  public void all(boolean open) {
    fold(_ -> true, open);
  }

  /// Opens a closed folder, and closes an open one.
  void toggle(Folder folder) {
    boolean closed = isFiltered() ? isClosedHit(Key.of(folder)) : folder.collapsed();
    set(Key.of(folder), closed);
  }

  private boolean isFiltered() {
    return !Filter.of(model.filterProperty().get()).isEmpty();
  }

  private void fold(Predicate<Folder> which, boolean open) {
    if (!isFiltered()) {
      model.keep(model.arranging().collapse(which, !open));
      return;
    }
    for (Folder folder : model.contentsProperty().get().folders()) {
      if (which.test(folder) && open) {
        closedHits.remove(Key.of(folder));
      } else if (which.test(folder)) {
        closedHits.add(Key.of(folder));
      }
    }
    model.refresh();
  }
}
