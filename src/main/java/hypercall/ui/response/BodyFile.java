package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a body to a file so that a crash leaves the old file or the new one, never half of it.
final class BodyFile {
  private static final int CHUNK = 1 << 20;

  private BodyFile() {}

  /// Saves what is there now.
  ///
  /// @return bytes written
  static long save(GrowingBytes bytes, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("The folder " + folder + " is not there.");
    }
    Path part = Files.createTempFile(folder, ".hypercall-", ".part");
    try {
      long written = write(bytes, part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return written;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long write(GrowingBytes bytes, Path part) throws IOException {
    try (InputStream in = bytes.stream();
        FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
      byte[] chunk = new byte[CHUNK];
      long written = 0;
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        ByteBuffer full = ByteBuffer.wrap(chunk, 0, read);
        while (full.hasRemaining()) {
          written += out.write(full);
        }
      }
      out.force(true);
      return written;
    }
  }
}
