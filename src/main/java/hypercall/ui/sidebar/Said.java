package hypercall.ui.sidebar;

import hypercall.store.Folder;
import hypercall.store.SavedRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Lines in words: `“Version”`, `“Guests” with 9 requests`, `2 folders and 3 requests`.
final class Said {
  private Said() {}

  static String of(Outline outline, Collection<Key> lines) {
    List<Key> roots = outline.roots(lines);
    if (roots.size() == 1) {
      Key one = roots.getFirst();
      return outline
          .folder(one)
          .map(folder -> of(outline, folder))
          .or(() -> outline.request(one).map(SavedRequest::name).map(name -> "“" + name + "”"))
          .orElse("");
    }
    long folders = roots.stream().filter(Key::isFolder).count();
    List<String> parts = new ArrayList<>();
    if (folders > 0) {
      parts.add(count(folders, "folder"));
    }
    if (roots.size() > folders) {
      parts.add(count(roots.size() - folders, "request"));
    }
    long inside =
        roots.stream()
            .flatMap(key -> outline.folder(key).stream())
            .mapToLong(folder -> inside(outline, folder.path()))
            .sum();
    boolean foldersOnly = folders == roots.size() && inside > 0;
    return String.join(" and ", parts) + (foldersOnly ? " with " + count(inside, "request") : "");
  }

  private static String of(Outline outline, Folder folder) {
    long inside = inside(outline, folder.path());
    return "“" + folder.name() + "”" + (inside == 0 ? "" : " with " + count(inside, "request"));
  }

  private static long inside(Outline outline, List<String> path) {
    long count = outline.requests(path).size();
    for (Folder folder : outline.folders(path)) {
      count += inside(outline, folder.path());
    }
    return count;
  }

  static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
