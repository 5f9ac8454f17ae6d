package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.Encoding;
import hypercall.json.Finder.Hit;
import hypercall.json.Line;
import hypercall.json.Position;
import hypercall.json.Query;
import hypercall.json.QueryFault;
import hypercall.json.Token;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRowsTest {
  private static TextLines lines(byte[] bytes, String type) {
    GrowingBytes all = GrowingBytes.of(bytes);
    TextLines lines = Lines.text(all, Encoding.of(all, type), 40);
    while (!lines.advance(5)) {
      assertThat(lines.isComplete()).isFalse();
    }
    assertThat(lines.isComplete()).isTrue();
    return lines;
  }

  private static TextLines latin(String bytes, String type) {
    return lines(bytes.getBytes(StandardCharsets.ISO_8859_1), type);
  }

  private static List<String> rows(Lines lines) {
    List<String> rows = new ArrayList<>();
    for (long row = 0; row < lines.rowCount(); row++) {
      rows.add(lines.row(row).text());
    }
    return rows;
  }

  private static List<String> parts(Line line, Token token) {
    return line.spans().stream()
        .filter(span -> span.token() == token)
        .map(span -> line.text().substring(span.from(), span.to()))
        .toList();
  }

  @Test
  void a_byte_that_is_no_character_is_marked_where_it_stands_and_counted() {
    TextLines lines = latin("good \u00ff\u00fe bad \u00c3(\nlast \u00e2\u0082", "text/plain");
    assertThat(rows(lines)).containsExactly("good \\xff\\xfe bad \\xc3(", "last \\xe2\\x82");
    assertThat(parts(lines.row(0), Token.BYTE)).containsExactly("\\xff", "\\xfe", "\\xc3");
    assertThat(lines.bad().count()).isEqualTo(5);
  }

  @Test
  void one_goes_from_a_run_of_bad_bytes_to_the_next_and_round() {
    TextLines lines = latin("a\u00ff\u00feb\nc\u00fdd", "text/plain");
    BadBytes bad = lines.bad();
    assertThat(bad.after(-1)).isEqualTo(1);
    assertThat(bad.endOf(1)).isEqualTo(3);
    assertThat(bad.endOf(6)).isEqualTo(7);
    assertThat(bad.after(1)).isEqualTo(6);
    assertThat(bad.after(6)).isEqualTo(1);
    assertThat(bad.before(6)).isEqualTo(1);
    assertThat(bad.before(1)).isEqualTo(6);
    assertThat(lines.placeOf(6)).isEqualTo(new Position(2, 1));
    assertThat(lines.offsetAt(new Position(2, 5))).isEqualTo(7);
    assertThat(latin("ok", "text/plain").bad().after(0)).isNegative();
  }

  @Test
  void controls_and_what_turns_text_around_are_seen_and_copied_as_they_are() throws IOException {
    String text = "a\u0000b\u202Ec\rd\te";
    TextLines lines = lines(text.getBytes(StandardCharsets.UTF_8), "text/plain");
    assertThat(rows(lines)).containsExactly("a\\u0000b\\u202ec\\rd      e");
    assertThat(parts(lines.row(0), Token.HINT)).containsExactly("\\u0000", "\\u202e", "\\r");
    StringBuilder copied = new StringBuilder();
    lines.copy(new Position(1, 0), lines.end(), copied);
    assertThat(copied).hasToString(text);
  }

  @Test
  void line_ends_and_characters_are_those_of_the_charset() {
    Charset wide = StandardCharsets.UTF_16LE;
    String text = "\u0A0Aone\r\n\u0D0Atwo\n😀";
    assertThat(rows(lines(text.getBytes(wide), "text/plain; charset=utf-16le")))
        .containsExactly("\u0A0Aone", "\u0D0Atwo", "😀");
    assertThat(rows(latin("Gr\u00fc\u00dfe\n\u00a4", "text/plain; charset=iso-8859-15")))
        .containsExactly("Grüße", "€");
  }

  @Test
  void what_is_sought_is_found_in_any_charset() throws QueryFault {
    byte[] bytes = "one Ärger\r\nZWEI ärger 😀x".getBytes(StandardCharsets.UTF_16BE);
    TextLines lines = lines(bytes, "text/plain; charset=utf-16be");
    Search search = lines.search(Query.plain("ÄRGER", false));
    assertThat(search.advance()).isTrue();
    assertThat(search.count()).isEqualTo(2);
    assertThat(search.hit(0)).isEqualTo(new Hit(new Position(1, 4), new Position(1, 9)));
    assertThat(search.hit(1)).isEqualTo(new Hit(new Position(2, 5), new Position(2, 10)));
    Search end = lines.search(new Query("\\w$", true, false, true));
    assertThat(end.advance()).isTrue();
    assertThat(end.hit(1)).isEqualTo(new Hit(new Position(2, 13), new Position(2, 14)));
  }

  @Test
  void a_character_that_is_not_whole_yet_is_waited_for() throws IOException {
    byte[] bytes = "x€\r\ny".getBytes(StandardCharsets.UTF_8);
    GrowingBytes growing = GrowingBytes.inMemory();
    TextLines lines = Lines.text(growing, 40);
    for (byte b : bytes) {
      growing.append(new byte[] {b}, 0, 1);
      assertThat(lines.advance(100)).isTrue();
      assertThat(lines.bad().count()).isZero();
    }
    growing.append(new byte[] {(byte) 0xE2}, 0, 1);
    growing.breakOff();
    assertThat(lines.advance(100)).isTrue();
    assertThat(rows(lines)).containsExactly("x€", "y\\xe2");
    assertThat(lines.bad().count()).isEqualTo(1);
  }
}
