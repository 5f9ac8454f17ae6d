package hypercall.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `format [FILE|-]`.
@Command(
    name = "format",
    mixinStandardHelpOptions = true,
    description = {
      "Prints JSON of any size in lines, without changing what is in it: numbers, order, duplicates"
          + " and escapes stay as they are.",
      "Where it is not JSON, it says so, prints the rest as it came, and exits with 6."
    },
    footer = {
      "",
      "  hypercall format --path '$.data[?@.status==\"running\"].vmid' answer.json",
      "  hypercall format --path .data[].name --compact answer.json"
    })
final class FormatCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "a file, or - for standard input, which is read where none is named")
  private String file = "";

  @Option(
      names = "--path",
      paramLabel = "JSONPATH",
      description = {
        "print only what this path (RFC 9535) selects, one value after the other as jq does; of"
            + " two members with one name the last is selected. Paths such as .data[].node, which"
            + " jq and JSONPath have in common, are understood too. Nothing selected prints"
            + " nothing."
      })
  private String path = "";

  @Option(
      names = "--sort-keys",
      description =
          "print the members of every object in the order of their names; where it is not JSON,"
              + " they stay as they are")
  private boolean sorted;

  @Option(
      names = "--compact",
      description = "print each value on one line, without white space outside strings")
  private boolean compact;

  FormatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failed {
    String source = file.isEmpty() ? Formatting.unnamed(terminal) : file;
    boolean picks = sorted || !path.isEmpty();
    return picks
        ? new Picking(terminal, path, sorted, compact).run(source).code()
        : new Formatting(terminal, compact).run(source).code();
  }
}
