package hypercall.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/// A save that did not happen: the file is as it was before, what was to be saved is still in
/// memory.
public sealed class NotSaved extends IOException permits ChangedOnDisk {
  private final transient Path file;
  private final String why;

  NotSaved(Path file, String why) {
    super("Not saved: " + file.getFileName() + ". " + why);
    this.file = file;
    this.why = why;
  }

  NotSaved(Path file, IOException cause) {
    super(
        "Not saved: " + file.getFileName() + ". " + sentence(cause) + " The old file is untouched.",
        cause);
    this.file = file;
    this.why = sentence(cause);
  }

  /// What stands in the way, as a sentence.
  public String why() {
    return why;
  }

  /// The file that was to be written.
  public Path file() {
    return file;
  }

  private static String sentence(IOException cause) {
    if (cause instanceof AccessDeniedException denied) {
      return "Writing in "
          + Path.of(denied.getFile()).toAbsolutePath().getParent()
          + " is not allowed: the folder may be read-only, or somebody else's.";
    }
    if (cause instanceof FolderGone gone) {
      return gone.getMessage();
    }
    if (cause instanceof ClosedByInterruptException) {
      return "The save was interrupted.";
    }
    String reason = reason(cause);
    String lower = reason.toLowerCase(Locale.ROOT);
    if (lower.contains("no space") || lower.contains("not enough space")) {
      return "The disk is full: free some space.";
    }
    if (lower.contains("read-only")) {
      return "The file system is read-only.";
    }
    if (lower.contains("input/output error")) {
      return "The disk reports an input/output error: it may be about to fail.";
    }
    return reason + ".";
  }

  private static String reason(IOException cause) {
    if (cause instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
