package hypercall.ui.sidebar;

import hypercall.store.Folder;
import hypercall.store.SavedRequest;
import java.util.List;
import java.util.Optional;

/// A line of the sidebar.
public sealed interface SidebarItem {
  /// What stays the same when the line's content changes.
  Key key();

  /// What a person calls the line.
  String name();

  /// A folder with its lines; shown closed when not `expanded`.
  record Group(Folder folder, List<SidebarItem> items, boolean expanded) implements SidebarItem {
    @Override
    public Key key() {
      return Key.of(folder);
    }

    @Override
    public String name() {
      return folder.name();
    }

    /// How many requests it shows, those in folders inside it included.
    public int count() {
      return SidebarItem.count(items);
    }
  }

  record Request(SavedRequest request) implements SidebarItem {
    @Override
    public Key key() {
      return Key.of(request);
    }

    @Override
    public String name() {
      return request.name();
    }
  }

  /// Stands where lines were until their deletion is undone or forgotten.
  ///
  /// @param name what was done, as a sentence
  record Undo(String name) implements SidebarItem {
    static final Key KEY = new Key(false, "");

    @Override
    public Key key() {
      return KEY;
    }
  }

  /// Stands in a folder that has nothing in it.
  record Empty(Folder folder) implements SidebarItem {
    private static final String MARK = "\0";

    @Override
    public Key key() {
      return new Key(false, MARK + folder.id());
    }

    @Override
    public String name() {
      return "Empty.";
    }

    /// The folder whose emptiness a key stands for.
    static Optional<Key> folder(Key key) {
      return Optional.of(key.id())
          .filter(id -> !key.isFolder() && id.startsWith(MARK))
          .map(id -> new Key(true, id.substring(MARK.length())));
    }
  }

  /// How many requests there are in these lines.
  static int count(List<SidebarItem> items) {
    int count = 0;
    for (SidebarItem item : items) {
      count +=
          switch (item) {
            case Group group -> group.count();
            case Request _ -> 1;
            case Undo _, Empty _ -> 0;
          };
    }
    return count;
  }
}
