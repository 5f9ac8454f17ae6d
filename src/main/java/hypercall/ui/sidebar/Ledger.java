package hypercall.ui.sidebar;

import hypercall.store.Contents;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The folders and requests as they are, what was done to them, and what of it is offered to be
/// undone.
final class Ledger {
  private final BiConsumer<Contents, Contents> change;
  private final History history = new History();
  private final ReadOnlyObjectWrapper<Contents> contents =
      new ReadOnlyObjectWrapper<>(Contents.NONE);
  private final ReadOnlyObjectWrapper<Optional<History.Step>> offered =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param change asked to keep what the first was changed into
  Ledger(BiConsumer<Contents, Contents> change) {
    this.change = change;
  }

  ReadOnlyObjectProperty<Contents> contentsProperty() {
    return contents.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<History.Step>> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  Contents contents() {
    return contents.get();
  }

  /// What is really kept; an offer to undo a deletion that did not happen goes.
  void show(Contents kept) {
    if (history.last().filter(step -> step.isVain(kept)).isPresent()) {
      history.forgetLast();
      forget();
    }
    contents.set(kept);
  }

  /// Does something that can be undone; nothing when it changes nothing.
  void apply(History.Step step) {
    if (!step.after().equals(step.before())) {
      history.add(step);
      offered.set(Optional.of(step).filter(s -> !s.said().isEmpty()));
      keep(step.after());
    }
  }

  /// Does something that is not worth undoing, such as closing a folder.
  void keep(Contents after) {
    Contents before = contents.get();
    if (!after.equals(before)) {
      contents.set(after);
      change.accept(before, after);
    }
  }

  /// Takes the last step back and names its lines; what others changed since then stays.
  List<Key> undo() {
    Optional<History.Step> last = history.back();
    last.ifPresent(
        step -> {
          forget();
          turn(step.after(), step.before());
        });
    return last.map(History.Step::marked).orElse(List.of());
  }

  /// Does again what was undone last; empty when nothing was, or something new was done since.
  Optional<History.Step> redo() {
    Optional<History.Step> next = history.forth();
    next.ifPresent(
        step -> {
          offered.set(Optional.of(step).filter(s -> !s.said().isEmpty()));
          turn(step.before(), step.after());
        });
    return next;
  }

  private void turn(Contents from, Contents to) {
    contents.set(contents.get().change(from, to));
    change.accept(from, to);
  }

  History history() {
    return history;
  }

  /// Takes the offer away.
  void forget() {
    offered.set(Optional.empty());
  }
}
