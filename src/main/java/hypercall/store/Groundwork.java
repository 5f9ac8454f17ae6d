package hypercall.store;

import hypercall.store.Workspace.Damaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What is done with the folder itself: swept at the start, and given its first requests when it is
/// new.
record Groundwork(Path folder, Disk disk, Damages damages) {
  /// Removes the temporary files of killed saves; under the lock, so that no running save loses its
  /// own.
  void sweep() {
    try {
      disk.alone(
          () -> {
            for (String part : List.of("", "connections", "requests", "folders")) {
              disk.sweep(folder.resolve(part));
            }
            return folder;
          });
    } catch (IOException e) {
      damages.tell(
          new Damaged(
              folder, folder, "Hypercall cannot write in this folder: nothing will be saved."));
    }
  }

  /// The mark of a workspace is written after its starter requests: a first start that was killed
  /// is finished by the next, and a starter that was deleted later does not come back.
  void begin(Shelf<SavedRequest> requests, KeptFile mark) throws IOException {
    if (Files.exists(mark.path())) {
      return;
    }
    for (SavedRequest starter : StarterRequests.all()) {
      if (!requests.isTaken(starter.id())) {
        requests.save(starter, KeptFile.Theirs.BESIDE);
      }
    }
    mark(mark);
  }

  /// Says what this folder is.
  static void mark(KeptFile mark) throws IOException {
    ObjectNode members = Json.object();
    members.put("about", "Hypercall keeps its connections and requests in this folder.");
    mark.save(members, KeptFile.Theirs.BESIDE);
  }
}
