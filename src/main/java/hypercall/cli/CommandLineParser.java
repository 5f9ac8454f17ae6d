package hypercall.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// Gives each command its words.
final class CommandLineParser {
  private CommandLineParser() {}

  static int run(String[] words, Terminal terminal) {
    CommandLine line = new CommandLine(new RootCommand());
    line.addSubcommand(new SendCommand(terminal));
    line.addSubcommand(new FormatCommand(terminal));
    line.addSubcommand(new PracticeCommand(terminal));
    line.setOut(
        new PrintWriter(new PrintStream(terminal.out(), true, StandardCharsets.UTF_8), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler(CommandLineParser::misunderstood);
    line.setExecutionExceptionHandler(CommandLineParser::failed);
    return line.execute(words);
  }

  /// The words themselves are not repeated where they may be a secret.
  private static int misunderstood(CommandLine.ParameterException problem, String[] words) {
    CommandLine line = problem.getCommandLine();
    line.getErr().println(problem.getMessage());
    line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.code();
  }

  private static int failed(Exception problem, CommandLine line, CommandLine.ParseResult words)
      throws Exception {
    if (problem instanceof Failed failed) {
      line.getErr().println(failed.getMessage());
      return failed.code().code();
    }
    throw problem;
  }
}
