package hypercall.json;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TreeRowsTest {
  private static final String GUESTS =
      "{\"total\":2,\"data\":[{\"status\":\"running\",\"vmid\":100,\"tags\":[]},"
          + "{\"vmid\":101,\"name\":\"we\\u0062\",\"disks\":[1,[2]]}],\"note\":\"\"}";

  private static List<String> texts(TreeRows rows) {
    return LongStream.range(0, rows.rowCount()).mapToObj(row -> text(rows, row)).toList();
  }

  private static String text(TreeRows rows, long number) {
    TreeRow row = rows.row(number);
    String count = row.isContainer() ? " " + row.members() + (row.whole() ? "" : "+") : "";
    return "  ".repeat(row.level())
        + row.key().text()
        + " = "
        + row.value().text()
        + " ("
        + row.kind().word()
        + count
        + ")";
  }

  @Test
  void everyMemberAndElementIsARowWithKeyValueTypeAndCount() {
    TreeRows rows = JsonDocumentTest.document(GUESTS).tree();
    rows.openAll();
    assertThat(texts(rows))
        .containsExactly(
            "total = 2 (number)",
            "data =  (array 2)",
            "  0 = vmid: 100, status: running, … (object 3)",
            "    status = \"running\" (string)",
            "    vmid = 100 (number)",
            "    tags =  (array 0)",
            "  1 = vmid: 101, name: we\\u0062, … (object 3)",
            "    vmid = 101 (number)",
            "    name = \"we\\u0062\" (string)",
            "    disks = 1, … (array 2)",
            "      0 = 1 (number)",
            "      1 = 2 (array 1)",
            "        0 = 2 (number)",
            "note = \"\" (string)");
    assertThat(rows.parentOf(12)).contains(11L);
    assertThat(rows.parentOf(6)).contains(1L);
    assertThat(rows.parentOf(0)).isEmpty();
  }

  @Test
  void atFirstOnlyTheOutermostMembersAreSeenAndTheyOpenOneByOneOrWhole() {
    TreeRows rows = JsonDocumentTest.document(GUESTS).tree();
    assertThat(texts(rows)).hasSize(3);
    rows.toggle(rows.lineOf(1));
    assertThat(rows.rowCount()).isEqualTo(5);
    assertThat(rows.isOpen(rows.row(1))).isTrue();
    assertThat(rows.isOpen(rows.row(2))).isFalse();
    rows.openInside(rows.lineOf(3));
    assertThat(texts(rows)).hasSize(11).contains("        0 = 2 (number)");
    rows.toggle(rows.lineOf(1));
    assertThat(rows.rowCount()).isEqualTo(3);
    rows.closeAll(1);
    assertThat(rows.rowCount()).isEqualTo(5);
    assertThat(rows.rowOf(JsonDocumentTest.document(GUESTS).lineCount())).isZero();
  }

  @Test
  void whatIsOpenIsFoundAgainInTheNextAnswerWhereverItStandsThere() {
    TreeRows rows = JsonDocumentTest.document(GUESTS).tree();
    rows.restore(TreeFolds.FIRST);
    assertThat(rows.rowCount()).isEqualTo(5);
    rows.openInside(rows.lineOf(3));
    rows.toggle(rows.lineOf(6));
    TreeRows next =
        JsonDocumentTest.document(
                "{\"data\":[{\"vmid\":7},{\"disks\":[5,[6]],\"new\":{\"a\":1}},{\"b\":1}]}")
            .tree();
    next.restore(rows.folds());
    assertThat(texts(next))
        .containsExactly(
            "data =  (array 3)",
            "  0 = vmid: 7 (object 1)",
            "  1 =  (object 2)",
            "    disks = 5, … (array 2)",
            "    new = a: 1 (object 1)",
            "      a = 1 (number)",
            "  2 = b: 1 (object 1)");
    List<String> path = rows.pathOf(rows.lineOf(6));
    assertThat(path).containsExactly("\"data", "1", "\"disks");
    assertThat(next.lineAt(path).map(next::rowOf)).contains(3L);
    assertThat(next.lineAt(List.of("\"data", "9"))).isEmpty();
  }

  @Test
  void aFaultIsTheLastRowAndWhatCameBeforeItIsThere() {
    TreeRows broken = JsonDocumentTest.document("{\"a\":[1,2,x],\n\"b\":3}\n\n").tree();
    broken.openAll();
    assertThat(texts(broken))
        .hasSize(5)
        .last()
        .asString()
        .startsWith("Fault = ")
        .endsWith("(fault)");
    TreeRows cut = JsonDocumentTest.document("{\"a\":[1,{\"b\":tru").tree();
    cut.openAll();
    assertThat(texts(cut)).hasSize(5).contains("    b = tru (boolean)", "a = 1, … (array 2+)");
    assertThat(cut.row(4).kind()).isEqualTo(TreeRow.Kind.FAULT);
    cut.closeAll(0);
    assertThat(texts(cut)).hasSize(2);
    assertThat(texts(JsonDocumentTest.document("").tree())).hasSize(1);
    assertThat(texts(JsonDocumentTest.document("no").tree())).hasSize(2);
    assertThat(texts(JsonDocumentTest.document("{\"a\":1}x\ny").tree())).hasSize(2);
    assertThat(texts(JsonDocumentTest.document("{\"a\"").tree()))
        .first()
        .isEqualTo("a =  (no value)");
    assertThat(texts(JsonDocumentTest.document("[]").tree())).containsExactly(" =  (array 0)");
    assertThat(texts(JsonDocumentTest.document("7").tree())).containsExactly(" = 7 (number)");
  }

  @Test
  void itsRowsAreTheLinesLessClosingBracketsWhateverIsToggled() {
    for (int seed = 0; seed < 80; seed++) {
      RandomJson random = new RandomJson(seed);
      boolean spoilt = seed % 5 == 0;
      JsonDocument document =
          JsonDocumentTest.document(
              "[" + (spoilt ? random.spoilt(300) : random.text(seed % 10 == 1 ? 6000 : 300)) + "]");
      TreeRows rows = document.tree();
      FoldedLines lines = document.lines();
      lines.foldAll(1);
      for (int step = 0; step < 20; step++) {
        assertSame(rows, lines, document);
        long row = random.below((int) rows.rowCount());
        long line = rows.lineOf(row);
        switch (random.below(8)) {
          case 0 -> {
            int depth = random.below(4);
            rows.closeAll(depth);
            lines.foldAll(depth + 1);
          }
          case 1 -> {
            rows.openAll();
            lines.unfoldAll();
          }
          case 2 -> {
            long wanted = 1 + random.below((int) document.lineCount());
            rows.reveal(wanted);
            lines.reveal(rows.lineOf(rows.rowOf(wanted)));
          }
          default -> {
            if (line <= document.lineCount()) {
              rows.toggle(line);
              lines.toggle(line);
            }
          }
        }
      }
    }
  }

  private static void assertSame(TreeRows rows, FoldedLines lines, JsonDocument document) {
    long fault = document.fault().map(Fault::line).orElse(Long.MAX_VALUE);
    List<Long> expected = new ArrayList<>();
    for (long row = 1; row < lines.rowCount(); row++) {
      Line line = lines.row(row);
      boolean closing = line.text().strip().startsWith("}") || line.text().strip().startsWith("]");
      boolean raw = line.spans().isEmpty() || line.spans().getFirst().token() == Token.FAULT;
      if (!closing && !raw && line.number() <= fault) {
        expected.add(line.number());
      }
    }
    List<Long> got = new ArrayList<>();
    for (long row = 0; row < rows.rowCount(); row++) {
      if (rows.row(row).kind() != TreeRow.Kind.FAULT) {
        got.add(rows.lineOf(row));
        assertThat(rows.rowOf(rows.lineOf(row))).isEqualTo(row);
      }
    }
    assertThat(got).isEqualTo(expected);
  }

  @Test
  void whatWasCountedBeforehandIsWhatIsCountedThen() {
    for (int seed = 0; seed < 20; seed++) {
      String json =
          "[" + new RandomJson(seed).text(9000) + "," + new RandomJson(seed).text(90) + "]";
      TreeRows plain = JsonDocumentTest.document(json).tree();
      JsonDocument document = JsonDocumentTest.document(json);
      document.prepareOpen();
      TreeRows prepared = document.tree();
      plain.openAll();
      prepared.openAll();
      assertThat(texts(prepared)).isEqualTo(texts(plain));
      prepared.closeAll(0);
      prepared.openInside(prepared.lineOf(0));
      plain.closeAll(0);
      plain.openInside(plain.lineOf(0));
      assertThat(texts(prepared)).isEqualTo(texts(plain));
    }
  }

  @Test
  void rowsComeWhileTheBytesStillGrow() throws java.io.IOException {
    GrowingBytes bytes = GrowingBytes.inMemory();
    JsonDocument document = JsonDocument.of(bytes);
    TreeRows rows = document.tree();
    assertThat(rows.rowCount()).isZero();
    byte[] head = Reference.utf8("{\"data\":[");
    bytes.append(head, 0, head.length);
    for (int i = 0; i < 3000; i++) {
      byte[] more = Reference.utf8("{\"vmid\":" + i + ",\"tags\":[1,2]},");
      bytes.append(more, 0, more.length);
      if (i % 500 == 0) {
        document.advance(Long.MAX_VALUE);
        if (i == 0) {
          rows.toggle(rows.lineOf(0));
        }
        assertThat(rows.row(0).whole()).isFalse();
        assertThat(rows.row(0).members()).isEqualTo(rows.rowCount() - 1);
        assertThat(text(rows, i))
            .startsWith(i == 0 ? "data" : "  " + (i - 1) + " = vmid: " + (i - 1));
      }
    }
  }
}
