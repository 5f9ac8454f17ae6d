package hypercall.practice;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
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
    return new PracticeOptions(
        newPort,
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

  public PracticeOptions withTicketLifetime(Duration lifetime) {
    return new PracticeOptions(
        port,
        lifetime,
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

  public PracticeOptions withFailureDelay(Duration delay) {
    return new PracticeOptions(
        port,
        ticketLifetime,
        delay,
        idleClose,
        taskPace,
        clock,
        seed,
        home,
        beforeEightFour,
        asRecorded,
        product);
  }

  public PracticeOptions withIdleClose(Duration idle) {
    return new PracticeOptions(
        port,
        ticketLifetime,
        failureDelay,
        idle,
        taskPace,
        clock,
        seed,
        home,
        beforeEightFour,
        asRecorded,
        product);
  }

  public PracticeOptions withTaskPace(double pace) {
    return new PracticeOptions(
        port,
        ticketLifetime,
        failureDelay,
        idleClose,
        pace,
        clock,
        seed,
        home,
        beforeEightFour,
        asRecorded,
        product);
  }

  public PracticeOptions withClock(InstantSource source) {
    return new PracticeOptions(
        port,
        ticketLifetime,
        failureDelay,
        idleClose,
        taskPace,
        source,
        seed,
        home,
        beforeEightFour,
        asRecorded,
        product);
  }

  public PracticeOptions withSeed(long newSeed) {
    return new PracticeOptions(
        port,
        ticketLifetime,
        failureDelay,
        idleClose,
        taskPace,
        clock,
        newSeed,
        home,
        beforeEightFour,
        asRecorded,
        product);
  }

  public PracticeOptions withHome(Path folder) {
    return new PracticeOptions(
        port,
        ticketLifetime,
        failureDelay,
        idleClose,
        taskPace,
        clock,
        seed,
        folder,
        beforeEightFour,
        asRecorded,
        product);
  }

  public PracticeOptions answeringAsBeforeEightFour() {
    return new PracticeOptions(
        port,
        ticketLifetime,
        failureDelay,
        idleClose,
        taskPace,
        clock,
        seed,
        home,
        true,
        asRecorded,
        product);
  }

  public PracticeOptions withRecordedServer() {
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
        true,
        product);
  }

  public PracticeOptions withProduct(PracticeProduct played) {
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
        played);
  }
}
