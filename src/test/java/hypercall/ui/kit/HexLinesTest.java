package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import hypercall.json.Query;
import hypercall.json.QueryFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class HexLinesTest {
  private static HexLines lines(byte[] bytes) {
    HexLines lines = new HexLines(GrowingBytes.of(bytes));
    lines.advance(1);
    return lines;
  }

  private static byte[] counting(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  @Test
  void a_row_is_found_by_its_number_and_the_last_is_as_long_as_there_are_bytes() {
    HexLines lines = lines(counting(18));
    assertThat(lines.rowCount()).isEqualTo(2);
    assertThat(lines.row(0).text()).isEqualTo("00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f");
    assertThat(lines.row(1).text()).isEqualTo("10 11");
    lines.width(8);
    assertThat(lines.rowCount()).isEqualTo(3);
    assertThat(lines.end()).isEqualTo(new Position(3, 2));
  }

  @Test
  void bytes_are_copied_as_digits_row_by_row() throws IOException {
    StringBuilder copied = new StringBuilder();
    lines(counting(40)).copy(new Position(1, 14), new Position(3, 1), copied);
    assertThat(copied).hasToString("0e 0f\n10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f\n20");
  }

  @Test
  void bytes_are_copied_with_offsets_and_signs() throws IOException {
    assertThat(HexCopy.dump(lines(counting(0x43)), 0x30, 0x43))
        .isEqualTo(
            "00000030  30 31 32 33 34 35 36 37 38 39 3a 3b 3c 3d 3e 3f  0123456789:;<=>?\n"
                + "00000040  40 41 42                                         @AB\n");
  }

  @Test
  void bytes_that_are_too_many_for_the_clipboard_are_told_with_what_helps() {
    List<String> told = new ArrayList<>();
    Background here = new Background(Runnable::run, Runnable::run);
    Copying copying = new Copying(new Region(), here, (sentence, _, _) -> told.add(sentence));
    copying.run(
        () -> {
          throw new BoundedText.TooLong(Copying.MOST_COPIED);
        },
        "",
        Optional.empty());
    assertThat(told)
        .containsExactly(
            "That is more than 32 million characters, too much for the clipboard."
                + " Select less, or save the whole body.");
  }

  @Test
  void text_and_bytes_by_their_digits_are_found_across_rows() throws QueryFault {
    byte[] bytes = counting(64);
    byte[] word = "Node".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(word, 0, bytes, 14, word.length);
    HexLines lines = lines(bytes);
    Hit hit = new Hit(new Position(1, 14), new Position(2, 2));
    for (String query : new String[] {"node", "4e 6f 64 65", "0x4e6f6465"}) {
      Search search = lines.search(Query.plain(query, false));
      assertThat(search.advance()).isTrue();
      assertThat(search.count()).as(query).isEqualTo(1);
      assertThat(search.hit(0)).isEqualTo(hit);
      assertThat(search.on(2)).containsExactly(hit);
      assertThat(search.on(3)).isEmpty();
      assertThat(search.firstFrom(new Position(1, 15))).isEmpty();
    }
    assertThat(count(lines, Query.plain("node", true))).isZero();
    assertThat(count(lines, Query.plain("6F 64", false))).isEqualTo(1);
  }

  @Test
  void a_regular_expression_takes_each_byte_for_a_character() throws QueryFault {
    HexLines lines = lines(new byte[] {'a', (byte) 0xff, (byte) 0xfe, '\n', (byte) 0xff, 'b'});
    Search search = lines.search(new Query("\\xff[\\xfeb]", true, false, true));
    assertThat(search.advance()).isTrue();
    assertThat(search.count()).isEqualTo(2);
    assertThat(search.hit(0)).isEqualTo(new Hit(new Position(1, 1), new Position(1, 3)));
    assertThat(search.hit(1)).isEqualTo(new Hit(new Position(1, 4), new Position(1, 6)));
  }

  private static long count(HexLines lines, Query query) throws QueryFault {
    Search search = lines.search(query);
    assertThat(search.advance()).isTrue();
    return search.count();
  }

  @Test
  void an_offset_is_decimal_or_hexadecimal() {
    assertThat(Hex.offset(" 4 096 ")).contains(4096L);
    assertThat(Hex.offset("0x1000")).contains(4096L);
    assertThat(Hex.offset("ff")).contains(255L);
    assertThat(Hex.offset("00000190")).as("as the rows have it").contains(400L);
    assertThat(Hex.offset("0")).contains(0L);
    assertThat(Hex.offset("-1")).isEmpty();
    assertThat(Hex.offset("one")).isEmpty();
    assertThat(Hex.offset("99999999999999999999")).isEmpty();
  }

  @Test
  void a_point_among_digits_or_text_is_the_byte_that_stands_there() {
    HexGrid grid = HexGrid.of(16, 100);
    for (int column = 0; column < 16; column++) {
      assertThat(grid.columnAt(grid.digitsAt(column))).isEqualTo(column);
      assertThat(grid.columnAt(grid.digitsAt(column) + 1.4)).isEqualTo(column);
      assertThat(grid.columnAt(grid.textAt(column) + 0.5)).isEqualTo(column);
    }
    assertThat(grid.columnAt(0)).isZero();
    assertThat(grid.columnAt(500)).isEqualTo(15);
    assertThat(HexGrid.of(16, 1L << 40).digits()).isEqualTo(11);
  }

  @Test
  void the_caret_keeps_within_the_bytes_and_selects_whole_ones() {
    HexLines lines = lines(counting(20));
    HexCaret caret = new HexCaret(lines);
    caret.by(-1, false);
    assertThat(caret.place()).isZero();
    caret.rows(5, false);
    assertThat(caret.place()).isEqualTo(16);
    caret.by(2, true);
    assertThat(caret.from()).isEqualTo(16);
    assertThat(caret.to()).isEqualTo(19);
    caret.put(Long.MAX_VALUE, false);
    assertThat(caret.place()).isEqualTo(19);
    assertThat(caret.hasSelection()).isFalse();
    caret.selectAll();
    assertThat(HexWords.of(lines, caret)).isEqualTo("20 bytes selected, 0x0 to 0x13");
  }
}
