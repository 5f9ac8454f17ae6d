package hypercall.store;

import java.nio.file.Path;

/// A save that was held back because somebody else wrote the file since it was read; both versions
/// are still there.
public final class ChangedOnDisk extends NotSaved {
  ChangedOnDisk(Path file) {
    super(file, "Another program changed the file since it was read.");
  }
}
