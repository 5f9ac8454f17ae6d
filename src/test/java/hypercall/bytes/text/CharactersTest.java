package hypercall.bytes.text;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
  private static final String TEXT = "Grüße, Ελλάδα, Привет, 日本語, 한국어, €uro\tand\r\nmore";

  /// Text and the number of bad bytes.
  private record Read(String text, long bad) {}

  /// Reads with bytes coming so many at a time.
  private static Read read(byte[] bytes, Encoding encoding, int step) {
    Characters characters = encoding.characters();
    characters.restart();
    StringBuilder text = new StringBuilder();
    long bad = 0;
    int at = 0;
    int there = 0;
    while (at < bytes.length) {
      int taken = there == at ? 0 : characters.read(bytes, at, there, there == bytes.length);
      if (taken == 0) {
        assertThat(there).as("what is whole is read").isLessThan(bytes.length);
        there = Math.min(bytes.length, there + step);
      } else if (characters.codePoint() == Characters.BAD) {
        bad += taken;
        at += taken;
      } else {
        text.appendCodePoint(characters.codePoint());
        at += taken;
      }
    }
    return new Read(text.toString(), bad);
  }

  /// The same by Java's own decoder.
  private static Read javas(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length * 2 + 2);
    long bad = 0;
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      bad += result.length();
      in.position(in.position() + result.length());
      result = decoder.decode(in, out, true);
    }
    decoder.flush(out);
    return new Read(out.flip().toString(), bad);
  }

  private static Encoding declared(String charset) {
    return Encoding.of(GrowingBytes.of(new byte[0]), "text/plain; charset=" + charset);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ISO-8859-1", "ISO-8859-15",
        "windows-1252", "US-ASCII", "windows-1251", "Shift_JIS", "EUC-JP", "GB18030", "Big5",
        "EUC-KR", "IBM1047"
      })
  void text_is_read_as_java_reads_it_wherever_it_is_cut(String name) {
    byte[] bytes = TEXT.getBytes(Charset.forName(name));
    Encoding encoding = declared(name);
    assertThat(encoding.origin()).isEqualTo(Encoding.Origin.DECLARED);
    for (int step = 1; step < 9; step++) {
      assertThat(read(bytes, encoding, step)).isEqualTo(javas(bytes, Charset.forName(name)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-8", "ISO-8859-1", "ISO-8859-15", "windows-1252", "US-ASCII", "Shift_JIS"})
  void as_many_bytes_are_bad_as_java_says(String name) {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      for (int i = 0; i < bytes.length; i++) {
        // Leads and continuations of UTF-8 are what mistakes are made with.
        bytes[i] = (byte) (random.nextBoolean() ? 0x80 + random.nextInt(128) : random.nextInt(256));
      }
      Read javas = javas(bytes, Charset.forName(name));
      assertThat(read(bytes, declared(name), 1 + random.nextInt(5))).isEqualTo(javas);
    }
  }

  @Test
  void a_surrogate_without_its_partner_is_bad_and_takes_nothing_with_it() {
    byte[] bytes = "a\uD83Db\uDE00c\uD83D\uDE00d".getBytes(StandardCharsets.UTF_16LE);
    byte[] lone = new byte[bytes.length + 1];
    // The encoder would put a question mark in place of it.
    for (int i = 0; i < "a\uD83Db\uDE00c\uD83D\uDE00d".length(); i++) {
      char c = "a\uD83Db\uDE00c\uD83D\uDE00d".charAt(i);
      lone[2 * i] = (byte) c;
      lone[2 * i + 1] = (byte) (c >> 8);
    }
    for (int step = 1; step < 5; step++) {
      assertThat(read(lone, declared("utf-16le"), step)).isEqualTo(new Read("abc😀d", 5));
    }
  }

  @Test
  void a_byte_order_mark_wins_over_what_is_declared() throws IOException {
    byte[] marked = "\uFEFF{\"é\":1}".getBytes(StandardCharsets.UTF_16LE);
    Encoding encoding = Encoding.of(GrowingBytes.of(marked), "application/json; charset=utf-8");
    assertThat(encoding.charset()).isEqualTo(StandardCharsets.UTF_16LE);
    assertThat(encoding.origin()).isEqualTo(Encoding.Origin.BYTE_ORDER_MARK);
    assertThat(Decoding.all(GrowingBytes.of(marked), encoding)).isEqualTo("{\"é\":1}");
  }

  @Test
  void json_in_utf_16_is_known_by_its_zeros_and_other_text_is_not() {
    GrowingBytes bytes = GrowingBytes.of("[1]".getBytes(StandardCharsets.UTF_16BE));
    assertThat(Encoding.of(bytes, "application/json").charset())
        .isEqualTo(StandardCharsets.UTF_16BE);
    assertThat(Encoding.of(bytes, "text/plain")).isEqualTo(Encoding.ASSUMED);
  }

  @Test
  void a_charset_nobody_knows_is_told_and_utf_8_assumed() {
    Encoding encoding = declared("\"x-nobody\"; q=1");
    assertThat(encoding.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(encoding.unknown()).contains("x-nobody");
    assertThat(declared("utf-16").charset()).isEqualTo(StandardCharsets.UTF_16BE);
    assertThat(declared("'; rm").unknown()).contains("'");
  }

  @Test
  void long_text_is_decoded_in_pieces_without_a_seam() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String piece = "€😀x";
    for (int i = 0; i < 40_000; i++) {
      bytes.write(piece.getBytes(StandardCharsets.UTF_8));
    }
    String all = Decoding.all(GrowingBytes.of(bytes.toByteArray()), Encoding.ASSUMED);
    assertThat(all).isEqualTo(piece.repeat(40_000));
  }
}
