package hypercall.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Something a key does in the whole window.
///
/// @param id the name under which a changed key is stored, such as `request.save`; never renamed
/// @param title what a person reads, such as "Save the request"
/// @param keys the keys it has unless a person changes them
/// @param everywhere whether it also acts while a pane stands in front of the workbench
public record Command(
    String id, String title, List<Key> keys, boolean everywhere, Runnable action) {
  /// @param keys in the words of [Key#of(String)], with spaces between; empty for none
  static Command of(String id, String title, String keys, boolean everywhere, Runnable action) {
    List<Key> known = Stream.of(keys.split(" ")).map(Key::of).flatMap(Optional::stream).toList();
    return new Command(id, title, known, everywhere, action);
  }
}
