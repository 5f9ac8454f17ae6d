package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.schema.ApiNode;
import hypercall.schema.Verb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends again what was once sent to the real server, and compares what comes back.
final class RecordingsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("hypercall.shared", "../shared"), "pve", "transcripts");

  /// Recordings that need a forged time, a live task of theirs, or an earlier step; those whose
  /// body was in a file are left out too.
  private static final Pattern FOLLOW_UPS =
      Pattern.compile("(06[013-9]|07[1-9]|08|106|107|108|190|2[67]\\d|28[1-4]|40[2-9]|41|214).*");

  private static final Pattern TICKET = Pattern.compile("PVE(?::|%3A)(.+?)(?::|%3A)[0-9A-F]{8}.*");
  private static final Set<String> NOT_COMPARED = Set.of("content-length", "last-modified");

  private static PracticeCluster cluster;
  private static final Map<String, Client> SIGNED_IN = new HashMap<>();

  @BeforeAll
  static void start() throws IOException {
    cluster = PracticeCluster.start(Client.options().withRecordedServer());
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @TestFactory
  Stream<DynamicTest> every_recording_of_an_endpoint_it_has_is_answered_alike() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      return Stream.of(Missing.test("there are no recordings in " + FOLDER));
    }
    List<Recording> recordings = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().filter(f -> f.toString().endsWith(".txt")).toList()) {
        Recording.read(file).filter(RecordingsTest::isOurs).ifPresent(recordings::add);
      }
    }
    assertThat(recordings).hasSizeGreaterThan(80);
    return recordings.stream().map(r -> DynamicTest.dynamicTest(r.name(), () -> compare(r)));
  }

  private static boolean isOurs(Recording recording) {
    Optional<String> path = recording.apiPath();
    if (FOLLOW_UPS.matcher(recording.name()).matches()
        || path.isEmpty()
        || recording.body().startsWith("@")) {
      return false;
    }
    ApiNode node = cluster.description();
    for (String segment : EndpointTable.segments(path.get())) {
      Optional<ApiNode> child = node.child(segment);
      if (child.isEmpty()) {
        return recording.status().startsWith("501");
      }
      node = child.get();
    }
    boolean known = Verb.of(recording.method()).map(node.methods()::containsKey).orElse(false);
    return known || recording.status().startsWith("501");
  }

  private static void compare(Recording recording) throws IOException {
    Answer answer = send(recording);
    assertThat(answer.statusLine()).isEqualTo(recording.statusLine());
    assertThat(without(answer.headerNames())).isEqualTo(without(recording.headerNames()));
    JsonNode wanted;
    try {
      wanted = new JsonMapper().readTree(recording.expected());
    } catch (JacksonException notJson) {
      assertThat(answer.body().isBlank()).isEqualTo(recording.expected().isBlank());
      return;
    }
    if (!wanted.isObject()) {
      assertThat(answer.body().isBlank()).isEqualTo(recording.expected().isBlank());
      return;
    }
    JsonNode got = answer.json();
    assertThat(got.propertyNames()).containsExactlyInAnyOrderElementsOf(wanted.propertyNames());
    assertThat(got.path("message")).isEqualTo(wanted.path("message"));
    assertThat(got.path("errors")).isEqualTo(wanted.path("errors"));
    alike("data", wanted.path("data"), got.path("data"));
  }

  private static TreeSet<String> without(Iterable<String> names) {
    TreeSet<String> left = new TreeSet<>();
    names.forEach(left::add);
    left.removeAll(NOT_COMPARED);
    return left;
  }

  /// The same kinds of values under the same names; a few of many names may be missing.
  private static void alike(String where, JsonNode wanted, JsonNode got) {
    assertThat(got.getNodeType()).as(where).isEqualTo(wanted.getNodeType());
    if (wanted.isArray() && !wanted.isEmpty() && !got.isEmpty()) {
      alike(where + "[]", wanted.path(0), got.path(0));
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

  private static Answer send(Recording recording) throws IOException {
    boolean good = !recording.status().startsWith("401") || recording.status().contains("csrf");
    Client client = new Client(cluster, recording.headers());
    Matcher ticket =
        TICKET.matcher(
            recording.headers().getOrDefault("Cookie", "").replaceFirst(".*?(?=PVE[:%])", ""));
    if (good && ticket.matches()) {
      Client fresh = signedIn(FormDecoder.unescape(ticket.group(1)));
      client = client.with("Cookie", fresh.credentials().get("Cookie"));
      if (recording.headers().containsKey("CSRFPreventionToken")
          && !recording.status().contains("csrf")) {
        String csrf = fresh.credentials().get("CSRFPreventionToken");
        client = client.with("CSRFPreventionToken", csrf);
      }
    }
    String body = recording.body();
    if (good && body.contains("password=PVE")) {
      body = renewal(body);
    }
    try (RawConnection connection =
        recording.url().startsWith("https")
            ? RawConnection.tls(cluster)
            : RawConnection.plain(cluster)) {
      String request = client.request(recording.method(), recording.target(), body);
      if (recording.statusLine().startsWith("HTTP/1.0")) {
        request = request.replaceFirst("HTTP/1\\.1", "HTTP/1.0");
      }
      connection.send(request);
      return connection.answer();
    }
  }

  private static String renewal(String body) throws IOException {
    String old = FormDecoder.unescape(body.replaceFirst(".*password=", ""));
    String cookie = signedIn(old.split(":")[1]).credentials().get("Cookie");
    return body.replaceFirst(
        "password=.*", "password=" + cookie.replaceFirst("PVEAuthCookie=", ""));
  }

  private static Client signedIn(String userid) throws IOException {
    Client known = SIGNED_IN.get(userid);
    if (known == null) {
      known = Client.signedIn(cluster, userid);
      SIGNED_IN.put(userid, known);
    }
    return known;
  }
}
