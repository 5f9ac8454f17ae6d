package hypercall.json.path;

import static hypercall.json.path.Searches.document;
import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a path selects, as a document of its own.
class PathResultTest {
  private static PathResult run(JsonDocument document, String expression) throws PathFault {
    PathResult result = new PathResult(document, PathQuery.read(expression), Duration.ofMinutes(1));
    assertThat(result.run(() -> {})).isEqualTo(PathSearch.Outcome.WHOLE);
    result.document().advance(Long.MAX_VALUE);
    return result;
  }

  private static String text(PathResult result) throws IOException {
    try (var in = result.document().bytes().stream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String pathOf(PathResult result, long line) {
    return result
        .document()
        .offsetOf(line)
        .flatMap(result::origin)
        .flatMap(place -> new NodePaths(result.source()).of(place))
        .map(NodePath::jsonPath)
        .orElse("");
  }

  @Test
  void theMatchesAreAnArrayOfTheVeryBytesThatWereSent() throws Exception {
    PathResult result =
        run(document("{\"data\":[{\"a\" : 1.10},{\"a\":\"\\u00e4\"},{\"b\":0}]}"), "$.data[*].a");
    assertThat(text(result)).isEqualTo("[1.10,\"\\u00e4\"]");
    assertThat(result.count()).isEqualTo(2);
    assertThat(text(run(document("{}"), "$.nothing"))).isEqualTo("[]");
  }

  @Test
  void eachLineOfItIsKnownByItsPathInTheWhole() throws Exception {
    PathResult result =
        run(document("{\"data\":[{\"n\":{\"x\":[7,8]}},{\"n\":{\"x\":[9]}}]}"), "$.data[*].n");
    // [ · { · "x": [ · 7, · 8 · ] · }, · { · "x": [ · 9 …
    assertThat(pathOf(result, 1)).isEmpty();
    assertThat(pathOf(result, 2)).isEqualTo("$.data[0].n");
    assertThat(pathOf(result, 5)).isEqualTo("$.data[0].n.x[1]");
    assertThat(pathOf(result, 10)).isEqualTo("$.data[1].n.x[0]");
    assertThat(result.document().offsetOf(8).flatMap(result::matchAt)).isPresent();
    assertThat(result.document().offsetOf(9).flatMap(result::matchAt)).isEmpty();
  }

  @Test
  void theWayBackIsFoundAmongMany() throws Exception {
    StringBuilder json = new StringBuilder("[0");
    IntStream.range(1, 5_000).forEach(i -> json.append(", ").append(i));
    PathResult result = run(document(json + "]"), "$[*]");
    for (int i : new int[] {0, 1, 127, 128, 129, 2_560, 4_999}) {
      assertThat(pathOf(result, i + 2)).isEqualTo("$[" + i + "]");
    }
  }

  @Test
  void aValueThatIsCutEndsTheArrayAsItEndsTheAnswer() throws Exception {
    PathResult result = run(document("{\"data\":[{\"a\":1},{\"a\":2},{\"a\":[3,4"), "$.data[*]");
    assertThat(text(result)).isEqualTo("[{\"a\":1},{\"a\":2},{\"a\":[3,4");
    assertThat(result.document().bytes().isBrokenOff()).isTrue();
    PathResult nested = run(document("{\"data\":[{\"a\":[3,4"), "$..*");
    assertThat(nested.shown()).isEqualTo(1);
    assertThat(nested.count()).isGreaterThan(1);
  }

  @Test
  void itSpillsWhereTheAnswerDoes(@TempDir Path folder) throws Exception {
    try (GrowingBytes bytes = GrowingBytes.spilling(folder, 0)) {
      byte[] json = "[\"a\",\"b\"]".getBytes(StandardCharsets.UTF_8);
      bytes.append(json, 0, json.length);
      bytes.finish();
      JsonDocument source = JsonDocument.of(bytes);
      source.advance(Long.MAX_VALUE);
      try (PathResult result = run(source, "$[1]")) {
        assertThat(text(result)).isEqualTo("[\"b\"]");
        assertThat(folder.toFile().list()).hasSize(2);
      }
      assertThat(folder.toFile().list()).hasSize(1);
    }
  }
}
