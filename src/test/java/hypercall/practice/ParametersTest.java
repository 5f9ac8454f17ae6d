package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class ParametersTest {
  private static PracticeCluster cluster;
  private static Client admin;

  @BeforeAll
  static void start() throws IOException {
    cluster = PracticeCluster.start(Client.options());
    admin = Client.withToken(cluster, "admin@pve!full");
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/version?foo=1|foo|property is not defined in schema and the schema does not allow"
            + " additional properties",
        "/nodes/pve1/tasks?limit=abc|limit|type check ('integer') failed - got 'abc'",
        "/nodes/pve1/tasks?start=-1|start|value must have a minimum value of 0",
        "/nodes/pve1/tasks?errors=true|errors|type check ('boolean') failed - got 'true'",
        "/nodes/pve1/tasks?limit=1&limit=2|limit|type check ('integer') failed - got ARRAY",
        "/nodes/pve1/qemu/abc/status/current|vmid|type check ('integer') failed - got 'abc'",
        "/nodes/pve1/rrddata|timeframe|property is missing and it is not optional",
        "/nodes/pve1/status?node=pve2|node|duplicate parameter (already defined in URI) with"
            + " conflicting values!",
        "/nodes/pve1/tasks/UPID:foo/status|upid|unable to parse worker upid",
        "/nodes/pve1/tasks/UPID:pve1:00000001:00000001:6B020000:qmstart:100:a@pve:/log|upid|no"
            + " such task"
      })
  void a_bad_parameter_is_refused_in_the_servers_words(String path, String name, String fault)
      throws IOException {
    Answer answer = admin.get(path);
    assertThat(answer.status()).isEqualTo("400 Parameter verification failed.");
    assertThat(answer.message()).isEqualTo("Parameter verification failed.\n");
    assertThat(answer.json().path("errors").path(name).stringValue("")).isEqualTo(fault);
  }

  @Test
  void an_enumeration_names_its_values() throws IOException {
    JsonNode errors = admin.get("/cluster/resources?type=foo").json().path("errors");
    assertThat(errors.path("type").stringValue())
        .isEqualTo("value 'foo' does not have a value in the enumeration 'vm, storage, node, sdn'");
  }

  @Test
  void all_bad_parameters_are_told_at_once() throws IOException {
    Answer answer = Client.anonymous(cluster).post("/access/ticket", "foo=1&path=/&realm=!");
    assertThat(answer.json().path("errors").propertyNames())
        .containsExactlyInAnyOrder("foo", "privs", "realm", "username", "password");
    assertThat(answer.json().path("errors").path("privs").stringValue())
        .isEqualTo("missing property required by 'path'");
  }

  @Test
  void the_query_wins_over_the_body_and_the_cache_buster_is_dropped() throws IOException {
    Answer answer =
        Client.anonymous(cluster)
            .post(
                "/access/ticket?username=admin@pve&_dc=1", "username=ghost@pve&password=practice");
    assertThat(answer.data().path("username").stringValue("")).isEqualTo("admin@pve");
  }

  @Test
  void a_semicolon_parts_pairs_and_a_raw_equals_sign_cuts_the_value() throws IOException {
    Client anybody = Client.anonymous(cluster);
    assertThat(anybody.post("/access/ticket", "username=admin@pve;password=practice=x").status())
        .isEqualTo("200 OK");
    assertThat(anybody.post("/access/ticket", "username=admin@pve&password").json().path("errors"))
        .hasSize(1);
  }

  @Test
  void a_json_body_that_is_no_object_is_refused_as_plain_text() throws IOException {
    Client json = Client.anonymous(cluster).with("Content-Type", "application/json");
    Answer array = json.post("/access/ticket", "[1]");
    assertThat(array.status()).startsWith("500 Not a HASH reference at ");
    assertThat(array.header("Content-Type")).isEmpty();
    assertThat(json.post("/access/ticket", "{\"username\":").status())
        .isEqualTo(
            "500 malformed JSON string, neither tag, array, object, number, string or atom, at"
                + " character offset 12 (before \"(end of string)\") at"
                + " /usr/share/perl5/PVE/APIServer/AnyEvent.pm line 934.");
    Answer nested = json.post("/access/ticket", "{\"username\":{\"a\":1},\"password\":null}");
    assertThat(nested.json().path("errors").path("username").stringValue())
        .isEqualTo("type check ('string') failed - got HASH");
    assertThat(nested.json().path("errors").path("password").stringValue())
        .isEqualTo("property is missing and it is not optional");
  }

  @Test
  void an_unknown_path_and_a_wrong_verb_are_not_implemented() throws IOException {
    assertThat(admin.get("/nosuch").status()).isEqualTo("501 Method 'GET /nosuch' not implemented");
    Answer wrongVerb = admin.post("/version", "");
    assertThat(wrongVerb.status()).isEqualTo("501 Method 'POST /version' not implemented");
    assertThat(wrongVerb.message()).isEqualTo("Method 'POST /version' not implemented");
  }

  @Test
  void a_path_cannot_smuggle_a_line_into_the_status_line() throws IOException {
    Answer answer = admin.get("/nosuch%0d%0aX-Evil:%201");
    assertThat(answer.header("X-Evil")).isEmpty();
    assertThat(answer.status()).isEqualTo("501 no such uri");
    assertThat(admin.get("/nosuch%0dX-Evil:%201").status()).isEqualTo("400 Bad Request");
  }

  @Test
  void a_node_there_is_none_of_cannot_be_looked_up_and_one_that_is_down_not_be_reached()
      throws IOException {
    assertThat(admin.get("/nodes/nosuch/status").status())
        .startsWith("500 hostname lookup 'nosuch' failed - ");
    cluster.setOnline("pve3", false);
    assertThat(admin.get("/nodes/pve3/status").status()).isEqualTo("595 No route to host");
    cluster.setOnline("pve3", true);
    assertThat(admin.get("/nodes/pve3/status").status()).isEqualTo("200 OK");
  }

  @Test
  void a_family_of_parameters_has_only_so_many() throws IOException {
    String config = "/api2/json/nodes/pve1/qemu/100/config";
    Answer answer =
        admin.send("PUT", config, "net31=x&net32=virtio&net007=virtio&sata6=none&ide3=none");
    assertThat(answer.json().path("errors").propertyNames())
        .containsExactlyInAnyOrder("net31", "net32", "net007", "sata6");
    assertThat(answer.json().path("errors").path("sata6").stringValue())
        .startsWith("property is not defined");
  }

  @Test
  void odd_parameters_are_told_as_oddly_as_the_server_does() throws IOException {
    assertThat(admin.get("/version?=x").json().path("errors").path("_root").stringValue())
        .startsWith("property is not defined");
    assertThat(admin.get("/version?a=1&a").json().path("errors").path("a").isMissingNode())
        .isFalse();
    Client json = admin.with("Content-Type", "application/json");
    assertThat(
            json.post("/access/groups", "{\"groupid\":\"x\",\"comment\":true}")
                .json()
                .path("errors")
                .path("comment")
                .stringValue())
        .isEqualTo("type check ('string') failed - got JSON::PP::Boolean");
    assertThat(json.post("/access/groups", "").status()).startsWith("500 malformed JSON string");
    assertThat(admin.get("/nodes/localhost/time").status()).isEqualTo("200 OK");
    assertThat(admin.get("//version//x/").status())
        .isEqualTo("501 Method 'GET //version//x/' not implemented");
  }

  @Test
  void what_is_open_to_the_world_is_so_only_where_it_is_written_plainly() throws IOException {
    Client anybody = Client.anonymous(cluster);
    assertThat(anybody.get("/access/domains").status()).isEqualTo("200 OK");
    assertThat(anybody.get("/access/domains/").status()).isEqualTo("401 No ticket");
    assertThat(Client.withToken(cluster, "admin@pve!fresh").get("/access//domains").status())
        .isEqualTo("403 Permission check failed");
  }

  @Test
  void the_checks_come_in_the_servers_order() throws IOException {
    Client anybody = Client.anonymous(cluster);
    assertThat(anybody.send("GET", "/api2/TEXT/nosuch", "").status()).isEqualTo("501 no such uri");
    assertThat(anybody.send("GET", "/api2/text/nosuch", "").status()).isEqualTo("401 No ticket");
    assertThat(admin.send("GET", "/api2/text/nosuch", "").status())
        .isEqualTo("501 no formatter for uri /nosuch, text");
    assertThat(anybody.get("/nosuch").status()).isEqualTo("401 No ticket");
    Client nobody = Client.withToken(cluster, "admin@pve!fresh");
    assertThat(nobody.get("/nosuch?x=1").status()).startsWith("501 ");
    assertThat(nobody.get("/nodes/nosuch/status?x=1").status()).startsWith("403 ");
    assertThat(admin.get("/nodes/nosuch/status?x=1").status()).startsWith("500 ");
  }
}
