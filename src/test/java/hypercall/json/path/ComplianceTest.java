package hypercall.json.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public JSONPath Compliance Test Suite: 456 expressions with what they select, and where; 247
/// that are none.
class ComplianceTest {
  private static final Path SUITE =
      Path.of(System.getProperty("hypercall.shared", "../shared"), "corpora/jsonpath/cts.json");
  private static final JsonMapper JSON = new JsonMapper();

  private static List<JsonNode> cases(boolean valid) throws IOException {
    Assumptions.assumeTrue(Files.isRegularFile(SUITE), () -> SUITE + " is not here");
    List<JsonNode> cases = new ArrayList<>();
    for (JsonNode test : JSON.readTree(Files.readAllBytes(SUITE)).get("tests")) {
      if (test.path("invalid_selector").asBoolean(false) != valid) {
        cases.add(test);
      }
    }
    return cases;
  }

  @Test
  void everyValidExpressionSelectsWhatTheSuiteSaysInItsOrderWithItsPaths() throws IOException {
    List<JsonNode> cases = cases(true);
    assertThat(cases).hasSize(456);
    SoftAssertions all = new SoftAssertions();
    for (JsonNode test : cases) {
      String name = test.get("name").asString() + ": " + test.get("selector").asString();
      all.assertThatCode(() -> check(name, test)).as(name).doesNotThrowAnyException();
    }
    all.assertAll();
  }

  private static void check(String name, JsonNode test) throws IOException, PathFault {
    byte[] json = JSON.writeValueAsBytes(test.get("document"));
    Found found = Found.in(json, test.get("selector").asString());
    if (test.has("result")) {
      assertThat(found.values()).as(name).isEqualTo(list(test.get("result")));
      assertThat(found.paths()).as(name).isEqualTo(strings(test.get("result_paths")));
    } else {
      assertThat(values(test.get("results"))).as(name).contains(found.values());
      assertThat(test.get("results_paths").values().stream().map(ComplianceTest::strings))
          .as(name)
          .contains(found.paths());
    }
  }

  private record Found(List<JsonNode> values, List<String> paths) {
    static Found in(byte[] json, String expression) throws PathFault {
      JsonDocument document = JsonDocument.of(GrowingBytes.of(json));
      document.advance(Long.MAX_VALUE);
      List<JsonNode> values = new ArrayList<>();
      List<String> paths = new ArrayList<>();
      for (PathSearch.Match match : Searches.matches(document, expression)) {
        int from = (int) match.from();
        int length = (int) (match.to() - match.from());
        values.add(JSON.readTree(new String(json, from, length, StandardCharsets.UTF_8)));
        paths.add(new NodePaths(document).of(from).orElseThrow().normalized());
      }
      return new Found(values, paths);
    }
  }

  private static List<JsonNode> list(JsonNode array) {
    return array.values().stream().toList();
  }

  private static List<List<JsonNode>> values(JsonNode arrays) {
    return arrays.values().stream().map(ComplianceTest::list).toList();
  }

  private static List<String> strings(JsonNode array) {
    return array.values().stream().map(JsonNode::asString).toList();
  }

  @Test
  void everyOtherExpressionIsRefusedWithASentenceAndAPlaceInIt() throws IOException {
    List<JsonNode> cases = cases(false);
    assertThat(cases).hasSize(247);
    for (JsonNode test : cases) {
      String selector = test.get("selector").asString();
      assertThatThrownBy(() -> PathQuery.parse(selector))
          .as(test.get("name").asString() + ": " + selector)
          .isInstanceOfSatisfying(
              PathFault.class,
              fault -> {
                assertThat(fault.column()).isBetween(0, selector.length());
                assertThat(fault.getMessage()).endsWith(".");
              });
    }
  }
}
