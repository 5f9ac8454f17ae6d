package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class WireTest {
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

  @Test
  void an_answer_has_the_servers_headers_in_its_order() throws IOException {
    Answer answer = admin.get("/version");
    assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 200 OK");
    assertThat(answer.headerNames())
        .containsExactly(
            "cache-control",
            "connection",
            "date",
            "pragma",
            "server",
            "content-length",
            "content-type",
            "expires");
    assertThat(answer.header("Connection")).containsExactly("Keep-Alive");
    assertThat(answer.header("Content-Type")).containsExactly("application/json;charset=UTF-8");
    assertThat(answer.header("Date")).isEqualTo(answer.header("Expires"));
  }

  @Test
  void a_protected_method_answers_with_two_connection_headers_and_keeps_the_connection()
      throws IOException {
    try (RawConnection connection = RawConnection.tls(cluster)) {
      connection.send(admin.request("GET", "/api2/json/cluster/status", ""));
      assertThat(connection.answer().header("Connection")).containsExactly("close", "Keep-Alive");
      connection.send(admin.request("GET", "/api2/json/version", ""));
      assertThat(connection.answer().header("Connection")).containsExactly("Keep-Alive");
    }
  }

  @Test
  void two_requests_sent_at_once_are_answered_in_order() throws IOException {
    try (RawConnection connection = RawConnection.tls(cluster)) {
      String request = admin.request("GET", "/api2/json/version", "");
      connection.send(request + admin.request("GET", "/api2/json/nodes", ""));
      assertThat(connection.answer().data().has("release")).isTrue();
      assertThat(connection.answer().data()).hasSize(3);
    }
  }

  @Test
  void an_error_ends_the_connection() throws IOException {
    try (RawConnection connection = RawConnection.tls(cluster)) {
      connection.send(admin.request("GET", "/api2/json/nosuch", ""));
      assertThat(connection.answer().header("Connection")).containsExactly("close");
      assertThat(connection.rest()).isEmpty();
    }
  }

  @Test
  void large_answers_are_compressed_when_asked_for_small_ones_never() throws IOException {
    Client gzip = admin.with("Accept-Encoding", "gzip, deflate");
    Answer large = gzip.get("/nodes/pve1/status");
    assertThat(large.header("Content-Encoding")).containsExactly("gzip");
    assertThat(large.data().has("cpuinfo")).isTrue();
    assertThat(gzip.get("/version").header("Content-Encoding")).isEmpty();
    assertThat(admin.get("/nodes/pve1/status").header("Content-Encoding")).isEmpty();
    Answer deflated = admin.with("Accept-Encoding", "deflate").get("/nodes/pve1/status");
    assertThat(deflated.header("Content-Encoding")).containsExactly("deflate");
    assertThat(deflated.data().has("cpuinfo")).isTrue();
  }

  @Test
  void other_methods_are_not_available() throws IOException {
    for (String method : new String[] {"HEAD", "OPTIONS", "PATCH", "get"}) {
      Answer answer = admin.send(method, "/api2/json/version", "");
      assertThat(answer.status()).isEqualTo("501 method '" + method + "' not available");
      assertThat(answer.header("Content-Length")).isEmpty();
    }
  }

  @Test
  void the_extjs_form_says_200_even_for_errors_but_not_for_credentials() throws IOException {
    Answer good = admin.send("GET", "/api2/extjs/version", "");
    assertThat(good.json().path("success").intValue()).isOne();
    Answer refused =
        Client.withToken(cluster, "admin@pve!fresh")
            .send("GET", "/api2/extjs/nodes/pve1/status", "");
    assertThat(refused.status()).isEqualTo("200 OK");
    assertThat(refused.json().path("success").intValue(9)).isZero();
    assertThat(refused.json().path("status").stringValue()).isEqualTo("403");
    Answer unknown = admin.send("GET", "/api2/extjs/nosuch", "");
    assertThat(unknown.json().path("status").intValue()).isEqualTo(501);
    assertThat(Client.anonymous(cluster).send("GET", "/api2/extjs/version", "").status())
        .isEqualTo("401 No ticket");
  }

  @Test
  void paths_outside_the_api_have_their_own_answers() throws IOException {
    Client anybody = Client.anonymous(cluster);
    assertThat(anybody.send("GET", "/api2", "").status()).isEqualTo("501 no such uri");
    assertThat(anybody.send("GET", "/nosuch", "").body()).isEqualTo("no such file '/nosuch'\n");
    assertThat(anybody.send("GET", "/", "").header("Content-Type"))
        .containsExactly("text/html; charset=utf-8");
    Answer moved = anybody.send("GET", "/api2/html/version", "");
    assertThat(moved.status()).isEqualTo("301 Moved");
    assertThat(moved.header("Location")).containsExactly("/api2/html/access/ticket");
  }

  @Test
  void slashes_may_repeat_and_segments_may_be_encoded() throws IOException {
    assertThat(admin.send("GET", "/api2/json//nodes//pve1//status/", "").status())
        .isEqualTo("200 OK");
    assertThat(admin.send("GET", "/api2/json/nodes%2Fpve1/status", "").status())
        .isEqualTo("200 OK");
    assertThat(admin.send("GET", "https://x/api2/json/version", "").status()).isEqualTo("200 OK");
  }

  @Test
  void the_order_of_json_members_changes_from_answer_to_answer() throws IOException {
    Set<String> bodies = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      bodies.add(admin.get("/version").body());
    }
    assertThat(bodies).hasSizeGreaterThan(1);
  }

  @Test
  void plain_http_is_sent_to_https() throws IOException {
    try (RawConnection connection = RawConnection.plain(cluster)) {
      connection.send("GET /api2/json/version?x=1 HTTP/1.1\r\nHost: pve.example:8006\r\n\r\n");
      Answer answer = connection.answer();
      assertThat(answer.status()).isEqualTo("301 Moved Permanently");
      assertThat(answer.header("Location"))
          .containsExactly("https://pve.example:8006/api2/json/version?x=1");
      assertThat(connection.rest()).isEmpty();
    }
    try (RawConnection connection = RawConnection.plain(cluster)) {
      connection.send("POST /api2/json/access/ticket HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(connection.answer().status()).isEqualTo("308 Permanent Redirect");
    }
  }

  @Test
  void an_old_client_is_answered_in_its_version_and_let_go() throws IOException {
    try (RawConnection connection = RawConnection.tls(cluster)) {
      connection.send("GET /api2/json/access/domains HTTP/1.0\r\n\r\n");
      Answer answer = connection.answer();
      assertThat(answer.statusLine()).isEqualTo("HTTP/1.0 200 OK");
      assertThat(answer.header("Connection")).containsExactly("close");
      assertThat(connection.rest()).isEmpty();
    }
  }

  @Test
  void an_ordinary_java_client_is_served_and_reads_the_phrase() throws IOException {
    HttpsURLConnection connection =
        (HttpsURLConnection)
            cluster.address().resolve("/api2/json/version").toURL().openConnection();
    connection.setSSLSocketFactory(RawConnection.trusting(cluster).getSocketFactory());
    assertThat(connection.getResponseCode()).isEqualTo(HttpURLConnection.HTTP_UNAUTHORIZED);
    assertThat(connection.getResponseMessage()).isEqualTo("No ticket");
  }
}
