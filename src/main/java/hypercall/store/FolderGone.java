package hypercall.store;

import java.io.IOException;
import java.nio.file.Path;

/// The folder of the workspace is no longer there: deleted, renamed, or on a disk that was taken
/// out. What was read from it is still in memory.
public final class FolderGone extends IOException {
  FolderGone(Path folder) {
    super("The folder " + folder + " is gone.");
  }
}
