package hypercall;

import hypercall.cli.Cli;
import hypercall.cli.Terminal;
import hypercall.store.Door;
import hypercall.store.Workspace;
import java.nio.file.Path;
import java.time.Duration;

/// Chooses between the window and the command line.
///
/// Without a word, or with `--workspace FOLDER` alone, it is the window. It touches no JavaFX class
/// itself, so that the command line starts without loading one.
public final class Main {
  /// Names another folder for connections and requests than the system's usual one.
  static final String HOME = "HYPERCALL_HOME";

  /// How long a second start waits for the first one's window.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Main() {}

  /// @param args the words of the command line
  public static void main(String[] args) {
    if (args.length == 0) {
      window(workspace());
    } else if (args.length == 2 && args[0].equals("--workspace")) {
      window(Path.of(args[1]));
    } else {
      int code = Cli.run(args, Terminal.ofProcess(Main::workspace));
      // System.exit first asks the logging system whether to note it, which takes 20 ms.
      if (code != 0) {
        System.exit(code);
      }
    }
  }

  /// Opens the window, or brings the one to the front that has the folder open.
  private static void window(Path folder) {
    switch (Door.arrive(folder.toAbsolutePath(), PATIENCE)) {
      case Door.Arrival.HandedOver _ ->
          System.out.println(
              "Hypercall is open already on " + folder + ": its window is in front now.");
      case Door.Arrival.First first -> App.launch(folder, first);
      case Door.Arrival.Unanswered unanswered -> App.launch(folder, unanswered);
      case Door.Arrival.NoDoor none -> App.launch(folder, none);
    }
  }

  private static Path workspace() {
    String named = System.getenv(HOME);
    return named == null || named.isBlank() ? Workspace.defaultFolder() : Path.of(named);
  }
}
