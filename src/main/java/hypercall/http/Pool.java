package hypercall.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Connections that may be used again, by where they lead and how they were trusted: one that was
/// accepted under another trust is never taken.
final class Pool implements AutoCloseable {
  /// Proxmox closes idle connections after 5 s (wire-facts 1.2); at the edge a request would get
  /// lost.
  static final long IDLE_MILLIS = 4_000;

  private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(IDLE_MILLIS);
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(
          IDLE_MILLIS + 100, TimeUnit.MILLISECONDS, Thread::startVirtualThread);

  private record Key(Origin origin, Trust trust) {}

  private final Map<Key, Deque<Link>> idle = new HashMap<>();
  private boolean closed;

  /// An idle connection that is still alive.
  Optional<Link> take(Origin origin, Trust trust) {
    Link link = next(new Key(origin, trust));
    while (link != null && link.isStale()) {
      link.close();
      link = next(new Key(origin, trust));
    }
    return Optional.ofNullable(link);
  }

  private synchronized @Nullable Link next(Key key) {
    dropOld();
    Deque<Link> links = idle.get(key);
    return links == null ? null : links.pollLast();
  }

  synchronized void giveBack(Origin origin, Trust trust, Link link) {
    dropOld();
    if (closed) {
      link.close();
      return;
    }
    link.markIdle();
    idle.computeIfAbsent(new Key(origin, trust), _ -> new ArrayDeque<>()).addLast(link);
    LATER.execute(this::dropOld);
  }

  private synchronized void dropOld() {
    for (Deque<Link> links : idle.values()) {
      List<Link> old = new ArrayList<>(links);
      old.removeIf(link -> !link.isIdleLonger(IDLE_NANOS));
      links.removeAll(old);
      old.forEach(Link::close);
    }
    idle.values().removeIf(Deque::isEmpty);
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.values().forEach(links -> links.forEach(Link::close));
    idle.clear();
  }
}
