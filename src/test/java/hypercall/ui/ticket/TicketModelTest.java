package hypercall.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.pve.Session;
import hypercall.pve.Ticket;
import hypercall.pve.TicketReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the inspector says of the session's ticket and of pasted ones.
class TicketModelTest {
  private static final Instant ISSUED = Instant.ofEpochSecond(0x6911A2F0L);
  private static final String SIGNATURE = "Ab+/".repeat(85) + "Ab==";
  private static final String VALUE = "PVE:api@pve:6911A2F0::" + SIGNATURE;
  private static final String DIGEST = "y".repeat(43);

  private final ObjectProperty<Session> session =
      new SimpleObjectProperty<>(new Session.SignedOut());
  private final AtomicReference<Instant> now = new AtomicReference<>(ISSUED.plusSeconds(60));
  private final AtomicReference<Optional<Duration>> ahead =
      new AtomicReference<>(Optional.of(Duration.ZERO));
  private TicketModel model = open();

  private TicketModel open() {
    return new TicketModel(
        session, new TicketModel.Surroundings(ahead::get, issued -> ""), now::get, Runnable::run);
  }

  @AfterEach
  void end() {
    model.close();
  }

  private void signIn(String csrf) {
    Ticket ticket = Ticket.parse(VALUE, csrf).orElseThrow();
    session.set(new Session.WithTicket("api@pve", ticket, ISSUED.plus(Duration.ofHours(2))));
    model.close();
    model = open();
  }

  private Row row(String name) {
    return model.rowsProperty().get().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_session_s_ticket_is_told_part_by_part_and_its_secrets_only_when_asked_for() {
    signIn("6911A2F1:" + DIGEST);
    assertThat(row("Product").value()).isEqualTo("Proxmox VE");
    assertThat(row("User").value()).isEqualTo("api");
    assertThat(row("Realm").value()).isEqualTo("pve");
    assertThat(row("Issued").told())
        .contains("6911A2F0", "1 762 763 504", "2025-11-10 08:31:44 UTC");
    assertThat(row("Time left").value()).isEqualTo("1 h 59 min");
    assertThat(row("CSRF token").value()).startsWith("6911A2F1:•");
    assertThat(everything()).doesNotContain(SIGNATURE, DIGEST);

    model.revealedProperty().set(true);
    assertThat(row("Signature").value()).isEqualTo(SIGNATURE);
    assertThat(row("CSRF token").copy()).endsWith(DIGEST);

    model.revealedProperty().set(false);
    assertThat(everything()).doesNotContain(SIGNATURE, DIGEST);
  }

  @Test
  void a_missing_csrf_token_is_said_with_what_it_means() {
    signIn("");
    assertThat(row("CSRF token").value()).isEqualTo("none");
    assertThat(row("CSRF token").told()).contains("every write is refused with 401");
  }

  @Test
  void the_server_s_clock_is_told_by_its_last_answer() {
    ahead.set(Optional.of(Duration.ofHours(3).minusMillis(900)));
    signIn("");
    assertThat(row("Server's clock").value()).isEqualTo("3 h ahead of this machine's");
    ahead.set(Optional.of(Duration.ofSeconds(-7)));
    signIn("");
    assertThat(row("Server's clock").value()).isEqualTo("7 s behind this machine's");
  }

  @Test
  void a_password_is_changed_only_beside_the_ticket_of_who_is_signed_in() {
    assertThat(model.ownProperty().getValue()).isFalse();
    signIn("6911A2F1:" + DIGEST);
    assertThat(model.ownProperty().getValue()).isTrue();
    model.pastingProperty().set(true);
    assertThat(model.ownProperty().getValue()).isFalse();
  }

  @Test
  void nobody_signed_in_begins_with_pasting_and_a_secret_shown_of_one_is_not_shown_of_the_other() {
    assertThat(model.pastingProperty().get()).isTrue();
    assertThat(model.messageProperty().get()).contains("saved nowhere");
    model.pastedProperty().set("Cookie: PVEAuthCookie=" + VALUE);
    assertThat(row("User").value()).isEqualTo("api");
    model.revealedProperty().set(true);
    model.pastingProperty().set(false);
    assertThat(model.revealedProperty().get()).isFalse();
    assertThat(model.messageProperty().get()).startsWith("Nobody is signed in.");
  }

  @Test
  void an_old_pasted_one_is_over_and_one_from_the_future_has_not_begun() {
    now.set(ISSUED.plus(Duration.ofHours(3)));
    model.pastedProperty().set(VALUE);
    assertThat(row("Time left").value()).isEqualTo("over");
    now.set(ISSUED.minus(Duration.ofHours(1)));
    model.pastedProperty().set(VALUE + "\n");
    assertThat(row("Time left").value()).isEqualTo("not begun yet");
  }

  @Test
  void what_is_no_ticket_has_no_signature() {
    for (String garbage : List.of("hello: world", "PVE:root@pam", "abc::def", "PVEX:a:b::c")) {
      model.pastedProperty().set(garbage);
      assertThat(model.rowsProperty().get())
          .as(garbage)
          .noneMatch(r -> r.name().equals("Signature"));
    }
  }

  @Test
  void closing_forgets_what_was_pasted() {
    model.pastedProperty().set(VALUE);
    model.close();
    assertThat(model.pastedProperty().get()).isEmpty();
    assertThat(model.readingProperty().get()).isEmpty();
    assertThat(model.rowsProperty().get()).isEmpty();
  }

  private String everything() {
    StringBuilder all = new StringBuilder();
    model
        .rowsProperty()
        .get()
        .forEach(r -> all.append(r.value()).append(r.told()).append(r.copy()));
    model.readingProperty().get().map(TicketReading::toString).ifPresent(all::append);
    return all.toString();
  }
}
