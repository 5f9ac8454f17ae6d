package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicketAgeTest {
  private static final Instant SERVER = Instant.parse("2031-01-01T00:00:00Z");

  private final TestClock clock = new TestClock();

  private TicketAge age(Duration life) {
    return new TicketAge(clock, clock::nanos, life, SERVER);
  }

  @Test
  void aTicketIsDueHalfAnHourBeforeItsEnd() {
    TicketAge age = age(Duration.ofHours(2));

    clock.pass(Duration.ofMinutes(89));
    assertThat(age.isDue()).isFalse();
    clock.pass(Duration.ofMinutes(1));
    assertThat(age.isDue()).isTrue();
  }

  @Test
  void aShortLivedTicketIsDueAtHalfItsLife() {
    TicketAge age = age(Duration.ofSeconds(20));

    clock.pass(Duration.ofSeconds(9));
    assertThat(age.isDue()).isFalse();
    clock.pass(Duration.ofSeconds(1));
    assertThat(age.isDue()).isTrue();
  }

  @Test
  void sleepOfTheMachineCounts() {
    TicketAge age = age(Duration.ofHours(2));

    clock.sleep(Duration.ofMinutes(100));

    assertThat(age.isDue()).isTrue();
  }

  @Test
  void aClockSetBackDoesNotMakeATicketYounger() {
    TicketAge age = age(Duration.ofHours(2));
    clock.pass(Duration.ofMinutes(95));

    clock.set(Duration.ofHours(-3));

    assertThat(age.isDue()).isTrue();
  }

  @Test
  void theServersDateSettlesAClockSetForward() {
    TicketAge age = age(Duration.ofHours(2));
    clock.pass(Duration.ofMinutes(10));
    clock.set(Duration.ofHours(3));

    age.heard(SERVER.plus(Duration.ofMinutes(10)));

    assertThat(age.age()).isEqualTo(Duration.ofMinutes(10));
    assertThat(age.isDue()).isFalse();
    assertThat(age.expires()).isEqualTo(clock.instant().plus(Duration.ofMinutes(110)));
  }

  @Test
  void aServerDateBeforeTheTicketIsNotBelieved() {
    TicketAge age = age(Duration.ofHours(2));
    clock.pass(Duration.ofMinutes(95));

    age.heard(SERVER.minusSeconds(60));

    assertThat(age.isDue()).isTrue();
  }
}
