package hypercall.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// When a call began and how long each phase took; a phase that did not happen (a connection
/// reused) is absent. The phases come in their order.
public record Timing(Instant started, Map<Phase, Duration> phases, Duration total) {}
