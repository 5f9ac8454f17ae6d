package hypercall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file of `--secret-file`: a password in its first line, or an API token or a ticket in
/// whichever shape it was kept.
///
/// @param whole all of it; never shown
record SecretFile(Path path, String whole) {
  /// More than any token or ticket with all that stands round it.
  private static final int MOST_BYTES = 1 << 16;

  static SecretFile read(Path path) throws Failed {
    byte[] bytes;
    try (var in = Files.newInputStream(path)) {
      bytes = in.readNBytes(MOST_BYTES);
    } catch (IOException _) {
      throw Failed.usage("The file " + path + " of --secret-file cannot be read.");
    }
    SecretFile file = new SecretFile(path, new String(bytes, StandardCharsets.UTF_8));
    if (file.firstLine().isEmpty()) {
      throw Failed.usage("The first line of " + path + " is empty; it should be the secret.");
    }
    return file;
  }

  String firstLine() {
    return whole.lines().findFirst().orElse("");
  }

  @Override
  public String toString() {
    return "SecretFile[" + path + "]";
  }
}
