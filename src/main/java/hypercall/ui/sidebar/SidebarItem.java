package hypercall.ui.sidebar;

import hypercall.store.SavedRequest;
import java.util.List;

/// A line of the sidebar.
public sealed interface SidebarItem {
  /// What stays the same when the line's content changes: the folder's path, the request's id.
  Object key();

  /// A folder with its lines; shown closed when not `expanded`.
  record Folder(List<String> path, List<SidebarItem> items, boolean expanded)
      implements SidebarItem {
    @Override
    public Object key() {
      return path;
    }

    public String name() {
      return path.getLast();
    }

    /// How many requests it holds, those in folders inside it included.
    public int count() {
      int count = 0;
      for (SidebarItem item : items) {
        count +=
            switch (item) {
              case Folder folder -> folder.count();
              case Request _ -> 1;
              case Undo _ -> 0;
            };
      }
      return count;
    }
  }

  record Request(SavedRequest request) implements SidebarItem {
    @Override
    public Object key() {
      return request.id();
    }
  }

  /// Stands where a request was until its deletion is undone or forgotten.
  record Undo(SavedRequest deleted) implements SidebarItem {
    @Override
    public Object key() {
      return Undo.class;
    }
  }
}
