package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.security.cert.Certificate;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Each drill does what it says while it is on, and nothing after.
final class DrillTest {
  private static final MovableClock CLOCK = new MovableClock();
  private static PracticeCluster cluster;

  @BeforeAll
  static void start() throws IOException {
    cluster = PracticeCluster.start(Client.options().withClock(CLOCK));
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @AfterEach
  void end() {
    for (Drill drill : Drill.values()) {
      cluster.set(drill, false);
    }
  }

  @Test
  void short_tickets_end_after_a_minute() throws IOException {
    Client admin = Client.signedIn(cluster, "admin@pve");
    CLOCK.move(Duration.ofSeconds(70));
    assertThat(admin.get("/version").status()).isEqualTo("200 OK");
    cluster.set(Drill.SHORT_TICKETS, true);
    assertThat(admin.get("/version").status()).isEqualTo("401 Authentication failed!");
    cluster.set(Drill.SHORT_TICKETS, false);
    assertThat(admin.get("/version").status()).isEqualTo("200 OK");
  }

  @Test
  void without_a_csrf_token_reading_works_and_writing_does_not() throws IOException {
    cluster.set(Drill.NO_CSRF_TOKEN, true);
    Answer session = Client.anonymous(cluster).signIn("admin@pve", "practice");
    assertThat(session.data().has("CSRFPreventionToken")).isFalse();
    String cookie = "PVEAuthCookie=" + Client.encode(session.data().path("ticket").stringValue());
    Client admin = Client.anonymous(cluster).with("Cookie", cookie);
    assertThat(admin.get("/version").status()).isEqualTo("200 OK");
    assertThat(admin.post("/access/groups", "groupid=x").status())
        .isEqualTo("401 Permission denied - invalid csrf token");
  }

  @Test
  void a_skewed_clock_shows_in_the_date_and_ends_old_tickets() throws IOException {
    Client admin = Client.signedIn(cluster, "admin@pve");
    String before = admin.get("/version").header("Date").getFirst();
    cluster.set(Drill.CLOCK_SKEW, true);
    Answer after = admin.get("/version");
    assertThat(after.status()).isEqualTo("401 Authentication failed!");
    assertThat(after.header("Date").getFirst()).isNotEqualTo(before);
  }

  @Test
  void a_node_off_the_network_is_shown_so_and_does_not_answer() throws IOException {
    Client admin = Client.withToken(cluster, "admin@pve!full");
    cluster.set(Drill.NODE_OFFLINE, true);
    assertThat(admin.get("/nodes/pve3/status").status()).startsWith("595");
    assertThat(admin.get("/nodes").data().findValuesAsString("status")).contains("offline");
    cluster.set(Drill.NODE_OFFLINE, false);
    assertThat(admin.get("/nodes/pve3/status").status()).isEqualTo("200 OK");
  }

  @Test
  void a_changed_certificate_is_another_one_until_the_drill_ends() throws IOException {
    cluster.set(Drill.CHANGED_CERTIFICATE, true);
    assertThatThrownBy(() -> RawConnection.tls(cluster)).isInstanceOf(SSLHandshakeException.class);
    cluster.set(Drill.CHANGED_CERTIFICATE, false);
    try (RawConnection connection = RawConnection.tls(cluster)) {
      Certificate[] shown = ((SSLSocket) connection.socket()).getSession().getPeerCertificates();
      assertThat(shown[0]).isEqualTo(cluster.certificate());
    }
  }

  @Test
  void tokens_lose_their_users_rights_while_they_count_as_separated() throws IOException {
    Client whole = Client.withToken(cluster, "admin@pve!full");
    cluster.set(Drill.SEPARATED_TOKENS, true);
    assertThat(whole.get("/nodes/pve1/status").status()).startsWith("403");
    cluster.set(Drill.SEPARATED_TOKENS, false);
    assertThat(whole.get("/nodes/pve1/status").status()).isEqualTo("200 OK");
  }

  @Test
  void every_third_request_gets_no_answer() throws IOException {
    Client admin = Client.withToken(cluster, "admin@pve!full");
    cluster.set(Drill.DROPPED_ANSWERS, true);
    int lost = 0;
    for (int i = 0; i < 6; i++) {
      try {
        admin.get("/version");
      } catch (EOFException dropped) {
        lost++;
      }
    }
    assertThat(lost).isEqualTo(2);
  }

  @Test
  void before_8_4_the_text_of_an_error_is_in_the_status_line_only() throws IOException {
    try (PracticeCluster old =
        PracticeCluster.start(Client.options().answeringAsBeforeEightFour())) {
      Client admin = Client.withToken(old, "admin@pve!full");
      Answer missing = admin.get("/nodes/pve1/qemu/999/config");
      assertThat(missing.status())
          .isEqualTo("500 Configuration file 'nodes/pve1/qemu-server/999.conf' does not exist");
      assertThat(missing.body()).isEqualTo("{\"data\":null}");
      assertThat(admin.get("/version?x=1").json().path("errors").has("x")).isTrue();
      assertThat(admin.get("/version").data().path("release").stringValue()).isEqualTo("8.3");
      assertThat(admin.send("GET", "/api2", "").body()).isEmpty();
      assertThat(admin.post("/access/groups", "comment=" + "x".repeat(65_600)).status())
          .isEqualTo("501 for data too large");
    }
  }
}
