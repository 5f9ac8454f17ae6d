package hypercall.pve;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// How old a ticket is, counted from its receipt, so that a wrong clock does not matter.
///
/// The monotonic clock stands still while a Linux machine sleeps, and the wall clock can be set:
/// the larger of the two counts. Each `Date` header of the server starts the count anew from what
/// its own clock says has passed, since it is the server's clock that ends a ticket.
final class TicketAge {
  /// A renewal is due when this little is left, or half of the life if that is less.
  private static final Duration MARGIN = Duration.ofMinutes(30);

  private final InstantSource wall;
  private final LongSupplier nanos;
  private final Duration life;
  private final @Nullable Instant serverAtReceipt;
  private Instant anchorWall;
  private long anchorNanos;
  private Duration anchorAge = Duration.ZERO;

  /// @param serverAtReceipt the `Date` of the answer that brought the ticket, if it had one
  TicketAge(
      InstantSource wall, LongSupplier nanos, Duration life, @Nullable Instant serverAtReceipt) {
    this.wall = wall;
    this.nanos = nanos;
    this.life = life;
    this.serverAtReceipt = serverAtReceipt;
    this.anchorWall = wall.instant();
    this.anchorNanos = nanos.getAsLong();
  }

  synchronized Duration age() {
    Duration byNanos = Duration.ofNanos(nanos.getAsLong() - anchorNanos);
    Duration byWall = Duration.between(anchorWall, wall.instant());
    return anchorAge.plus(byNanos.compareTo(byWall) >= 0 ? byNanos : byWall);
  }

  /// Whether it should be renewed before it is used again.
  boolean isDue() {
    Duration half = life.dividedBy(2);
    Duration margin = half.compareTo(MARGIN) < 0 ? half : MARGIN;
    return age().compareTo(life.minus(margin)) >= 0;
  }

  /// Takes the server's word for how much time has passed.
  synchronized void heard(Instant serverDate) {
    if (serverAtReceipt == null || serverDate.isBefore(serverAtReceipt)) {
      return;
    }
    anchorAge = Duration.between(serverAtReceipt, serverDate);
    anchorWall = wall.instant();
    anchorNanos = nanos.getAsLong();
  }

  /// When it ends by this machine's clock.
  Instant expires() {
    return wall.instant().plus(life).minus(age());
  }
}
