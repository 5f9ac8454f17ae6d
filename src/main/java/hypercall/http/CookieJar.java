package hypercall.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// The cookies of one connection, in memory only. Safe for use by many threads.
///
/// Servers set them ([#receive]), people put them in and take them out; what goes with a request is
/// worked out by RFC 6265 5.4. A cookie that a server ends is gone; one that a person ended stays
/// to be seen, and is not sent.
public final class CookieJar {
  /// How many one host may keep (security C3); the oldest go first.
  public static final int MOST_PER_DOMAIN = 50;

  /// How many bytes of cookies go with one request: Proxmox takes less than 8 KiB for all header
  /// lines together, and the session's ticket wants its place (wire-facts 1.3).
  public static final int MOST_SENT = 6 * 1024;

  private final InstantSource clock;
  private final Predicate<String> isPublicSuffix;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /// In the order they were made; a cookie that is set again keeps its place (RFC 6265 5.3).
  private final Map<Cookie.Key, Cookie> cookies = new LinkedHashMap<>();

  /// @param clock tells what has expired
  /// @param isPublicSuffix for whom no domain cookie is taken, see [PublicSuffixes#has]
  public CookieJar(InstantSource clock, Predicate<String> isPublicSuffix) {
    this.clock = clock;
    this.isPublicSuffix = isPublicSuffix;
  }

  /// A cookie, and what becomes of it with a certain request.
  public record Fated(Cookie cookie, CookieFate fate) {
    public boolean isSent() {
      return fate == CookieFate.SENT;
    }
  }

  /// Told after every change, on the thread that changed it; run the result to be told no more.
  public Runnable subscribe(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Takes what an answer sets; what is refused is left out silently, as the server does not hear
  /// it anyway.
  ///
  /// @param from the request it answers
  /// @return what it holds now that it did not before
  public List<Cookie> receive(CookieTarget from, List<String> setCookieLines) {
    List<Cookie> taken = new ArrayList<>();
    Instant now = clock.instant();
    synchronized (this) {
      for (String line : setCookieLines) {
        if (SetCookie.read(line, from, now, isPublicSuffix)
            instanceof SetCookie.Reading.Taken(Cookie cookie, var _)) {
          take(cookie, from, now, taken);
        }
      }
    }
    if (!setCookieLines.isEmpty()) {
      tell();
    }
    return taken;
  }

  private void take(Cookie cookie, CookieTarget from, Instant now, List<Cookie> taken) {
    Cookie before = cookies.get(cookie.key());
    if (before != null && before.secure() && !from.secure()) {
      return;
    }
    if (cookie.isExpired(now)) {
      cookies.remove(cookie.key());
    } else if (!cookie.equals(cookies.put(cookie.key(), cookie))) {
      taken.add(cookie);
      makeRoom(cookie.domain(), now);
    }
  }

  private void makeRoom(String domain, Instant now) {
    List<Cookie> own =
        cookies.values().stream()
            .filter(c -> c.domain().equals(domain))
            .sorted(Comparator.comparing((Cookie c) -> !c.isExpired(now)))
            .toList();
    own.stream()
        .limit(Math.max(0, own.size() - MOST_PER_DOMAIN))
        .forEach(c -> cookies.remove(c.key()));
  }

  /// Puts a cookie in as a person wants it, also one that has expired, in place of another.
  ///
  /// @param before what it was, when its key is another now
  public void put(Cookie cookie, Optional<Cookie.Key> before) {
    synchronized (this) {
      before.filter(key -> !key.equals(cookie.key())).ifPresent(cookies::remove);
      cookies.put(cookie.key(), cookie);
      makeRoom(cookie.domain(), clock.instant());
    }
    tell();
  }

  public void remove(Cookie.Key key) {
    synchronized (this) {
      cookies.remove(key);
    }
    tell();
  }

  public void clear() {
    synchronized (this) {
      cookies.clear();
    }
    tell();
  }

  /// All of them, in the order they were made.
  public synchronized List<Cookie> all() {
    return List.copyOf(cookies.values());
  }

  /// All of them with what becomes of them: those that are sent first and in the order they are
  /// sent, longer paths before shorter ones, older before newer.
  public synchronized List<Fated> fates(CookieTarget to) {
    Instant now = clock.instant();
    List<Fated> sent = new ArrayList<>();
    List<Fated> kept = new ArrayList<>();
    int room = MOST_SENT;
    for (Cookie cookie :
        cookies.values().stream()
            .sorted(Comparator.comparing((Cookie c) -> -c.path().length()))
            .toList()) {
      CookieFate fate = fate(cookie, to, now);
      int size = cookie.pair().getBytes(StandardCharsets.UTF_8).length + 2;
      if (fate == CookieFate.SENT && size > room) {
        fate = CookieFate.NO_ROOM;
      }
      if (fate == CookieFate.SENT) {
        room -= size;
        sent.add(new Fated(cookie, fate));
      } else {
        kept.add(new Fated(cookie, fate));
      }
    }
    sent.addAll(kept);
    return sent;
  }

  /// What goes with a request, in the order it is sent.
  public List<Cookie> sentTo(CookieTarget to) {
    return fates(to).stream().filter(Fated::isSent).map(Fated::cookie).toList();
  }

  /// What becomes of one cookie with a request, others apart.
  public static CookieFate fate(Cookie cookie, CookieTarget to, Instant now) {
    if (cookie.isExpired(now)) {
      return CookieFate.EXPIRED;
    }
    if (!to.isIn(cookie.domain(), cookie.hostOnly())) {
      return CookieFate.OTHER_HOST;
    }
    if (!to.isBelow(cookie.path())) {
      return CookieFate.OTHER_PATH;
    }
    return cookie.secure() && !to.secure() ? CookieFate.NEEDS_TLS : CookieFate.SENT;
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  /// Without the cookies.
  @Override
  public String toString() {
    return "CookieJar[" + all().size() + "]";
  }
}
