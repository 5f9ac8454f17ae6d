package hypercall.ui;

import hypercall.store.Contents;
import hypercall.store.SavedRequest;
import hypercall.ui.sidebar.Intents;
import hypercall.ui.sidebar.SidebarModel;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Keeps what a person does to the lines of the sidebar, and tells the tabs of requests that were
/// renamed, moved, deleted or brought back.
final class SavedDesk {
  /// What tabs are told.
  ///
  /// @param changed a request has another name, folder or description
  /// @param gone a request was deleted
  /// @param back a deletion was undone, or a copy was saved
  record Tabs(
      Consumer<SavedRequest> changed, Consumer<SavedRequest> gone, Consumer<SavedRequest> back) {}

  private final Keeper keeper;
  private final Tabs tabs;
  private final SidebarModel sidebar;
  private int underWay;

  SavedDesk(
      Keeper keeper,
      BiConsumer<SavedRequest, Boolean> open,
      Consumer<SavedRequest> duplicate,
      Runnable create,
      Tabs tabs) {
    this.keeper = keeper;
    this.tabs = tabs;
    sidebar =
        new SidebarModel(
            new Intents(
                open,
                duplicate,
                this::change,
                keeper.workspace()::newId,
                create,
                keeper.workspace()::deleted));
  }

  SidebarModel sidebar() {
    return sidebar;
  }

  /// Shows what is kept; while a change is still to be kept the sidebar knows better.
  void show() {
    if (underWay == 0) {
      sidebar.show(keeper.workspace().contents());
    }
  }

  private void change(Contents before, Contents after) {
    Map<String, SavedRequest> old = byId(before);
    Map<String, SavedRequest> now = byId(after);
    old.values().stream().filter(r -> !now.containsKey(r.id())).forEach(tabs.gone());
    underWay++;
    keeper.keep(
        "The change in the sidebar",
        () -> keeper.workspace().change(before, after),
        () -> {
          underWay--;
          show();
          Map<String, SavedRequest> kept = byId(keeper.workspace().contents());
          now.keySet().retainAll(kept.keySet());
          now.forEach(
              (id, request) -> {
                SavedRequest was = old.get(id);
                if (was == null) {
                  tabs.back().accept(kept.get(id));
                } else if (!was.equals(request)) {
                  tabs.changed().accept(kept.get(id));
                }
              });
        },
        trouble -> {
          underWay--;
          show();
          sidebar.tell(trouble);
        });
  }

  private static Map<String, SavedRequest> byId(Contents contents) {
    return contents.requests().stream()
        .collect(Collectors.toMap(SavedRequest::id, Function.identity(), (one, _) -> one));
  }
}
