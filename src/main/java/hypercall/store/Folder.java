package hypercall.store;

import java.util.List;

/// A folder of the sidebar. Its requests name it by its path; it is kept for itself too, so that it
/// may be empty, stand where a person put it, and say what it is for.
///
/// @param id stable file name; from [Workspace#newId] for a new one
/// @param path its name after those of the folders around it; never empty
/// @param collapsed whether its lines are hidden
/// @param description Markdown; empty when there is none
public record Folder(String id, List<String> path, boolean collapsed, String description) {
  public Folder {
    path = Names.ofFolders(path);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("A folder has a name.");
    }
  }

  public String name() {
    return path.getLast();
  }

  /// The path of the folder around it; empty at the top level.
  public List<String> parent() {
    return path.subList(0, path.size() - 1);
  }

  public Folder withPath(List<String> newPath) {
    return new Folder(id, newPath, collapsed, description);
  }

  public Folder withCollapsed(boolean now) {
    return new Folder(id, path, now, description);
  }

  public Folder withDescription(String newDescription) {
    return new Folder(id, path, collapsed, newDescription);
  }
}
