package hypercall.store;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The shelf of folders and the shelf of requests, read and changed together. What is taken from
/// them lies in the bin for a while.
record Bookcase(Shelf<Folder> folders, Shelf<SavedRequest> requests, Wastebin bin) {
  Contents contents() {
    Set<String> given = new HashSet<>();
    return new Contents(folders.all(), requests.all())
        .withNamedFolders(
            name -> {
              String id = FileNames.free(name, i -> folders.isTaken(i) || given.contains(i));
              given.add(id);
              return id;
            });
  }

  synchronized void change(Contents before, Contents after) throws IOException {
    Contents present = contents();
    Contents wanted = present.change(before, after);
    folders.arrange(wanted.folders(), Folder::parent);
    requests.arrange(wanted.requests(), SavedRequest::folder);
    List<SavedRequest> lost = gone(present.requests(), wanted.requests(), SavedRequest::id);
    List<Folder> left = gone(present.folders(), wanted.folders(), Folder::id);
    bin.follow(left, lost, wanted);
    for (SavedRequest gone : lost) {
      requests.delete(gone);
    }
    for (Folder gone : left) {
      folders.delete(gone);
    }
  }

  private static <T> List<T> gone(List<T> before, List<T> after, Function<T, String> id) {
    Set<String> left = after.stream().map(id).collect(Collectors.toSet());
    return before.stream().filter(value -> !left.contains(id.apply(value))).toList();
  }
}
