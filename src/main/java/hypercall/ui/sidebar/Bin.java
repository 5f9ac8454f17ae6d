package hypercall.ui.sidebar;

import hypercall.store.Contents;
import hypercall.store.Deleted;
import hypercall.store.Folder;
import hypercall.store.SavedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What was deleted of late, by this window or one before, to be brought back.
final class Bin {
  private final SidebarModel model;
  private final Intents intents;

  Bin(SidebarModel model, Intents intents) {
    this.model = model;
    this.intents = intents;
  }

  /// The last first.
  List<Deleted> all() {
    return intents.deleted().get();
  }

  /// What it was and when, in a few words: `“Guests” with 9 requests, 3 h ago`.
  static String said(Deleted deleted, Instant now) {
    return what(deleted) + ", " + ago(Duration.between(deleted.at(), now));
  }

  private static String what(Deleted deleted) {
    int count = deleted.requests().size();
    if (!deleted.folders().isEmpty()) {
      return "“" + deleted.folders().getFirst().name() + "” with " + Said.count(count, "request");
    }
    return count == 1
        ? "“" + deleted.requests().getFirst().name() + "”"
        : Said.count(count, "request");
  }

  private static String ago(Duration since) {
    return since.toMinutes() < 1
        ? "just now"
        : since.toHours() < 1
            ? since.toMinutes() + " min ago"
            : since.toDays() < 1
                ? since.toHours() + " h ago"
                : Said.count(since.toDays(), "day") + " ago";
  }

  /// Puts it behind what is there, in the folders it was in; what took its place meanwhile stays.
  void bringBack(Deleted deleted) {
    Contents now = model.contentsProperty().get();
    Set<String> taken = new HashSet<>();
    now.requests().forEach(request -> taken.add(request.id()));
    List<SavedRequest> requests = new ArrayList<>(now.requests());
    List<Key> back = new ArrayList<>();
    for (SavedRequest request : deleted.requests()) {
      SavedRequest fresh =
          taken.contains(request.id())
              ? request.withId(intents.newId().apply(request.name()))
              : request;
      taken.add(fresh.id());
      requests.add(fresh);
      back.add(Key.of(fresh));
    }
    List<Folder> folders = new ArrayList<>(now.folders());
    for (Folder folder : deleted.folders()) {
      boolean known =
          now.folders().stream()
              .anyMatch(f -> f.path().equals(folder.path()) || f.id().equals(folder.id()));
      if (!known) {
        folders.add(folder);
      }
    }
    model.filterProperty().set("");
    model.apply("Brought back " + what(deleted), new Contents(folders, requests), back);
  }
}
