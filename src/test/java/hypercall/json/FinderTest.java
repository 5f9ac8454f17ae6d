package hypercall.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinderTest {
  private static List<Finder.Hit> hits(JsonDocument document, String query, boolean matchCase) {
    Finder finder = document.find(Query.plain(query, matchCase)).orElseThrow();
    assertThat(finder.advance(Long.MAX_VALUE)).isTrue();
    return hits(finder);
  }

  private static List<Finder.Hit> hits(Finder finder) {
    List<Finder.Hit> hits = new ArrayList<>();
    for (long i = 0; i < finder.count(); i++) {
      hits.add(finder.hit(i));
    }
    return hits;
  }

  private static Finder.Hit hit(long line, int from, int to) {
    return new Finder.Hit(new Position(line, from), new Position(line, to));
  }

  @Test
  void keysAndValuesAreFoundWhereTheyAreShown() {
    JsonDocument document = JsonDocumentTest.document("{\"status\":\"running\",\"n\":[10,210]}");
    assertThat(hits(document, "n", true))
        .containsExactly(hit(2, 15, 16), hit(2, 16, 17), hit(2, 18, 19), hit(3, 3, 4));
    assertThat(hits(document, "\"status\"", true)).containsExactly(hit(2, 2, 10));
    assertThat(hits(document, "10", true)).containsExactly(hit(4, 4, 6), hit(5, 5, 7));
    assertThat(hits(document, "RUN", true)).isEmpty();
    assertThat(hits(document, "RUN", false)).containsExactly(hit(2, 13, 16));
    assertThat(hits(document, "", true)).isEmpty();
  }

  @Test
  void aHitLiesInsideOneToken() {
    JsonDocument document = JsonDocumentTest.document("[\"a, b\" ,  \"c\",\"a\", 1 , 2]");
    assertThat(hits(document, ", ", true)).containsExactly(hit(2, 4, 6));
    assertThat(hits(document, "\",\"", true)).isEmpty();
    assertThat(hits(document, " ", true)).containsExactly(hit(2, 5, 6));
    assertThat(hits(document, ",", true)).hasSize(5);
  }

  @Test
  void charactersShownAsEscapesAreCountedInColumns() {
    JsonDocument document = JsonDocumentTest.document("[\"\u202Eüber 😀 here\"]");
    assertThat(hits(document, "here", true)).containsExactly(hit(2, 17, 21));
    assertThat(hits(document, "\u202E", true)).containsExactly(hit(2, 3, 9));
    assertThat(hits(document, "😀", true)).containsExactly(hit(2, 14, 16));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "pve1", "RUNNING", "lo", "ng l", "xx", "xxxxxxxxxxx", "\"", "日", "{", "1"})
  void allHitsAreThoseOfAPlainSearchThroughTheTokens(String query) {
    for (int seed = 0; seed < 6; seed++) {
      JsonDocument document =
          JsonDocumentTest.document(new RandomJson(seed).text(seed % 2 == 0 ? 200 : 1500));
      for (boolean matchCase : new boolean[] {true, false}) {
        assertThat(hits(document, query, matchCase)).isEqualTo(plain(document, query, matchCase));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUNNING", "grÜSSE", "grÜ", "Ü", "a", "xx", "日本", "ong", "smile", "\\n", "pve1", "-1"
      })
  void wholeWordsAndEitherCaseAreThoseOfALookAtEachLine(String text) {
    for (int seed = 20; seed < 24; seed++) {
      JsonDocument document = JsonDocumentTest.document(new RandomJson(seed).text(600));
      for (int switches = 0; switches < 4; switches++) {
        Query query = new Query(text, (switches & 1) != 0, (switches & 2) != 0, false);
        Finder finder = document.find(query).orElseThrow();
        finder.advance(Long.MAX_VALUE);
        List<Finder.Hit> hits = hits(finder);
        assertThat(hits).isEqualTo(NaiveFind.inLines(document, query));
        assertThat(onEachLine(document, finder)).isEqualTo(hits);
      }
    }
  }

  private static List<Finder.Hit> onEachLine(JsonDocument document, Finder finder) {
    List<Finder.Hit> hits = new ArrayList<>();
    for (long line = 1; line <= document.lineCount(); line++) {
      hits.addAll(finder.on(line));
    }
    return hits;
  }

  @Test
  void aLetterWhoseOtherCaseIsLongerIsSoughtLineByLine() {
    JsonDocument document = JsonDocumentTest.document("[\"STRAẞE\", \"straße\", \"Åå\", \"Kk\"]");
    assertThat(document.find(Query.plain("ß", false))).isEmpty();
    assertThat(document.find(Query.plain("ß", true))).isPresent();
    assertThat(NaiveFind.lineByLine(document, Query.plain("Straße", false)))
        .containsExactly(hit(2, 3, 9), hit(3, 3, 9));
    assertThat(hits(document, "å", false)).hasSize(2);
    assertThat(hits(document, "k", false)).hasSize(2);
  }

  private static List<Finder.Hit> plain(JsonDocument document, String query, boolean matchCase) {
    List<Finder.Hit> hits = new ArrayList<>();
    FoldedLines lines = document.lines();
    for (long row = 0; row < lines.rowCount(); row++) {
      Line line = lines.row(row);
      String text = matchCase ? line.text() : line.text().toLowerCase(Locale.ROOT);
      String wanted = matchCase ? query : query.toLowerCase(Locale.ROOT);
      int last = 0;
      for (Span span : merged(line)) {
        int at = text.indexOf(wanted, Math.max(last, span.from()));
        while (at >= 0 && at + query.length() <= span.to()) {
          hits.add(hit(row + 1, at, at + query.length()));
          last = at + query.length();
          at = text.indexOf(wanted, last);
        }
      }
    }
    return hits;
  }

  /// Spans with the escapes inside strings taken as part of them.
  private static List<Span> merged(Line line) {
    List<Span> merged = new ArrayList<>();
    for (Span span : line.spans()) {
      Span last = merged.isEmpty() ? null : merged.getLast();
      boolean joins =
          last != null
              && last.to() == span.from()
              && span.token() != Token.PUNCTUATION
              && last.token() != Token.PUNCTUATION;
      if (joins) {
        merged.set(merged.size() - 1, new Span(last.from(), span.to(), last.token()));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  @Test
  void aSearchInPiecesOverAGrowingDocumentFindsTheSame() throws IOException {
    byte[] json = Reference.utf8("[" + new RandomJson(5).text(6000) + "]");
    List<Finder.Hit> whole = hits(JsonDocumentTest.document(json), "running", true);
    assertThat(whole).hasSizeGreaterThan(20);
    try (GrowingBytes bytes = GrowingBytes.inMemory()) {
      JsonDocument document = JsonDocument.of(bytes);
      Finder finder = document.find(Query.plain("running", true)).orElseThrow();
      for (int at = 0; at < json.length; at += 9000) {
        bytes.append(json, at, Math.min(9000, json.length - at));
        document.advance(Long.MAX_VALUE);
        while (!finder.advance(1)) {
          assertThat(finder.count()).isLessThanOrEqualTo(whole.size());
        }
        assertThat(hits(finder)).isEqualTo(whole.subList(0, (int) finder.count()));
      }
      bytes.finish();
      document.advance(0);
      assertThat(finder.advance(Long.MAX_VALUE)).isTrue();
      assertThat(hits(finder)).isEqualTo(whole);
    }
  }

  @Test
  void theFirstHitFromAPlaceIsFound() {
    JsonDocument document = JsonDocumentTest.document("[\"a a\",1,\"a\"]");
    Finder finder = document.find(Query.plain("a", true)).orElseThrow();
    finder.advance(Long.MAX_VALUE);
    assertThat(finder.firstFrom(new Position(1, 0))).contains(0L);
    assertThat(finder.firstFrom(new Position(2, 4))).contains(1L);
    assertThat(finder.firstFrom(new Position(3, 0))).contains(2L);
    assertThat(finder.firstFrom(new Position(4, 4))).isEmpty();
    assertThatThrownBy(() -> finder.hit(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void hitsThatCrossBlocksAreCountedOnce() {
    String padding = "x".repeat(Blocks.SIZE - 5);
    JsonDocument document =
        JsonDocumentTest.document("[\"" + padding + "needle" + "y".repeat(9000) + "needle\"]");
    assertThat(hits(document, "needle", true))
        .containsExactly(hit(2, Blocks.SIZE - 2, Blocks.SIZE + 4), hit(2, 10_000, 10_000));
    assertThat(hits(document, "yy", true)).hasSize(4500);
  }
}
