package hypercall.ui.sidebar;

import hypercall.store.Folder;
import hypercall.store.SavedRequest;

/// Names a line, whatever becomes of its content and its place.
///
/// @param id of the folder or of the request
public record Key(boolean isFolder, String id) {
  public static Key of(Folder folder) {
    return new Key(true, folder.id());
  }

  public static Key of(SavedRequest request) {
    return new Key(false, request.id());
  }
}
