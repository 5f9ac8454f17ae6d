package hypercall.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// A copy of the open tabs outside the workspace, for the time in which the workspace cannot be
/// written: in a private folder among the system's temporary files.
final class Recovery {
  private final Path folder;
  private final Path file;

  /// @param name of the file in the workspace that it stands for
  Recovery(Path workspace, String name) {
    this.folder =
        Path.of(System.getProperty("java.io.tmpdir"))
            .resolve("hypercall-unsaved-" + FileNames.of(user() + ":" + workspace));
    this.file = folder.resolve(name);
  }

  Path file() {
    return file;
  }

  /// Keeps the content and says where.
  Path keep(byte[] content) throws IOException {
    Disk disk = new Disk(folder);
    disk.makeFolder(folder);
    if (!isOurs()) {
      throw new IOException("The folder " + folder + " belongs to somebody else.");
    }
    disk.write(file, content);
    return file;
  }

  /// The copy, if it is newer than the file it stands for.
  Optional<byte[]> newerThan(Path original) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isOurs()) {
      return Optional.empty();
    }
    boolean newer =
        !Files.exists(original)
            || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(original)) > 0;
    return newer ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  /// What it stood for is saved.
  void forget() throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && isOurs()) {
      Files.deleteIfExists(file);
      try (var left = Files.list(folder)) {
        if (left.findAny().isEmpty()) {
          Files.delete(folder);
        }
      }
    }
  }

  /// Others can write among the temporary files: only a private folder of this user is trusted.
  private boolean isOurs() throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }
    PosixFileAttributes facts =
        Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return facts.isDirectory()
        && facts.owner().getName().equals(user())
        && facts.permissions().equals(PosixFilePermissions.fromString("rwx------"));
  }

  private static String user() {
    return System.getProperty("user.name", "");
  }
}
