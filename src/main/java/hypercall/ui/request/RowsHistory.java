package hypercall.ui.request;

import hypercall.store.SavedRequest.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a table held before, step by step: a run of letters typed into one cell is one step, and so
/// is whatever is pasted, removed, moved or edited as text.
final class RowsHistory {
  private static final int MOST = 300;

  /// All rows but the empty last one, with what stands in them.
  record State(List<RowModel> models, List<Row> rows) {
    static State of(List<RowModel> items) {
      List<RowModel> models = items.subList(0, Math.max(0, items.size() - 1));
      return new State(List.copyOf(models), models.stream().map(RowModel::row).toList());
    }

    /// The first row that is another than there.
    int differsAt(State other) {
      int both = Math.min(models.size(), other.models.size());
      return IntStream.range(0, both)
          .filter(
              i -> models.get(i) != other.models.get(i) || !rows.get(i).equals(other.rows.get(i)))
          .findFirst()
          .orElse(both);
    }
  }

  /// A run of typing or deleting that goes on.
  private record Run(RowModel row, boolean name, int by) {}

  private final Deque<State> before = new ArrayDeque<>();
  private final Deque<State> after = new ArrayDeque<>();
  private State now;
  private Optional<Run> run = Optional.empty();
  private boolean asText;

  RowsHistory(State now) {
    this.now = now;
  }

  /// The table changed.
  ///
  /// @param text whether it was edited as text, which is one step however long it takes
  void changed(State next, boolean text) {
    if (next.rows.equals(now.rows)) {
      now = next;
      return;
    }
    Optional<Run> goesOn = run(next);
    boolean same = text ? asText : goesOn.isPresent() && goesOn.equals(run);
    if (!same) {
      before.push(now);
      if (before.size() > MOST) {
        before.removeLast();
      }
    }
    after.clear();
    run = goesOn;
    asText = text;
    now = next;
  }

  /// Whatever comes next is a step of its own.
  void pause() {
    run = Optional.empty();
    asText = false;
  }

  Optional<State> undo() {
    return step(before, after);
  }

  Optional<State> redo() {
    return step(after, before);
  }

  private Optional<State> step(Deque<State> from, Deque<State> to) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    pause();
    to.push(now);
    now = from.pop();
    return Optional.of(now);
  }

  /// Which cell grew or shrank by one letter, when that is all that happened.
  private Optional<Run> run(State next) {
    int at = now.differsAt(next);
    boolean added = next.rows.size() == now.rows.size() + 1 && at == now.rows.size();
    boolean edited = next.models.equals(now.models);
    if (!added && !edited) {
      return Optional.empty();
    }
    Row old = added ? new Row("", "") : now.rows.get(at);
    Row row = next.rows.get(at);
    int name = row.name().length() - old.name().length();
    int value = row.value().length() - old.value().length();
    boolean one = Math.abs(name) + Math.abs(value) == 1;
    return one
        ? Optional.of(new Run(next.models.get(at), name != 0, name + value))
        : Optional.empty();
  }
}
