package hypercall.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.ui.response.Facts.Tone;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
  @Test
  void an_answer_is_told_with_its_phases_in_order() {
    Facts facts = Facts.of(Exchanges.json("{}"), false);
    assertThat(facts.status()).isEqualTo("200 OK");
    assertThat(facts.time()).isEqualTo("38 ms");
    assertThat(facts.size()).isEqualTo("2 B");
    assertThat(facts.protocol()).isEqualTo("HTTP/1.1 · TLS 1.3");
    assertThat(facts.phases().lines())
        .containsExactly(
            "Name lookup (DNS): 0.4 ms",
            "Connect: 2.0 ms",
            "TLS handshake: 9.0 ms",
            "Wait for the server: 24 ms",
            "Read body: 1.0 ms");
    assertThat(facts.security()).contains("4F:9A:00:C1", "CN=pve1.lab");
  }

  @Test
  void a_packed_body_tells_what_was_on_the_wire() {
    var exchange =
        Exchanges.of(200, "OK", "text/plain", Exchanges.bytes("x".repeat(2100)), 884, "", false);
    assertThat(Facts.of(exchange, false).size()).isEqualTo("2.1 KB (884 B on the wire)");
  }

  @Test
  void of_a_body_that_was_not_kept_it_tells_what_was_on_the_wire() {
    var exchange =
        Exchanges.of(200, "OK", "text/plain", Exchanges.bytes(""), 104_000_000, "", true);
    assertThat(Facts.of(exchange, false).size()).isEqualTo("104 MB on the wire");
  }

  @Test
  void colour_follows_code_problem_and_truncation() {
    assertThat(tone(200, false, false)).isEqualTo(Tone.OK);
    assertThat(tone(200, true, false)).isEqualTo(Tone.BAD);
    assertThat(tone(200, false, true)).isEqualTo(Tone.WARN);
    assertThat(tone(302, false, false)).isEqualTo(Tone.WARN);
    assertThat(tone(401, false, false)).isEqualTo(Tone.BAD);
  }

  private static Tone tone(int status, boolean problem, boolean truncated) {
    var body = Exchanges.bytes("");
    return Facts.of(Exchanges.of(status, "x", "text/plain", body, 0, "", truncated), problem)
        .tone();
  }

  @ParameterizedTest
  @CsvSource({"0, 0 B", "999, 999 B", "2100, 2.1 KB", "10000000, 10.0 MB", "104857600, 105 MB"})
  void sizes_are_short(long bytes, String text) {
    assertThat(Facts.bytes(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "400000, 0.4 ms",
    "38000000, 38 ms",
    "1240000000, 1.24 s",
    "125000000000, 2 min 05 s"
  })
  void times_are_short(long nanos, String text) {
    assertThat(Facts.time(Duration.ofNanos(nanos))).isEqualTo(text);
  }
}
