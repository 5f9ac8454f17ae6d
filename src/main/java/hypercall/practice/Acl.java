package hypercall.practice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;

/// Who has which role on which path, and whether what lies beneath inherits it.
final class Acl {

  /// What kind of name an entry is about.
  enum Kind {
    USER,
    GROUP,
    TOKEN
  }

  /// One line of the list.
  ///
  /// @param path the access path, `/` or `/vms/100`
  /// @param who a user, a group, or a token by its whole name
  /// @param role the role's name
  /// @param propagate whether the paths beneath inherit it
  record Entry(String path, Kind kind, String who, String role, boolean propagate) {

    /// An entry about a user, or about a token when the name has its mark.
    static Entry of(String path, String who, String role) {
      return new Entry(path, who.contains("!") ? Kind.TOKEN : Kind.USER, who, role, true);
    }

    boolean sameAs(Entry other) {
      return path.equals(other.path)
          && kind == other.kind
          && who.equals(other.who)
          && role.equals(other.role);
    }
  }

  private static final List<String> USUAL_PATHS =
      List.of("/", "/access", "/access/groups", "/nodes", "/pool", "/sdn", "/storage", "/vms");

  private final List<Entry> entries = new CopyOnWriteArrayList<>();

  Acl(List<Entry> entries) {
    this.entries.addAll(entries);
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /// Adds an entry, or replaces the one it differs from only in what is inherited.
  synchronized void put(Entry entry) {
    remove(entry);
    entries.add(entry);
  }

  synchronized void remove(Entry entry) {
    entries.removeIf(entry::sameAs);
  }

  /// Forgets a name that is gone.
  void forget(Kind kind, String who) {
    entries.removeIf(entry -> entry.kind() == kind && entry.who().equals(who));
  }

  /// The paths worth showing: the usual ones and those that have entries.
  Set<String> paths() {
    Set<String> paths = new TreeSet<>(USUAL_PATHS);
    entries.forEach(entry -> paths.add(entry.path()));
    return paths;
  }

  /// The roles one name has on a path; the value says whether they are inherited beneath.
  ///
  /// The deepest path that names the user or token itself counts; where none does, its groups. Who
  /// is barred has nothing else.
  ///
  /// @param member whether a user is in a group
  Map<String, Boolean> roles(String who, String path, BiPredicate<String, String> member) {
    Map<String, Boolean> held = new HashMap<>();
    for (String level : levels(path)) {
      List<Entry> here =
          entries.stream()
              .filter(entry -> entry.path().equals(level))
              .filter(entry -> level.equals(path) || entry.propagate())
              .toList();
      List<Entry> own =
          here.stream().filter(e -> e.kind() != Kind.GROUP && e.who().equals(who)).toList();
      List<Entry> counting =
          own.isEmpty()
              ? here.stream()
                  .filter(e -> e.kind() == Kind.GROUP && member.test(e.who(), who))
                  .toList()
              : own;
      if (!counting.isEmpty()) {
        held.clear();
        counting.forEach(e -> held.merge(e.role(), e.propagate(), Boolean::logicalOr));
      }
    }
    return held.containsKey(Roles.NO_ACCESS) ? Map.of(Roles.NO_ACCESS, true) : held;
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
