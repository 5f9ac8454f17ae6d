package hypercall.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `send METHOD PATH [name=value…]`.
@Command(
    name = "send",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Sends one request and prints the answer.",
    footer = {
      "",
      "The secret comes from --secret-file, from HYPERCALL_PASSWORD, HYPERCALL_TOKEN or",
      "HYPERCALL_TICKET, or from a prompt; never from an argument, which others on this machine"
          + " can",
      "read. An API token (USER@REALM!NAME=SECRET, a header, a curl line, JSON) or a ticket (a"
          + " Cookie",
      "line, the answer of a login) tells by itself who signs in: --user and --token are left out.",
      "When the server asks for a second factor, it comes from HYPERCALL_SECOND_FACTOR (a code or",
      "a recovery key), or from a prompt.",
      "A field that is itself a secret is given without its value, and then asked for, or taken"
          + " from",
      "HYPERCALL_FIELD_ and its name: password= and HYPERCALL_FIELD_PASSWORD.",
      "",
      "  hypercall send GET /nodes --connection lab",
      "  hypercall send POST /nodes/{node}/qemu/{vmid}/status/start node=pve1 vmid=100 \\",
      "      --server pve1.lab --fingerprint AA:BB:… --token api@pve!ci"
    })
final class SendCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "METHOD", description = "GET, POST, PUT or DELETE")
  private String method = "";

  @Parameters(
      index = "1",
      paramLabel = "PATH",
      description = "without /api2/json; may hold {placeholders}")
  private String path = "";

  @Parameters(
      index = "2..*",
      paramLabel = "name=value",
      description = "fill placeholders, then the query (GET, DELETE) or the form (POST, PUT)")
  private List<String> pairs = new ArrayList<>();

  @Option(
      names = "--connection",
      paramLabel = "NAME",
      description = "a saved connection, with its pin")
  private @Nullable String connection;

  @Option(
      names = "--server",
      paramLabel = "HOST[:PORT]",
      description = "a server; the port is the product's usual one unless given")
  private @Nullable String server;

  @Option(
      names = "--product",
      paramLabel = "NAME",
      description = "pve, pbs or pmg; unless given, pbs on port 8007 and pve on others")
  private @Nullable String product;

  @Option(
      names = "--fingerprint",
      paramLabel = "SHA256",
      description = "trust the certificate with this SHA-256 fingerprint")
  private @Nullable String fingerprint;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "trust certificates of this authority (PEM)")
  private @Nullable Path ca;

  @Option(
      names = "--user",
      paramLabel = "NAME[@REALM]",
      description = "sign in with a password; the server's usual realm unless given")
  private @Nullable String user;

  @Option(
      names = "--token",
      paramLabel = "USER@REALM!NAME",
      description = "sign in with an API token")
  private @Nullable String token;

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      description =
          "a file with the password in its first line, or with an API token or a ticket as copied")
  private @Nullable Path secretFile;

  @Option(names = "--raw", description = "print the answer's bytes as they came")
  private boolean raw;

  @Option(names = "--headers", description = "print status line and headers first")
  private boolean headers;

  SendCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failed {
    SendOptions options =
        new SendOptions(
            method,
            path,
            List.copyOf(pairs),
            new SendOptions.Whom(connection, server, product, user, token),
            new SendOptions.Trusting(fingerprint, ca),
            secretFile,
            raw,
            headers);
    return new Sending(terminal, options).run().code();
  }
}
