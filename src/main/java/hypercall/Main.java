package hypercall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Chooses between the window and the command line.
///
/// It touches no JavaFX class, so that the command line starts without loading one; the launcher
/// does not even give it JavaFX when there are words.
public final class Main {
  private Main() {}

  /// Starts Hypercall: `--version` tells which one it is.
  ///
  /// @param args the words of the command line
  public static void main(String[] args) {
    System.out.println("Hypercall " + version());
    if (args.length != 1 || !args[0].equals("--version")) {
      System.out.println("usage: hypercall [--version]");
    }
  }

  /// The version that the build wrote beside the classes.
  private static String version() {
    try (InputStream in = Main.class.getResourceAsStream("version.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The version cannot be read from the jar.", e);
    }
  }
}
