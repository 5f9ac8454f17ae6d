package hypercall.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Writing that a crash cannot tear: a temporary file beside the target, synced, moved over it in
/// one step, and the folder synced; private from the first byte where the system knows permissions.
///
/// `Files.move(REPLACE_EXISTING)` would unlink first and lose the file when killed in between; only
/// `ATOMIC_MOVE` is one `rename`.
final class Disk {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final String TEMPORARY = ".tmp";

  /// How bytes get into a file: a seam, so that a disk can be full at any place of them.
  interface Pen {
    void write(FileChannel to, ByteBuffer bytes) throws IOException;
  }

  private final Path folder;
  private final Pen pen;
  private final boolean posix;
  private final ReentrantLock threads = new ReentrantLock();

  Disk(Path folder) {
    this(folder, Disk::writeAll);
  }

  Disk(Path folder, Pen pen) {
    this.folder = folder;
    this.pen = pen;
    this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /// Something done while no other thread or process writes in this workspace.
  interface Write<T> {
    T run() throws IOException;
  }

  /// Runs a write alone, among this program's threads and among programs on the same folder.
  ///
  /// @throws FolderGone when the workspace is no longer there
  <T> T alone(Write<T> write) throws IOException {
    requireFolder();
    threads.lock();
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(".lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                mode("rw-------"));
        FileLock held = lock(channel)) {
      if (!held.isValid()) {
        throw new IOException("The lock on " + folder + " was lost.");
      }
      return write.run();
    } finally {
      threads.unlock();
    }
  }

  void requireFolder() throws FolderGone {
    if (!Files.isDirectory(folder)) {
      throw new FolderGone(folder);
    }
  }

  /// Makes a folder (0700) and the missing ones above it.
  void makeFolder(Path wanted) throws IOException {
    if (!Files.isDirectory(wanted)) {
      Files.createDirectories(wanted, mode("rwx------"));
    }
  }

  /// Replaces a file as a whole, or leaves it as it was.
  void write(Path file, byte[] content) throws IOException {
    replace(file, content, true);
  }

  /// @param lasting whether it is on the disk for good when this returns; else only whole
  void replace(Path file, byte[] content, boolean lasting) throws IOException {
    Path target = file.toAbsolutePath();
    Path temporary =
        target.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + TEMPORARY);
    try {
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              mode("rw-------"))) {
        pen.write(channel, ByteBuffer.wrap(content));
        if (lasting) {
          channel.force(true);
        }
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    if (lasting) {
      sync(target.getParent());
    }
  }

  static void writeAll(FileChannel to, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      to.write(bytes);
    }
  }

  /// Removes a file for good.
  void delete(Path file) throws IOException {
    if (Files.deleteIfExists(file)) {
      sync(file.toAbsolutePath().getParent());
    }
  }

  /// Moves a file to `name.<why>-<time>` beside it and says where it is now.
  Path setAside(Path file, String why) throws IOException {
    Path aside = asideName(file, why);
    Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
    sync(file.toAbsolutePath().getParent());
    return aside;
  }

  /// Keeps the present content of a file beside it, while the file itself stays where it is.
  Path keepCopy(Path file, String why) throws IOException {
    Path aside = asideName(file, why);
    write(aside, Files.readAllBytes(file));
    return aside;
  }

  /// Removes what a killed save left behind.
  void sweep(Path where) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(where, ".*" + TEMPORARY)) {
      for (Path temporary : left) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  private Path asideName(Path file, String why) {
    String name = file.getFileName() + "." + why + "-" + STAMP.format(LocalDateTime.now());
    Path aside = file.resolveSibling(name);
    for (int i = 2; Files.exists(aside); i++) {
      aside = file.resolveSibling(name + "-" + i);
    }
    return aside;
  }

  private FileLock lock(FileChannel channel) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      FileLock held = tryLock(channel);
      if (held != null) {
        return held;
      }
      if (System.nanoTime() > end) {
        throw new IOException("Another program has been writing in " + folder + " for 10 s");
      }
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // another workspace object of this same program holds it
    }
  }

  /// A rename is only safe once the folder itself is on the disk. Windows cannot open folders, and
  /// needs no such thing.
  private void sync(Path directory) throws IOException {
    if (posix) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  FileAttribute<?>[] mode(String permissions) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
