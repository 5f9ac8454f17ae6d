package hypercall.ui;

import hypercall.store.OpenTab;
import hypercall.store.SavedRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The open requests and which one is in front.
///
/// A single click in the sidebar opens a preview tab that the next one reuses; an edit, a send or a
/// double click pins it; a tab with an answer is never replaced.
final class TabsModel {
  private static final int REOPENABLE = 20;

  private final Function<OpenTab, RequestTab> maker;
  private final ObservableList<RequestTab> tabs = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable RequestTab> selected = new SimpleObjectProperty<>();
  private final Deque<OpenTab> closed = new ArrayDeque<>();

  /// @param maker builds a tab's models
  TabsModel(Function<OpenTab, RequestTab> maker) {
    this.maker = maker;
  }

  ObservableList<RequestTab> tabs() {
    return tabs;
  }

  /// The tab in front; null when there is none.
  ObjectProperty<@Nullable RequestTab> selectedProperty() {
    return selected;
  }

  Optional<RequestTab> selected() {
    return Optional.ofNullable(selected.get());
  }

  /// Shows a saved request: its open tab, else the preview tab, else a new one.
  RequestTab open(SavedRequest request, boolean pin) {
    RequestTab tab = withSaved(request.id()).orElse(null);
    if (tab == null) {
      tab = maker.apply(new OpenTab(request.id(), request, false));
      tab.previewProperty().set(!pin);
      Optional<RequestTab> reusable = tabs.stream().filter(RequestTab::isReplaceable).findFirst();
      if (reusable.isPresent()) {
        reusable.get().close();
        tabs.set(tabs.indexOf(reusable.get()), tab);
      } else {
        tabs.add(tab);
      }
    } else if (pin) {
      tab.pin();
    }
    selected.set(tab);
    return tab;
  }

  /// Shows a request that is saved nowhere.
  RequestTab openDraft(SavedRequest draft) {
    RequestTab tab = maker.apply(new OpenTab("", draft, true));
    tabs.add(tab);
    selected.set(tab);
    return tab;
  }

  /// Brings back what was open at the last exit.
  void restore(List<OpenTab> open, int front) {
    open.forEach(tab -> tabs.add(maker.apply(tab)));
    if (!tabs.isEmpty()) {
      selected.set(tabs.get(Math.clamp(front, 0, tabs.size() - 1)));
    }
  }

  /// Closes a tab; what was in it can be reopened.
  void close(RequestTab tab) {
    int index = tabs.indexOf(tab);
    if (index < 0) {
      return;
    }
    closed.push(tab.snapshot());
    while (closed.size() > REOPENABLE) {
      closed.removeLast();
    }
    boolean front = selected.get() == tab;
    tabs.remove(index);
    tab.close();
    if (front) {
      selected.set(tabs.isEmpty() ? null : tabs.get(Math.min(index, tabs.size() - 1)));
    }
  }

  /// Opens the tab that was closed last.
  void reopen() {
    if (!closed.isEmpty()) {
      RequestTab tab = maker.apply(closed.pop());
      tabs.add(tab);
      selected.set(tab);
    }
  }

  /// Brings the next (+1) or the previous (-1) tab to the front, round and round.
  void step(int by) {
    if (!tabs.isEmpty()) {
      selected.set(tabs.get(Math.floorMod(tabs.indexOf(selected.get()) + by, tabs.size())));
    }
  }

  /// Brings tab number `place` (from 1) to the front; 9 is the last one.
  void show(int place) {
    if (!tabs.isEmpty()) {
      selected.set(tabs.get(place == 9 ? tabs.size() - 1 : Math.min(place, tabs.size()) - 1));
    }
  }

  /// The tab that shows a saved request.
  Optional<RequestTab> withSaved(String id) {
    return tabs.stream().filter(t -> !id.isEmpty() && t.savedId().equals(id)).findFirst();
  }

  /// What is kept on disk.
  List<OpenTab> snapshot() {
    return tabs.stream().map(RequestTab::snapshot).toList();
  }
}
