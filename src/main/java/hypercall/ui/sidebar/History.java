package hypercall.ui.sidebar;

import hypercall.store.Contents;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What was done to the lines, so that it can be undone, and what was undone, so that it can be
/// done again.
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

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();

  /// Something new was done: what was undone before it cannot be done again.
  void add(Step step) {
    undone.clear();
    done.push(step);
    while (done.size() > LONGEST) {
      done.removeLast();
    }
  }

  /// What would be undone next.
  Optional<Step> last() {
    return Optional.ofNullable(done.peek());
  }

  /// What would be done again next.
  Optional<Step> next() {
    return Optional.ofNullable(undone.peek());
  }

  Optional<Step> back() {
    Optional<Step> step = Optional.ofNullable(done.poll());
    step.ifPresent(undone::push);
    return step;
  }

  Optional<Step> forth() {
    Optional<Step> step = Optional.ofNullable(undone.poll());
    step.ifPresent(done::push);
    return step;
  }

  /// The last step did not happen.
  void forgetLast() {
    done.poll();
  }
}
