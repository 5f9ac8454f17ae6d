package hypercall.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A private folder for what does not fit into memory, gone when closed; one that a killed process
/// left is taken away by the next.
record SpillFolder(Path path) implements AutoCloseable {
  private static final String PREFIX = "hypercall-spill-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

  static SpillFolder make() throws Failed {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      sweep(temporary);
      return new SpillFolder(
          Files.createTempDirectory(
              temporary, PREFIX + ProcessHandle.current().pid() + "-")); // 0700
    } catch (IOException failure) {
      throw Failed.usage("No temporary folder can be made: " + failure.getMessage());
    }
  }

  /// Takes away what processes that are no more have left; what belongs to other users stays.
  static void sweep(Path temporary) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path folder : folders) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        if (name.matches() && !isAlive(Long.parseLong(name.group(1)))) {
          sweepOne(folder);
        }
      }
    }
  }

  private static void sweepOne(Path folder) {
    try {
      if (isOurs(folder)) {
        empty(folder);
      }
    } catch (IOException _) {
      return; // another command sweeps the same, or the next one will
    }
  }

  private static boolean isOurs(Path folder) throws IOException {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
            .getName()
            .equals(System.getProperty("user.name"));
  }

  private static boolean isAlive(long process) {
    return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
  }

  private static void empty(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  /// @throws Failed when something of it stays behind, which is worth knowing
  @Override
  public void close() throws Failed {
    try {
      empty(path);
    } catch (IOException failure) {
      throw Failed.usage("The temporary folder " + path + " cannot be removed: " + failure);
    }
  }
}
