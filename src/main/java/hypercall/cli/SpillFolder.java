package hypercall.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A private folder for what does not fit into memory, gone when closed.
record SpillFolder(Path path) implements AutoCloseable {
  static SpillFolder make() throws Failed {
    try {
      return new SpillFolder(Files.createTempDirectory("hypercall-"));
    } catch (IOException failure) {
      throw Failed.usage("No temporary folder can be made: " + failure.getMessage());
    }
  }

  /// @throws Failed when something of it stays behind, which is worth knowing
  @Override
  public void close() throws Failed {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(path);
    } catch (IOException failure) {
      throw Failed.usage("The temporary folder " + path + " cannot be removed: " + failure);
    }
  }
}
