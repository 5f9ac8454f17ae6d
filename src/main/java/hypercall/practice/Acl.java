package hypercall.practice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/// Who has which role on which path, and whether what lies beneath inherits it.
final class Acl {

  /// One line of the list.
  ///
  /// @param path the access path, `/` or `/vms/100`
  /// @param who a user, or a token by its whole name
  /// @param role the role's name
  /// @param propagate whether the paths beneath inherit it
  record Entry(String path, String who, String role, boolean propagate) {}

  private static final List<String> USUAL_PATHS =
      List.of("/", "/access", "/access/groups", "/nodes", "/pool", "/sdn", "/storage", "/vms");

  private final List<Entry> entries = new CopyOnWriteArrayList<>();

  Acl(List<Entry> entries) {
    this.entries.addAll(entries);
  }

  /// The paths worth showing: the usual ones and those that have entries.
  Set<String> paths() {
    Set<String> paths = new TreeSet<>(USUAL_PATHS);
    entries.forEach(entry -> paths.add(entry.path()));
    return paths;
  }

  /// The privileges one name has on a path; the value says whether they are inherited beneath.
  ///
  /// The roles on the deepest path that names this user count; those further up are then no longer
  /// asked.
  Map<String, Boolean> privileges(String who, String path) {
    Map<String, Boolean> held = new HashMap<>();
    for (String level : levels(path)) {
      boolean last = level.equals(path);
      List<Entry> here =
          entries.stream()
              .filter(entry -> entry.who().equals(who) && entry.path().equals(level))
              .filter(entry -> last || entry.propagate())
              .toList();
      if (!here.isEmpty()) {
        held.clear();
        boolean barred = here.stream().anyMatch(e -> e.role().equals(Roles.NO_ACCESS));
        for (Entry entry : barred ? List.<Entry>of() : here) {
          for (String privilege : Roles.privileges(entry.role())) {
            held.merge(privilege, entry.propagate(), Boolean::logicalOr);
          }
        }
      }
    }
    return held;
  }

  /// `/`, `/vms`, `/vms/100` for `/vms/100`.
  private static List<String> levels(String path) {
    List<String> levels = new ArrayList<>(List.of("/"));
    for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
      levels.add(path.substring(0, slash));
    }
    if (!path.equals("/")) {
      levels.add(path);
    }
    return levels;
  }
}
