package hypercall.ui;

import hypercall.pve.OwnTicket;
import hypercall.pve.Problem;
import hypercall.store.KeptAnswer;
import hypercall.store.KeptAnswers;
import hypercall.ui.kit.Background;
import hypercall.ui.response.Answered;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lets the last answer of each tab survive a restart.
final class AnswerKeeping {
  private final KeptAnswers kept;
  private final Keeper keeper;
  private final Background background;

  AnswerKeeping(KeptAnswers kept, Keeper keeper, Background background) {
    this.kept = kept;
    this.keeper = keeper;
    this.background = background;
  }

  /// Keeps an answer of a tab, for as long as it is its newest.
  void keep(RequestTab tab, Answered answered) {
    KeptAnswer answer =
        new KeptAnswer(answered.exchange(), answered.connection(), ticket(answered));
    keeper.keepWhile(
        () -> answered.equals(newest(tab)),
        "answer:" + tab.id(),
        "The answer of " + tab.called(),
        () -> kept.keep(tab.id(), answer));
  }

  /// Keeps the newest answer of a tab once more.
  void keepNewest(RequestTab tab) {
    Answered newest = newest(tab);
    if (newest != null) {
      keep(tab, newest);
    }
  }

  private static OwnTicket ticket(Answered answered) {
    return answered
        .problem()
        .map(problem -> OwnTicket.toldBy(problem.kind()))
        .orElse(OwnTicket.NONE);
  }

  private static @Nullable Answered newest(RequestTab tab) {
    List<Answered> all = tab.response().answers();
    return all.isEmpty() ? null : all.getLast();
  }

  /// Brings the kept answers back into these tabs, and takes away what belongs to none.
  void restore(List<RequestTab> tabs) {
    tabs.forEach(this::restore);
    Set<String> ids = tabs.stream().map(RequestTab::id).collect(Collectors.toSet());
    keeper.keep("What is left of old answers", () -> kept.sweep(ids), () -> {}, why -> {});
  }

  private void restore(RequestTab tab) {
    background.run(
        () -> kept.load(tab.id()),
        found -> found.ifPresent(answer -> show(tab, answer)),
        failure ->
            keeper.tell(
                "The last answer of "
                    + tab.called()
                    + " could not be read: "
                    + failure.getMessage()));
  }

  private static void show(RequestTab tab, KeptAnswer answer) {
    boolean untouched =
        tab.response().answers().isEmpty() && !tab.request().sendingProperty().get();
    if (untouched) {
      Optional<Problem> problem = Problem.of(answer.exchange()).map(answer.ticket()::told);
      tab.response().take(List.of(new Answered(answer.exchange(), answer.connection(), problem)));
    }
  }

  /// The tab of this id is closed for good.
  void forget(String tab) {
    keeper.keep("The end of an old answer", () -> kept.forget(tab), () -> {}, why -> {});
  }
}
