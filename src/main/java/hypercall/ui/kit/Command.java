package hypercall.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Something a key does, in the whole window or in one of its panes.
///
/// @param id the name under which a changed key is stored, such as `request.save`; never renamed
/// @param title what a person reads, such as "Save the request"
/// @param keys the keys it has unless a person changes them
/// @param place the pane in which it acts, as in "in the sidebar"; empty for the whole window
/// @param everywhere whether it also acts while a pane stands in front of the workbench
/// @param action what the window does; a pane does its own, see [PaneKeys]
public record Command(
    String id, String title, List<Key> keys, String place, boolean everywhere, Runnable action) {
  /// A command of the window.
  ///
  /// @param keys in the words of [Key#of(String)], with spaces between; empty for none
  static Command of(String id, String title, String keys, boolean everywhere, Runnable action) {
    return new Command(id, title, read(keys), "", everywhere, action);
  }

  /// A command of a pane, which says by [PaneKeys] what it does.
  ///
  /// @param place such as `the sidebar`; empty when the window has a command of this id too, for
  ///   which the pane has its own answer
  public static Command in(String place, String id, String title, String keys) {
    return new Command(id, title, read(keys), place, false, () -> {});
  }

  private static List<Key> read(String keys) {
    return Stream.of(keys.split(" ")).map(Key::of).flatMap(Optional::stream).toList();
  }

  /// The same for a window that does this.
  Command doing(Runnable what, boolean everywhere) {
    return new Command(id, title, keys, place, everywhere, what);
  }

  boolean isOfAPane() {
    return !place.isEmpty();
  }

  /// Whether this key can be its. Only a pane in which Delete and the like do something, and in
  /// which nobody writes, can have them without Ctrl.
  public boolean takes(Key key) {
    return key.isCommand() || key.isNamed() && keys.stream().anyMatch(Key::isNamed);
  }

  /// Whether it and another can have one key: in different places they can.
  boolean rivals(Command other) {
    return !equals(other) && place.equals(other.place);
  }
}
