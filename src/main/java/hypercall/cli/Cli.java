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
    if (words.length == 2 && words[0].equals("format") && !isOption(words[1])) {
      return new Formatting(terminal).run(words[1]).code();
    }
    if (words.length == 4
        && words[0].equals("format")
        && words[1].equals("--path")
        && !isOption(words[3])) {
      return new Picking(terminal, words[2], false, false).code(words[3]);
    }
    return CommandLineParser.run(words, terminal);
  }

  private static boolean isOption(String word) {
    return word.startsWith("-") && !word.equals("-");
  }
}
