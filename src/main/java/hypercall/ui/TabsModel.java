package hypercall.ui;

import hypercall.store.OpenTab;
import hypercall.store.SavedRequest;
import hypercall.store.ViewState;
import hypercall.ui.response.Answered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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

  /// What the answers of one closed tab may hold; bytes.
  private static final long MOST_HELD = 8L << 20;

  /// A closed tab: where it stood, and its answers, to come back with.
  private record Closed(OpenTab tab, int place, List<Answered> answers) {
    void drop() {
      answers.forEach(answered -> answered.exchange().response().body().close());
    }
  }

  private final Function<OpenTab, RequestTab> maker;
  private final ObservableList<RequestTab> tabs = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable RequestTab> selected = new SimpleObjectProperty<>();
  private final Deque<Closed> closed = new ArrayDeque<>();
  private Consumer<String> forgotten = id -> {};
  private Runnable work = () -> {};

  /// @param maker builds a tab's models
  TabsModel(Function<OpenTab, RequestTab> maker) {
    this.maker = maker;
  }

  /// Who is told the id of a tab that cannot be reopened any more.
  void setForgotten(Consumer<String> now) {
    forgotten = now;
  }

  /// Who gives the keyboard to a tab that was opened to be worked in.
  void workIn(Runnable now) {
    work = now;
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
      return preview(new OpenTab(request.id(), request, false), !pin);
    }
    if (pin) {
      tab.pin();
    }
    selected.set(tab);
    return tab;
  }

  /// Shows a request that is saved nowhere in the preview tab, else in a new one.
  RequestTab openPreview(SavedRequest draft) {
    return preview(new OpenTab("", draft, false), true);
  }

  private RequestTab preview(OpenTab fresh, boolean preview) {
    RequestTab tab = maker.apply(fresh);
    tab.previewProperty().set(preview);
    Optional<RequestTab> reusable = tabs.stream().filter(RequestTab::isReplaceable).findFirst();
    if (reusable.isPresent()) {
      reusable.get().close();
      tabs.set(tabs.indexOf(reusable.get()), tab);
      forgotten.accept(reusable.get().id());
    } else {
      tabs.add(tab);
    }
    selected.set(tab);
    return tab;
  }

  /// Gives the keyboard to the tab in front, to be worked in.
  void work() {
    work.run();
  }

  /// Shows a request that is saved nowhere, to be worked on.
  RequestTab openDraft(SavedRequest draft, String originId) {
    OpenTab fresh =
        new OpenTab(OpenTab.freshId(), "", draft, true, false, "", originId, ViewState.NONE);
    RequestTab tab = maker.apply(fresh);
    tabs.add(tab);
    selected.set(tab);
    work.run();
    return tab;
  }

  /// Brings back what was open at the last exit.
  void restore(List<OpenTab> open, int front) {
    open.forEach(tab -> tabs.add(maker.apply(tab)));
    if (!tabs.isEmpty()) {
      selected.set(tabs.get(Math.clamp(front, 0, tabs.size() - 1)));
    }
  }

  /// Closes a tab without asking; what was in it can be reopened.
  void close(RequestTab tab) {
    int index = tabs.indexOf(tab);
    if (index < 0) {
      return;
    }
    boolean front = selected.get() == tab;
    OpenTab last = tab.snapshot();
    tabs.remove(index);
    remember(new Closed(last, index, light(tab.leave())));
    if (front) {
      selected.set(tabs.isEmpty() ? null : tabs.get(Math.min(index, tabs.size() - 1)));
    }
  }

  /// The newest answers that are small enough to be held for a tab that may never come back.
  private static List<Answered> light(List<Answered> answers) {
    List<Answered> held = new ArrayList<>();
    long bytes = 0;
    for (Answered answered : answers.reversed()) {
      bytes += answered.exchange().response().body().size();
      if (bytes <= MOST_HELD) {
        held.addFirst(answered);
      } else {
        answered.exchange().response().body().close();
      }
    }
    return held;
  }

  /// Can be reopened like a tab that was closed.
  void remember(OpenTab tab) {
    remember(new Closed(tab, tabs.size(), List.of()));
  }

  private void remember(Closed gone) {
    closed.push(gone);
    while (closed.size() > REOPENABLE) {
      Closed oldest = closed.removeLast();
      oldest.drop();
      forgotten.accept(oldest.tab().id());
    }
  }

  boolean canReopen() {
    return !closed.isEmpty();
  }

  /// Opens the tab that was closed last, in its old place; a saved request that is open again
  /// meanwhile comes to the front instead, unless there was unsaved work in the closed tab.
  void reopen() {
    while (!closed.isEmpty()) {
      Closed last = closed.pop();
      Optional<RequestTab> open = withSaved(last.tab().savedId());
      if (open.isEmpty() || last.tab().edited()) {
        RequestTab tab = maker.apply(open.isEmpty() ? last.tab() : unlinked(last.tab()));
        tab.response().take(last.answers());
        tabs.add(Math.min(last.place(), tabs.size()), tab);
        selected.set(tab);
        return;
      }
      last.drop();
      forgotten.accept(last.tab().id());
      if (selected.get() != open.get()) {
        selected.set(open.get());
        return;
      }
    }
  }

  /// Gives every closed tab up.
  void forgetClosed() {
    closed.forEach(
        gone -> {
          gone.drop();
          forgotten.accept(gone.tab().id());
        });
    closed.clear();
  }

  /// A second editor of one saved request is a copy of its own.
  private OpenTab unlinked(OpenTab tab) {
    SavedRequest draft = tab.draft();
    SavedRequest copy = draft.withId("").withName(copyName(draft.name(), Stream.of()));
    return new OpenTab(tab.id(), "", copy, true, false, "", tab.savedId(), tab.look());
  }

  /// `Nodes copy`, then `Nodes copy 2`: a name that no open tab has, and none of these.
  String copyName(String name, Stream<String> taken) {
    List<String> used = new ArrayList<>(taken.toList());
    tabs.forEach(tab -> used.add(tab.request().nameProperty().get()));
    String base = name.replaceFirst(" copy( \\d+)?$", "") + " copy";
    String free = base;
    for (int i = 2; used.contains(free); i++) {
      free = base + " " + i;
    }
    return free;
  }

  /// Moves a tab to a place among the others, from 0.
  void move(RequestTab tab, int place) {
    int to = Math.clamp(place, 0, Math.max(0, tabs.size() - 1));
    if (tabs.contains(tab) && tabs.indexOf(tab) != to) {
      List<RequestTab> order = new ArrayList<>(tabs);
      order.remove(tab);
      order.add(to, tab);
      tabs.setAll(order);
    }
  }

  /// Moves the tab in front to the left (-1) or to the right (+1).
  void shift(int by) {
    selected().ifPresent(tab -> move(tab, tabs.indexOf(tab) + by));
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
