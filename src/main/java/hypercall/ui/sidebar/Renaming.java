package hypercall.ui.sidebar;

import hypercall.store.Folder;
import hypercall.store.SavedRequest;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Giving a line another name in its place: which line's name is a field now, and what is typed in
/// it, which outlives the field when lines move.
public final class Renaming {
  private final SidebarModel model;
  private final ReadOnlyObjectWrapper<Optional<Key>> line =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private String typed = "";

  Renaming(SidebarModel model) {
    this.model = model;
  }

  /// The line whose name is a field now.
  public ReadOnlyObjectProperty<Optional<Key>> lineProperty() {
    return line.getReadOnlyProperty();
  }

  boolean isUnderWay() {
    return line.get().isPresent();
  }

  boolean isOf(Key key) {
    return line.get().filter(key::equals).isPresent();
  }

  String typed() {
    return typed;
  }

  void type(String now) {
    typed = now;
  }

  /// Makes a line's name a field.
  public void begin(Key key) {
    name(key)
        .ifPresent(
            now -> {
              typed = now;
              line.set(Optional.of(key));
            });
  }

  /// Leaves the name as it was.
  public void cancel() {
    model.tell("");
    line.set(Optional.empty());
  }

  /// The typed name is meant; while another folder has it, the field stays.
  public void accept() {
    Optional<Key> taken = line.get().filter(key -> isTaken(key, typed.strip()));
    if (taken.isPresent()) {
      model.tell(trouble("Type another name, or Esc to leave it as it was."));
    } else {
      leave();
    }
  }

  /// The field was left: the typed name is kept where it can be.
  public void leave() {
    Optional<Key> was = line.get();
    line.set(Optional.empty());
    was.ifPresent(key -> rename(key, typed));
  }

  /// Gives a line another name; a blank or unchanged one changes nothing, one that a folder beside
  /// it has is refused.
  void rename(Key key, String name) {
    String wanted = name.strip();
    if (wanted.isEmpty() || name(key).filter(now -> !now.equals(wanted)).isEmpty()) {
      return;
    }
    if (isTaken(key, wanted)) {
      typed = wanted;
      model.tell(trouble("It kept its name."));
      return;
    }
    model.apply("", model.arranging().rename(key, wanted), List.of(key));
  }

  private String trouble(String next) {
    return "There is a folder “" + typed.strip() + "” here already. " + next;
  }

  private Optional<String> name(Key key) {
    Outline outline = model.outline();
    return outline
        .folder(key)
        .map(Folder::name)
        .or(() -> outline.request(key).map(SavedRequest::name));
  }

  private boolean isTaken(Key key, String name) {
    return model
        .outline()
        .folder(key)
        .filter(folder -> !folder.name().equals(name))
        .filter(folder -> model.arranging().isTaken(Arranging.join(folder.parent(), name)))
        .isPresent();
  }
}
