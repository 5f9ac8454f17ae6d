package hypercall.pve;

import hypercall.http.Exchange;
import hypercall.http.Phase;
import java.time.Duration;
import java.util.Optional;

/// Names a delay that a server makes on purpose, where a wait fits what is known of it.
public final class ServerDelay {
  /// So long a refusal of who one is is held back (wire-facts 1, fact 3).
  private static final Duration HELD_BACK = Duration.ofSeconds(3);

  /// A timer of the server may run a little short of it by this machine's clock.
  private static final Duration SLACK = Duration.ofMillis(50);

  private ServerDelay() {}

  /// A sentence on the delay this wait holds; empty when it fits none that is known.
  public static Optional<String> of(Exchange exchange) {
    Duration wait = exchange.timing().phases().getOrDefault(Phase.WAIT, Duration.ZERO);
    if (wait.compareTo(HELD_BACK.minus(SLACK)) < 0) {
      return Optional.empty();
    }
    return switch (exchange.response().status()) {
      case 401 ->
          Optional.of(
              "3 s of it are on purpose: Proxmox holds every 401 back for so long, so that"
                  + " passwords and tickets cannot be tried out fast.");
      case 403 -> ofUpload(exchange);
      default -> Optional.empty();
    };
  }

  private static Optional<String> ofUpload(Exchange exchange) {
    String path = String.valueOf(exchange.request().address().getRawPath());
    return exchange.request().method().equals("POST") && path.endsWith("/upload")
        ? Optional.of(
            "3 s of it are on purpose: Proxmox holds back the refusal of an upload for so long.")
        : Optional.empty();
  }
}
