package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The cases of the IETF's http-state working group: `Set-Cookie` lines and the `Cookie` line that
/// is to come of them.
class CookieCorpusTest {
  private static final Path SUITE =
      Path.of(
          System.getProperty("hypercall.shared", "../shared"),
          "corpora/cookies/http-state/data/parser");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

  private static final Instant NOW = Instant.parse("2011-01-01T00:00:00Z");
  private static final String BASE = "http://home.example.org:8888";

  private static final DateTimeFormatter RFC_1123 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static String cookieLine(String id, List<String> test) {
    CookieJar jar = new CookieJar(() -> NOW, PublicSuffixes::has);
    jar.receive(
        CookieTarget.of(URI.create(BASE + "/cookie-parser?" + id)), values(test, "Set-Cookie:"));
    URI asked = URI.create(BASE + "/cookie-parser-result?" + id);
    URI to = values(test, "Location:").stream().findFirst().map(asked::resolve).orElse(asked);
    return jar.sentTo(CookieTarget.of(to)).stream()
        .map(Cookie::pair)
        .collect(Collectors.joining("; "));
  }

  private static List<String> values(List<String> lines, String header) {
    return lines.stream()
        .filter(line -> line.startsWith(header))
        .map(line -> line.substring(header.length()).strip())
        .toList();
  }

  @Test
  void everyActiveCaseOfTheWorkingGroupComesOutAsExpected() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(SUITE), () -> SUITE + " is not here");
    List<Path> tests;
    try (Stream<Path> files = Files.list(SUITE)) {
      tests =
          files
              .filter(file -> file.getFileName().toString().endsWith("-test"))
              .filter(file -> !file.getFileName().toString().startsWith("disabled-"))
              .sorted()
              .toList();
    }
    Map<String, String> misses = new TreeMap<>();
    for (Path test : tests) {
      String id = test.getFileName().toString().replace("-test", "");
      String wanted =
          values(Files.readAllLines(test.resolveSibling(id + "-expected")), "Cookie:").stream()
              .findFirst()
              .orElse("");
      String got = cookieLine(id, Files.readAllLines(test));
      if (!got.equals(wanted)) {
        misses.put(id, "wanted [" + wanted + "], got [" + got + "]");
      }
    }
    System.out.println(
        "http-state: " + (tests.size() - misses.size()) + " of " + tests.size() + " cases agree");
    assertThat(tests).hasSize(218);
    assertThat(misses).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"examples.json", "bsd-examples.json"})
  void everyDateOfTheWorkingGroupIsReadAsExpected(String file) throws IOException {
    Path dates = SUITE.resolveSibling("dates").resolve(file);
    Assumptions.assumeTrue(Files.isRegularFile(dates), () -> dates + " is not here");
    Map<String, String> misses = new TreeMap<>();
    List<JsonNode> cases =
        StreamSupport.stream(JSON.readTree(Files.readString(dates)).spliterator(), false).toList();
    for (JsonNode one : cases) {
      String wanted = one.path("expected").asString("");
      String got = CookieDate.read(one.path("test").asString()).map(RFC_1123::format).orElse("");
      if (!got.equals(wanted)) {
        misses.put(one.path("test").asString(), "wanted " + wanted + ", got " + got);
      }
    }
    assertThat(cases).hasSizeGreaterThan(5);
    assertThat(misses).isEmpty();
  }
}
