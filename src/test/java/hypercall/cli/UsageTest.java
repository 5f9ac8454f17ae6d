package hypercall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.pve.Product;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands that are not understood, or must not be carried out; no server is needed to say so.
class UsageTest {
  @TempDir Path workspace;
  private Console console;

  @BeforeEach
  void sitDown() {
    console = new Console(workspace);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "send|",
        "send GET|",
        "send GET /version|--connection",
        "send GET /version --server a --connection b|either",
        "send GET /version --server http://pve|https://",
        "send GET /version --server root:pw@pve|--user",
        "send GET /version --server pve:99999|65535",
        "send GET /version --server pve:80:80|HOST:PORT",
        "send GET /version --server pve --fingerprint 12:34|64 hexadecimal digits",
        "send GET /version --server pve --ca /nosuch.pem|/nosuch.pem",
        "send GET /version --server pve --user root@|NAME@REALM",
        "send GET /version --server pve --token root|USER@REALM!NAME",
        "send GET /version --server pve --user a@pve --token a@pve!b|either",
        "send PATCH /version --server pve|no method",
        "send GET /nodes/{node} --server pve|{node}",
        "send GET /nodes/{node} --server pve node=|{node}",
        "send GET /version --server pve nonsense|name=value",
        "send GET /version --server pve --nonsense|",
        "send GET /version --connection lab|lab",
        "format a b|",
        "format /nosuch.json|/nosuch.json",
        "practice --port 70000|70000",
        "nonsense|"
      })
  void whatIsNotUnderstoodExitsWithTwoAndSaysWhy(String words, String part) {
    assertThat(console.run(words.split(" "))).isEqualTo(2);
    assertThat(console.err()).isNotBlank().contains(part == null ? "" : part);
    assertThat(console.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "send POST /access/ticket --server pve username=a@pve password=hunter22",
        "send PUT /access/password --server pve confirmation-password=hunter22",
        "send GET /version --server pve --token a@pve!ci=hunter22",
        "send GET /version --server https://a:hunter22@pve"
      })
  void aSecretAmongTheArgumentsIsRefusedAndNotRepeated(String words) {
    assertThat(console.run(words.split(" "))).isEqualTo(2);
    assertThat(console.err()).doesNotContain("hunter22").isNotBlank();
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    assertThat(console.run("--help")).isZero();
    assertThat(console.out()).contains("send", "format", "practice", "Exit code");
    assertThat(console.run("send", "--help")).isZero();
    assertThat(console.out()).contains("--fingerprint", "HYPERCALL_PASSWORD");
    assertThat(console.run("--version")).isZero();
    assertThat(console.out()).contains("Hypercall");
    assertThat(console.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "pve1.lab, , pve1.lab, 8006, PVE",
    "pve1.lab:443, , pve1.lab, 443, PVE",
    "https://pve1.lab, , pve1.lab, 8006, PVE",
    "HTTPS://pbs1.lab:8007/#v1:0, , pbs1.lab, 8007, PBS",
    "192.168.1.10:8006, PMG, 192.168.1.10, 8006, PMG",
    "[fe80::1], PBS, fe80::1, 8007, PBS",
    "pbs1.lab:8007, PVE, pbs1.lab, 8007, PVE",
    "https://[::1]:8443/api2/json, , ::1, 8443, PDM",
    "' pve1.lab:8006/ ', , pve1.lab, 8006, PVE",
    "fe80::1, , fe80::1, 8006, PVE"
  })
  void aServerIsWrittenInManyWays(
      String text, @Nullable Product said, String host, int port, Product product) throws Failed {
    assertThat(ServerAddress.parse(text, said)).isEqualTo(new ServerAddress(host, port, product));
  }

  @Test
  void pairsFillPlaceholdersThenQueryOrForm() throws Failed {
    List<Pair> pairs = new ArrayList<>();
    for (String word : List.of("node=pve 1", "a=1&2", "text=a=b")) {
      pairs.add(Pair.parse(word));
    }
    java.net.URI base = java.net.URI.create("https://pve:8006/api2/json");

    assertThat(RequestOfWords.of(base, "DELETE", "nodes/{node}?x=1", pairs).address())
        .hasToString("https://pve:8006/api2/json/nodes/pve%201?x=1&a=1%262&text=a%3Db");
    assertThat(RequestOfWords.of(base, "PUT", "/nodes/{node}", pairs).body())
        .hasToString("Form[fields=[Field[a=1&2], Field[text=a=b]]]");
    assertThat(RequestOfWords.of(base, "GET", "/api2/extjs/version", List.of()).address())
        .hasToString("https://pve:8006/api2/extjs/version");
  }
}
