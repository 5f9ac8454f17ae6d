package hypercall.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.SavedRequest.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    "pve1.lab:8006/api2/json/nodes, /nodes",
    "me:pw@pve1.lab:8006/api2/json/nodes, /nodes",
    "[fd00::1]:8006/api2/extjs/nodes#x, /nodes",
    "' \"https://pve1.lab:8006/api2/json/nodes\" ', /nodes",
    "`/nodes/pve1`, /nodes/pve1",
    "<https://pve1.lab:8006/api2/json/nodes>., /nodes",
    "https%3A%2F%2Fpve1.lab%3A8006%2Fapi2%2Fjson%2Fnodes, /nodes",
    "https://pve1.lab:8006/api2/json/nodes/a%2Fb, /nodes/a%2Fb",
    "pvesh get /nodes, /nodes",
    "sudo pvesh ls nodes/pve1, /nodes/pve1",
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

  @Test
  void a_server_is_known_by_its_port_also_when_the_scheme_implies_it() {
    assertThat(TypedAddress.of("https://PBS.lab/api2/json/x").server()).isEqualTo("pbs.lab:443");
    assertThat(TypedAddress.of("Pve1.lab:8006/api2/json/x").server()).isEqualTo("pve1.lab:8006");
    assertThat(TypedAddress.of("nodes/pve1:8006").server()).as("a path").isEmpty();
  }

  @Test
  void a_pvesh_command_is_the_request_it_stands_for() {
    TypedAddress set =
        TypedAddress.of(
            "pvesh set /nodes/pve1/qemu/100/config --name 'web 1' -onboot 1 --password=x"
                + " --output-format json --force");
    assertThat(set.method()).isEqualTo("PUT");
    assertThat(set.path()).isEqualTo("/nodes/pve1/qemu/100/config");
    assertThat(set.query())
        .containsExactly(
            new Row("name", "web 1"),
            new Row("onboot", "1"),
            new Row(true, "password", "x", true),
            new Row("force", "1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "curl -k https://pve1.lab:8006/api2/json/version | GET | /version",
        "$ curl -sSk -X PUT 'https://pve1.lab:8006/api2/json/nodes' | PUT | /nodes",
        "curl --url https://pve1.lab:8006/api2/json/nodes --data a=b | POST | /nodes",
        "curl -H 'Authorization: PVEAPIToken=a@b!c=1-2' --json '{}' https://x:8006/n | POST | /n",
        "curl -b PVEAuthCookie=PVE:root@pam:1::x -G -d a=b https://x:8006/n | GET | /n",
        "curl -XDELETE -u root:geheim https://root:geheim@x:8006/api2/json/n | DELETE | /n"
      })
  void of_a_curl_command_method_and_address_are_taken(String typed, String method, String path) {
    TypedAddress curl = TypedAddress.of(typed);
    assertThat(curl.objection()).isEmpty();
    assertThat(curl.method()).isEqualTo(method);
    assertThat(curl.path()).isEqualTo(path);
    assertThat(curl.server()).endsWith(":8006");
  }

  @Test
  void the_fields_of_a_curl_command_become_rows_and_what_is_none_does_not() {
    TypedAddress curl =
        TypedAddress.of(
            "curl -X PUT https://x:8006/api2/json/n -d 'a=1&b=x%20y' --data-urlencode 'c=1&2 %20'"
                + " -dpassword=s --data @file --data-urlencode d@file -d '{\"e\":\"=\"}' -H 'X:"
                + " y'");
    assertThat(curl.query())
        .containsExactly(
            new Row("a", "1"),
            new Row("b", "x y"),
            new Row("c", "1&2 %20"),
            new Row(true, "password", "s", true));
    assertThat(curl.remark()).contains("its data are fields").contains("left out");
    assertThat(curl.method()).isEqualTo("PUT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -k",
        "curl -H 'Authorization: PVEAPIToken=a@b!c=geheim'",
        "curl \\\n -H 'Cookie: PVEAuthCookie=geheim' \\\n 'https://a:geheim@x:8006/nodes'",
        "curl -ugeheim:geheim https://x:8006/nodes",
        "https://root:geheim@x:8006/nodes",
        "root:geheim@x:8006/nodes"
      })
  void nothing_secret_of_a_pasted_line_stays(String typed) {
    assertThat(TypedAddress.of(typed).toString()).doesNotContain("geheim");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE /nodes/pve1?force=1",
        "DELETE /api2/json/nodes/pve1?force=1 HTTP/1.1",
        "DELETE: https://pve1.lab:8006/api2/json/nodes/pve1?force=1"
      })
  void a_request_line_names_its_method(String typed) {
    TypedAddress line = TypedAddress.of(typed);
    assertThat(line.method()).isEqualTo("DELETE");
    assertThat(line.path()).isEqualTo("/nodes/pve1");
    assertThat(line.query()).containsExactly(new Row("force", "1"));
    assertThat(TypedAddress.isWhole(typed)).isTrue();
  }

  @Test
  void a_broken_address_goes_together_and_a_broken_command_keeps_its_words_apart() {
    assertThat(TypedAddress.oneLine("https://x:8006/nodes\n  /pve1\n"))
        .isEqualTo("https://x:8006/nodes/pve1");
    assertThat(TypedAddress.oneLine("curl \\\n-k \\\r\n  https://x/"))
        .isEqualTo("curl -k https://x/");
  }

  @ParameterizedTest
  @CsvSource({
    "https://pve1.lab:8006/?console=kvm#v1:0:18",
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
