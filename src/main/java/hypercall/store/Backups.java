package hypercall.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The last good version of each file, in a folder of its own, for the day the file is damaged.
///
/// A copy and no hard link: what damages a file in place would damage its links as well.
final class Backups {
  private final Disk disk;
  private final Path workspace;
  private final Path folder;

  Backups(Disk disk, Path workspace) {
    this.disk = disk;
    this.workspace = workspace;
    this.folder = workspace.resolve(".backup");
  }

  /// Where the last good version of a file stands, if there is one.
  Optional<Path> of(Path file) {
    return Optional.of(place(file)).filter(Files::isRegularFile);
  }

  /// Keeps what was read or saved. That it cannot is no reason to fail what was asked for.
  void keep(Path file, byte[] content) {
    Path place = place(file);
    try {
      if (!Arrays.equals(present(place), content)) {
        disk.makeFolder(place.getParent());
        disk.replace(place, content, false);
      }
    } catch (IOException e) {
      System.getLogger(Backups.class.getName())
          .log(System.Logger.Level.DEBUG, "No backup of {0}: {1}", file, e.getMessage());
    }
  }

  /// A file that was deleted on purpose needs none.
  void forget(Path file) throws IOException {
    disk.delete(place(file));
  }

  private static byte[] present(Path place) throws IOException {
    try {
      return Files.readAllBytes(place);
    } catch (NoSuchFileException _) {
      return new byte[0];
    }
  }

  private Path place(Path file) {
    return folder.resolve(workspace.relativize(file));
  }
}
