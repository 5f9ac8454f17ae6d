package hypercall.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The lines above the work, in the order in which they came.
final class NoticesModel {
  private static final String DISMISS = "Dismiss";

  private final ObservableList<Notice> notices = FXCollections.observableArrayList();

  /// Held, since it listens to the other only weakly.
  private final ObservableList<Notice> readOnly = FXCollections.unmodifiableObservableList(notices);

  ObservableList<Notice> notices() {
    return readOnly;
  }

  /// Says something, in place of what was said about the same.
  void say(Notice notice) {
    for (int i = 0; i < notices.size(); i++) {
      if (notices.get(i).key().equals(notice.key())) {
        if (!notices.get(i).text().equals(notice.text())) {
          notices.set(i, notice);
        }
        return;
      }
    }
    notices.add(notice);
  }

  /// Those that wait for an answer or for something to become right come first.
  List<Notice> inOrder() {
    List<Notice> order = new ArrayList<>(notices);
    order.sort(Comparator.comparing(NoticesModel::isDismissible));
    return order;
  }

  private static boolean isDismissible(Notice notice) {
    return notice.actions().stream().anyMatch(action -> action.name().equals(DISMISS));
  }

  /// Says something that can only be dismissed, beside what else can be done.
  void say(String key, Notice.Weight weight, String text, Notice.Action... actions) {
    List<Notice.Action> all = new ArrayList<>(List.of(actions));
    all.add(new Notice.Action(DISMISS, "", () -> takeAway(key)));
    say(new Notice(key, weight, text, List.copyOf(all)));
  }

  /// It is no longer true, or was answered.
  void takeAway(String key) {
    takeAway(key::equals);
  }

  /// Takes away what can only be read and dismissed, or restored later from where it is told.
  void dismissAll() {
    notices.removeIf(NoticesModel::isDismissible);
  }

  void takeAway(Predicate<String> keys) {
    notices.removeIf(notice -> keys.test(notice.key()));
  }
}
