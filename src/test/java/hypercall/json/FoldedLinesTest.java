package hypercall.json;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FoldedLinesTest {
  private static final String NODE =
      "{\"data\":{\"cpuinfo\":{\"cores\":4,\"flags\":[1,2]},\"idle\":0,\"disks\":[{\"size\":1}]}}";

  private static List<String> texts(FoldedLines lines) {
    return LongStream.range(0, lines.rowCount()).mapToObj(row -> lines.row(row).text()).toList();
  }

  @Test
  void aClosedFoldShowsHowManyMembersItHidesAndItsEnd() {
    FoldedLines lines = JsonDocumentTest.document(NODE).lines();
    lines.toggle(3);
    lines.toggle(11);
    assertThat(texts(lines))
        .containsExactly(
            "{",
            "  \"data\": {",
            "    \"cpuinfo\": { 2 members },",
            "    \"idle\": 0,",
            "    \"disks\": [ 1 item ]",
            "  }",
            "}");
    Line closed = lines.row(2);
    assertThat(closed.fold()).isEqualTo(Line.Fold.CLOSED);
    assertThat(closed.number()).isEqualTo(3);
    assertThat(closed.spans()).contains(new Span(16, 27, Token.HINT));
    assertThat(lines.lineOf(3)).isEqualTo(10);
    assertThat(lines.rowOf(7)).isEqualTo(2);
  }

  @Test
  void whatWasClosedInsideStaysClosedWhenTheOutsideOpensAgain() {
    FoldedLines lines = JsonDocumentTest.document(NODE).lines();
    lines.toggle(5);
    lines.toggle(3);
    lines.toggle(3);
    assertThat(texts(lines)).contains("      \"flags\": [ 2 items ]");
    lines.toggle(5);
    assertThat(lines.rowCount()).isEqualTo(17);
  }

  @Test
  void aLineWithoutAFoldCannotBeToggled() {
    FoldedLines lines = JsonDocumentTest.document(NODE).lines();
    for (long line : new long[] {-1, 0, 4, 16, 17, 99}) {
      lines.toggle(line);
    }
    assertThat(lines.rowCount()).isEqualTo(17);
  }

  @Test
  void foldingAllLeavesTheMembersOfTheRootAndOpensLevelByLevel() {
    FoldedLines lines = JsonDocumentTest.document(NODE).lines();
    lines.foldAll(1);
    assertThat(texts(lines)).containsExactly("{", "  \"data\": { 3 members }", "}");
    lines.toggle(2);
    assertThat(texts(lines))
        .containsExactly(
            "{",
            "  \"data\": {",
            "    \"cpuinfo\": { 2 members },",
            "    \"idle\": 0,",
            "    \"disks\": [ 1 item ]",
            "  }",
            "}");
    lines.foldAll(0);
    assertThat(texts(lines)).containsExactly("{ 1 member }");
    lines.unfoldAll();
    assertThat(lines.rowCount()).isEqualTo(17);
  }

  @Test
  void revealingALineOpensAllThatHidesIt() {
    FoldedLines lines = JsonDocumentTest.document(NODE).lines();
    lines.foldAll(0);
    lines.reveal(6);
    assertThat(lines.lineOf(lines.rowOf(6))).isEqualTo(6);
    assertThat(texts(lines)).contains("        1,", "    \"disks\": [ 1 item ]");
  }

  @Test
  void foldsAgreeWithANaiveModelWhateverIsToggled() {
    for (int seed = 0; seed < 100; seed++) {
      RandomJson random = new RandomJson(seed);
      boolean spoilt = seed % 5 == 0;
      JsonDocument document =
          JsonDocumentTest.document(
              spoilt ? random.spoilt(300) : random.text(seed % 10 == 1 ? 6000 : 300));
      FoldedLines lines = document.lines();
      NaiveFolds naive = new NaiveFolds(JsonDocumentTest.rows(document), document);
      for (int step = 0; step < 30 && naive.size() > 0; step++) {
        switch (random.below(12)) {
          case 0 -> {
            int depth = random.below(5);
            lines.foldAll(depth);
            naive.foldAll(depth);
          }
          case 1 -> {
            lines.unfoldAll();
            naive.unfoldAll();
          }
          case 2 -> {
            int line = 1 + random.below(naive.size());
            lines.reveal(line);
            naive.reveal(line);
          }
          case 3 -> {
            int line = naive.lineOf(random.below(naive.rows()));
            boolean closed = random.below(2) == 0;
            lines.foldInside(line, closed);
            naive.foldInside(line, closed);
          }
          default -> {
            int line = naive.lineOf(random.below(naive.rows()));
            lines.toggle(line);
            naive.toggle(line);
          }
        }
        naive.assertSame(lines, random);
      }
    }
  }

  @Test
  void foldsStayWhileTheDocumentGrows() throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      RandomJson random = new RandomJson(seed);
      byte[] json = Reference.utf8("[" + random.text(900) + "," + random.text(900) + "]");
      try (GrowingBytes bytes = GrowingBytes.inMemory()) {
        JsonDocument document = JsonDocument.of(bytes);
        FoldedLines lines = document.lines();
        FoldedLines early = document.lines();
        early.foldAll(1);
        bytes.append(json, 0, json.length / 3);
        document.advance(Long.MAX_VALUE);
        lines.toggle(2);
        lines.toggle(1);
        bytes.append(json, json.length / 3, json.length - json.length / 3);
        bytes.finish();
        document.advance(Long.MAX_VALUE);
        assertThat(lines.rowCount()).isEqualTo(1);
        assertThat(lines.row(0).text()).isEqualTo("[ 2 items ]");
        lines.toggle(1);
        FoldedLines fresh = document.lines();
        fresh.toggle(2);
        assertThat(texts(lines)).isEqualTo(texts(fresh));
        fresh.foldAll(1);
        assertThat(texts(early)).isEqualTo(texts(fresh));
      }
    }
  }

  @Test
  void whatIsFoldedWhileTheDocumentGrowsIsAsIfItHadBeenWhole() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      RandomJson random = new RandomJson(seed);
      byte[] json = Reference.utf8("[" + random.text(700) + "," + random.text(700) + "]");
      List<Consumer<FoldedLines>> done = new ArrayList<>();
      try (GrowingBytes bytes = GrowingBytes.inMemory()) {
        JsonDocument document = JsonDocument.of(bytes);
        FoldedLines lines = document.lines();
        for (int at = 0; at < json.length; ) {
          int n = Math.min(json.length - at, 1 + random.below(2500));
          bytes.append(json, at, n);
          at += n;
          document.advance(Long.MAX_VALUE);
          for (int i = 0; i < 4 && lines.rowCount() > 0; i++) {
            Line line = lines.row(random.below((int) lines.rowCount()));
            if (line.fold() != Line.Fold.NONE) {
              done.add(view -> view.toggle(line.number()));
              lines.toggle(line.number());
            } else if (random.below(20) == 0) {
              int depth = 1 + random.below(4);
              done.add(view -> view.foldAll(depth));
              lines.foldAll(depth);
            }
          }
        }
        bytes.finish();
        document.advance(Long.MAX_VALUE);
        FoldedLines replayed = document.lines();
        done.forEach(step -> step.accept(replayed));
        assertThat(texts(lines)).isEqualTo(texts(replayed));
      }
    }
  }
}
