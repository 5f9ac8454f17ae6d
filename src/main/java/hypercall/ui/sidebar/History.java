package hypercall.ui.sidebar;

import hypercall.store.Contents;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What was done to the lines, the last first, so that it can be undone.
final class History {
  private static final int LONGEST = 50;

  /// @param said what was done, as a sentence
  /// @param marked the lines it was done to
  /// @param at where the offer to undo stands among the lines; else it stands below them
  record Step(String said, Contents before, Contents after, List<Key> marked, Optional<Place> at) {

    /// Whether everything it deleted is there (again), because the deletion failed.
    boolean isVain(Contents now) {
      Set<Key> deleted = keys(before);
      deleted.removeAll(keys(after));
      return !deleted.isEmpty() && keys(now).containsAll(deleted);
    }

    private static Set<Key> keys(Contents contents) {
      return new HashSet<>(
          Stream.concat(
                  contents.folders().stream().map(Key::of),
                  contents.requests().stream().map(Key::of))
              .toList());
    }
  }

  private final Deque<Step> steps = new ArrayDeque<>();

  void add(Step step) {
    steps.push(step);
    while (steps.size() > LONGEST) {
      steps.removeLast();
    }
  }

  Optional<Step> last() {
    return Optional.ofNullable(steps.peek());
  }

  Optional<Step> take() {
    return Optional.ofNullable(steps.poll());
  }
}
