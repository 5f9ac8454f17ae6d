package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends again what was once sent to the real server, in the same order, and compares what comes
/// back: status line, headers, the shape of the body, types, and the texts of errors.
final class RecordingsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("hypercall.shared", "../shared"), "pve", "transcripts");

  /// Recordings that cannot be sent again, and why.
  private static final Map<String, String> NOT_SENT =
      Map.of(
          "196-big-header.txt", "no answer came: too long a head (LimitsTest)",
          "197-many-headers.txt", "no answer came: too many headers (LimitsTest)",
          "276-upload-form.txt", "no answer came: an upload that is none (UploadTest)",
          "277-upload-noperm.txt", "no answer came: a refused big upload (UploadTest)",
          "300-raw-connection-tests.txt", "notes on many connections (LimitsTest, WireTest)",
          "310-java-http-client.txt", "notes on a client",
          "320-server-certificate.txt", "a certificate (CertificateTest)");

  /// Where this cluster is meant to answer otherwise, and why. Values, ids and times always differ.
  private static final Map<String, String> MEANT = Map.of();

  private static final Set<String> NOT_COMPARED = Set.of("content-length", "last-modified");

  private static final List<String> AGREED = new ArrayList<>();
  private static int sent;
  private static Replay replay;

  @BeforeAll
  static void start() throws IOException {
    replay = new Replay();
  }

  @AfterAll
  static void stop() {
    replay.close();
    System.out.printf("%d of %d recordings agree%n", AGREED.size(), sent);
    NOT_SENT.forEach((name, reason) -> System.out.printf("  not sent: %s: %s%n", name, reason));
    MEANT.forEach((name, reason) -> System.out.printf("  meant: %s: %s%n", name, reason));
  }

  @TestFactory
  Stream<DynamicTest> every_recording_is_answered_alike() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      return Stream.of(Missing.test("there are no recordings in " + FOLDER));
    }
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().filter(f -> f.toString().endsWith(".txt")).toList()) {
        String name = file.getFileName().toString();
        Optional<Recording> recording = Recording.read(file);
        if (!NOT_SENT.containsKey(name) && !MEANT.containsKey(name)) {
          assertThat(recording).as(name + " has an answer").isPresent();
          tests.add(DynamicTest.dynamicTest(name, () -> compare(recording.get())));
        }
      }
    }
    sent = tests.size();
    return tests.stream();
  }

  private static void compare(Recording recording) throws IOException {
    Answer answer = replay.answer(recording);
    assertThat(answer.statusLine()).isEqualTo(recording.statusLine());
    assertThat(without(answer.headerNames())).isEqualTo(without(recording.headerNames()));
    for (String name : List.of("Connection", "Content-Type", "Content-Encoding", "Server")) {
      assertThat(answer.header(name)).as(name).isEqualTo(recording.answerHeader(name));
    }
    Optional<JsonNode> wanted = object(recording.expected());
    if (wanted.isPresent()) {
      compare(wanted.get(), answer.json());
    } else {
      assertThat(answer.body().isBlank()).isEqualTo(recording.expected().isBlank());
    }
    AGREED.add(recording.name());
  }

  private static Optional<JsonNode> object(String text) {
    try {
      return Optional.of(new JsonMapper().readTree(text)).filter(JsonNode::isObject);
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private static void compare(JsonNode wanted, JsonNode got) {
    // A total of nothing is not told, and tasks that take no time are over when they are asked for.
    boolean none = got.path("data").isArray() && got.path("data").isEmpty();
    assertThat(got.propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            wanted.propertyNames().stream().filter(n -> !none || !n.equals("total")).toList());
    for (String name : List.of("message", "errors", "status", "success")) {
      assertThat(got.path(name)).as(name).isEqualTo(wanted.path(name));
    }
    alike("data", wanted.path("data"), got.path("data"));
  }

  private static TreeSet<String> without(Iterable<String> names) {
    TreeSet<String> left = new TreeSet<>();
    names.forEach(left::add);
    left.removeAll(NOT_COMPARED);
    return left;
  }

  /// The entry about the same thing, for lists come in any order; else the first.
  private static JsonNode counterpart(JsonNode wanted, JsonNode list) {
    for (String key : List.of("vmid", "userid", "tokenid", "volid", "storage", "iface", "name")) {
      for (JsonNode entry : list) {
        if (wanted.has(key) && entry.path(key).equals(wanted.path(key))) {
          return entry;
        }
      }
    }
    return list.path(0);
  }

  /// The same kinds of values under the same names; a few of many names may be missing.
  private static void alike(String where, JsonNode wanted, JsonNode got) {
    assertThat(got.getNodeType()).as(where).isEqualTo(wanted.getNodeType());
    if (wanted.isArray() && !wanted.isEmpty() && !got.isEmpty()) {
      alike(where + "[]", wanted.path(0), counterpart(wanted.path(0), got));
    }
    if (wanted.isObject()) {
      List<String> missing = wanted.propertyNames().stream().filter(n -> !got.has(n)).toList();
      assertThat(missing).as(where).hasSizeLessThanOrEqualTo(Math.max(2, wanted.size() / 3));
      for (String name : wanted.propertyNames()) {
        if (got.has(name)) {
          alike(where + "." + name, wanted.path(name), got.path(name));
        }
      }
    }
  }
}
