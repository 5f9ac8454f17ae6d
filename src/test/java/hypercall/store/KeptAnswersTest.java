package hypercall.store;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Body;
import hypercall.http.Certificate;
import hypercall.http.CookieTarget;
import hypercall.http.Exchange;
import hypercall.http.Forerunner;
import hypercall.http.Header;
import hypercall.http.Headers;
import hypercall.http.Phase;
import hypercall.http.Request;
import hypercall.http.Response;
import hypercall.http.Route;
import hypercall.http.SetBy;
import hypercall.http.SetCookie;
import hypercall.http.Timing;
import hypercall.http.TlsFacts;
import hypercall.http.Trace;
import hypercall.http.Trust;
import hypercall.pve.OwnTicket;
import hypercall.secret.Redactor;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The last answers of the tabs, on disk.
class KeptAnswersTest {
  private static final String CANARY = "c4n4ry-of-a-secret";

  @TempDir Path temp;
  private final Redactor redactor = new Redactor();

  private KeptAnswers answers() {
    return new KeptAnswers(temp, redactor);
  }

  private static KeptAnswer answer(byte[] body, String address, String sentBody, String value) {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    return new KeptAnswer(
        new Exchange(
            new Request(
                sentBody.isEmpty() ? "GET" : "POST", URI.create(address), Headers.NONE, Body.NONE),
            "POST /x HTTP/1.1\r\nX-Api-Key: " + value + "\r\nAccept: */*\r\n",
            sentBody,
            new Response(
                "HTTP/1.1",
                200,
                "OK",
                new Headers(
                    List.of(
                        new Header("Content-Type", "application/json"),
                        new Header("Set-Cookie", "PVEAuthCookie=" + value))),
                GrowingBytes.of(body)),
            head + "Set-Cookie: PVEAuthCookie=" + value + "\r\n",
            new Timing(
                Instant.parse("2026-01-02T03:04:05Z"),
                Map.of(Phase.WAIT, Duration.ofMillis(7)),
                Duration.ofMillis(9)),
            null,
            body.length,
            "a note",
            false),
        "lab",
        OwnTicket.OF_REQUEST);
  }

  private static KeptAnswer answer(String body) {
    return answer(
        body.getBytes(StandardCharsets.UTF_8), "https://h:8006/api2/json/x?a=1", "a=1", "free");
  }

  private static String body(KeptAnswer kept) throws IOException {
    try (var in = kept.exchange().response().body().stream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void an_answer_comes_back_with_its_body_head_times_and_connection() throws IOException {
    answers().keep("t1", answer("[0]"));
    answers().keep("t1", answer("{\"a\":1}"));
    KeptAnswer kept = answers().load("t1").orElseThrow();
    assertThat(body(kept)).isEqualTo("{\"a\":1}");
    assertThat(kept.connection()).isEqualTo("lab");
    assertThat(kept.ticket()).isEqualTo(OwnTicket.OF_REQUEST);
    Exchange exchange = kept.exchange();
    assertThat(exchange.response().status()).isEqualTo(200);
    assertThat(exchange.response().headers().first("content-type")).contains("application/json");
    assertThat(exchange.timing().started()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(exchange.timing().phases()).containsEntry(Phase.WAIT, Duration.ofMillis(7));
    assertThat(exchange.request().address().getQuery()).isEqualTo("a=1");
    assertThat(exchange.note()).isEqualTo("a note");
    assertThat(temp.resolve("answers").toFile().list()).hasSize(2);
    assertThat(answers().load("t2")).isEmpty();
  }

  @Test
  void the_way_it_took_comes_back_and_what_was_not_kept_is_unknown() throws IOException {
    Exchange plain = answer("[0]").exchange();
    Trace trace =
        new Trace(
            new Route("::1", 8006, 2, 3, 4),
            10,
            20,
            30,
            List.of(Set.of(SetBy.CLIENT), Set.of(SetBy.SESSION, SetBy.JAR)),
            Duration.ofMillis(5),
            List.of(
                new Forerunner(
                    "POST",
                    "/api2/json/access/ticket",
                    200,
                    "OK",
                    Instant.EPOCH,
                    Duration.ofMillis(4))));
    Certificate certificate =
        new Certificate(
            "AA:BB",
            "",
            "CN=pve1",
            List.of("pve1", "::1"),
            "CN=ca",
            Instant.EPOCH,
            Instant.parse("2028-01-01T00:00:00Z"),
            true);
    for (Trust trust :
        List.of(
            new Trust.System(),
            new Trust.Pinned("AA:BB"),
            new Trust.CaFile(Path.of("/etc/ca.pem")))) {
      TlsFacts tls = new TlsFacts("TLSv1.3", "TLS_X", certificate, trust, "http/1.1");
      Exchange exchange =
          new Exchange(
              plain.request(),
              plain.sentHead(),
              plain.sentBody(),
              plain.response(),
              plain.receivedHead(),
              plain.timing(),
              tls,
              3,
              "",
              false,
              trace);
      answers().keep("t1", new KeptAnswer(exchange, "lab", OwnTicket.NONE));
      Exchange back = answers().load("t1").orElseThrow().exchange();
      assertThat(back.trace()).isEqualTo(trace);
      assertThat(back.tls()).contains(tls);
    }
    Path file = temp.resolve("answers/t1.json");
    String older = Files.readString(file).replace("\"trace\"", "\"other\"");
    Files.writeString(file, older.replace("\"trust\"", "\"t\"").replace("\"notAfter\"", "\"n\""));
    Exchange old = answers().load("t1").orElseThrow().exchange();
    assertThat(old.trace()).isEqualTo(Trace.UNKNOWN);
    assertThat(old.tls().orElseThrow().trust()).isEmpty();
  }

  @Test
  void cookies_keep_their_names_and_one_too_large_is_still_too_large() throws IOException {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    Exchange masked = answer(body, "https://h:8006/x", "", Redactor.MASK).exchange();
    Headers large = Headers.NONE.with("Set-Cookie", "a=" + "•".repeat(1500) + "; Path=/");
    Exchange exchange =
        new Exchange(
            masked.request(),
            masked.sentHead(),
            "",
            new Response("HTTP/1.1", 200, "OK", large, masked.response().body()),
            "HTTP/1.1 200 OK\r\nSet-Cookie: a=•••; Path=/\r\nset-cookie: b=1; Secure\r\n",
            masked.timing(),
            null,
            2,
            "",
            false);
    answers().keep("t1", new KeptAnswer(exchange, "lab", OwnTicket.NONE));
    List<String> lines =
        answers().load("t1").orElseThrow().exchange().response().headers().lines().stream()
            .map(Header::value)
            .toList();
    CookieTarget from = CookieTarget.of(URI.create("https://h:8006/x"));
    assertThat(SetCookie.read(lines.getFirst(), from, Instant.EPOCH, _ -> false))
        .isInstanceOf(SetCookie.Reading.Refused.class);
    assertThat(lines.getLast()).isEqualTo("b=" + Redactor.MASK + "; Secure");
  }

  @Test
  void folder_and_files_are_for_their_owner_alone() throws IOException {
    answers().keep("t1", answer("[0]"));
    Path folder = temp.resolve("answers");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void no_secret_is_written_whatever_is_left_in_the_exchange() throws IOException {
    redactor.register(CANARY);
    StringBuilder large = new StringBuilder("[\"");
    large.append("x".repeat((4 << 20) - 10)).append(CANARY).append("\"]");
    String address = "https://h:8006/api2/json/x?password=" + CANARY;
    String sent = "{\"cipassword\":\"" + CANARY + "\"}";
    byte[] body = large.toString().getBytes(StandardCharsets.UTF_8);
    answers().keep("t1", answer(body, address, sent, CANARY));
    answers().keep("t2", answer(body, address, "", CANARY));
    try (Stream<Path> files = Files.walk(temp)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(CANARY))
            .as(file.toString())
            .isFalse();
      }
    }
    Exchange ofAWrite = answers().load("t1").orElseThrow().exchange();
    assertThat(ofAWrite.note()).contains("may hold secrets", "1 MiB");
    assertThat(ofAWrite.response().body().size()).isZero();
    assertThat(answers().load("t2").orElseThrow().exchange().response().body().size())
        .isEqualTo(large.length());
  }

  @Test
  void a_body_beyond_64_MiB_is_not_kept_and_its_answer_says_so() throws IOException {
    answers().keep("t1", answer(new byte[KeptAnswers.MOST + 1], "https://h:8006/", "", "free"));
    Exchange kept = answers().load("t1").orElseThrow().exchange();
    assertThat(kept.response().body().size()).isZero();
    assertThat(kept.note()).contains("not kept", "64 MiB");
    assertThat(kept.truncated()).isTrue();
  }

  @Test
  void damaged_files_are_set_aside_or_done_without() throws IOException {
    answers().keep("t1", answer("[1]"));
    answers().keep("t2", answer("[2]"));
    Path folder = temp.resolve("answers");
    Files.writeString(folder.resolve("t1.json"), "{\"method\": 7");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".body")).toList()) {
        Files.writeString(file, "longer than it was");
      }
    }
    assertThat(answers().load("t1")).isEmpty();
    assertThat(folder.toFile().list()).anyMatch(name -> name.startsWith("t1.json.damaged-"));
    assertThat(answers().load("t2").orElseThrow().exchange().note()).contains("no longer kept");
    for (String bad : List.of("{}", "", "[]", "{\"address\":\" \",\"method\":\"G E T\"}")) {
      Files.writeString(folder.resolve("t3.json"), bad);
      assertThat(answers().load("t3")).isEmpty();
    }
  }

  @Test
  void what_belongs_to_no_tab_is_swept_after_a_day_and_a_closed_tab_at_once() throws IOException {
    for (String tab : List.of("t1", "t2", "t3")) {
      answers().keep(tab, answer("[1]"));
    }
    Path folder = temp.resolve("answers");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.toString().contains("t3")).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
      }
    }
    answers().sweep(Set.of("t1"));
    assertThat(answers().load("t1")).isPresent();
    assertThat(answers().load("t2")).isEmpty();
    assertThat(answers().load("t3")).isPresent();
    answers().forget("t1");
    assertThat(folder.toFile().list()).allMatch(name -> name.startsWith("t3")).hasSize(2);
  }
}
