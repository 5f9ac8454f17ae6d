package hypercall.pve;

import hypercall.http.Cookie;
import hypercall.http.CookieFate;
import hypercall.http.CookieJar;
import hypercall.http.CookieTarget;
import hypercall.http.Exchange;
import hypercall.http.Header;
import hypercall.http.PercentEncoding;
import hypercall.http.PublicSuffixes;
import hypercall.http.SameSite;
import hypercall.http.SetCookie;
import hypercall.secret.Redactor;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// The cookies of one connection: what servers set, what a person put in, and the session's ticket
/// among them. In memory only, and sent to no other server.
///
/// The ticket is shown as the cookie it is sent as. A person may change or remove it to see what
/// the server says; until it is restored, or they sign in anew, the session's own stays at home.
public final class SessionCookies {
  /// Shorter values are not masked everywhere: they would take pieces of everything else.
  private static final int SHORTEST_SECRET = 8;

  private final URI base;
  private final Standing standing;
  private final Redactor redactor;
  private final InstantSource clock;
  private final CookieJar jar;
  private final Set<String> guarded = new HashSet<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean ticketAway;

  SessionCookies(URI base, Standing standing, Redactor redactor, InstantSource clock) {
    this.base = base;
    this.standing = standing;
    this.redactor = redactor;
    this.clock = clock;
    this.jar = new CookieJar(clock, PublicSuffixes::has);
    jar.subscribe(this::changed);
  }

  /// A cookie as the editor shows it.
  ///
  /// @param fromSession whether it is the session's ticket as it was issued
  /// @param shown the value as it may be seen
  public record Held(Cookie cookie, boolean fromSession, String shown, CookieFate fate) {
    /// Whether it is a ticket, the session's or another.
    public boolean isTicket() {
      return FromJar.isTicket(cookie.name());
    }

    /// Without the value.
    @Override
    public String toString() {
      return cookie + " " + fate;
    }
  }

  /// What there is, and what becomes of it with such a request.
  public List<Held> held(CookieTarget to) {
    List<Held> all = new ArrayList<>();
    ticket().filter(_ -> isTicketSent(to)).ifPresent(all::add);
    for (CookieJar.Fated fated : jar.fates(to)) {
      Cookie cookie = fated.cookie();
      String shown =
          FromJar.isHarmless(cookie.name()) || cookie.value().isEmpty()
              ? cookie.value()
              : Redactor.MASK;
      all.add(new Held(cookie, false, shown, fated.fate()));
    }
    return all;
  }

  private boolean isTicketSent(CookieTarget to) {
    return !ticketAway && !forRequest(to).bringsTicket();
  }

  /// The session's own ticket as a cookie; empty when the session has none.
  private Optional<Held> ticket() {
    if (!(standing.credentials() instanceof Credentials.OfTicket ours)) {
      return Optional.empty();
    }
    Cookie cookie =
        new Cookie(
            ours.ticket.product().ticketCookie(),
            PercentEncoding.encode(ours.ticket.value()),
            CookieTarget.of(base).host(),
            true,
            "/",
            ours.age.expires(),
            true,
            false,
            SameSite.LAX);
    return Optional.of(
        new Held(cookie, true, ours.ticket.openPart() + Redactor.MASK, CookieFate.SENT));
  }

  /// Whether the session has a ticket that stays at home.
  public boolean isTicketAway() {
    return standing.credentials() instanceof Credentials.OfTicket
        && !isTicketSent(CookieTarget.of(base));
  }

  /// The host of the connection, to which new cookies belong.
  public String host() {
    return CookieTarget.of(base).host();
  }

  /// What time it is, for telling what has expired.
  public Instant now() {
    return clock.instant();
  }

  /// Reads a `Set-Cookie` line as if the server had answered such a request with it.
  public SetCookie.Reading read(String line, CookieTarget to) {
    return SetCookie.read(line, to, clock.instant(), PublicSuffixes::has);
  }

  /// Puts a cookie in, also one that has expired.
  ///
  /// @param before what it takes the place of: the session's ticket, or another of the jar
  public void put(Cookie cookie, Optional<Held> before) {
    ticketAway |= FromJar.isTicket(cookie.name()) || before.filter(Held::fromSession).isPresent();
    // Before it is in, so that no request carries it unmasked.
    guard(cookie.value());
    jar.put(cookie, before.filter(held -> !held.fromSession()).map(held -> held.cookie().key()));
  }

  public void remove(Held held) {
    ticketAway |= held.isTicket();
    jar.remove(held.cookie().key());
  }

  /// Removes all, the session's ticket too.
  public void clear() {
    ticketAway = true;
    jar.clear();
  }

  /// The session's own ticket goes with requests again; others of its name are removed.
  public void restoreTicket() {
    ticketAway = false;
    List<Cookie> tickets =
        jar.all().stream().filter(cookie -> FromJar.isTicket(cookie.name())).toList();
    tickets.forEach(cookie -> jar.remove(cookie.key()));
    changed();
  }

  /// Told after every change, on the thread that changed it; run the result to be told no more.
  public Runnable subscribe(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void changed() {
    guard();
    listeners.forEach(Runnable::run);
  }

  /// What goes with a request to the connection's server.
  FromJar forRequest(CookieTarget to) {
    return new FromJar(jar.sentTo(to), ticketAway);
  }

  /// Takes what an answer sets.
  void receive(Exchange exchange) {
    List<String> lines =
        exchange.response().headers().lines().stream()
            .filter(header -> header.name().equalsIgnoreCase("Set-Cookie"))
            .map(Header::value)
            .filter(line -> !isOurTicket(line))
            .toList();
    if (!lines.isEmpty()) {
      jar.receive(CookieTarget.of(exchange.request().address()), lines);
    }
  }

  /// Whether a line sets the session's own ticket, which needs no second place.
  private boolean isOurTicket(String line) {
    String[] pair = line.split(";", 2)[0].split("=", 2);
    return pair.length == 2
        && FromJar.isTicket(pair[0].strip())
        && standing.credentials() instanceof Credentials.OfTicket ours
        && ours.ticket.value().equals(PercentEncoding.decode(pair[1].strip()));
  }

  /// The session is over, and with it every cookie that lasts no longer.
  void endSession() {
    ticketAway = false;
    jar.all().stream()
        .filter(cookie -> cookie.expires().isEmpty() || FromJar.isTicket(cookie.name()))
        .forEach(cookie -> jar.remove(cookie.key()));
  }

  void close() {
    jar.clear();
  }

  /// Masks what the jar holds now, and no more what it held before.
  private synchronized void guard() {
    Set<String> wanted = new HashSet<>();
    for (Cookie cookie : jar.all()) {
      if (!FromJar.isHarmless(cookie.name())) {
        wanted.addAll(spellings(cookie.value()));
      }
    }
    wanted.stream().filter(value -> !guarded.contains(value)).forEach(redactor::register);
    guarded.stream().filter(value -> !wanted.contains(value)).forEach(redactor::forget);
    guarded.clear();
    guarded.addAll(wanted);
  }

  private synchronized void guard(String value) {
    spellings(value).stream().filter(guarded::add).forEach(redactor::register);
  }

  /// A value as it stands in the cookie, and as the server decodes it.
  private static Set<String> spellings(String value) {
    return value.length() < SHORTEST_SECRET
        ? Set.of()
        : new HashSet<>(List.of(value, PercentEncoding.decode(value)));
  }
}
