package hypercall.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/// A file as it was looked at, to be uploaded: only this size and this time of change are sent.
///
/// @param name of the form field, `filename` for Proxmox (wire-facts, Upload)
/// @param size in bytes
/// @param modified when it was last changed
public record FilePart(String name, Path path, long size, Instant modified) {
  /// Looks at a file.
  ///
  /// @throws IOException with a sentence, when it is missing, no file, or not to be read
  public static FilePart of(String name, Path path) throws IOException {
    try {
      BasicFileAttributes facts = Files.readAttributes(path, BasicFileAttributes.class);
      if (facts.isDirectory()) {
        throw new IOException("The path " + path + " is a folder. Choose a file in it.");
      }
      if (!facts.isRegularFile()) {
        throw new IOException(
            "The path " + path + " is no ordinary file: its length is not known.");
      }
      if (!Files.isReadable(path)) {
        throw new IOException("The file " + path + " may not be read by you.");
      }
      return new FilePart(name, path, facts.size(), facts.lastModifiedTime().toInstant());
    } catch (NoSuchFileException missing) {
      throw new IOException("There is no file " + path + ".", missing);
    } catch (AccessDeniedException denied) {
      throw new IOException("The file " + path + " may not be read by you.", denied);
    }
  }

  /// The name the server is told.
  String fileName() {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }

  /// Opens it, when it still is as it was looked at.
  ///
  /// @throws IOException with a sentence
  InputStream open() throws IOException {
    refuseChanged();
    return Files.newInputStream(path);
  }

  /// @throws IOException with a sentence, when it is no longer as it was looked at
  void refuseChanged() throws IOException {
    FilePart now = of(name, path);
    if (!now.equals(this)) {
      throw new IOException(
          "The file "
              + path
              + " changed while it was to be sent: it had "
              + Sizes.bytes(size)
              + " and has "
              + Sizes.bytes(now.size)
              + (now.size == size ? " of a later time" : "")
              + " now.");
    }
  }
}
