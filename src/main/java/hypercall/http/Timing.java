package hypercall.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// When a call began and how long each phase took; a phase that did not happen (a connection
/// reused) is absent. The phases come in their order.
public record Timing(Instant started, Map<Phase, Duration> phases, Duration total) {
  /// The same, when reading the body took this long besides.
  public Timing withBody(Duration reading) {
    Map<Phase, Duration> all = new EnumMap<>(Phase.class);
    all.putAll(phases);
    all.merge(Phase.BODY, reading, Duration::plus);
    return new Timing(started, Collections.unmodifiableMap(all), total.plus(reading));
  }
}
