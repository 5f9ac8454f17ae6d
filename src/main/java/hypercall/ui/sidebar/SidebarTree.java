package hypercall.ui.sidebar;

import hypercall.store.SavedRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Makes lines in folders from requests in their order: a folder stands where its first request
/// does.
final class SidebarTree {
  private final List<String> words;
  private final Set<List<String>> collapsed;
  private final Map<List<String>, List<SidebarItem>> lines = new HashMap<>();
  private final List<SidebarItem> top = new ArrayList<>();

  private SidebarTree(String filter, Set<List<String>> collapsed) {
    this.words = List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    this.collapsed = collapsed;
  }

  /// @param all each with whether it was just deleted
  static List<SidebarItem> of(List<SidebarItem> all, String filter, Set<List<String>> collapsed) {
    SidebarTree tree = new SidebarTree(filter, collapsed);
    for (SidebarItem item : all) {
      switch (item) {
        case SidebarItem.Request(SavedRequest request) -> {
          if (tree.matches(request)) {
            tree.lines(request.folder()).add(item);
          }
        }
        case SidebarItem.Undo(SavedRequest request) -> {
          if (tree.matches(request)) {
            tree.lines(request.folder()).add(item);
          }
        }
        case SidebarItem.Folder folder -> tree.lines(folder.path());
      }
    }
    return tree.build(tree.top);
  }

  /// Every word stands somewhere in method, name, path or folder.
  private boolean matches(SavedRequest request) {
    String text =
        String.join(
                "\n",
                request.method(),
                request.name(),
                request.path(),
                String.join("/", request.folder()))
            .toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  private List<SidebarItem> lines(List<String> folder) {
    if (folder.isEmpty()) {
      return top;
    }
    List<SidebarItem> known = lines.get(folder);
    if (known != null) {
      return known;
    }
    List<SidebarItem> fresh = new ArrayList<>();
    lines.put(folder, fresh);
    lines(folder.subList(0, folder.size() - 1))
        .add(new SidebarItem.Folder(List.copyOf(folder), fresh, true));
    return fresh;
  }

  private List<SidebarItem> build(List<SidebarItem> from) {
    boolean filtered = !words.equals(List.of(""));
    List<SidebarItem> built = new ArrayList<>();
    for (SidebarItem item : from) {
      built.add(
          item instanceof SidebarItem.Folder folder
              ? new SidebarItem.Folder(
                  folder.path(),
                  build(folder.items()),
                  filtered || !collapsed.contains(folder.path()))
              : item);
    }
    return List.copyOf(built);
  }
}
