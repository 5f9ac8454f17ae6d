package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class LimitsTest {
  private static final int MAX_BODY = 512 * 1024;
  private static PracticeCluster cluster;
  private static Client admin;

  @BeforeAll
  static void start() throws IOException {
    cluster = PracticeCluster.start(Client.options().withIdleClose(Duration.ofSeconds(1)));
    admin = Client.withToken(cluster, "admin@pve!full");
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static String withHeaders(int count, int length) {
    StringBuilder request = new StringBuilder("GET /api2/json/access/domains HTTP/1.1\r\n");
    for (int i = 0; i < count; i++) {
      request.append("X-" + i + ": " + "x".repeat(length) + "\r\n");
    }
    return request + "\r\n";
  }

  private static void assertSilence(String... requests) throws IOException {
    List<RawConnection> connections = new ArrayList<>();
    for (String request : requests) {
      RawConnection connection = RawConnection.tls(cluster);
      connection.send(request);
      connections.add(connection);
    }
    for (RawConnection connection : connections) {
      assertThat(connection.rest()).isEmpty();
      connection.close();
    }
  }

  @Test
  void up_to_its_limits_a_head_is_read_beyond_them_it_meets_silence() throws IOException {
    for (String good : new String[] {withHeaders(62, 1), withHeaders(1, 8100)}) {
      try (RawConnection connection = RawConnection.tls(cluster)) {
        connection.send(good);
        assertThat(connection.answer().status()).isEqualTo("200 OK");
      }
    }
    assertSilence(withHeaders(63, 1), withHeaders(1, 8200), withHeaders(10, 900));
  }

  @Test
  void a_long_query_is_no_header() throws IOException {
    assertThat(admin.get("/version?_dc=" + "x".repeat(20_000)).status()).isEqualTo("200 OK");
  }

  @Test
  void a_body_of_512_kibibytes_is_read_one_byte_more_is_not() throws IOException {
    String most = "username=" + "x".repeat(MAX_BODY - "username=".length());
    Answer read = Client.anonymous(cluster).post("/access/ticket", most);
    assertThat(read.json().path("errors").path("username").stringValue())
        .isEqualTo("value may only be 64 characters long");
    Answer refused = Client.anonymous(cluster).post("/access/ticket", most + "x");
    assertThat(refused.status()).isEqualTo("501 for data too large");
    assertThat(refused.body()).isEqualTo("for data too large");
  }

  @Test
  void reading_and_deleting_take_no_body() throws IOException {
    assertThat(admin.send("GET", "/api2/json/version", "x=1").status())
        .isEqualTo("501 Unexpected content for method 'GET'");
    assertThat(admin.send("DELETE", "/api2/json/version", "x=1").status())
        .isEqualTo("501 Unexpected content for method 'DELETE'");
    assertThat(admin.with("Content-Length", "0").get("/version").status()).isEqualTo("200 OK");
  }

  @Test
  void chunked_bodies_and_other_types_are_refused() throws IOException {
    assertThat(admin.with("Transfer-Encoding", "chunked").post("/version", "").status())
        .isEqualTo("501 chunked transfer encoding not supported");
    assertThat(admin.with("Content-Type", "text/plain").post("/version", "x").status())
        .isEqualTo("506 upload 'Content-Type 'text/plain' not implemented");
  }

  @Test
  void the_hundredth_request_of_a_connection_is_its_last() throws IOException {
    try (RawConnection connection = RawConnection.tls(cluster)) {
      String request = admin.request("GET", "/api2/json/version", "");
      for (int i = 1; i < 100; i++) {
        connection.send(request);
        assertThat(connection.answer().header("Connection")).containsExactly("Keep-Alive");
      }
      connection.send(request);
      assertThat(connection.answer().header("Connection")).containsExactly("close");
      assertThat(connection.rest()).isEmpty();
    }
  }

  @Test
  void a_silent_connection_is_closed_before_and_after_a_request() throws IOException {
    try (RawConnection fresh = RawConnection.tls(cluster);
        RawConnection used = RawConnection.tls(cluster);
        RawConnection plain = RawConnection.plain(cluster)) {
      plain.send("GET / HTTP/1.1\r\n\r\n");
      used.send(admin.request("GET", "/api2/json/version", ""));
      assertThat(used.answer().status()).isEqualTo("200 OK");
      assertThat(fresh.rest() + used.rest() + plain.rest()).isEmpty();
    }
  }

  @Test
  void nonsense_is_answered_as_such() throws IOException {
    for (String[] pair :
        new String[][] {
          {"FOO\r\n\r\n", "HTTP/1.0 400 bad request"},
          {"GET / HTTP/2.0\r\n\r\n", "HTTP/1.0 506 http protocol version 2.0 not supported"},
          {"GET / HTTP/1.1\r\nbad header\r\n\r\n", "HTTP/1.1 506 unable to parse request header"}
        }) {
      try (RawConnection connection = RawConnection.tls(cluster)) {
        connection.send(pair[0]);
        assertThat(connection.answer().statusLine()).isEqualTo(pair[1]);
      }
    }
  }

  @Test
  void a_hundred_clients_who_hang_or_talk_garbage_hold_up_nobody() throws IOException {
    List<RawConnection> open = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      open.add(RawConnection.plain(cluster));
      RawConnection halfHandshake = RawConnection.plain(cluster);
      halfHandshake.send("\u0016\u0003\u0001");
      open.add(halfHandshake);
      RawConnection garbage = RawConnection.plain(cluster);
      garbage.send("\u0001\u0002\u0003\r\n\r\n");
      open.add(garbage);
      RawConnection halfRequest = RawConnection.tls(cluster);
      halfRequest.send("POST /api2/json/access/ticket HTTP/1.1\r\nContent-Length: 10\r\n\r\nx");
      open.add(halfRequest);
    }
    assertThat(admin.get("/version").status()).isEqualTo("200 OK");
    for (RawConnection connection : open) {
      connection.close();
    }
  }

  @Test
  void many_clients_at_once_are_all_answered() throws ExecutionException, InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        answers.add(threads.submit(() -> admin.get("/cluster/resources").status()));
      }
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("200 OK");
      }
    }
  }
}
