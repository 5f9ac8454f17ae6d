package hypercall.store;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The requests and folders that were deleted of late, the last first, in a file of their own:
/// undoing in the sidebar ends with the window, regretting does not.
final class Wastebin {
  static final Duration KEPT = Duration.ofDays(30);

  /// How many deletions are kept, and of how many characters together.
  private static final int MOST = 50;

  private static final long MOST_CHARACTERS = 4_000_000;

  private final RequestCodec requests = new RequestCodec();
  private final FolderCodec folders = new FolderCodec();
  private final KeptFile file;
  private volatile List<Deleted> all = List.of();

  Wastebin(KeptFile file) {
    this.file = file;
  }

  synchronized void load() {
    all = file.load(this::read).map(kept -> young(kept, Instant.now())).orElse(List.of());
  }

  List<Deleted> all() {
    return all;
  }

  /// Follows a change: keeps what goes, and forgets what is back. That it cannot is no reason to
  /// fail what was asked for.
  synchronized void follow(List<Folder> goneFolders, List<SavedRequest> gone, Contents now) {
    List<Deleted> next = new ArrayList<>();
    if (!gone.isEmpty()) {
      List<SavedRequest> bare = gone.stream().map(SavedRequest::withoutSecrets).toList();
      next.add(new Deleted(Instant.now(), goneFolders, bare));
    }
    Set<SavedRequest> there =
        all.isEmpty()
            ? Set.of()
            : now.requests().stream().map(SavedRequest::withoutSecrets).collect(Collectors.toSet());
    all.stream()
        .map(
            kept ->
                new Deleted(
                    kept.at(),
                    kept.folders(),
                    kept.requests().stream().filter(r -> !there.contains(r)).toList()))
        .filter(kept -> !kept.requests().isEmpty())
        .forEach(next::add);
    List<Deleted> young = young(next, Instant.now());
    if (!young.equals(all)) {
      all = young;
      keep();
    }
  }

  private void keep() {
    try {
      file.save(write(all), KeptFile.Theirs.MERGE);
    } catch (IOException e) {
      System.getLogger(Wastebin.class.getName())
          .log(System.Logger.Level.DEBUG, "What was deleted is not kept: {0}", e.getMessage());
    }
  }

  private List<Deleted> young(List<Deleted> of, Instant now) {
    List<Deleted> young = new ArrayList<>();
    long characters = 0;
    for (Deleted one : of) {
      characters += characters(one);
      if (one.at().plus(KEPT).isAfter(now)
          && young.size() < MOST
          && (characters <= MOST_CHARACTERS || young.isEmpty())) {
        young.add(one);
      }
    }
    return List.copyOf(young);
  }

  private static long characters(Deleted one) {
    return one.requests().stream()
        .mapToLong(r -> r.json().length() + r.body().raw().length() + r.description().length())
        .sum();
  }

  private List<Deleted> read(Members members) throws BadFile {
    List<Deleted> read = new ArrayList<>();
    for (Members one : members.objects("deleted")) {
      List<Folder> inFolders = new ArrayList<>();
      for (Members folder : one.objects("folders")) {
        inFolders.add(folders.read(folder.text("id"), folder));
      }
      List<SavedRequest> inRequests = new ArrayList<>();
      for (Members request : one.objects("requests")) {
        inRequests.add(requests.read(request.text("id"), request));
      }
      read.add(new Deleted(instant(one.text("at")), inFolders, inRequests));
    }
    return read;
  }

  private static Instant instant(String text) throws BadFile {
    try {
      return Instant.parse(text);
    } catch (DateTimeException _) {
      throw new BadFile("`at` must be a time, such as 2026-01-31T12:00:00Z.");
    }
  }

  private ObjectNode write(List<Deleted> deleted) {
    ObjectNode node = Json.object();
    ArrayNode list = node.putArray("deleted");
    for (Deleted one : deleted) {
      ObjectNode entry = list.addObject();
      entry.put("at", one.at().toString());
      ArrayNode inFolders = entry.putArray("folders");
      one.folders().forEach(f -> inFolders.add(withId(f.id(), folders.write(f, Json.object()))));
      ArrayNode inRequests = entry.putArray("requests");
      one.requests().forEach(r -> inRequests.add(withId(r.id(), requests.write(r, Json.object()))));
    }
    return node;
  }

  private static ObjectNode withId(String id, ObjectNode members) {
    ObjectNode node = Json.object();
    node.put("id", id);
    node.setAll(members);
    return node;
  }
}
