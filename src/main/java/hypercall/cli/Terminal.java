package hypercall.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Everything the command line has to do with the process it runs in: streams, environment, a
/// person to ask, and where the workspace is.
///
/// @param out bytes for whoever reads the result; not buffered
/// @param err sentences for people
/// @param ask shows a prompt and reads a secret without echo; empty when nobody is there
/// @param coloured whether `out` is a screen that shows colours
/// @param workspace the folder of saved connections, asked for only when one is named
public record Terminal(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Map<String, String> environment,
    Function<String, Optional<char[]>> ask,
    boolean coloured,
    Supplier<Path> workspace) {

  /// That of this process.
  public static Terminal ofProcess(Supplier<Path> workspace) {
    Map<String, String> environment = System.getenv();
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        environment,
        ControllingTerminal::ask,
        isColoured(environment),
        workspace);
  }

  private static boolean isColoured(Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "");
    return !environment.containsKey("NO_COLOR")
        && !term.isEmpty()
        && !term.equals("dumb")
        && (isConsole() || isScreen());
  }

  /// Whether both input and output are a person's.
  private static boolean isConsole() {
    return System.console() != null && System.console().isTerminal();
  }

  /// Whether the output is, wherever the input comes from (`curl … | hypercall format`).
  private static boolean isScreen() {
    try {
      String output = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return output.startsWith("/dev/pts/") || output.startsWith("/dev/tty");
    } catch (IOException _) {
      return false; // only Linux tells it so
    }
  }

  /// Whether what is read is typed by a person.
  boolean typed() {
    return coloured && isConsole();
  }

  /// Tells that the output ended early, unless whoever reads it has read enough (`| head`).
  ///
  /// @return whether there was nothing to complain about
  boolean unwritten(IOException failure) {
    String why = String.valueOf(failure.getMessage());
    // The words are the system's, in its language; "pipe" stands in each of them.
    boolean enough = why.toLowerCase(Locale.ROOT).contains("pipe");
    if (!enough) {
      say("The output could not be written to its end: " + why + ".");
    }
    return enough;
  }

  /// Says a sentence to the person.
  void say(String sentence) {
    err.println(sentence);
  }
}
