package hypercall.pve;

import hypercall.http.Exchange;
import hypercall.secret.Redactor;
import hypercall.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Where the session stands right now, what it signs with, and who is told when that changes.
///
/// Never waits for the network, so that signing out works from any thread at any time; a ticket
/// that arrives after the sign-out is dropped.
final class Standing {
  private static final Duration NOTABLE = Duration.ofMinutes(1);

  private final Redactor redactor;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final Duration life;
  private final List<Consumer<Session>> listeners = new CopyOnWriteArrayList<>();
  private final List<String> guarded = new ArrayList<>();
  private Session session = new Session.SignedOut();
  private Credentials credentials = new Credentials.None();
  private @Nullable Duration clockDifference;

  Standing(Redactor redactor, InstantSource clock, LongSupplier nanos, Duration life) {
    this.redactor = redactor;
    this.clock = clock;
    this.nanos = nanos;
    this.life = life;
  }

  synchronized Session session() {
    return session;
  }

  synchronized Credentials credentials() {
    return credentials;
  }

  synchronized Optional<Duration> clockDifference() {
    return Optional.ofNullable(clockDifference);
  }

  synchronized SessionService.Subscription subscribe(Consumer<Session> listener) {
    listeners.add(listener);
    listener.accept(session);
    return () -> listeners.remove(listener);
  }

  /// Masks this value from now on, until the sign-out.
  synchronized void guard(String value) {
    if (!value.isEmpty()) {
      redactor.register(value);
      guarded.add(value);
    }
  }

  /// Masks a password for as long as its sign-in is under way. Not longer: a short one would mask
  /// pieces of everything else.
  Guard guardWhile(Secret password) {
    String value = password.reveal();
    redactor.register(value);
    return () -> redactor.forget(value);
  }

  /// Ends the masking of a password.
  interface Guard extends AutoCloseable {
    @Override
    void close();
  }

  synchronized void become(Session next, Credentials with) {
    wipe(credentials, with);
    credentials = with;
    session = next;
    listeners.forEach(listener -> listener.accept(next));
  }

  /// Takes what a login brought, unless the session changed while it was under way.
  synchronized void became(Credentials before, Login.Outcome outcome, Exchange answer) {
    if (credentials != before) {
      return;
    }
    switch (outcome) {
      case Login.Outcome.Full(Ticket ticket) -> {
        guard(ticket.signature());
        guard(ticket.csrfSignature());
        TicketAge age = new TicketAge(clock, nanos, life, date(answer).orElse(null));
        note(answer);
        become(
            new Session.WithTicket(ticket.user(), ticket, age.expires()),
            new Credentials.OfTicket(ticket, age));
      }
      case Login.Outcome.SecondFactor(HalfTicket half) -> {
        guard(half.signature());
        become(new Session.NeedsSecondFactor(half), new Credentials.None());
      }
      case Login.Outcome.Other(Product _), Login.Outcome.Nothing() -> {}
    }
  }

  /// Learns from the `Date` of an answer to a request that these credentials signed.
  synchronized void heard(Exchange answer, Credentials used) {
    note(answer);
    Optional<Instant> date = date(answer);
    if (date.isEmpty() || !(used instanceof Credentials.OfTicket ours)) {
      return;
    }
    ours.age.heard(date.get());
    if (used == credentials && session instanceof Session.WithTicket shown) {
      Instant expires = ours.age.expires();
      if (Duration.between(shown.expires(), expires).abs().compareTo(NOTABLE) > 0) {
        become(new Session.WithTicket(shown.user(), shown.ticket(), expires), used);
      }
    }
  }

  synchronized void signOut() {
    become(new Session.SignedOut(), new Credentials.None());
    guarded.forEach(redactor::forget);
    guarded.clear();
  }

  synchronized void close() {
    signOut();
    listeners.clear();
  }

  private void note(Exchange answer) {
    date(answer).ifPresent(date -> difference(Duration.between(clock.instant(), date)));
  }

  /// Some seconds more or less are the way of the answer.
  private void difference(Duration now) {
    Duration before = Objects.requireNonNullElse(clockDifference, Duration.ZERO);
    clockDifference = now;
    if (before.minus(now).abs().compareTo(NOTABLE) > 0) {
      listeners.forEach(listener -> listener.accept(session));
    }
  }

  private static void wipe(Credentials old, Credentials next) {
    if (old != next && old instanceof Credentials.OfToken token) {
      token.secret.close();
    }
  }

  /// When the server answered, by its own clock.
  static Optional<Instant> date(Exchange answer) {
    try {
      return answer
          .response()
          .headers()
          .first("Date")
          .map(text -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
