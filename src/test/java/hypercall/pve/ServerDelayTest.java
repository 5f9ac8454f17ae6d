package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Exchange;
import hypercall.http.Phase;
import hypercall.http.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which waits are the server's own doing.
class ServerDelayTest {
  private static Exchange after(int millis, String method, String path, int status) {
    Exchange plain = Exchanges.answer(method, path, status, "", "");
    Duration wait = Duration.ofMillis(millis);
    return plain.ended(new Timing(Instant.EPOCH, Map.of(Phase.WAIT, wait), wait), 0, "", false);
  }

  @Test
  void a_401_after_three_seconds_is_held_back() {
    assertThat(ServerDelay.of(after(3_070, "GET", "/api2/json/nodes", 401)))
        .hasValueSatisfying(told -> assertThat(told).contains("3 s", "401"));
    assertThat(ServerDelay.of(after(2_960, "POST", "/api2/json/access/ticket", 401))).isPresent();
  }

  @Test
  void the_refusal_of_an_upload_is_held_back_too() {
    String upload = "/api2/json/nodes/pve1/storage/local/upload";
    assertThat(ServerDelay.of(after(3_010, "POST", upload, 403)))
        .hasValueSatisfying(told -> assertThat(told).contains("upload"));
    assertThat(ServerDelay.of(after(3_010, "GET", "/api2/json/nodes", 403))).isEmpty();
  }

  @Test
  void what_fits_no_known_delay_is_not_explained() {
    assertThat(ServerDelay.of(after(200, "GET", "/api2/json/nodes", 401))).isEmpty();
    assertThat(ServerDelay.of(after(9_000, "GET", "/api2/json/nodes", 200))).isEmpty();
    assertThat(ServerDelay.of(Exchanges.answer("GET", "/", 401, "", ""))).isEmpty();
  }
}
