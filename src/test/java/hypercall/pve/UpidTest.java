package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpidTest {
  @Test
  void aUpidTellsNodeTypeGuestAndUser() {
    Upid upid =
        Upid.parse("UPID:pve1:00000178:000432E2:6B0207F8:qmstart:100:api@pve!workbench:")
            .orElseThrow();

    assertThat(upid.node()).isEqualTo("pve1");
    assertThat(upid.pid()).isEqualTo(0x178);
    assertThat(upid.started()).isEqualTo(Instant.ofEpochSecond(0x6B0207F8L));
    assertThat(upid.type()).isEqualTo("qmstart");
    assertThat(upid.id()).isEqualTo("100");
    assertThat(upid.user()).isEqualTo("api@pve!workbench");
  }

  @Test
  void itsIdMayBeEmpty() {
    assertThat(Upid.parse("UPID:pve1:00000178:000432E2:6B0207F8:startall::root@pam:"))
        .hasValueSatisfying(upid -> assertThat(upid.id()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "UPID:",
        "UPID:pve1:178:000432E2:6B0207F8:qmstart:100:api@pve:",
        "UPID:pve1:00000178:000432E2:6B0207F8:qmstart:100:api@pve",
        "xUPID:pve1:00000178:000432E2:6B0207F8:qmstart:100:api@pve:"
      })
  void anythingElseIsNone(String text) {
    assertThat(Upid.parse(text)).isEmpty();
  }

  @Test
  void anAnswerThatBeganATaskNamesIt() {
    String upid = "UPID:pve1:00000178:000432E2:6B0207F8:qmstart:100:api@pve:";
    assertThat(
            Upid.startedBy(
                Exchanges.answer("POST", "/api2/json/x", 200, "OK", "{\"data\":\"" + upid + "\"}")))
        .hasValueSatisfying(u -> assertThat(u.text()).isEqualTo(upid));
    assertThat(
            Upid.startedBy(Exchanges.answer("PUT", "/api2/json/x", 200, "OK", "{\"data\":null}")))
        .isEmpty();
  }
}
