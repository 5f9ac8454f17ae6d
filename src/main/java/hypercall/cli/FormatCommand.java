package hypercall.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `format FILE|-`.
@Command(
    name = "format",
    mixinStandardHelpOptions = true,
    description = {
      "Prints JSON of any size in lines, without changing what is in it: numbers, order, duplicates"
          + " and escapes stay as they are.",
      "Where it is not JSON, it says so, prints the rest as it came, and exits with 6."
    })
final class FormatCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "a file, or - for standard input")
  private String file = "";

  FormatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return new Formatting(terminal).run(file).code();
  }
}
