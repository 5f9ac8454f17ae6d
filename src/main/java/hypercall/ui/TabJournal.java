package hypercall.ui;

import hypercall.store.OpenTab;
import hypercall.store.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Keeps what is typed on disk, a moment after each change and never later; and says after a crash
/// what of it is back.
final class TabJournal implements AutoCloseable {
  /// With the time a save takes, typing is on disk within two seconds.
  private static final Duration MOMENT = Duration.ofMillis(800);

  private static final String BACK = "back";
  private static final int MOST_LINES = 4;
  private static final int LONGEST = 80;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("HH:mm:ss 'on' d MMMM uuuu", Locale.ENGLISH);

  private final TabsModel tabs;
  private final Keeper keeper;
  private final NoticesModel notices;
  private final Pace pace;
  private boolean begun;

  /// Those that a crash left unsaved and nobody has looked at yet.
  private List<RequestTab> back = List.of();

  TabJournal(TabsModel tabs, Keeper keeper, NoticesModel notices, Executor interfaceThread) {
    this.tabs = tabs;
    this.keeper = keeper;
    this.notices = notices;
    this.pace = new Pace(MOMENT, () -> interfaceThread.execute(this::keep));
  }

  /// The tabs of the last time are there. Before that nothing is kept: a window that takes long to
  /// be painted, or is closed before it is, would put no tabs in their place.
  void begin() {
    begun = true;
  }

  private void keep() {
    if (begun) {
      keeper.tabs(tabs);
    }
  }

  /// Something was typed, opened, closed or moved.
  void changed() {
    pace.ask();
    settle();
  }

  /// What was saved or closed meanwhile is no longer asked about.
  private void settle() {
    if (back.isEmpty()) {
      return;
    }
    List<RequestTab> left =
        back.stream()
            .filter(tab -> tab.recoveredProperty().get() && tabs.tabs().contains(tab))
            .toList();
    back.stream().filter(tab -> !left.contains(tab)).forEach(tab -> notices.takeAway(key(tab)));
    back = left;
    if (left.isEmpty()) {
      notices.takeAway(BACK);
    }
  }

  /// Says which tabs hold work that was not saved when the last run ended without a goodbye.
  ///
  /// @param keptAt when that was last kept
  /// @param discard puts a tab back to what is saved, or closes it
  void sayBack(String why, Optional<Instant> keptAt, Consumer<RequestTab> discard) {
    back = tabs.tabs().stream().filter(TabJournal::isEdited).toList();
    if (back.isEmpty()) {
      return;
    }
    List<RequestTab> all = back;
    all.forEach(tab -> tab.recoveredProperty().set(true));
    notices.say(
        new Notice(
            BACK,
            Notice.Weight.CARE,
            why + " What was not saved is back: " + count(back.size()) + last(keptAt) + ".",
            List.of(
                new Notice.Action("Keep all", "unsaved tabs", () -> answer(all, _ -> {})),
                new Notice.Action("Discard all", "unsaved tabs", () -> answer(all, discard)))));
    if (back.size() > 1 && back.size() <= MOST_LINES) {
      back.forEach(tab -> sayBack(tab, discard));
    }
  }

  private void sayBack(RequestTab tab, Consumer<RequestTab> discard) {
    OpenTab now = tab.snapshot();
    String name = tab.called();
    String path = now.draft().path();
    String cut = path.length() > LONGEST ? path.substring(0, LONGEST) + "…" : path;
    String title = name + ", " + now.draft().method() + " " + cut;
    notices.say(
        new Notice(
            key(tab),
            Notice.Weight.CARE,
            title,
            List.of(
                new Notice.Action("Keep", name, () -> answer(List.of(tab), _ -> {})),
                new Notice.Action("Discard", name, () -> answer(List.of(tab), discard)))));
  }

  private void answer(List<RequestTab> asked, Consumer<RequestTab> way) {
    for (RequestTab tab : new ArrayList<>(asked)) {
      if (tab.recoveredProperty().get() && tabs.tabs().contains(tab)) {
        way.accept(tab);
      }
      tab.recoveredProperty().set(false);
    }
    settle();
  }

  private static String key(RequestTab tab) {
    return BACK + ":" + System.identityHashCode(tab);
  }

  private static boolean isEdited(RequestTab tab) {
    return tab.request().editedProperty().get();
  }

  /// `, as kept at 14:03:25`; with the day when that is not today.
  private static String last(Optional<Instant> keptAt) {
    return keptAt
        .map(instant -> instant.atZone(ZoneId.systemDefault()))
        .map(at -> at.toLocalDate().equals(LocalDate.now()) ? TIME.format(at) : DAY.format(at))
        .map(words -> ", as kept at " + words)
        .orElse("");
  }

  private static String count(int tabs) {
    return tabs == 1 ? "1 tab" : tabs + " tabs";
  }

  @Override
  public void close() {
    pace.close();
    keep();
  }
}
