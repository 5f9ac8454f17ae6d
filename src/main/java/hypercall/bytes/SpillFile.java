package hypercall.bytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// A private file that takes what does not fit into memory, written by its channel and read by
/// mapping.
///
/// Written by the channel, not by the mapping: a full disk is then an IOException and not a dead
/// JVM. The lock that is held on it tells a living file from a leftover.
final class SpillFile implements AutoCloseable {
  private static final String SUFFIX = ".spill";
  private static final int WINDOW_CHUNKS = 64;

  private final Path path;
  private final FileChannel channel;
  private final Arena arena = Arena.ofShared();
  private @Nullable MemorySegment window;

  private SpillFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static SpillFile create(Path folder) throws IOException {
    Files.createDirectories(folder, mode("rwx------"));
    Path path = Files.createTempFile(folder, "body-", SUFFIX, mode("rw-------"));
    // What is still on show when the program ends is closed by nobody.
    path.toFile().deleteOnExit();
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    channel.lock();
    return new SpillFile(path, channel);
  }

  void write(long position, byte[] source, int offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(source, offset, length);
    while (buffer.hasRemaining()) {
      channel.write(buffer, position + buffer.position() - offset);
    }
  }

  /// The mapped place of chunk `index` of this file; chunks are asked for once each and in order.
  MemorySegment chunk(int index) throws IOException {
    int inWindow = index % WINDOW_CHUNKS;
    long bytes = (long) WINDOW_CHUNKS << GrowingBytes.CHUNK_BITS;
    if (inWindow == 0 || window == null) {
      // Mapping makes the file as long as the window (sparse), so no page of it is beyond its end.
      window =
          channel.map(FileChannel.MapMode.READ_ONLY, index / WINDOW_CHUNKS * bytes, bytes, arena);
    }
    return window.asSlice((long) inWindow << GrowingBytes.CHUNK_BITS, GrowingBytes.CHUNK);
  }

  @Override
  public void close() {
    arena.close();
    try {
      channel.close();
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("The spill file " + path + " could not be deleted", e);
    }
  }

  static void deleteLeftovers(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "body-*" + SUFFIX)) {
      for (Path file : files) {
        if (isAbandoned(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isAbandoned(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static FileAttribute<?>[] mode(String permissions) {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
