package hypercall.json;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutlineTest {
  private static JsonDocument document(String text) {
    JsonDocument document = JsonDocument.of(GrowingBytes.of(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.advance(Long.MAX_VALUE)).isTrue();
    return document;
  }

  @Test
  void aValueIsToldWithItsNamesAndWhatStandsBesideIt() {
    JsonDocument document =
        document(
            """
            {"data":[{"node":"pve1","vmid":100,"deep":{"a\\u00e9":"x"},"list":["one",2]}]}\
            """);
    Outline outline = document.outline();
    List<String> told = new ArrayList<>();
    for (long line = 1; line <= document.lineCount(); line++) {
      outline
          .spot(line)
          .ifPresent(spot -> told.add(spot.names() + spot.name() + "=" + spot.text()));
    }
    assertThat(told)
        .containsExactly(
            "[data]node=pve1",
            "[data]vmid=100",
            "[data, deep]aé=x",
            "[data, list]=one",
            "[data, list]=2");
    assertThat(outline.spot(4).orElseThrow().beside())
        .isEqualTo(Map.of("node", "pve1", "vmid", "100"));
  }

  @Test
  void whatLiesFarBehindALongValueIsNotTold() {
    JsonDocument document =
        document("{\"long\":\"" + "x".repeat(3_000_000) + "\",\"node\":\"pve1\"}");
    assertThat(document.outline().spot(3)).isEmpty();
    assertThat(document.outline().block(3)).contains(new Block(1, 4, 0));
  }

  @Test
  void theBlocksAroundEveryLineAreThoseItsIndentsTell() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    grow(text, random, 0);
    JsonDocument document = document(text.toString());
    Outline outline = document.outline();
    FoldedLines lines = document.lines();
    List<Integer> indents = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (long row = 0; row < lines.rowCount(); row++) {
      String line = lines.row(row).text();
      indents.add((line.length() - line.stripLeading().length()) / 2);
      texts.add(line.strip());
    }
    assertThat(texts).hasSizeGreaterThan(2_000);
    for (int i = 0; i < texts.size(); i++) {
      boolean opens = texts.get(i).endsWith("{") || texts.get(i).endsWith("[");
      boolean closes = texts.get(i).startsWith("}") || texts.get(i).startsWith("]");
      int depth = opens || closes ? indents.get(i) : indents.get(i) - 1;
      int open = i;
      while (!opens && indents.get(--open) > depth) {}
      int last = open + 1;
      while (indents.get(last) > depth) {
        last++;
      }
      assertThat(outline.block(i + 1L)).contains(new Block(open + 1L, last + 1L, depth));
    }
  }

  private static void grow(StringBuilder text, Random random, int depth) {
    if (depth > 0 && (depth > 7 || random.nextInt(3) == 0)) {
      text.append(random.nextInt(4) == 0 ? "\"" + "y".repeat(random.nextInt(6_000)) + "\"" : "1");
      return;
    }
    text.append('[');
    int size = depth == 0 ? 60 : 1 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ",");
      grow(text, random, depth + 1);
    }
    text.append(']');
  }

  @Test
  void aSortedCopyHasItsKeysInOrderAndNothingElseChanged() throws IOException {
    GrowingBytes sent =
        GrowingBytes.of(
            "{\"b\": 1.50, \"a\":[{\"z\":null,\"y\":\"\\u0041\"}], \"a\":2}"
                .getBytes(StandardCharsets.UTF_8));
    try (GrowingBytes copy = SortedCopy.of(sent, () -> {})) {
      assertThat(new String(copy.stream().readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo("{\"a\":[{\"y\":\"\\u0041\",\"z\":null}],\"a\":2,\"b\":1.50}");
      assertThat(copy.isFinished()).isTrue();
    }
  }

  @Test
  void whatIsClosedIsTellableInSomeWords() {
    JsonDocument document =
        JsonDocumentTest.document(
            "{\"data\":[{\"cpu\":1,\"name\":\"vm\",\"vmid\":100},7,[1,2],{}]}");
    assertThat(document.excerpt(3)).isEqualTo("vmid: 100, name: vm, …");
    assertThat(document.excerpt(2)).isEqualTo("7, …");
    assertThat(document.excerpt(9)).isEqualTo("1, 2");
    assertThat(document.excerpt(8)).isEmpty();
    assertThat(document.excerpt(13)).isEmpty();
    assertThat(document.excerpt(99)).isEmpty();
  }
}
