package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.json.Finder.Hit;
import hypercall.json.JsonDocument;
import hypercall.json.Position;
import hypercall.json.Query;
import hypercall.json.QueryFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextLinesTest {
  private static Lines lines(String text, int columns) {
    Lines lines = Lines.text(Samples.bytes(text), columns);
    while (!lines.advance(7)) {
      assertThat(lines.isComplete()).isFalse();
    }
    return lines;
  }

  @Test
  void jsonThatWasBrokenOffIsNotCalledFaulty() throws IOException {
    byte[] half = "{\"data\":[1,".getBytes(StandardCharsets.UTF_8);
    GrowingBytes broken = GrowingBytes.inMemory();
    broken.append(half, 0, half.length);
    broken.breakOff();

    assertThat(fault(broken)).isEmpty();
    assertThat(fault(GrowingBytes.of(half))).startsWith("Not valid JSON");
  }

  private static String fault(GrowingBytes bytes) {
    Lines lines = Lines.pretty(JsonDocument.of(bytes));
    lines.advance(100);
    lines.advance(100);
    return lines.fault();
  }

  private static List<String> rows(Lines lines) {
    List<String> rows = new ArrayList<>();
    for (long row = 0; row < lines.rowCount(); row++) {
      rows.add(lines.row(row).text());
    }
    return rows;
  }

  @Test
  void rows_end_at_line_ends_and_when_they_are_full() {
    assertThat(rows(lines("one\ntwelve\r\n\nlast", 5)))
        .containsExactly("one", "twelv", "e", "", "last");
  }

  @Test
  void a_character_of_several_bytes_is_never_cut() {
    assertThat(rows(lines("aaaé日本語", 4))).containsExactly("aaaé", "日本", "語");
  }

  @Test
  void every_row_of_a_large_text_is_found_from_anywhere() {
    Random random = new Random(3);
    String text =
        random
            .ints(20_000, 0, 90)
            .mapToObj(length -> "x".repeat(length) + length)
            .collect(Collectors.joining("\n"));
    Lines lines = lines(text, 40);
    List<String> rows = rows(lines);
    for (int i = 0; i < 2_000; i++) {
      int row = random.nextInt(rows.size());
      assertThat(lines.row(row).text()).isEqualTo(rows.get(row));
    }
  }

  @Test
  void copying_gives_the_text_as_it_came_without_the_breaks_that_were_added() throws IOException {
    String text = "0123456789abcdef\r\nsecond\n";
    Lines lines = lines(text, 5);
    StringBuilder all = new StringBuilder();
    lines.copy(new Position(1, 0), new Position(lines.rowCount(), 99), all);
    assertThat(all).hasToString(text);
    StringBuilder part = new StringBuilder();
    lines.copy(new Position(1, 3), new Position(3, 1), part);
    assertThat(part).hasToString("3456789a");
  }

  @Test
  void find_crosses_added_breaks_and_tells_places() throws QueryFault {
    Lines lines = lines("éabcDEfgh abcde", 5);
    TextSearch search = (TextSearch) lines.search(Query.plain("ABCDE", false));
    while (!search.advance(4)) {
      assertThat(search.count()).isLessThanOrEqualTo(2);
    }
    assertThat(search.count()).isEqualTo(2);
    assertThat(search.hit(0)).isEqualTo(new Hit(new Position(1, 1), new Position(2, 1)));
    assertThat(search.firstFrom(new Position(2, 0))).contains(1L);
    assertThat(search.firstFrom(new Position(4, 2))).isEmpty();
    Search exact = lines.search(Query.plain("ABCDE", true));
    assertThat(exact.advance()).isTrue();
    assertThat(exact.count()).isZero();
  }

  @Test
  void a_regular_expression_finds_what_is_longer_than_a_piece_of_a_long_line() throws QueryFault {
    String text = "<" + "x".repeat(3_000_000) + ">\r\nend <1>\r\n" + "ab".repeat(700_000);
    Lines lines = lines(text, 100);
    Search search = lines.search(new Query("<[^>]+>$|(?<=b)ab$|^ab", true, false, true));
    while (!search.advance()) {}
    assertThat(search.count()).isEqualTo(4);
    assertThat(search.hit(0).from()).isEqualTo(new Position(1, 0));
    assertThat(search.hit(0).to()).isEqualTo(new Position(30_001, 2));
    assertThat(search.hit(1).from().column()).isEqualTo(4);
  }

  @Test
  void more_rows_come_while_the_bytes_grow() throws IOException {
    GrowingBytes bytes = GrowingBytes.inMemory();
    Lines lines = Lines.text(bytes, 80);
    bytes.append("first\nsec".getBytes(StandardCharsets.US_ASCII), 0, 9);
    assertThat(lines.advance(100)).isTrue();
    assertThat(rows(lines)).containsExactly("first", "sec");
    assertThat(lines.isComplete()).isFalse();
    bytes.append("ond\n".getBytes(StandardCharsets.US_ASCII), 0, 4);
    bytes.finish();
    assertThat(lines.advance(100)).isTrue();
    assertThat(rows(lines)).containsExactly("first", "second");
    assertThat(lines.isComplete()).isTrue();
  }

  @Test
  void no_bytes_are_no_rows() {
    Lines lines = lines("", 80);
    assertThat(lines.rowCount()).isZero();
    assertThat(lines.end()).isEqualTo(new Position(1, 0));
  }
}
