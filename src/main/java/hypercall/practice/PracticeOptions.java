package hypercall.practice;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// How a practice cluster is to be started. `PracticeOptions.standard()` is for people,
/// `forTests()` for tests; refine either step by step.
///
/// @param port the port on 127.0.0.1; 0 for any free one
/// @param ticketLifetime how long tickets and CSRF tokens are good
/// @param failureDelay how long the answer to failed credentials takes
/// @param idleClose after which silence a connection is closed
/// @param taskPace how long tasks take beside real ones: 1 as long, 0 no time at all
/// @param clock what time it is, for tickets, loads and tasks; the certificate's dates are real
/// @param seed what the loads and the order of JSON members are drawn from
/// @param home a folder that keeps certificate and keys between starts, or null to make new ones
/// @param beforeEightFour whether it answers like a server before 8.4: the texts of errors are in
///   the status line only, and bodies may have 64 KiB
/// @param asRecorded whether it has the accounts, the node and the guests of the server that the
///   recorded exchanges come from, in place of its own; Proxmox VE only
/// @param product which product is played
public record PracticeOptions(
    int port,
    Duration ticketLifetime,
    Duration failureDelay,
    Duration idleClose,
    double taskPace,
    InstantSource clock,
    long seed,
    @Nullable Path home,
    boolean beforeEightFour,
    boolean asRecorded,
    PracticeProduct product) {

  /// @throws IllegalArgumentException when a number makes no sense
  public PracticeOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("there is no port " + port + "; use 0 to 65535");
    }
    if (ticketLifetime.isNegative() || failureDelay.isNegative() || taskPace < 0) {
      throw new IllegalArgumentException("durations of a practice cluster cannot be negative");
    }
    if (idleClose.toMillis() <= 0) {
      throw new IllegalArgumentException("the idle time has to be at least a millisecond");
    }
  }

  /// As the real server does it: two hours, three seconds, five seconds; nothing is kept.
  public static PracticeOptions standard() {
    return new PracticeOptions(
        0,
        Duration.ofHours(2),
        Duration.ofSeconds(3),
        Duration.ofSeconds(5),
        1,
        InstantSource.system(),
        RandomGenerator.getDefault().nextLong(),
        null,
        false,
        false,
        PracticeProduct.PVE);
  }

  /// The same without any waiting, and the same on every run.
  public static PracticeOptions forTests() {
    return standard().withFailureDelay(Duration.ZERO).withTaskPace(0).withSeed(1);
  }

  public PracticeOptions withPort(int newPort) {
    return with(draft -> draft.port = newPort);
  }

  public PracticeOptions withTicketLifetime(Duration lifetime) {
    return with(draft -> draft.ticketLifetime = lifetime);
  }

  public PracticeOptions withFailureDelay(Duration delay) {
    return with(draft -> draft.failureDelay = delay);
  }

  public PracticeOptions withIdleClose(Duration idle) {
    return with(draft -> draft.idleClose = idle);
  }

  public PracticeOptions withTaskPace(double pace) {
    return with(draft -> draft.taskPace = pace);
  }

  public PracticeOptions withClock(InstantSource source) {
    return with(draft -> draft.clock = source);
  }

  public PracticeOptions withSeed(long newSeed) {
    return with(draft -> draft.seed = newSeed);
  }

  public PracticeOptions withHome(Path folder) {
    return with(draft -> draft.home = folder);
  }

  public PracticeOptions answeringAsBeforeEightFour() {
    return with(draft -> draft.beforeEightFour = true);
  }

  public PracticeOptions withRecordedServer() {
    return with(draft -> draft.asRecorded = true);
  }

  public PracticeOptions withProduct(PracticeProduct played) {
    return with(draft -> draft.product = played);
  }

  private PracticeOptions with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.options();
  }

  /// Options one of which is being changed.
  private static final class Draft {
    private int port;
    private Duration ticketLifetime;
    private Duration failureDelay;
    private Duration idleClose;
    private double taskPace;
    private InstantSource clock;
    private long seed;
    private @Nullable Path home;
    private boolean beforeEightFour;
    private boolean asRecorded;
    private PracticeProduct product;

    Draft(PracticeOptions from) {
      port = from.port;
      ticketLifetime = from.ticketLifetime;
      failureDelay = from.failureDelay;
      idleClose = from.idleClose;
      taskPace = from.taskPace;
      clock = from.clock;
      seed = from.seed;
      home = from.home;
      beforeEightFour = from.beforeEightFour;
      asRecorded = from.asRecorded;
      product = from.product;
    }

    PracticeOptions options() {
      return new PracticeOptions(
          port,
          ticketLifetime,
          failureDelay,
          idleClose,
          taskPace,
          clock,
          seed,
          home,
          beforeEightFour,
          asRecorded,
          product);
    }
  }
}
