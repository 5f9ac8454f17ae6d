package hypercall.json;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/// What a hostile or broken server may send: shown without a crash, a freeze or a lie.
class NastyTest {
  private static final int LARGE = 6_000_000;

  @Test
  void oneHugeStringIsCutForDisplayAndCopiedWhole() throws IOException {
    byte[] json = new byte[LARGE];
    Arrays.fill(json, (byte) 'x');
    System.arraycopy(Reference.utf8("{\"k\":\""), 0, json, 0, 6);
    System.arraycopy(Reference.utf8("\",\"z\":1}"), 0, json, LARGE - 8, 8);
    JsonDocument document = JsonDocumentTest.document(json);
    assertThat(document.lineCount()).isEqualTo(4);
    Line line = document.lines().row(1);
    assertThat(line.cut()).isTrue();
    assertThat(line.text()).hasSize(10_001).endsWith("x…");
    assertThat(line.spans().getFirst().token()).isEqualTo(Token.KEY);
    assertThat(line.spans().getLast()).isEqualTo(new Span(10_000, 10_001, Token.HINT));
    assertThat(document.lines().row(2).text()).isEqualTo("  \"z\": 1");
    StringBuilder copied = new StringBuilder();
    document.copy(new Position(2, 7), new Position(2, 10_001), copied);
    assertThat(copied.length()).isEqualTo(LARGE - 11);
    copied.setLength(0);
    document.copy(new Position(2, 0), new Position(2, 10), copied);
    assertThat(copied.toString()).isEqualTo("  \"k\": \"xx");
    assertThat(document.positionOf(LARGE - 9)).contains(new Position(2, 10_000));
    assertThat(document.positionOf(LARGE - 2)).contains(new Position(3, 7));
  }

  @Test
  void whatStandsAcrossTheCutIsShownWhole() throws IOException {
    for (String across : new String[] {"😀", "\u202E"}) {
      String value = "x".repeat(9_996) + across + "rest";
      JsonDocument document = JsonDocumentTest.document("[\"" + value + "\"]");
      Line line = document.lines().row(1);
      assertThat(line.cut()).isTrue();
      assertThat(line.text()).hasSize(9_999 + (across.length() == 2 ? 2 : 6) + 1).endsWith("…");
      StringBuilder copied = new StringBuilder();
      document.copy(new Position(2, 0), new Position(2, line.text().length()), copied);
      assertThat(copied.toString()).isEqualTo("  \"" + value + "\"");
    }
  }

  @Test
  void aHugeKeyIsStillAKey() {
    String key = "k".repeat(512 << 10);
    Line line = JsonDocumentTest.document("{\"" + key + "\":1}").lines().row(1);
    assertThat(line.cut()).isTrue();
    assertThat(line.spans().getFirst()).isEqualTo(new Span(2, 10_000, Token.KEY));
  }

  @Test
  void hugeWhiteSpaceIsSteppedOver() {
    String space = " ".repeat(1_000_000);
    JsonDocument document =
        JsonDocumentTest.document("[" + space + "1" + space + "," + space + "2" + space + "]");
    assertThat(JsonDocumentTest.rows(document)).containsExactly("[", "  1,", "  2", "]");
  }

  @Test
  void aHundredThousandLevelsAreIndexedFoldedAndFormatted() throws IOException {
    int levels = 100_000;
    JsonDocument document =
        JsonDocumentTest.document("[".repeat(levels) + "7" + "]".repeat(levels));
    FoldedLines lines = document.lines();
    assertThat(lines.rowCount()).isEqualTo(2L * levels + 1);
    assertThat(lines.row(levels).text()).isEqualTo(" ".repeat(128) + "7");
    lines.toggle(1);
    assertThat(lines.rowCount()).isEqualTo(1);
    assertThat(lines.row(0).text()).isEqualTo("[ 1 item ]");
    lines.reveal(50_000);
    lines.foldAll(1000);
    assertThat(lines.rowCount()).isEqualTo(2001);
    lines.foldAll(1);
    lines.reveal(levels + 1);
    assertThat(lines.lineOf(lines.rowOf(levels + 1))).isEqualTo(levels + 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(new JsonFormatter(out, true).format(document.bytes())).isEmpty();
    assertThat(out.size()).isGreaterThan(2 * levels * 120);
  }

  @Test
  void aHundredThousandOpenBracketsAreNotClosedForTheServer() {
    JsonDocument document = JsonDocumentTest.document("[".repeat(100_000));
    assertThat(document.fault().orElseThrow().offset()).isEqualTo(100_000);
    FoldedLines lines = document.lines();
    lines.toggle(1);
    assertThat(lines.row(0).text()).isEqualTo("[ 1 item … ");
  }

  @Test
  void numbersKeysDuplicatesAndEscapesStayAsSent() throws IOException {
    String json =
        "{\"b\":1.0,\"a\":1E400,\"b\":-0,\"\\u0061\":12345678901234567890123,\"/\":\"\\/\"}";
    assertThat(JsonDocumentTest.copyAll(JsonDocumentTest.document(json)))
        .isEqualTo(Reference.pretty(json))
        .contains("\"b\": 1.0,", "\"b\": -0,", "1E400", "\\u0061", "\\/");
  }

  @Test
  void invalidUtf8InAStringIsMarked() {
    byte[] json = {'[', '"', 'a', (byte) 0xC3, 'b', (byte) 0xFF, '"', ']'};
    JsonDocument document = JsonDocumentTest.document(json);
    assertThat(document.fault()).isEmpty();
    assertThat(document.lines().row(1).text()).isEqualTo("  \"a\uFFFDb\uFFFD\"");
  }

  @Test
  void aByteOrderMarkIsShownAndNoFault() {
    JsonDocument document = JsonDocumentTest.document("\uFEFF{\"a\":1}");
    assertThat(document.fault()).isEmpty();
    assertThat(JsonDocumentTest.rows(document)).containsExactly("\\ufeff{", "  \"a\": 1", "}");
  }

  @Test
  void controlAndDirectionCharactersAreShownAsHintsAndCopiedAsSent() throws IOException {
    JsonDocument document = JsonDocumentTest.document("[\"a\u202Eb\u2066\u200F\u0085\"]");
    Line line = document.lines().row(1);
    assertThat(line.text()).isEqualTo("  \"a\\u202eb\\u2066\\u200f\\u0085\"");
    assertThat(line.spans()).contains(new Span(4, 10, Token.HINT), new Span(11, 29, Token.HINT));
    StringBuilder copied = new StringBuilder();
    document.copy(new Position(2, 3), new Position(2, 11), copied);
    assertThat(copied.toString()).isEqualTo("a\u202Eb");
  }

  @Test
  void whereThereIsNothingButWhiteSpaceOneMayGoToItsFault() {
    JsonDocument document = JsonDocumentTest.document(" \n \n");
    assertThat(document.fault().orElseThrow().line()).isEqualTo(1);
    FoldedLines lines = document.lines();
    lines.reveal(1);
    lines.foldAll(1);
    assertThat(lines.rowCount()).isZero();
    TreeRows tree = document.tree();
    tree.reveal(1);
    assertThat(tree.rowCount()).as("the fault's").isEqualTo(1);
  }

  @Test
  void whatFollowsAFaultIsShownRawLineByLine() throws IOException {
    JsonDocument document = JsonDocumentTest.document("[1,{\"a\":tru }\r\n x\ty,\n\n]");
    assertThat(document.fault().orElseThrow())
        .isEqualTo(
            new Fault(
                11, 4, "The word was expected to be true, false or null, but a space was found."));
    assertThat(JsonDocumentTest.rows(document))
        .containsExactly("[", "  1,", "  {", "    \"a\": tru }", " x\\ty,", "", "]");
    assertThat(JsonDocumentTest.copyAll(document))
        .isEqualTo("[\n  1,\n  {\n    \"a\": tru }\r\n x\ty,\n\n]");
  }

  @Test
  void aReaderMayShowAndFoldWhileAnotherThreadIndexes()
      throws IOException, InterruptedException, ExecutionException {
    byte[] json = Reference.utf8("[" + (new RandomJson(3).text(3000) + ",").repeat(60) + "0]");
    try (GrowingBytes bytes = GrowingBytes.inMemory()) {
      JsonDocument document = JsonDocument.of(bytes);
      FutureTask<Void> writer =
          new FutureTask<>(
              () -> {
                for (int at = 0; at < json.length; at += 7001) {
                  bytes.append(json, at, Math.min(7001, json.length - at));
                  document.advance(Long.MAX_VALUE);
                }
                bytes.finish();
                document.advance(Long.MAX_VALUE);
                return null;
              });
      Thread thread = Thread.ofPlatform().start(writer);
      FoldedLines lines = document.lines();
      FoldedLines shut = document.lines();
      shut.foldAll(1);
      long seen = 0;
      while (!document.isComplete() && thread.isAlive()) {
        long rows = lines.rowCount();
        assertThat(rows).isGreaterThanOrEqualTo(seen);
        seen = rows;
        if (rows > 0) {
          assertThat(lines.row(rows - 1).number()).isEqualTo(rows);
          assertThat(shut.row(shut.rowCount() - 1).text()).isNotNull();
        }
      }
      writer.get();
      JsonDocument whole = JsonDocumentTest.document(json);
      assertThat(lines.rowCount()).isEqualTo(whole.lineCount());
      FoldedLines folded = whole.lines();
      folded.foldAll(1);
      assertThat(shut.rowCount()).isEqualTo(folded.rowCount());
    }
  }
}
