package hypercall.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Where one call stands: its phase, how long each phase took, what may end it.
///
/// Used by the calling thread alone; only [Call] and [Watchdog] are touched by others.
final class Attempt implements AutoCloseable {
  private final Origin origin;
  private final Limits limits;
  private final Call call;
  private final Watchdog watchdog;
  private final Instant started = Instant.now();
  private final long startedNanos = System.nanoTime();
  private final Map<Phase, Duration> phases = new EnumMap<>(Phase.class);

  private Phase phase = Phase.DNS;
  private boolean begun;
  private long phaseNanos = startedNanos;
  private long moved;
  private long sent;
  private boolean sending;

  Attempt(Origin origin, Limits limits, Call call) {
    this.origin = origin;
    this.limits = limits;
    this.call = call;
    this.watchdog = new Watchdog(call::interrupt);
  }

  /// Begins a phase and its limit.
  void enter(Phase next) {
    switchTo(next);
    watchdog.allow(limitOf(next));
    call.watcher().progress(next, 0);
  }

  /// The first byte of the answer is here; the limit goes on until the head is whole, so that a
  /// server cannot drag it out byte by byte.
  void firstByte() {
    switchTo(Phase.BODY);
  }

  /// The head is whole; from now on only standstill is limited.
  void headDone() {
    watchdog.allow(limits.idleBody());
  }

  private void switchTo(Phase next) {
    long now = System.nanoTime();
    if (begun) {
      phases.merge(phase, Duration.ofNanos(now - phaseNanos), Duration::plus);
    }
    begun = true;
    phase = next;
    phaseNanos = now;
    moved = 0;
  }

  /// Bytes went in or out in the present phase.
  void moved(long bytes) {
    moved += bytes;
    sent += phase == Phase.SEND ? bytes : 0;
    watchdog.touch();
    call.watcher().progress(phase, moved);
  }

  /// The present phase ends; nothing is limited any more.
  Timing finish() {
    watchdog.close();
    return timing();
  }

  Timing timing() {
    long now = System.nanoTime();
    Map<Phase, Duration> all = new EnumMap<>(phases);
    all.merge(phase, Duration.ofNanos(now - phaseNanos), Duration::plus);
    return new Timing(
        started, Collections.unmodifiableMap(all), Duration.ofNanos(now - startedNanos));
  }

  /// Bytes of the request that went out.
  long sent() {
    return sent;
  }

  /// From now on the server may have seen something of the request.
  void beginSending() {
    sending = true;
  }

  /// Whether something of the request may have reached the server.
  boolean mayHaveRun() {
    return sending;
  }

  void waitsOn(Runnable closer) {
    call.waitsOn(closer);
  }

  boolean isCancelled() {
    return call.isCancelled() || Thread.currentThread().isInterrupted();
  }

  boolean isTimedOut() {
    return watchdog.hasBitten();
  }

  Origin origin() {
    return origin;
  }

  Limits limits() {
    return limits;
  }

  Call call() {
    return call;
  }

  Phase phase() {
    return phase;
  }

  long bytesMoved() {
    return moved;
  }

  Duration limitOf(Phase which) {
    return switch (which) {
      case DNS -> limits.dns();
      case CONNECT -> limits.connect();
      case TLS -> limits.tls();
      case SEND, BODY -> limits.idleBody();
      case WAIT -> limits.firstByte();
    };
  }

  @Override
  public void close() {
    watchdog.close();
  }
}
