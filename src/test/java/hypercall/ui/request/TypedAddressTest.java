package hypercall.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.SavedRequest.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedAddressTest {
  @ParameterizedTest
  @CsvSource({
    "/nodes, /nodes",
    "nodes, /nodes",
    "'  /nodes ', /nodes",
    "/api2/json/nodes, /nodes",
    "api2/json/nodes, /nodes",
    "/api2/extjs/version, /version",
    "/api2/json, /",
    "/api2things, /api2things",
    "https://pve1.lab:8006/api2/json/nodes/{node}, /nodes/{node}",
    "https://user:pw@pve1.lab:8006/api2/json/version, /version",
    "https://[fd00::1]:8006/api2/json/version#top, /version",
    "https://pve1.lab:8006, /",
    "'', /"
  })
  void server_and_prefix_go(String typed, String path) {
    assertThat(TypedAddress.of(typed).path()).isEqualTo(path);
    assertThat(TypedAddress.of(typed).objection()).isEmpty();
  }

  @Test
  void the_query_is_decoded_into_rows() {
    assertThat(TypedAddress.of("/x?type=vm&name=a%20b+c%2Bd&&flag&=lost").query())
        .containsExactly(
            new Row("type", "vm"),
            new Row("name", "a b c+d"),
            new Row("flag", ""),
            new Row("", "lost"));
  }

  @Test
  void a_password_in_a_query_is_a_secret() {
    assertThat(TypedAddress.of("/access/ticket?password=x").query())
        .containsExactly(new Row(true, "password", "x", true));
  }

  @Test
  void the_server_is_told_without_its_user() {
    assertThat(TypedAddress.of("https://me:pw@PVE1.lab:8006/api2/json/x").server())
        .isEqualTo("pve1.lab:8006");
  }

  @ParameterizedTest
  @CsvSource({
    "https://pve1.lab:8006/#v1:0:=node%2Fpve1:4:5",
    "https://pve1.lab:8006#v1:0:18",
    "#v1:0:18",
    "/#v1:0:18"
  })
  void a_page_of_the_web_interface_is_no_address(String typed) {
    assertThat(TypedAddress.of(typed).objection()).contains("web interface");
    assertThat(TypedAddress.of(typed).path()).as("what was typed stays").isEqualTo(typed);
  }
}
