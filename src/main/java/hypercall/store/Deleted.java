package hypercall.store;

import java.time.Instant;
import java.util.List;

/// What was deleted from the sidebar at once, kept for a while so that it can be brought back.
///
/// @param folders deleted along with it; outer ones first
public record Deleted(Instant at, List<Folder> folders, List<SavedRequest> requests) {
  public Deleted {
    folders = List.copyOf(folders);
    requests = List.copyOf(requests);
  }
}
