package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.LongPredicate;

/// Writes a body to a file so that a crash, a full disk or a person who stops it leaves the old
/// file or the new one, never half of it.
final class BodyFile {
  private static final int CHUNK = 1 << 20;

  /// Whoever watched wanted no more.
  static final class Stopped extends IOException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("It was stopped.");
    }
  }

  private BodyFile() {}

  /// Saves what is there now.
  ///
  /// @param goesOn asked with the bytes written so far whether to go on
  /// @return bytes written
  static long save(GrowingBytes bytes, Path file, LongPredicate goesOn) throws IOException {
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("The folder " + folder + " is not there.");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new IOException("There is something of this name that is no file.");
    }
    long room = Files.getFileStore(folder).getUsableSpace();
    if (room < bytes.size()) {
      throw new IOException(
          "There is too little room: it takes "
              + Facts.bytes(bytes.size())
              + " and "
              + Facts.bytes(room)
              + " are free.");
    }
    try {
      return beside(bytes, folder, target, goesOn);
    } catch (AccessDeniedException e) {
      throw new IOException("You may not write into the folder " + folder + ".", e);
    } catch (FileSystemException e) {
      throw new IOException(e.getReason() == null ? e.getMessage() : e.getReason() + ".", e);
    }
  }

  private static long beside(GrowingBytes bytes, Path folder, Path target, LongPredicate goesOn)
      throws IOException {
    Path part = Files.createTempFile(folder, ".hypercall-", ".part");
    try {
      long written = write(bytes, part, goesOn);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return written;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long write(GrowingBytes bytes, Path part, LongPredicate goesOn)
      throws IOException {
    try (InputStream in = bytes.stream();
        FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
      byte[] chunk = new byte[CHUNK];
      long written = 0;
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        ByteBuffer full = ByteBuffer.wrap(chunk, 0, read);
        while (full.hasRemaining()) {
          written += out.write(full);
        }
        if (!goesOn.test(written)) {
          throw new Stopped();
        }
      }
      out.force(true);
      if (!goesOn.test(written)) {
        throw new Stopped();
      }
      return written;
    }
  }
}
