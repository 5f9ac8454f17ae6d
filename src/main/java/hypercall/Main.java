package hypercall;

import hypercall.cli.Cli;
import hypercall.cli.Terminal;
import hypercall.store.Workspace;
import java.nio.file.Path;

/// Chooses between the window and the command line.
///
/// Without a word, or with `--workspace FOLDER` alone, it is the window. It touches no JavaFX class
/// itself, so that the command line starts without loading one.
public final class Main {
  /// Names another folder for connections and requests than the system's usual one.
  static final String HOME = "HYPERCALL_HOME";

  private Main() {}

  /// @param args the words of the command line
  public static void main(String[] args) {
    if (args.length == 0) {
      App.launch(workspace());
    } else if (args.length == 2 && args[0].equals("--workspace")) {
      App.launch(Path.of(args[1]));
    } else {
      int code = Cli.run(args, Terminal.ofProcess(Main::workspace));
      // System.exit first asks the logging system whether to note it, which takes 20 ms.
      if (code != 0) {
        System.exit(code);
      }
    }
  }

  private static Path workspace() {
    String named = System.getenv(HOME);
    return named == null || named.isBlank() ? Workspace.defaultFolder() : Path.of(named);
  }
}
