package hypercall.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long one server is waited for, where that is another time than for all.
///
/// @param connect for its name, the connection, and TLS each; null for as long as all
/// @param answer until the answer begins; null for as long as all
public record Patience(@Nullable Duration connect, @Nullable Duration answer) {
  /// As long as for all.
  public static final Patience USUAL = new Patience(null, null);

  /// @throws IllegalArgumentException when a time is not longer than nothing
  public Patience {
    check(connect);
    check(answer);
  }

  private static void check(@Nullable Duration time) {
    if (time != null && !time.isPositive()) {
      throw new IllegalArgumentException("A time-out is longer than nothing.");
    }
  }

  /// The limits of all with these times in them.
  Limits in(Limits all) {
    return new Limits(
        connect == null ? all.dns() : connect,
        connect == null ? all.connect() : connect,
        connect == null ? all.tls() : connect,
        answer == null ? all.firstByte() : answer,
        all.idleBody(),
        all.maxHead(),
        all.maxBody());
  }
}
