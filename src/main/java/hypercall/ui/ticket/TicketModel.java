package hypercall.ui.ticket;

import hypercall.pve.Session;
import hypercall.pve.TicketReading;
import hypercall.ui.kit.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// What the inspector shows: the session's own ticket, or one that was pasted. Nothing of it is
/// kept: each time it is opened it is a new one.
public final class TicketModel {
  private final ObservableValue<Session> session;
  private final Surroundings around;
  private final InstantSource clock;
  private final BooleanProperty pasting = new SimpleBooleanProperty();
  private final BooleanProperty revealed = new SimpleBooleanProperty();
  private final StringProperty pasted = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<TicketReading>> reading =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final Ticker everySecond;
  private final Subscription following;

  /// What the window knows of the server in front.
  ///
  /// @param ahead how far its clock is ahead; empty before its first answer
  /// @param remark what there is to say of the life of a session's ticket issued then; mostly empty
  public record Surroundings(
      Supplier<Optional<Duration>> ahead, Function<Instant, String> remark) {}

  /// @param tell where the count goes on: the interface's thread
  public TicketModel(
      ObservableValue<Session> session, Surroundings around, InstantSource clock, Executor tell) {
    this.session = session;
    this.around = around;
    this.clock = clock;
    everySecond = new Ticker(Duration.ofSeconds(1), tell, this::tick);
    pasting.set(own(session.getValue()).isEmpty());
    following =
        Subscription.combine(
            session.subscribe(_ -> read()),
            pasting.subscribe((_, _) -> turn()),
            pasted.subscribe((_, _) -> read()),
            revealed.subscribe((_, _) -> tick()));
    everySecond.start();
  }

  /// Whether a pasted one is looked at, in place of the session's.
  BooleanProperty pastingProperty() {
    return pasting;
  }

  /// What was pasted; a secret.
  StringProperty pastedProperty() {
    return pasted;
  }

  /// Whether the secret parts are shown.
  BooleanProperty revealedProperty() {
    return revealed;
  }

  /// The ticket on show; empty when there is none.
  ReadOnlyObjectProperty<Optional<TicketReading>> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /// What it says; told anew when something of it has changed, the time left above all.
  ReadOnlyObjectProperty<List<Row>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /// Whether it is the ticket of who is signed in, whose password can be changed.
  ObservableValue<Boolean> ownProperty() {
    return pasting.flatMap(
        other -> session.map(now -> !other && now instanceof Session.WithTicket));
  }

  /// Why there is no ticket on show; empty when there is one.
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// Looks no further, and forgets what was pasted.
  public void close() {
    everySecond.stop();
    following.unsubscribe();
    pasted.set("");
    revealed.set(false);
    reading.set(Optional.empty());
    rows.set(List.of());
  }

  /// A secret that was shown of one is not shown of the other.
  private void turn() {
    revealed.set(false);
    read();
  }

  private static Optional<TicketReading> own(Session session) {
    return switch (session) {
      case Session.WithTicket ticket -> Optional.of(TicketReading.of(ticket.ticket()));
      case Session.NeedsSecondFactor asked -> Optional.of(TicketReading.of(asked.half()));
      case Session.WithToken _, Session.SignedOut _ -> Optional.empty();
    };
  }

  private void read() {
    boolean typed = !pasted.get().isBlank();
    Optional<TicketReading> now =
        pasting.get()
            ? typed ? Optional.of(TicketReading.of(pasted.get())) : Optional.empty()
            : own(session.getValue());
    message.set(now.isPresent() ? "" : why());
    reading.set(now);
    tick();
  }

  private String why() {
    if (pasting.get()) {
      return "Paste a ticket, a cookie, a header or the answer of a sign-in: it is read here, sent"
          + " nowhere, saved nowhere, and forgotten when this closes.";
    }
    return switch (session.getValue()) {
      case Session.WithToken token ->
          "The session signs with the API token "
              + token.tokenId()
              + ", which is no ticket: it holds no time, and needs no CSRF token. Paste a ticket to"
              + " look at one.";
      case Session.SignedOut _, Session.WithTicket _, Session.NeedsSecondFactor _ ->
          "Nobody is signed in. Sign in to see the ticket of the session, or paste one.";
    };
  }

  private void tick() {
    List<Row> now =
        reading
            .get()
            .map(ticket -> TicketRows.of(ticket, standing(ticket), revealed.get()))
            .orElse(List.of());
    if (!now.equals(rows.get())) {
      rows.set(now);
    }
  }

  private TicketRows.Standing standing(TicketReading ticket) {
    boolean own = !pasting.get();
    Optional<Instant> end =
        own && session.getValue() instanceof Session.WithTicket held
            ? Optional.of(held.expires())
            : Optional.empty();
    String remark = own ? ticket.issued().map(around.remark()).orElse("") : "";
    return new TicketRows.Standing(clock.instant(), end, around.ahead().get(), remark, own);
  }
}
