package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicketTest {
  private static final String VALUE = "PVE:api@pve:6B020302::pV3Hn03aGLMs+/9w==";
  private static final String CSRF = "6B020302:KR6DmCkfkBfwgb2xD07/pdMA";

  @Test
  void aTicketTellsItsUserAndWhenItWasIssued() {
    Ticket ticket = Ticket.parse(VALUE, CSRF).orElseThrow();

    assertThat(ticket.user()).isEqualTo("api@pve");
    assertThat(ticket.issued()).isEqualTo(Instant.ofEpochSecond(0x6B020302L));
    assertThat(ticket.signature()).isEqualTo("pV3Hn03aGLMs+/9w==");
    assertThat(ticket.openPart()).isEqualTo("PVE:api@pve:");
    assertThat(ticket.openCsrfPart()).isEqualTo("6B020302:");
  }

  @Test
  void theHalfTicketOfASecondFactorIsNoTicket() {
    String half = "PVE:!tfa!{\"totp\"%3Atrue}:6B0203A1::DKLtC6e5==";

    assertThat(Ticket.parse(half, CSRF)).isEmpty();
    assertThat(Ticket.isHalf(half)).isTrue();
    assertThat(Ticket.isHalf(VALUE)).isFalse();
    assertThatThrownBy(() -> new Ticket("api@pve", half, CSRF, Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("DKLtC6e5");
  }

  /// What signs a request holds a ticket or a token; only the second step of a sign-in may take a
  /// half ticket.
  @Test
  void nothingThatSignsCanHoldAHalfTicket() {
    for (Class<?> kind : Credentials.class.getPermittedSubclasses()) {
      assertThat(kind.getDeclaredFields())
          .extracting(java.lang.reflect.Field::getType)
          .doesNotContain(HalfTicket.class);
    }
    assertThat(Signer.class.getDeclaredMethods())
        .allSatisfy(m -> assertThat(m.getParameterTypes()).doesNotContain(HalfTicket.class));
  }

  @Test
  void somethingElseIsNoTicket() {
    assertThat(Ticket.parse("", CSRF)).isEmpty();
    assertThat(Ticket.parse("PVE:api@pve:nonsense", CSRF)).isEmpty();
    assertThat(Ticket.parse("PVE:api@pve:6B020302:", CSRF)).isEmpty();
  }

  @Test
  void itsTextHidesIt() {
    assertThat(Ticket.parse(VALUE, CSRF).orElseThrow().toString())
        .contains("api@pve")
        .doesNotContain("pV3Hn03aGLMs")
        .doesNotContain("KR6DmCkfkBfw");
  }
}
