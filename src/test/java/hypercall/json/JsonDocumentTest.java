package hypercall.json;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {
  static JsonDocument document(String json) {
    return document(Reference.utf8(json));
  }

  static JsonDocument document(byte[] json) {
    JsonDocument document = JsonDocument.of(GrowingBytes.of(json));
    assertThat(document.advance(Long.MAX_VALUE)).isTrue();
    assertThat(document.isComplete()).isTrue();
    return document;
  }

  static List<String> rows(JsonDocument document) {
    FoldedLines lines = document.lines();
    List<String> rows = new ArrayList<>();
    for (long row = 0; row < lines.rowCount(); row++) {
      Line line = lines.row(row);
      assertThat(line.number()).isEqualTo(lines.lineOf(row));
      rows.add(line.text());
    }
    return rows;
  }

  static String copyAll(JsonDocument document) throws IOException {
    StringBuilder out = new StringBuilder();
    document.copy(new Position(1, 0), new Position(document.lineCount() + 1, 0), out);
    return out.toString();
  }

  @Test
  void aMemberStandsOnEachLineAndEmptyContainersStayTogether() {
    assertThat(rows(document("{\"a\":[1,{}, [ ] ],\"b\" : {\"c\":null}}")))
        .containsExactly(
            "{",
            "  \"a\": [",
            "    1,",
            "    {},",
            "    []",
            "  ],",
            "  \"b\": {",
            "    \"c\": null",
            "  }",
            "}");
  }

  @Test
  void spansNameKeysAndValues() {
    FoldedLines lines = document("{\"k\":\"v\",\"n\":-1,\"t\":true,\"z\":null}").lines();
    assertThat(lines.row(0).fold()).isEqualTo(Line.Fold.OPEN);
    assertThat(lines.row(1).spans())
        .containsExactly(
            new Span(2, 5, Token.KEY),
            new Span(5, 6, Token.PUNCTUATION),
            new Span(7, 10, Token.STRING),
            new Span(10, 11, Token.PUNCTUATION));
    assertThat(lines.row(2).spans()).contains(new Span(7, 9, Token.NUMBER));
    assertThat(lines.row(3).spans()).contains(new Span(7, 11, Token.BOOLEAN));
    assertThat(lines.row(4).spans()).contains(new Span(7, 11, Token.NULL));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 30, 300, 3000})
  void randomTextsLookAsTheReferenceSays(int size) throws IOException {
    for (int seed = 0; seed < 3000 / size + 20; seed++) {
      String json = new RandomJson(seed * 31L + size).text(size);
      String pretty = Reference.pretty(json);
      JsonDocument document = document(json);
      assertThat(document.fault()).isEmpty();
      assertThat(rows(document)).isEqualTo(Reference.shown(pretty));
      assertThat(copyAll(document)).isEqualTo(pretty);
    }
  }

  @Test
  void aTextThatGrowsInOddPiecesIsRightAtEveryMoment() throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      RandomJson random = new RandomJson(seed);
      byte[] json = Reference.utf8(random.text(400));
      List<String> whole = rows(document(json));
      try (GrowingBytes bytes = GrowingBytes.inMemory()) {
        JsonDocument document = JsonDocument.of(bytes);
        int at = 0;
        while (at < json.length) {
          int n = Math.min(json.length - at, 1 + random.below(900));
          bytes.append(json, at, n);
          at += n;
          assertThat(document.advance(Long.MAX_VALUE)).isTrue();
          assertThat(document.isComplete()).isFalse();
          int known = (int) document.lineCount();
          for (int row = Math.max(0, known - 3); row < known - 1; row++) {
            assertThat(document.lines().row(row).text()).isEqualTo(whole.get(row));
          }
          if (known > 0) {
            assertThat(whole.get(known - 1)).startsWith(known(document, known));
          }
        }
        bytes.finish();
        assertThat(document.advance(1)).isTrue();
        assertThat(document.isComplete()).isTrue();
        assertThat(rows(document)).isEqualTo(whole);
      }
    }
  }

  /// The last line known, less what half a character at its end looks like.
  private static String known(JsonDocument document, int line) {
    return document.lines().row(line - 1).text().replace("\uFFFD", "");
  }

  @Test
  void aByteLimitIndexesNoMoreThanAskedFor() {
    JsonDocument document = JsonDocument.of(GrowingBytes.of(Reference.utf8("[1,2,3,4]")));
    assertThat(document.advance(4)).isFalse();
    assertThat(document.indexedBytes()).isEqualTo(4);
    assertThat(document.lineCount()).isEqualTo(3);
    assertThat(document.isComplete()).isFalse();
    assertThat(document.advance(Long.MAX_VALUE)).isTrue();
    assertThat(document.lineCount()).isEqualTo(6);
  }
}
