package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.http.Phase;
import hypercall.http.Route;
import hypercall.http.TlsFacts;
import hypercall.http.Trust;
import hypercall.pve.ServerDelay;
import hypercall.ui.response.Bar.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The steps of a call, from what was measured of it. What was not measured is no step.
final class Bars {
  /// Less than this is how a computer is.
  private static final Duration WORTH_TELLING = Duration.ofNanos(500_000);

  /// So long a wait is somebody's: a sign-in under way, a password asked for.
  private static final Duration SOMEBODY = Duration.ofMillis(50);

  private static final Duration SLOW = Duration.ofSeconds(1);

  private final Exchange exchange;
  private final Duration whole;
  private final String read;
  private final List<Bar> bars = new ArrayList<>();
  private Duration at = Duration.ZERO;

  private Bars(Exchange exchange, String read) {
    this.exchange = exchange;
    this.read = read;
    this.whole = waited(exchange).plus(exchange.timing().total());
  }

  /// Empty when the phases were not measured.
  static List<Bar> of(Exchange exchange) {
    return of(exchange, new Reading(exchange).sentence());
  }

  /// The steps so far of a call whose body still comes.
  ///
  /// @param total bytes the body will have; negative when nobody said
  static List<Bar> coming(Exchange soFar, long total) {
    return of(soFar, new Reading(soFar).soFar(total));
  }

  private static List<Bar> of(Exchange exchange, String read) {
    Bars bars = new Bars(exchange, read);
    return exchange.timing().phases().isEmpty() || bars.whole.isZero() ? List.of() : bars.all();
  }

  /// How long the call waited before it began, where that is worth telling.
  static Duration waited(Exchange exchange) {
    Duration waited = exchange.trace().waited().orElse(Duration.ZERO);
    boolean told = !exchange.trace().before().isEmpty() || waited.compareTo(SOMEBODY) >= 0;
    return told && !waited.isNegative() ? waited : Duration.ZERO;
  }

  /// When the first byte came, counted from when the request was begun.
  static Optional<Duration> firstByte(Exchange exchange) {
    Map<Phase, Duration> phases = exchange.timing().phases();
    return phases.containsKey(Phase.WAIT) && phases.containsKey(Phase.BODY)
        ? Optional.of(exchange.timing().total().minus(phases.get(Phase.BODY)))
        : Optional.empty();
  }

  private List<Bar> all() {
    if (!waited(exchange).isZero()) {
      boolean signIn = !exchange.trace().before().isEmpty();
      add(
          Step.WAITING,
          signIn ? "Wait for the sign-in" : "Wait to begin",
          waited(exchange),
          signIn
              ? "Calls that were made for this one are below."
              : "A sign-in may have been under way, or the machine was busy.");
    }
    Duration measured =
        exchange.timing().phases().values().stream().reduce(Duration.ZERO, Duration::plus);
    Duration rest = exchange.timing().total().minus(measured);
    if (rest.compareTo(WORTH_TELLING) >= 0) {
      add(Step.PREPARING, "Prepare", rest, prepared());
    }
    for (Phase phase : Phase.values()) {
      Duration took = exchange.timing().phases().get(phase);
      if (took != null) {
        add(step(phase), name(phase), took, remark(phase, took));
      }
    }
    return bars;
  }

  private void add(Step step, String name, Duration took, String remark) {
    bars.add(new Bar(step, name, at, took, whole, remark));
    at = at.plus(took);
  }

  private String prepared() {
    if (exchange.trace().route().filter(Route::isReused).isPresent()) {
      return "Hypercall looked whether the kept connection still stood.";
    }
    boolean pinned = exchange.tls().flatMap(TlsFacts::trust).orElse(null) instanceof Trust.Pinned;
    return pinned
        ? "Hypercall made the request ready."
        : "Hypercall made the request ready, and loaded the authorities it trusts.";
  }

  private static Step step(Phase phase) {
    return switch (phase) {
      case DNS -> Step.DNS;
      case CONNECT -> Step.CONNECT;
      case TLS -> Step.TLS;
      case SEND -> Step.SEND;
      case WAIT -> Step.SERVER;
      case BODY -> Step.BODY;
    };
  }

  private static String name(Phase phase) {
    return switch (phase) {
      case DNS -> "Name look-up";
      case CONNECT -> "Connect";
      case TLS -> "TLS handshake";
      case SEND -> "Send the request";
      case WAIT -> "Wait for the server";
      case BODY -> "Read the answer";
    };
  }

  private String remark(Phase phase, Duration took) {
    return switch (phase) {
      case WAIT -> ServerDelay.of(exchange).orElseGet(() -> ofServer(took));
      case CONNECT -> tries();
      case DNS -> isLiteral() ? "The server is named by its address: nobody was asked." : "";
      case BODY -> read;
      case TLS, SEND -> "";
    };
  }

  /// Connecting takes one round trip, and so does the first byte besides the server's own time.
  private String ofServer(Duration took) {
    Duration trip = exchange.timing().phases().get(Phase.CONNECT);
    if (trip == null || took.compareTo(trip) <= 0) {
      return took.compareTo(SLOW) >= 0 ? "The server took its time before it answered." : "";
    }
    return "About "
        + Facts.time(took.minus(trip))
        + " of it in the server itself: a round trip took "
        + Facts.time(trip)
        + " to connect.";
  }

  private boolean isLiteral() {
    String host = String.valueOf(exchange.request().address().getHost()).replaceAll("[\\[\\]]", "");
    return exchange.trace().route().filter(route -> route.address().equals(host)).isPresent();
  }

  private String tries() {
    int which = exchange.trace().route().map(Route::which).orElse(1);
    return which > 1
        ? (which == 2 ? "One address" : (which - 1) + " addresses") + " before it did not answer."
        : "";
  }
}
