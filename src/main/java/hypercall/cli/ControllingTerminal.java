package hypercall.cli;

import java.io.Console;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Asks the person at the terminal for a secret, without echo.
///
/// Java's console is there only while both standard streams are the terminal; somebody who writes
/// `hypercall send … | jq` is asked at `/dev/tty` instead, as `ssh` and `sudo` do it.
final class ControllingTerminal {
  private static final File TTY = new File("/dev/tty");
  private static final int LONGEST = 1024;

  private ControllingTerminal() {}

  /// Empty when nobody is there.
  static Optional<char[]> ask(String prompt) {
    Console console = System.console();
    if (console != null && console.isTerminal()) {
      return Optional.ofNullable(console.readPassword("%s", prompt));
    }
    try {
      return TTY.canWrite() && echo(false) ? askThere(prompt) : Optional.empty();
    } catch (IOException _) {
      // There is a /dev/tty, but this process has no terminal.
      return Optional.empty();
    }
  }

  private static Optional<char[]> askThere(String prompt) throws IOException {
    Thread restore = new Thread(ControllingTerminal::restoreEcho, "echo");
    Runtime.getRuntime().addShutdownHook(restore);
    try (OutputStream out = new FileOutputStream(TTY);
        Reader in = new InputStreamReader(new FileInputStream(TTY), StandardCharsets.UTF_8)) {
      out.write(prompt.getBytes(StandardCharsets.UTF_8));
      char[] typed = new char[LONGEST];
      int length = 0;
      int c = in.read();
      while (c >= 0 && c != '\n' && length < LONGEST) {
        typed[length++] = (char) c;
        c = in.read();
      }
      out.write('\n');
      char[] secret = Arrays.copyOf(typed, length);
      Arrays.fill(typed, '\0');
      return c < 0 && length == 0 ? Optional.empty() : Optional.of(secret);
    } finally {
      restoreEcho();
      Runtime.getRuntime().removeShutdownHook(restore);
    }
  }

  private static void restoreEcho() {
    try {
      echo(true);
    } catch (IOException failure) {
      throw new IllegalStateException("The terminal's echo stays off: type “stty echo”.", failure);
    }
  }

  /// Whether it could be switched; not without a terminal.
  private static boolean echo(boolean on) throws IOException {
    Process stty =
        new ProcessBuilder("stty", on ? "echo" : "-echo")
            .redirectInput(TTY)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return stty.waitFor() == 0;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
