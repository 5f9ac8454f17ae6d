package hypercall.ui.sidebar;

import hypercall.store.Contents;
import hypercall.store.Folder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where lines go by one step of a key: up, down, out of their folder, into the one above.
final class Steps {
  private final Contents contents;
  private final Outline outline;
  private final List<Key> lines;

  Steps(Contents contents, Collection<Key> marked) {
    this.contents = contents;
    outline = new Outline(contents);
    lines = outline.roots(marked);
  }

  /// Before the line above (-1) or behind the line below (+1), folders among folders and requests
  /// among requests; at the edge nothing moves.
  Contents along(int by) {
    Contents moved = step(contents, lines.stream().filter(Key::isFolder).toList(), by);
    return step(moved, lines.stream().filter(key -> !key.isFolder()).toList(), by);
  }

  private Contents step(Contents from, List<Key> kind, int by) {
    if (kind.isEmpty() || !isOneFolder(kind)) {
      return from;
    }
    List<String> parent = outline.parent(kind.getFirst());
    List<Key> siblings =
        outline.lines(parent).stream()
            .filter(key -> key.isFolder() == kind.getFirst().isFolder())
            .toList();
    int first = siblings.indexOf(kind.getFirst());
    int last = siblings.indexOf(kind.getLast());
    if (by < 0 ? first == 0 : last == siblings.size() - 1) {
      return from;
    }
    Optional<Key> before =
        by < 0
            ? Optional.of(siblings.get(first - 1))
            : siblings.stream().skip(last + 2L).findFirst();
    return new Arranging(from).move(kind, new Place(parent, before));
  }

  /// Out of their folder, right behind it.
  Contents out() {
    if (lines.isEmpty() || !isOneFolder(lines)) {
      return contents;
    }
    List<String> parent = outline.parent(lines.getFirst());
    return folder(parent)
        .map(
            left ->
                new Arranging(contents)
                    .move(lines, new Place(left.parent(), outline.next(Key.of(left), List.of()))))
        .orElse(contents);
  }

  /// Into the nearest folder above them, behind what is there.
  Contents in() {
    if (lines.isEmpty() || !isOneFolder(lines)) {
      return contents;
    }
    List<Folder> above = new ArrayList<>();
    for (Key key : outline.lines(outline.parent(lines.getFirst()))) {
      if (key.equals(lines.getFirst())) {
        break;
      }
      outline.folder(key).ifPresent(above::add);
    }
    return above.isEmpty()
        ? contents
        : new Arranging(contents).move(lines, Place.endOf(above.getLast().path()));
  }

  private Optional<Folder> folder(List<String> path) {
    return contents.folders().stream().filter(f -> f.path().equals(path)).findFirst();
  }

  private boolean isOneFolder(List<Key> keys) {
    return keys.stream().map(outline::parent).distinct().count() == 1;
  }
}
