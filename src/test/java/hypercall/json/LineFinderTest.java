package hypercall.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFinderTest {
  private static Query regex(String pattern) {
    return new Query(pattern, false, false, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "r\\w+g",
        "^\\s*\"a\"",
        "\": [-0-9.]+",
        "[{\\[]$",
        "x*",
        "(?<=n)g\\b",
        "\\bü|GRÜ",
        "a|xx|.日",
        "\\\\u202e"
      })
  void aRegularExpressionFindsWhatItFindsInEachLine(String pattern) {
    for (int seed = 30; seed < 34; seed++) {
      JsonDocument document = JsonDocumentTest.document(new RandomJson(seed).text(500));
      for (int switches = 0; switches < 4; switches++) {
        Query query = new Query(pattern, (switches & 1) != 0, (switches & 2) != 0, true);
        List<Finder.Hit> hits = NaiveFind.lineByLine(document, query);
        assertThat(hits).isEqualTo(NaiveFind.inLines(document, query));
        assertThat(onEachLine(document, query)).isEqualTo(hits);
      }
    }
  }

  private static List<Finder.Hit> onEachLine(JsonDocument document, Query query) {
    LineFinder finder = NaiveFind.lineFinder(document, query);
    finder.advance(Long.MAX_VALUE);
    List<Finder.Hit> hits = new ArrayList<>();
    for (long line = 1; line <= document.lineCount(); line++) {
      hits.addAll(finder.on(line));
    }
    return hits;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\": ", "\"a\": 1", "running\",", "[]", "{},", " \"sta"})
  void whatIsShownAcrossTokensIsFoundAsItIsShown(String text) {
    for (int seed = 40; seed < 44; seed++) {
      JsonDocument document = JsonDocumentTest.document(new RandomJson(seed).text(500));
      Query query = Query.plain(text, seed % 2 == 0);
      assertThat(document.find(query)).isEmpty();
      assertThat(NaiveFind.lineByLine(document, query))
          .isEqualTo(NaiveFind.inLines(document, query));
    }
  }

  @Test
  void aSearchOverAGrowingDocumentFindsTheSame() throws IOException {
    byte[] json = Reference.utf8("[" + new RandomJson(5).text(3000) + "]");
    Query query = regex("runn?ing\",?$");
    List<Finder.Hit> whole = NaiveFind.lineByLine(JsonDocumentTest.document(json), query);
    assertThat(whole).hasSizeGreaterThan(10);
    try (GrowingBytes bytes = GrowingBytes.inMemory()) {
      JsonDocument document = JsonDocument.of(bytes);
      LineFinder finder = NaiveFind.lineFinder(document, query);
      for (int at = 0; at < json.length; at += 5000) {
        bytes.append(json, at, Math.min(5000, json.length - at));
        document.advance(Long.MAX_VALUE);
        while (!finder.advance(700)) {}
      }
      bytes.finish();
      document.advance(0);
      assertThat(finder.advance(Long.MAX_VALUE)).isTrue();
      assertThat(finder.count()).isEqualTo(whole.size());
      for (int i = 0; i < whole.size(); i++) {
        assertThat(finder.hit(i)).isEqualTo(whole.get(i));
      }
    }
  }

  @Test
  void inAVeryLongLineEverythingIsCountedOnceAndToldAtTheCutWhereItIsNotShown() {
    StringBuilder text = new StringBuilder("{\"k\": \"");
    for (int i = 0; i < 60_000; i++) {
      text.append("ä").append(i).append("needle ");
    }
    JsonDocument document = JsonDocumentTest.document(text.append("end\"}").toString());
    List<Finder.Hit> hits = NaiveFind.lineByLine(document, regex("ne+dle (?!end)|end"));
    assertThat(hits).hasSize(60_000);
    assertThat(hits.subList(0, 700))
        .isEqualTo(NaiveFind.inLines(document, regex("needle ")).subList(0, 700));
    Position cut = new Position(2, 10_000);
    assertThat(hits.getLast()).isEqualTo(new Finder.Hit(cut, cut));
    assertThat(NaiveFind.lineByLine(document, regex("^ +\""))).hasSize(1);
  }

  @Test
  void aMatchLongerThanAnyPieceOfAVeryLongLineIsOne() {
    String middle = "ä".repeat(400_000);
    JsonDocument document =
        JsonDocumentTest.document("[\"b<" + middle + ">c<1>" + "d".repeat(20_000) + "<2>\",3]");
    List<Finder.Hit> hits = NaiveFind.lineByLine(document, regex("<[^>]+>"));
    assertThat(hits).hasSize(3);
    Position cut = new Position(2, 10_000);
    assertThat(hits.getFirst()).isEqualTo(new Finder.Hit(new Position(2, 4), cut));
    assertThat(NaiveFind.lineByLine(document, regex("ä+"))).hasSize(1);
    assertThat(NaiveFind.lineByLine(document, regex("d+<"))).hasSize(1);
    assertThat(NaiveFind.lineByLine(document, regex("c<1>d{20000}<2>\",$"))).hasSize(1);
    assertThat(NaiveFind.lineByLine(document, regex("ä{3000}"))).hasSize(133);
  }

  @Test
  void aPatternThatGoesAllWaysIsStoppedByItsBudgetAndSaysWhere() throws QueryFault {
    JsonDocument document =
        JsonDocumentTest.document("[\"aaa\", \"" + "a".repeat(60) + "\", \"aaa\"]");
    TextMatcher matcher = TextMatcher.of(regex("(.*a){30}x|\"a{3}\""), 100_000, () -> false);
    LineFinder finder = document.lineByLine(matcher);
    assertThat(finder.advance(Long.MAX_VALUE)).isTrue();
    assertThat(finder.stoppedAt()).contains(3L);
    assertThat(finder.count()).isEqualTo(1);
  }

  @Test
  void whoDoesNotWaitAnyMoreStopsIt() throws QueryFault {
    JsonDocument document = JsonDocumentTest.document("[\"" + "a".repeat(60) + "\", \"aaa\"]");
    int[] asked = {0};
    TextMatcher matcher = TextMatcher.of(regex("(.*a){30}x|b"), 1L << 40, () -> ++asked[0] == 5);
    LineFinder finder = document.lineByLine(matcher);
    assertThat(finder.advance(Long.MAX_VALUE)).isTrue();
    assertThat(asked[0]).isEqualTo(5);
    LineFinder other = NaiveFind.lineFinder(document, regex("a"));
    other.cancel();
    assertThat(other.advance(Long.MAX_VALUE)).isTrue();
    assertThat(other.count()).isZero();
  }

  @Test
  void aPatternThatGoesTooDeepIsStoppedToo() {
    JsonDocument document = JsonDocumentTest.document("[\"" + "ab".repeat(4_900) + "\"]");
    LineFinder finder = NaiveFind.lineFinder(document, regex("\"(?:(a|b)(?=.))*\""));
    assertThat(finder.advance(Long.MAX_VALUE)).isTrue();
    assertThat(finder.count()).isZero();
  }

  @Test
  void aFaultInAPatternIsToldWithItsColumn() {
    assertThatExceptionOfType(QueryFault.class)
        .isThrownBy(() -> TextMatcher.of(regex("ab[c"), 1, () -> false))
        .withMessage("Unclosed character class at column 4")
        .matches(fault -> fault.column() == 3);
  }
}
