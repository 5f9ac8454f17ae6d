package hypercall.cli;

import hypercall.http.UserAgent;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `hypercall` itself, which does nothing without a command.
@Command(
    name = "hypercall",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "The request workbench for Proxmox. Without a command, it opens its window.",
    footer = {
      "",
      "Exit code: 0 answered 2xx, or done; 1 the server refused; 2 usage; 3 no answer;",
      "4 certificate not trusted; 5 sign-in failed; 6 malformed input."
    })
final class RootCommand implements Runnable {
  @Spec private CommandSpec spec;

  RootCommand() {
    this.spec = CommandSpec.create();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }

  /// What `--version` prints.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Hypercall " + UserAgent.version()};
    }
  }
}
