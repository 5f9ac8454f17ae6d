package hypercall.ui;

import hypercall.store.Fingerprint;
import hypercall.store.OpenTab;
import hypercall.store.SavedRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings the open tabs together with what is saved now: those without unsaved work follow it, for
/// the others it asks, and either answer keeps both versions.
final class BothSides {
  private static final String KEY = "disk:";

  private final TabsModel tabs;
  private final Keeper keeper;
  private final NoticesModel notices;
  private final Consumer<RequestTab> taken;

  /// @param taken told of a tab that shows what is saved in place of what was in it
  BothSides(TabsModel tabs, Keeper keeper, NoticesModel notices, Consumer<RequestTab> taken) {
    this.tabs = tabs;
    this.keeper = keeper;
    this.notices = notices;
    this.taken = taken;
  }

  void meet(List<SavedRequest> saved) {
    for (RequestTab tab : List.copyOf(tabs.tabs())) {
      saved.stream().filter(back -> tab.isOrphanOf(back.id())).forEach(tab::savedAs);
      if (!tab.savedId().isEmpty()) {
        saved.stream()
            .filter(request -> request.id().equals(tab.savedId()))
            .findFirst()
            .ifPresentOrElse(now -> meet(tab, now), () -> gone(tab));
      }
    }
  }

  /// One request was renamed, moved or changed in this window.
  void follow(SavedRequest now) {
    tabs.withSaved(now.id()).ifPresent(tab -> meet(tab, now));
  }

  private void meet(RequestTab tab, SavedRequest now) {
    String theirs = Fingerprint.of(now);
    if (theirs.equals(tab.basis()) || theirs.equals(Fingerprint.of(tab.request().draft()))) {
      settle(tab, now);
    } else if (tab.request().editedProperty().get()) {
      ask(tab, now);
    } else {
      take(tab, now);
    }
  }

  /// What is asked of the server is the same; name and folder may not be.
  private void settle(RequestTab tab, SavedRequest now) {
    if (!tab.isBasedOn(now)) {
      tab.savedAs(now);
    }
    notices.takeAway(key(tab));
  }

  private void take(RequestTab tab, SavedRequest now) {
    tab.show(now);
    taken.accept(tab);
    notices.takeAway(key(tab));
  }

  private void gone(RequestTab tab) {
    tab.orphan();
    notices.say(
        key(tab),
        Notice.Weight.CARE,
        name(tab) + " was deleted on disk. What was open stays here, unsaved.");
  }

  private void ask(RequestTab tab, SavedRequest now) {
    String name = name(tab);
    notices.say(
        new Notice(
            key(tab),
            Notice.Weight.CARE,
            name + " was changed on disk, and has unsaved work here.",
            List.of(
                new Notice.Action("Keep mine", name, () -> keepMine(tab, now)),
                new Notice.Action("Take theirs", name, () -> takeTheirs(tab, now)),
                new Notice.Action("Show both", name, () -> showBoth(tab, now)))));
  }

  /// The next save replaces theirs, which stays beside the file.
  private void keepMine(RequestTab tab, SavedRequest now) {
    keeper.keep(
        "The version on disk of " + name(tab),
        () -> keeper.workspace().keepBeside(now),
        () -> {
          tab.savedAs(now);
          notices.takeAway(key(tab));
        });
  }

  /// Mine can be reopened like a closed tab.
  private void takeTheirs(RequestTab tab, SavedRequest now) {
    tabs.remember(mine(tab));
    take(tab, now);
  }

  private void showBoth(RequestTab tab, SavedRequest now) {
    SavedRequest mine = mine(tab).draft();
    take(tab, now);
    tabs.openDraft(mine, now.id());
  }

  private static OpenTab mine(RequestTab tab) {
    SavedRequest draft = tab.request().draft();
    return new OpenTab("", draft.withId("").withName(draft.name() + " (mine)"), true);
  }

  /// What is said of tabs that are no more.
  void forgetClosed() {
    List<String> open = tabs.tabs().stream().map(BothSides::key).toList();
    notices.takeAway(key -> key.startsWith(KEY) && !open.contains(key));
  }

  /// Puts a tab back to what is saved, or closes it.
  void discard(RequestTab tab) {
    Optional<SavedRequest> saved =
        keeper.workspace().requests().stream()
            .filter(request -> request.id().equals(tab.savedId()))
            .findFirst();
    saved.ifPresentOrElse(now -> takeTheirs(tab, now), () -> tabs.close(tab));
  }

  private static String name(RequestTab tab) {
    return tab.called();
  }

  private static String key(RequestTab tab) {
    return KEY + System.identityHashCode(tab);
  }
}
