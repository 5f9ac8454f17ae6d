package hypercall.ui.sidebar;

import java.util.List;
import java.util.Optional;

/// What becomes of lines that are let go over a line.
///
/// @param mark how the line shows it
record Drop(Place place, Mark mark) {
  enum Mark {
    ABOVE,
    BELOW,
    INTO
  }

  private static final double EDGE = 0.28;

  /// @param target the line under the mouse; empty below the last one
  /// @param height where in the line, 0 on top to 1 at its foot
  /// @return empty where they cannot go
  static Optional<Drop> on(
      Outline outline, Optional<SidebarItem> target, double height, List<Key> dragged) {
    boolean foldersOnly = dragged.stream().allMatch(Key::isFolder);
    if (target.isEmpty()) {
      return Optional.of(new Drop(Place.endOf(List.of()), Mark.INTO));
    }
    return switch (target.get()) {
      case SidebarItem.Undo _ -> Optional.empty();
      case SidebarItem.Empty(var folder) ->
          Optional.of(new Drop(Place.endOf(folder.path()), Mark.INTO));
      case SidebarItem.Request(var request) when foldersOnly ->
          Optional.of(new Drop(Place.endOf(request.folder()), Mark.INTO));
      case SidebarItem.Request request -> Optional.of(beside(outline, request, height < 0.5));
      case SidebarItem.Group group when foldersOnly && height < EDGE ->
          Optional.of(beside(outline, group, true));
      case SidebarItem.Group group when foldersOnly && height > 1 - EDGE && !group.expanded() ->
          Optional.of(beside(outline, group, false));
      case SidebarItem.Group group ->
          Optional.of(new Drop(Place.endOf(group.folder().path()), Mark.INTO));
    };
  }

  private static Drop beside(Outline outline, SidebarItem line, boolean above) {
    Optional<Key> before = above ? Optional.of(line.key()) : outline.next(line.key(), List.of());
    return new Drop(new Place(outline.parent(line.key()), before), above ? Mark.ABOVE : Mark.BELOW);
  }
}
