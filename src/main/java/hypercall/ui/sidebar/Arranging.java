package hypercall.ui.sidebar;

import hypercall.store.Contents;
import hypercall.store.Folder;
import hypercall.store.SavedRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What the lines are after one of them was moved, renamed, copied, sorted or deleted.
final class Arranging {
  private final Outline outline;
  private final List<Folder> folders;
  private final List<SavedRequest> requests;

  Arranging(Contents contents) {
    outline = new Outline(contents);
    folders = new ArrayList<>(contents.folders());
    requests = new ArrayList<>(contents.requests());
  }

  private Contents result() {
    return new Contents(folders, requests);
  }

  /// Moves lines to a place; a folder that would come into itself stays where it is.
  Contents move(Collection<Key> lines, Place to) {
    List<Key> moved =
        outline.roots(lines).stream().filter(key -> !holds(key, to.folder())).toList();
    Key before =
        to.before()
            .filter(key -> moved.contains(key))
            .map(key -> outline.next(key, moved))
            .orElse(to.before())
            .orElse(SidebarItem.Undo.KEY);
    moved.forEach(key -> outline.folder(key).ifPresent(folder -> move(folder, to, before)));
    List<SavedRequest> going =
        moved.stream().flatMap(key -> outline.request(key).stream()).toList();
    requests.removeAll(going);
    requests.addAll(
        indexOf(before, to), going.stream().map(r -> r.withFolder(to.folder())).toList());
    open(to.folder());
    return result();
  }

  private boolean holds(Key key, List<String> path) {
    return outline.folder(key).filter(f -> Outline.isWithin(path, f.path())).isPresent();
  }

  private void move(Folder folder, Place to, Key before) {
    String name =
        folder.parent().equals(to.folder()) ? folder.name() : free(folder.name(), to.folder());
    Folder moved = folder.withPath(join(to.folder(), name));
    folders.remove(folder);
    int at = before.isFolder() ? find(folders, f -> Key.of(f).equals(before)) : folders.size();
    folders.add(at, moved);
    replace(folder.path(), moved.path());
  }

  /// Before that request; before them all when a folder was meant, which stands above.
  private int indexOf(Key before, Place to) {
    return before.isFolder()
        ? find(requests, r -> r.folder().equals(to.folder()))
        : find(requests, r -> Key.of(r).equals(before));
  }

  private static <T> int find(List<T> values, Predicate<T> wanted) {
    int index = 0;
    while (index < values.size() && !wanted.test(values.get(index))) {
      index++;
    }
    return index;
  }

  /// What was moved is to be seen.
  private void open(List<String> path) {
    folders.replaceAll(f -> Outline.isWithin(path, f.path()) ? f.withCollapsed(false) : f);
  }

  private void replace(List<String> from, List<String> to) {
    folders.replaceAll(f -> f.withPath(replaced(f.path(), from, to)));
    requests.replaceAll(
        r -> Outline.isWithin(r.folder(), from) ? r.withFolder(replaced(r.folder(), from, to)) : r);
  }

  private static List<String> replaced(List<String> path, List<String> from, List<String> to) {
    return Outline.isWithin(path, from)
        ? Stream.concat(to.stream(), path.stream().skip(from.size())).toList()
        : path;
  }

  Contents rename(Key key, String name) {
    requests.replaceAll(r -> Key.of(r).equals(key) ? r.withName(name) : r);
    outline.folder(key).ifPresent(f -> replace(f.path(), join(f.parent(), name)));
    return result();
  }

  Contents delete(Collection<Key> lines) {
    for (Key key : outline.roots(lines)) {
      requests.removeIf(r -> Key.of(r).equals(key) || holds(key, r.folder()));
      folders.removeIf(f -> Key.of(f).equals(key) || holds(key, f.path()));
    }
    return result();
  }

  /// Puts a copy behind each line, a folder's with all that is in it.
  ///
  /// @param newId gives an id for a name, another one each time
  Contents copy(Collection<Key> lines, UnaryOperator<String> newId) {
    for (Key key : outline.roots(lines)) {
      outline.request(key).ifPresent(request -> copy(request, newId));
      outline.folder(key).ifPresent(folder -> copy(folder, newId));
    }
    return result();
  }

  private void copy(SavedRequest request, UnaryOperator<String> newId) {
    String name = request.name() + " copy";
    requests.add(requests.indexOf(request) + 1, request.withId(newId.apply(name)).withName(name));
  }

  private void copy(Folder folder, UnaryOperator<String> newId) {
    List<String> path = join(folder.parent(), free(folder.name() + " copy", folder.parent()));
    int behind = folders.indexOf(folder) + 1;
    List<Folder> copies =
        folders.stream()
            .filter(f -> Outline.isWithin(f.path(), folder.path()))
            .map(f -> f.withPath(replaced(f.path(), folder.path(), path)))
            .map(f -> new Folder(newId.apply(f.name()), f.path(), f.collapsed(), f.description()))
            .toList();
    folders.addAll(behind, copies);
    requests.addAll(
        requests.stream()
            .filter(r -> Outline.isWithin(r.folder(), folder.path()))
            .map(r -> r.withFolder(replaced(r.folder(), folder.path(), path)))
            .map(r -> r.withId(newId.apply(r.name())))
            .toList());
  }

  /// Sorts by name what stands right inside a folder.
  ///
  /// @param deep whether also what stands in folders inside it
  Contents sort(List<String> path, boolean deep) {
    sort(folders, f -> isIn(f.parent(), path, deep), Comparator.comparing(Folder::name, NAMES));
    sort(
        requests,
        r -> isIn(r.folder(), path, deep),
        Comparator.comparing(SavedRequest::name, NAMES));
    return result();
  }

  private static final Comparator<String> NAMES =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  private static boolean isIn(List<String> parent, List<String> path, boolean deep) {
    return deep ? Outline.isWithin(parent, path) : parent.equals(path);
  }

  private static <T> void sort(List<T> all, Predicate<T> concerned, Comparator<T> order) {
    var sorted = all.stream().filter(concerned).sorted(order).toList().iterator();
    all.replaceAll(value -> concerned.test(value) ? sorted.next() : value);
  }

  /// Adds a folder behind its siblings.
  Contents add(Folder folder) {
    folders.add(folder);
    open(folder.parent());
    return result();
  }

  /// Adds a request behind its siblings.
  Contents add(SavedRequest request) {
    requests.add(request);
    open(request.folder());
    return result();
  }

  Contents describe(Key key, String description) {
    folders.replaceAll(f -> Key.of(f).equals(key) ? f.withDescription(description) : f);
    return result();
  }

  /// Closes or opens folders.
  Contents collapse(Predicate<Folder> which, boolean collapsed) {
    folders.replaceAll(f -> which.test(f) ? f.withCollapsed(collapsed) : f);
    return result();
  }

  /// A name that no folder inside `parent` has: `Inspect`, then `Inspect 2`.
  String free(String name, List<String> parent) {
    String candidate = name;
    for (int i = 2; isTaken(join(parent, candidate)); i++) {
      candidate = name + " " + i;
    }
    return candidate;
  }

  boolean isTaken(List<String> path) {
    return folders.stream().anyMatch(f -> f.path().equals(path));
  }

  static List<String> join(List<String> path, String name) {
    return Stream.concat(path.stream(), Stream.of(name)).toList();
  }
}
