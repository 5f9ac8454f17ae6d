package hypercall.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerFieldTest {
  @ParameterizedTest
  @CsvSource({
    "pve1.lab, pve1.lab, -1",
    "' PVE1.lab ', pve1.lab, -1",
    "pve1.lab:8443, pve1.lab, 8443",
    "https://pve1.lab:8006/#v1:0:18, pve1.lab, 8006",
    "http://root@pve1.lab/api2/json, pve1.lab, -1",
    "https://pve1.lab?x, pve1.lab, -1",
    "[fd00::1]:8006, fd00::1, 8006",
    "https://[FD00::1]/, fd00::1, -1",
    "fd00::1, fd00::1, -1",
    "'', '', -1"
  })
  void scheme_path_and_brackets_fall_away(String typed, String host, int port) {
    ServerField server = ServerField.of(typed);
    assertThat(server.host()).isEqualTo(host);
    assertThat(server.port().orElse(-1)).isEqualTo(port);
  }
}
