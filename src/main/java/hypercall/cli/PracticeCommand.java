package hypercall.cli;

import hypercall.practice.Drill;
import hypercall.practice.PracticeAccount;
import hypercall.practice.PracticeCluster;
import hypercall.practice.PracticeOptions;
import hypercall.practice.PracticeProduct;
import hypercall.practice.PracticeToken;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `practice [--port N]`.
@Command(
    name = "practice",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Starts the practice cluster on this machine and runs it until it is stopped (Ctrl+C).",
      "It forgets everything when it stops; only its certificate stays the same."
    })
final class PracticeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--port", paramLabel = "N", description = "the port; any free one unless given")
  private int port;

  @Option(
      names = "--product",
      paramLabel = "NAME",
      description = "pve, the cluster, unless given; pbs for Backup Server, pmg for Mail Gateway")
  private String product = "pve";

  @Option(
      names = "--as-recorded",
      description = "with the accounts and guests of the server that the recordings come from")
  private boolean asRecorded;

  @Option(
      names = "--no-delay",
      description = "refuse wrong credentials at once, not after three seconds as Proxmox does")
  private boolean noDelay;

  @Option(
      names = "--before-8.4",
      description = "answer like servers before 8.4: errors are told in the status line only")
  private boolean beforeEightFour;

  @Option(
      names = "--drill",
      paramLabel = "NAME",
      description = "something that goes wrong from the start; more can be typed while it runs")
  private List<String> drills = List.of();

  PracticeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failed {
    PracticeProduct played =
        PracticeProduct.of(product)
            .orElseThrow(
                () -> Failed.usage("--product is pve, pbs or pmg here, not " + product + "."));
    if (played != PracticeProduct.PVE && (asRecorded || beforeEightFour)) {
      throw Failed.usage("--as-recorded and --before-8.4 are for --product pve.");
    }
    PracticeOptions options;
    try {
      options =
          PracticeOptions.standard().withPort(port).withProduct(played).withHome(home(played));
    } catch (IllegalArgumentException _) {
      throw Failed.usage("A port is a number from 1 to 65535, not " + port + ".");
    }
    options = noDelay ? options.withFailureDelay(Duration.ZERO) : options;
    options = asRecorded ? options.withRecordedServer() : options;
    options = beforeEightFour ? options.answeringAsBeforeEightFour() : options;
    List<Drill> chosen = chosen(played);
    try (PracticeCluster cluster = PracticeCluster.start(options)) {
      chosen.forEach(drill -> cluster.set(drill, true));
      print(cluster);
      runUntilStopped(cluster);
      return ExitCode.DONE.code();
    } catch (IOException failure) {
      throw Failed.usage("The practice cluster cannot start: " + failure.getMessage() + ".");
    }
  }

  /// Each product's certificate has its own folder: they are for other names.
  private Path home(PracticeProduct played) {
    Path home = terminal.workspace().get().resolve("practice");
    return played == PracticeProduct.PVE ? home : home.resolve(played.word());
  }

  private List<Drill> chosen(PracticeProduct played) throws Failed {
    List<Drill> chosen = new ArrayList<>();
    for (String word : drills) {
      chosen.add(
          Drill.of(word)
              .filter(drill -> drill.suits(played))
              .orElseThrow(
                  () ->
                      Failed.usage(
                          "There is no drill '"
                              + word
                              + "'; there are "
                              + Arrays.stream(Drill.values())
                                  .filter(drill -> drill.suits(played))
                                  .map(Drill::word)
                                  .collect(Collectors.joining(", "))
                              + ".")));
    }
    return chosen;
  }

  private void print(PracticeCluster cluster) {
    PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
    out.println(cluster.product().title() + " at " + cluster.address());
    out.println();
    out.println("Accounts");
    for (PracticeAccount account : cluster.accounts()) {
      out.printf("  %-18s %-24s %s%n", account.userid(), account.password(), rights(account));
    }
    if (!cluster.tokens().isEmpty()) {
      out.println("API tokens");
    }
    for (PracticeToken token : cluster.tokens()) {
      out.printf("  %-18s %-36s  %s%n", token.id(), token.secret(), token.rights());
    }
    out.println("Certificate");
    out.println("  SHA-256  " + cluster.fingerprint());
    cluster.caFile().ifPresent(file -> out.println("  CA file  " + file));
    out.println();
    out.println("Try:  hypercall send GET /nodes --server 127.0.0.1:" + cluster.port() + " \\");
    out.println("        --fingerprint " + cluster.fingerprint() + " \\");
    if (cluster.product() != PracticeProduct.PVE) {
      out.println("        --product " + cluster.product().word() + " \\");
    }
    out.println("        --user " + cluster.accounts().getFirst().userid());
    out.println();
    out.println(DrillLines.list(cluster));
    out.println("Ctrl+C stops it.");
    new DrillLines(cluster, out).listen(terminal.in());
  }

  private static String rights(PracticeAccount account) {
    return account.rights() + (account.totp().isEmpty() ? "" : "; TOTP secret " + account.totp());
  }

  private static void runUntilStopped(PracticeCluster cluster) {
    Thread stop = new Thread(cluster::close, "stop the practice cluster");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      Runtime.getRuntime().removeShutdownHook(stop);
    }
  }
}
