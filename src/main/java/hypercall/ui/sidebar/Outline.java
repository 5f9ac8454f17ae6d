package hypercall.ui.sidebar;

import hypercall.store.Contents;
import hypercall.store.Folder;
import hypercall.store.SavedRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Folders and requests as a tree: who stands where, before whom.
final class Outline {
  private final Map<List<String>, List<Folder>> folders = new HashMap<>();
  private final Map<List<String>, List<SavedRequest>> requests = new HashMap<>();
  private final Map<Key, Folder> folderOf = new HashMap<>();
  private final Map<Key, SavedRequest> requestOf = new HashMap<>();

  Outline(Contents contents) {
    Set<List<String>> paths = new HashSet<>();
    for (Folder folder : contents.folders()) {
      folderOf.put(Key.of(folder), folder);
      if (paths.add(folder.path())) { // two files may name one folder: it is shown once
        folders.computeIfAbsent(folder.parent(), _ -> new ArrayList<>()).add(folder);
      }
    }
    for (SavedRequest request : contents.requests()) {
      requestOf.put(Key.of(request), request);
      requests.computeIfAbsent(request.folder(), _ -> new ArrayList<>()).add(request);
    }
  }

  /// The folders right inside a folder.
  List<Folder> folders(List<String> path) {
    return folders.getOrDefault(path, List.of());
  }

  /// The requests right inside a folder.
  List<SavedRequest> requests(List<String> path) {
    return requests.getOrDefault(path, List.of());
  }

  Optional<Folder> folder(Key key) {
    return Optional.ofNullable(folderOf.get(key));
  }

  Optional<SavedRequest> request(Key key) {
    return Optional.ofNullable(requestOf.get(key));
  }

  boolean has(Key key) {
    return folderOf.containsKey(key) || requestOf.containsKey(key);
  }

  /// The path of the folder a line stands in; empty at the top and for a line that is gone.
  List<String> parent(Key key) {
    return folder(key)
        .map(Folder::parent)
        .or(() -> request(key).map(SavedRequest::folder))
        .orElse(List.of());
  }

  /// Where a new line belongs that is asked for on this one: in the folder, or beside the request.
  List<String> inside(Key key) {
    return folder(SidebarItem.Empty.folder(key).orElse(key))
        .map(Folder::path)
        .orElseGet(() -> parent(key));
  }

  /// The lines right inside a folder, as they are shown.
  List<Key> lines(List<String> path) {
    List<Key> lines = new ArrayList<>();
    folders(path).forEach(folder -> lines.add(Key.of(folder)));
    requests(path).forEach(request -> lines.add(Key.of(request)));
    return lines;
  }

  /// Those of these lines that do not stand in another of them, from top to bottom.
  List<Key> roots(Collection<Key> wanted) {
    List<Key> roots = new ArrayList<>();
    addRoots(List.of(), Set.copyOf(wanted), roots);
    return roots;
  }

  private void addRoots(List<String> path, Set<Key> wanted, List<Key> roots) {
    for (Key key : lines(path)) {
      if (wanted.contains(key)) {
        roots.add(key);
      } else {
        folder(key).ifPresent(folder -> addRoots(folder.path(), wanted, roots));
      }
    }
  }

  /// The first line behind `line` in its folder that is none of `except`.
  Optional<Key> next(Key line, Collection<Key> except) {
    List<Key> siblings = lines(parent(line));
    return siblings.stream()
        .skip(siblings.indexOf(line) + 1L)
        .filter(key -> !except.contains(key))
        .findFirst();
  }

  /// Whether a path is this folder's or one inside it.
  static boolean isWithin(List<String> path, List<String> folder) {
    return path.size() >= folder.size() && path.subList(0, folder.size()).equals(folder);
  }
}
