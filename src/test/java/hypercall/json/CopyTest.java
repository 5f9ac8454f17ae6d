package hypercall.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CopyTest {
  private static String copy(JsonDocument document, Position from, Position to) throws IOException {
    StringBuilder out = new StringBuilder();
    document.copy(from, to, out);
    return out.toString();
  }

  /// The characters that lie wholly between two carets, by counting from the start.
  private static String expected(String pretty, Position from, Position to) {
    StringBuilder out = new StringBuilder();
    long line = 1;
    int column = 0;
    for (char c : pretty.toCharArray()) {
      int end = column + (c == '\n' ? 0 : Glyphs.width(c));
      boolean begun = from.compareTo(new Position(line, column)) <= 0;
      boolean over = c == '\n' ? line >= to.line() : to.compareTo(new Position(line, end)) < 0;
      if (begun && !over) {
        out.append(c);
      }
      column = c == '\n' ? 0 : end;
      line += c == '\n' ? 1 : 0;
    }
    return out.toString();
  }

  @Test
  void anyTwoCaretsCopyWhatLiesBetweenThem() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      RandomJson random = new RandomJson(seed);
      String json = random.text(seed % 3 == 0 ? 2000 : 150);
      String pretty = Reference.pretty(json);
      JsonDocument document = JsonDocumentTest.document(json);
      for (int i = 0; i < 10; i++) {
        Position from = caret(document, random);
        Position to = caret(document, random);
        String wanted = from.compareTo(to) < 0 ? expected(pretty, from, to) : "";
        assertThat(copy(document, from, to)).isEqualTo(wanted);
      }
    }
  }

  private static Position caret(JsonDocument document, RandomJson random) {
    long line = 1 + random.below((int) document.lineCount());
    int length = document.lines().row(line - 1).text().length();
    return new Position(line, random.below(length + 1));
  }

  @Test
  void aRangeAfterAFaultIsCopiedToo() throws IOException {
    JsonDocument document = JsonDocumentTest.document("[1\n x\ny\nz]");
    assertThat(copy(document, new Position(3, 0), new Position(5, 1))).isEqualTo("x\ny\nz");
    assertThat(copy(document, new Position(4, 0), new Position(5, 2))).isEqualTo("y\nz]");
    assertThat(copy(document, new Position(2, 2), new Position(4, 0))).isEqualTo("1\nx\n");
  }

  @Test
  void nothingIsCopiedFromAnEmptyOrReversedRange() throws IOException {
    JsonDocument document = JsonDocumentTest.document("[1]");
    assertThat(copy(document, new Position(2, 1), new Position(2, 1))).isEmpty();
    assertThat(copy(document, new Position(3, 1), new Position(2, 1))).isEmpty();
    assertThat(copy(document, new Position(9, 0), new Position(10, 0))).isEmpty();
  }

  @Test
  void eachShownByteIsCopiedAtThePlaceItIsToldToBe() throws IOException {
    String json = new RandomJson(11).text(500);
    byte[] bytes = Reference.utf8(json);
    JsonDocument document = JsonDocumentTest.document(bytes);
    for (int offset = 0; offset < bytes.length; offset += 7) {
      boolean ascii = bytes[offset] > ' ';
      Optional<Position> place = document.positionOf(offset);
      if (ascii) {
        Position from = place.orElseThrow();
        Position to = new Position(from.line(), from.column() + 1);
        assertThat(copy(document, from, to)).isEqualTo(String.valueOf((char) bytes[offset]));
      }
    }
    assertThat(document.positionOf(bytes.length)).isEmpty();
    assertThat(JsonDocumentTest.document("[ 1]").positionOf(1)).isEmpty();
  }
}
