package hypercall.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerFieldTest {
  @ParameterizedTest
  @CsvSource({
    "pve1.lab, pve1.lab, -1",
    "pve1.lab:, pve1.lab, -1",
    "//pve1.lab/, pve1.lab, -1",
    "https://root:secret@pve1.lab:8006, pve1.lab, 8006",
    "root:secret@pve1.lab:8006, pve1.lab, 8006",
    "bücher.example, xn--bcher-kva.example, -1",
    "fe80::1%eth0, fe80::1%eth0, -1",
    "pve1 lab, pve1 lab, -1",
    "pve1.lab:123456, pve1.lab:123456, -1",
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
    assertThat(server.user()).isEqualTo(typed.contains("@") ? "root" : "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pve1 lab", "pve1.lab:123456", "my_server", "a,b", "[", "fd00::zz"})
  void what_is_no_server_is_told_before_anything_is_looked_up(String typed) {
    ConnectForm form = new ConnectForm();
    form.hostProperty().set(typed);
    form.tidy();
    assertThat(form.serverFault()).hasValueSatisfying(it -> assertThat(it).contains("no name or"));
    assertThat(ServerField.isHost("fe80::1%eth0")).isTrue();
  }
}
