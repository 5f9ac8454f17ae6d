package hypercall.ui.sidebar;

import hypercall.store.SavedRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the sidebar shows, and what a person can do there.
///
/// It changes its own lines at once and asks for the lasting change through an intent; when that
/// fails, its owner shows what is really kept with [#show] and says why with [#tell].
public final class SidebarModel {
  /// What a person asks for.
  ///
  /// @param open a request, pinned (true) or as preview (false)
  /// @param duplicate opens an independent copy that is not saved
  /// @param save a request under a new name, or one whose deletion was undone
  /// @param delete a request
  /// @param create an empty request
  public record Intents(
      BiConsumer<SavedRequest, Boolean> open,
      Consumer<SavedRequest> duplicate,
      Consumer<SavedRequest> save,
      Consumer<SavedRequest> delete,
      Runnable create) {}

  private record Deleted(SavedRequest request, int index) {}

  private final Intents intents;
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Optional<String>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Set<List<String>>> collapsed = new SimpleObjectProperty<>(Set.of());
  private final ReadOnlyObjectWrapper<List<SidebarItem>> items =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private List<SavedRequest> requests = List.of();
  private Optional<Deleted> deleted = Optional.empty();

  public SidebarModel(Intents intents) {
    this.intents = intents;
    filter.subscribe(this::refresh);
    collapsed.subscribe(this::refresh);
  }

  // Properties

  /// The lines as they stand now: folders and requests that match the filter.
  public ReadOnlyObjectProperty<List<SidebarItem>> itemsProperty() {
    return items.getReadOnlyProperty();
  }

  /// Words that a request's method, name, path or folder must hold; empty shows all.
  public StringProperty filterProperty() {
    return filter;
  }

  /// The id of the marked request; its owner sets it to the request of the tab in front.
  public ObjectProperty<Optional<String>> selectedProperty() {
    return selected;
  }

  /// The folders that are closed; while there is a filter all are shown open.
  public ObjectProperty<Set<List<String>>> collapsedProperty() {
    return collapsed;
  }

  /// A sentence about what went wrong last; empty when nothing did.
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  // Commands

  /// Shows these requests, in this order.
  public void show(List<SavedRequest> kept) {
    requests = List.copyOf(kept);
    deleted = deleted.filter(gone -> requests.stream().noneMatch(r -> same(r, gone.request())));
    refresh();
  }

  /// Says what went wrong; an empty sentence takes it away.
  public void tell(String sentence) {
    trouble.set(sentence);
  }

  public void open(SavedRequest request, boolean pin) {
    selected.set(Optional.of(request.id()));
    intents.open().accept(request, pin);
  }

  public void duplicate(SavedRequest request) {
    intents.duplicate().accept(request);
  }

  public void create() {
    intents.create().run();
  }

  /// Gives a request another name; a blank or unchanged one changes nothing.
  public void rename(SavedRequest request, String name) {
    String wanted = name.strip();
    if (wanted.isEmpty() || wanted.equals(request.name())) {
      return;
    }
    SavedRequest renamed = request.withName(wanted);
    requests = requests.stream().map(r -> same(r, request) ? renamed : r).toList();
    refresh();
    intents.save().accept(renamed);
  }

  /// Deletes a request and offers in its place to undo that.
  public void delete(SavedRequest request) {
    int index = index(request);
    if (index < 0) {
      return;
    }
    List<SavedRequest> rest = new ArrayList<>(requests);
    rest.remove(index);
    requests = List.copyOf(rest);
    deleted = Optional.of(new Deleted(request, index));
    refresh();
    intents.delete().accept(request);
  }

  /// Brings the last deleted request back to its place.
  public void undoDelete() {
    deleted.ifPresent(
        gone -> {
          List<SavedRequest> all = new ArrayList<>(requests);
          all.add(Math.min(gone.index(), all.size()), gone.request());
          requests = List.copyOf(all);
          deleted = Optional.empty();
          refresh();
          selected.set(Optional.of(gone.request().id()));
          intents.save().accept(gone.request());
        });
  }

  /// Takes the offer to undo away.
  public void forgetDeleted() {
    deleted = Optional.empty();
    refresh();
  }

  /// Opens a closed folder, closes an open one.
  public void toggle(SidebarItem.Folder folder) {
    setExpanded(folder, !folder.expanded());
  }

  public void setExpanded(SidebarItem.Folder folder, boolean expanded) {
    Set<List<String>> changed = new HashSet<>(collapsed.get());
    boolean different = expanded ? changed.remove(folder.path()) : changed.add(folder.path());
    if (different) {
      collapsed.set(Set.copyOf(changed));
    }
  }

  private void refresh() {
    List<SidebarItem> all = new ArrayList<>();
    requests.forEach(request -> all.add(new SidebarItem.Request(request)));
    deleted.ifPresent(
        gone -> all.add(Math.min(gone.index(), all.size()), new SidebarItem.Undo(gone.request())));
    items.set(SidebarTree.of(all, filter.get(), collapsed.get()));
  }

  private int index(SavedRequest request) {
    for (int i = 0; i < requests.size(); i++) {
      if (same(requests.get(i), request)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean same(SavedRequest one, SavedRequest other) {
    return one.id().equals(other.id());
  }
}
