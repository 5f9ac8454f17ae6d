package hypercall.ui;

import hypercall.store.SavedRequest;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// Saves what is in the tabs, each tab one save after the other: a second wish while a new request
/// is being saved does not make a second one.
final class TabSaving {
  private final Keeper keeper;
  private final Runnable shown;

  /// The tabs whose save is under way, and what is wished for after it; empty for nothing.
  private final Map<RequestTab, Runnable> underWay = new IdentityHashMap<>();

  private static final Runnable NOTHING = () -> {};

  /// @param shown told when something was saved
  TabSaving(Keeper keeper, Runnable shown) {
    this.keeper = keeper;
    this.shown = shown;
  }

  /// Saves the tab's request under its name; a new one gets a name from its path and can be
  /// renamed. `then` follows when it is on disk.
  void save(RequestTab tab, Runnable then) {
    if (underWay.containsKey(tab)) {
      underWay.put(tab, () -> save(tab, then));
      return;
    }
    underWay.put(tab, NOTHING);
    SavedRequest draft = tab.request().draft();
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
    String name = draft.name().equals("New request") ? draft.path() : draft.name();
    return draft.withName(name).withId(keeper.workspace().newId(name));
  }
}
