package hypercall.ui.sidebar;

import java.util.List;
import java.util.Optional;

/// Where lines can go: into a folder, before one of its lines or behind the last. Folders always
/// stand above the requests beside them.
///
/// @param folder its path; empty for the top level
public record Place(List<String> folder, Optional<Key> before) {
  static Place endOf(List<String> folder) {
    return new Place(folder, Optional.empty());
  }
}
