package hypercall.cli;

/// The command line: `send`, `format`, `practice`, `--version`, `--help`.
public final class Cli {
  private Cli() {}

  /// Runs one command to its end.
  ///
  /// @param words the command and its arguments
  /// @return the exit code of the process, see [ExitCode]
  public static int run(String[] words, Terminal terminal) {
    // `format` is measured against jq: it starts without the option parser.
    int last = words.length - 1;
    boolean file = last > 0 && !isOption(words[last]);
    if (last >= 0 && words[0].equals("format")) {
      if (last == 0 || last == 1 && file) {
        String name = file ? words[1] : Formatting.unnamed(terminal);
        return new Formatting(terminal).run(name).code();
      }
      boolean path = last > 1 && words[1].equals("--path") && !isOption(words[2]);
      if (path && (last == 2 || last == 3 && file)) {
        String name = last == 3 ? words[3] : Formatting.unnamed(terminal);
        return new Picking(terminal, words[2], false, false).code(name);
      }
    }
    return CommandLineParser.run(words, terminal);
  }

  private static boolean isOption(String word) {
    return word.startsWith("-") && !word.equals("-");
  }
}
