package hypercall.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a call went, beside its messages and its times. What was not measured is absent, and never
/// nought.
///
/// @param way null when it is not known
/// @param sentHead bytes of the request's head on the wire; -1 when not counted
/// @param sentBody bytes of its body that went out; -1 when not counted
/// @param receivedHead bytes of the answer's head; -1 when not counted
/// @param setBy who set each header line of the request, in their order; empty when not known
/// @param waiting how long the call waited before its request was begun, for a sign-in; null when
///   not measured
/// @param before the calls made for this one before it, in their order: a renewal, a sign-in, a
///   first try
public record Trace(
    @Nullable Route way,
    long sentHead,
    long sentBody,
    long receivedHead,
    List<Set<SetBy>> setBy,
    @Nullable Duration waiting,
    List<Forerunner> before) {
  /// Nothing was measured, or nothing was kept of it.
  public static final Trace UNKNOWN = new Trace(null, -1, -1, -1, List.of(), null, List.of());

  public Trace {
    setBy = List.copyOf(setBy);
    before = List.copyOf(before);
  }

  public Optional<Route> route() {
    return Optional.ofNullable(way);
  }

  public Optional<Duration> waited() {
    return Optional.ofNullable(waiting);
  }

  /// The same, begun after so long a wait.
  public Trace afterWaiting(Duration wait) {
    return new Trace(way, sentHead, sentBody, receivedHead, setBy, wait, before);
  }

  /// The same, with other setters for the header lines of these names.
  ///
  /// @param head the request's head, whose lines these are
  public Trace setBy(String head, Map<String, Set<SetBy>> byName) {
    List<String> names = HeadLines.names(head);
    if (names.size() != setBy.size()) {
      return this; // a head that was cut or masked beyond its lines: nothing is claimed anew
    }
    List<Set<SetBy>> now = new ArrayList<>(setBy);
    byName.forEach(
        (name, who) -> {
          for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name) && !who.isEmpty()) {
              now.set(i, Collections.unmodifiableSet(EnumSet.copyOf(who)));
            }
          }
        });
    return new Trace(way, sentHead, sentBody, receivedHead, now, waiting, before);
  }
}
