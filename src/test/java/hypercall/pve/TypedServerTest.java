package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Trust;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedServerTest {
  @ParameterizedTest
  @CsvSource({
    "pve1.lab, pve1.lab, -1",
    "pve1.lab:, pve1.lab, -1",
    "//pve1.lab/, pve1.lab, -1",
    "https://root:secret@pve1.lab:8006, pve1.lab, 8006",
    "root:secret@pve1.lab:8006, pve1.lab, 8006",
    "bücher.example, xn--bcher-kva.example, -1",
    "fe80::1%eth0, fe80::1%eth0, -1",
    "[fe80::1%25Ethernet0]:8006, fe80::1%Ethernet0, 8006",
    "https://My_Server:8006/, my_server, 8006",
    "pve1.lab., pve1.lab., -1",
    "straße.example, straße.example, -1",
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
    "' https://pve1.lab :8006 /api2/json/nodes', pve1.lab, 8006",
    "pve1.lab 8006, pve1.lab, 8006",
    "<https://pve1.lab:8006/>, pve1.lab, 8006",
    "pve1.lab:8006/api2/json, pve1.lab, 8006",
    "https://root@pam@pve1.lab:8006/, pve1.lab, 8006",
    "https://root:pa/ss@pve1.lab:8006, pve1.lab, 8006",
    "root:p@ss/w:rd?#@pve1.lab, pve1.lab, -1",
    "'', '', -1"
  })
  void scheme_path_and_brackets_fall_away(String typed, String host, int port) {
    TypedServer server = TypedServer.of(typed);
    assertThat(server.host()).isEqualTo(host);
    assertThat(server.port().orElse(-1)).isEqualTo(port);
    assertThat(server.user())
        .isEqualTo(!typed.contains("@") ? "" : typed.contains("@pam") ? "root@pam" : "root");
  }

  @Test
  void a_sign_in_a_path_makes_no_password_of_the_port() {
    assertThat(TypedServer.of("pve1.lab:8006/a@b"))
        .isEqualTo(new TypedServer("pve1.lab", OptionalInt.of(8006), ""));
  }

  @Test
  void a_password_is_no_part_of_what_is_no_server() {
    assertThat(TypedServer.of("root:secret@pve1:8006:1").host()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pve1 lab",
        "pve1.lab:123456",
        "a,b",
        "[",
        "fd00::zz",
        "1.2.3.999",
        "a..b",
        "-pve"
      })
  void what_is_no_server_is_told_before_anything_is_looked_up(String typed) {
    assertThat(TypedServer.fault(TypedServer.of(typed).host()))
        .hasValueSatisfying(it -> assertThat(it).contains("no name or"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"my_server", "pve_1.lab", "_pve", "pve1.lab.", "192.168.1.10", "fe80::1%eth0"})
  void names_with_underscores_zones_and_a_last_dot_are_servers(String typed) {
    String host = TypedServer.of(typed).host();
    assertThat(TypedServer.fault(host)).isEmpty();
    Connection.SignIn root = new Connection.SignIn.Password("root", "pam");
    assertThat(
            new Connection("", "", host, 8006, root, new Trust.System()).base().getRawAuthority())
        .contains(typed);
  }

  @Test
  void what_java_cannot_write_is_told_with_the_way_round() {
    assertThat(TypedServer.fault("fe80::1%br-lan").orElseThrow()).contains("by its number");
    assertThat(TypedServer.fault("straße.example").orElseThrow()).contains("xn--");
  }
}
