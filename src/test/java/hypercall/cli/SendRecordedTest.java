package hypercall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hypercall.http.RawServer;
import hypercall.http.TestCertificate;
import hypercall.http.Transcript;
import hypercall.practice.PracticeCluster;
import hypercall.practice.PracticeOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `send` makes of answers as they were recorded, served byte for byte over TLS: its exit code
/// and what it says; and that servers before 8.4, which tell errors in the status line only, are
/// understood as well.
final class SendRecordedTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("hypercall.shared", "../shared"), "pve", "transcripts");
  private static final TestCertificate CERTIFICATE = TestCertificate.recipe().make();
  private static final Pattern ASKED = Pattern.compile("(?m)^> (GET|POST|PUT|DELETE) (\\S+) HTTP");
  private static final Pattern MESSAGE = Pattern.compile("\"message\":\"(?:[^\"\\\\]|\\\\.)*\",?");

  /// What a status line, or the status in an `extjs` answer, means: the exit code, and a part of
  /// what is said. The first row that fits counts.
  private static final String MEANING =
      """
      200 .*                             | 0 |
      301 Moved                          | 1 | points to /api2/html/access/ticket instead of answering
      308 .*                             | 1 | instead of answering. It was not followed.
      400 Parameter verification failed. | 1 | did not accept
      401 No ticket                      | 5 | You are not signed in
      401 Authentication failed!         | 5 | does not accept the
      401 authentication failure         | 5 | refused the sign-in
      401 .*invalid csrf token           | 1 | CSRF prevention token is missing, old, or of another session
      403 .*\\(/vms/102, VM.Audit\\)     | 1 | privilege VM.Audit on /vms/102
      403 .*\\(/[^ ]*, [A-Za-z.]*\\)     | 1 | needs the privilege
      403 .*user != root@pam\\)          | 1 | root@pam
      403 .*not available with API.*     | 1 | token
      403 .*                             | 1 | not
      500 hostname lookup.*              | 1 | Check the node's name
      500 .*does not exist.*             | 1 | what it names is not there
      500 checksum mismatch.*            | 1 | Somebody changed it meanwhile
      500 malformed JSON.*               | 1 | one JSON object
      500 Not a HASH.*                   | 1 | one JSON object
      500 .*                             | 1 | The server could not do it
      501 no such uri                    | 1 | Use a path below /api2/json
      501 no formatter.*                 | 1 | Use a path below /api2/json
      501 for data too large             | 1 | larger than the server takes
      501 Unexpected content.*           | 1 | takes no body with DELETE
      501 method '.*                     | 1 | does not know the method
      501 Method '.*                     | 1 | The server knows no
      506 .*                             | 1 | does not take this kind of body
      """;

  @TempDir Path workspace;

  /// One row of the table.
  private record Row(Pattern status, int code, String said) {
    static Row of(String line) {
      String[] parts = line.split("\\s*\\|\\s*", -1);
      return new Row(Pattern.compile(parts[0]), Integer.parseInt(parts[1]), parts[2].strip());
    }
  }

  /// What came of a `send`.
  private record Outcome(int code, String out, String err) {}

  private static Row meaning(String status) {
    return MEANING
        .lines()
        .map(Row::of)
        .filter(row -> row.status().matcher(status).matches())
        .findFirst()
        .orElseThrow(() -> new AssertionError("the table has no row for " + status));
  }

  private static List<Path> files() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "no recordings at " + FOLDER);
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  /// The recorded requests `send` can make, with the whole answers that came.
  private static Map<Transcript, String[]> recordings() throws IOException {
    Map<Transcript, String[]> all = new LinkedHashMap<>();
    for (Path file : files()) {
      Optional<Transcript> transcript = Transcript.in(file).filter(Transcript::isWhole);
      Matcher asked = ASKED.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
      if (transcript.isPresent() && asked.find()) {
        all.put(transcript.get(), new String[] {asked.group(1), asked.group(2)});
      }
    }
    return all;
  }

  private Outcome send(int port, String trust, String method, String target) {
    Console console = new Console(workspace);
    String path = target.startsWith("/api2/json/") ? target.substring(10) : target;
    List<String> words = new ArrayList<>(List.of("send", method, path));
    words.addAll(List.of("--server", "127.0.0.1:" + port, "--fingerprint", trust));
    int code = console.run(words.toArray(String[]::new));
    return new Outcome(code, console.out(), console.err());
  }

  /// The status that counts: the real one, or the one in the envelope.
  private static String status(Transcript recording, String target) {
    String line = recording.headText().lines().findFirst().orElse("").strip();
    String status = line.substring(line.indexOf(' ') + 1);
    String body = new String(recording.body(), StandardCharsets.UTF_8);
    boolean hidden = target.startsWith("/api2/extjs") && body.contains("\"success\":0");
    if (!hidden) {
      return status;
    }
    Matcher inside = Pattern.compile("\"status\":\"?(\\d+)").matcher(body);
    Matcher message = Pattern.compile("\"message\":\"(.*?)(?:\\\\n)?\"").matcher(body);
    assertThat(inside.find() && message.find()).as(body).isTrue();
    return inside.group(1) + " " + message.group(1);
  }

  /// The answer as a server before 8.4 gives it: no message, and no body that is only a text.
  private static Transcript old(Transcript recording) {
    String head = recording.headText();
    String body = new String(recording.body(), StandardCharsets.UTF_8);
    boolean json = head.contains("Content-Type: application/json");
    String without = MESSAGE.matcher(body).replaceFirst("").replace(",}", "}");
    return recording.withBody(json ? without.getBytes(StandardCharsets.UTF_8) : new byte[0]);
  }

  @Test
  void every_recorded_answer_has_its_exit_code_and_its_sentence_before_8_4_too()
      throws IOException {
    Transcript[] served = new Transcript[1];
    try (RawServer server =
        RawServer.tls(
            CERTIFICATE,
            peer -> {
              peer.request();
              peer.send(served[0].head());
              peer.send(served[0].body());
            })) {
      String trust = CERTIFICATE.fingerprint();
      int refused = 0;
      Map<Transcript, String[]> all = recordings();
      for (Map.Entry<Transcript, String[]> each : all.entrySet()) {
        Transcript recording = each.getKey();
        String method = each.getValue()[0];
        String target = each.getValue()[1];
        served[0] = recording;
        String status = status(recording, target);
        Row meaning = meaning(status);
        Outcome now = send(server.port(), trust, method, target);
        assertThat(now.code()).as(recording.name() + " " + now.err()).isEqualTo(meaning.code());
        assertThat(now.err()).as(recording.name()).contains(meaning.said());
        assertThat(now.err()).as(recording.name()).doesNotContain("Exception", "\tat ");
        if (now.code() != 0 && !target.startsWith("/api2/extjs")) {
          refused++;
          served[0] = old(recording);
          Outcome before = send(server.port(), trust, method, target);
          assertThat(before).as(recording.name()).isEqualTo(now);
        }
      }
      System.out.printf(
          "send read %d recordings, %d refusals in both forms%n", all.size(), refused);
      assertThat(refused).isGreaterThan(60);
    }
  }

  @Test
  void the_practice_cluster_before_8_4_is_understood_as_well_as_now() throws IOException {
    PracticeOptions options = PracticeOptions.forTests().withRecordedServer();
    try (PracticeCluster now = PracticeCluster.start(options);
        PracticeCluster before = PracticeCluster.start(options.answeringAsBeforeEightFour())) {
      for (String words :
          List.of(
              "GET /version",
              "GET /nosuch",
              "POST /version",
              "GET /nodes/nosuch/status",
              "GET /nodes/pve1/qemu/999/config",
              "GET /version foo=1 bar=2",
              "GET /nodes/pve1/rrddata timeframe=never",
              "PUT /nodes/pve1/qemu/100/config digest=0123456789 cores=1",
              "GET /nodes/pve1/ceph/status",
              "POST /nodes/pve1/execute commands=[]",
              "GET /api2/text/version")) {
        Outcome wanted = asApi(now, words.split(" "));
        assertThat(asApi(before, words.split(" "))).as(words).isEqualTo(wanted);
        assertThat(wanted.code()).as(words).isEqualTo(words.equals("GET /version") ? 0 : 1);
      }
      for (PracticeCluster cluster : List.of(now, before)) {
        Outcome stranger = send(cluster.port(), cluster.fingerprint(), "GET", "/nodes");
        assertThat(stranger.code()).isEqualTo(5);
        assertThat(stranger.err()).contains("You are not signed in");
      }
    }
  }

  private Outcome asApi(PracticeCluster cluster, String... words) {
    Console console =
        new Console(workspace).with("HYPERCALL_TOKEN", cluster.tokens().getFirst().secret());
    List<String> all = new ArrayList<>(List.of("send"));
    all.addAll(List.of(words));
    all.addAll(List.of("--server", "127.0.0.1:" + cluster.port()));
    all.addAll(List.of("--fingerprint", cluster.fingerprint(), "--token", "api@pve!workbench"));
    int code = console.run(all.toArray(String[]::new));
    boolean version = console.out().contains("\"version\"");
    // The server tells the faults of parameters in any order.
    String said = console.err().lines().sorted().collect(Collectors.joining("\n"));
    return new Outcome(code, version ? "" : console.out(), said);
  }
}
