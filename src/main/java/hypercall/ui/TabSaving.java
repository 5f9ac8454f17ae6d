package hypercall.ui;

import hypercall.store.Contents;
import hypercall.store.SavedRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Saves what is in the tabs, each tab one save after the other: a second wish while a new request
/// is being saved does not make a second one.
final class TabSaving {
  private final Keeper keeper;
  private final Supplier<List<String>> place;
  private final Runnable shown;

  /// The tabs whose save is under way, and what is wished for after it; empty for nothing.
  private final Map<RequestTab, Runnable> underWay = new IdentityHashMap<>();

  private static final Runnable NOTHING = () -> {};

  /// @param place the folder that what has no place yet is saved in
  /// @param shown told when something was saved
  TabSaving(Keeper keeper, Supplier<List<String>> place, Runnable shown) {
    this.keeper = keeper;
    this.place = place;
    this.shown = shown;
  }

  /// Saves the tab's request under its name; a new one gets a name from its path and can be
  /// renamed, and a place: a copy behind what it is a copy of. `then` follows when it is on disk.
  void save(RequestTab tab, Runnable then) {
    if (underWay.containsKey(tab)) {
      underWay.put(tab, () -> save(tab, then));
      return;
    }
    underWay.put(tab, NOTHING);
    SavedRequest typed = tab.request().draft();
    SavedRequest draft = tab.isNew() ? typed.withFolder(place.get()) : typed;
    String origin = tab.originId();
    AtomicReference<SavedRequest> saved = new AtomicReference<>(draft);
    String basis = tab.savedId().isEmpty() ? "" : tab.basis();
    boolean fresh = tab.savedId().isEmpty();
    keeper.keep(
        tab.called(),
        () -> {
          if (fresh) {
            saved.set(named(draft));
          }
          keeper.workspace().saveUnlessChanged(saved.get(), basis);
          if (fresh) {
            putBehind(origin, saved.get().id());
          }
        },
        () -> {
          keeper.tell(key(tab), "", () -> {});
          tab.savedAs(saved.get());
          shown.run();
          then.run();
          next(tab);
        },
        why -> {
          if (!why.isEmpty()) {
            keeper.tell(key(tab), why + " It is still open here.", () -> save(tab, then));
          }
          underWay.remove(tab);
        });
  }

  /// A new request comes last in its folder; a copy goes on right behind what it is a copy of, as
  /// long as that is there.
  private void putBehind(String origin, String copy) throws IOException {
    Contents before = keeper.workspace().contents();
    List<SavedRequest> order = new ArrayList<>(before.requests());
    int from = at(order, copy);
    if (at(order, origin) >= 0 && from >= 0) {
      SavedRequest moved = order.remove(from);
      order.add(at(order, origin) + 1, moved);
      keeper.workspace().change(before, new Contents(before.folders(), order));
    }
  }

  private static int at(List<SavedRequest> requests, String id) {
    return requests.stream().map(SavedRequest::id).toList().indexOf(id);
  }

  private static String key(RequestTab tab) {
    return "save:" + tab.id();
  }

  private void next(RequestTab tab) {
    Runnable wished = underWay.remove(tab);
    if (wished != null) {
      wished.run();
    }
  }

  /// Asked where saves happen one after the other, so that no two get one id.
  private SavedRequest named(SavedRequest draft) {
    String name = draft.name().equals(RequestTab.NEW) ? draft.path() : draft.name();
    return draft.withName(name).withId(keeper.workspace().newId(name));
  }
}
