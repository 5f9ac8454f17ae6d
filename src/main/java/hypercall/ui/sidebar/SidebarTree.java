package hypercall.ui.sidebar;

import hypercall.store.Contents;
import hypercall.store.Folder;
import hypercall.store.SavedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Makes lines in folders: in each folder first its folders, then its requests, in their order.
final class SidebarTree {
  /// An offer to undo that stands among the lines.
  record Offer(String text, Place at) {}

  private final Outline outline;
  private final Filter filter;
  private final Optional<Offer> offer;

  private final Predicate<Key> closedHits;

  private SidebarTree(
      Contents contents, Filter filter, Predicate<Key> closedHits, Optional<Offer> offer) {
    this.closedHits = closedHits;
    this.outline = new Outline(contents);
    this.filter = filter;
    this.offer = offer;
  }

  /// @param closedHits whether a folder that the filter found is closed
  static List<SidebarItem> of(
      Contents contents, Filter filter, Predicate<Key> closedHits, Optional<Offer> offer) {
    return new SidebarTree(contents, filter, closedHits, offer).build(List.of());
  }

  private List<SidebarItem> build(List<String> path) {
    List<SidebarItem> built = new ArrayList<>();
    for (Folder folder : outline.folders(path)) {
      List<SidebarItem> inside = build(folder.path());
      if (inside.isEmpty() && filter.isEmpty()) {
        inside = List.of(new SidebarItem.Empty(folder));
      }
      if (!inside.isEmpty() || filter.matches(folder)) {
        boolean closed = filter.isEmpty() ? folder.collapsed() : closedHits.test(Key.of(folder));
        built.add(new SidebarItem.Group(folder, inside, !closed));
      }
    }
    for (SavedRequest request : outline.requests(path)) {
      if (filter.matches(request)) {
        built.add(new SidebarItem.Request(request));
      }
    }
    offer.filter(o -> o.at().folder().equals(path)).ifPresent(o -> insert(o, built));
    return List.copyOf(built);
  }

  private static void insert(Offer offer, List<SidebarItem> lines) {
    int index = 0;
    while (index < lines.size()
        && !offer.at().before().equals(Optional.of(lines.get(index).key()))) {
      index++;
    }
    lines.add(index, new SidebarItem.Undo(offer.text()));
  }
}
