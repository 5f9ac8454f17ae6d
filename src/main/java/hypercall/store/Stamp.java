package hypercall.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/// What tells cheaply whether a file may have changed; equal stamps, equal file.
record Stamp(@Nullable FileTime modified, long size, @Nullable Object identity) {
  /// The stamp of a file that is not there.
  static final Stamp ABSENT = new Stamp(null, -1, null);

  static Stamp of(Path file) throws IOException {
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(facts.lastModifiedTime(), facts.size(), facts.fileKey());
    } catch (NoSuchFileException _) {
      return ABSENT;
    }
  }
}
