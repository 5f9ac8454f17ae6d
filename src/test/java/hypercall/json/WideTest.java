package hypercall.json;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.AsUtf8;
import hypercall.bytes.text.Encoding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON in UTF-16 and UTF-32 is set out as if it had come in UTF-8.
class WideTest {
  private static final String TEXT =
      "{\"data\" : [1.10, \"ä€😀\\u00e4\", {\"名前\":null,\"x\":\"\u202e\u0085\"}]}";

  /// Grows by so many bytes, and is advanced each time.
  private static JsonDocument grown(byte[] json, int step, boolean brokenOff) throws IOException {
    GrowingBytes bytes = GrowingBytes.inMemory();
    JsonDocument document = JsonDocument.of(bytes);
    for (int at = 0; at < json.length; at += step) {
      bytes.append(json, at, Math.min(step, json.length - at));
      assertThat(document.advance(Long.MAX_VALUE)).isTrue();
    }
    assertThat(document.isComplete()).isFalse();
    if (brokenOff) {
      bytes.breakOff();
    } else {
      bytes.finish();
    }
    assertThat(document.advance(Long.MAX_VALUE)).isTrue();
    assertThat(document.isComplete()).isTrue();
    return document;
  }

  private static byte[] wide(String charset, String text) {
    return text.getBytes(Charset.forName(charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void itIsSetOutInWhateverPiecesItComes(String charset) throws IOException {
    JsonDocument told = JsonDocumentTest.document(TEXT);
    for (String mark : new String[] {"", "\uFEFF"}) {
      for (String text :
          new String[] {TEXT, "7", "[]", "\n\t[\"" + "ab😀".repeat(30_000) + "\"]"}) {
        byte[] came = wide(charset, mark + text);
        int few = text.length() < 100 ? 1 : 10_001;
        for (int step : new int[] {few, 3 * few, came.length}) {
          JsonDocument document = grown(came, step, false);
          assertThat(document.fault()).isEmpty();
          assertThat(utf8(document)).isEqualTo(text);
        }
        JsonDocument tiny = JsonDocument.of(GrowingBytes.of(came));
        int times = 0;
        while (!tiny.advance(1)) {
          times++;
        }
        assertThat(tiny.isComplete()).isTrue();
        assertThat(times).isLessThanOrEqualTo(came.length);
        assertThat(formatted(came)).isEqualTo(formatted(text.getBytes(StandardCharsets.UTF_8)));
      }
    }
    JsonDocument document = grown(wide(charset, TEXT), 5, false);
    assertThat(JsonDocumentTest.rows(document)).isEqualTo(JsonDocumentTest.rows(told));
    assertThat(document.values().members(document.values().root()).count()).isEqualTo(1);
  }

  private static String utf8(JsonDocument document) throws IOException {
    try (var in = document.bytes().stream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String formatted(byte[] json) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonFormatter(out, false).format(new ByteArrayInputStream(json));
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void itsFaultIsToldByCharactersAndByTheByteThatCame(String charset) throws IOException {
    byte[] came = wide(charset, "\uFEFF[\"😀€ä\",\n é]");
    int unit = charset.startsWith("UTF-32") ? 4 : 2;
    JsonDocument document = grown(came, 3, false);
    Fault fault = document.fault().orElseThrow();
    assertThat(fault.message())
        .isEqualTo("A value was expected, but a character beyond ASCII was found.");
    long first = came.length - 2L * unit;
    Encoding encoding = Encoding.ofJson(document.source());
    assertThat(SourcePlace.origin(document.bytes(), fault.offset(), encoding)).isEqualTo(first);
    JsonFormatter formatter = new JsonFormatter(new ByteArrayOutputStream(), false);
    assertThat(formatter.format(GrowingBytes.of(came)).orElseThrow().offset()).isEqualTo(first);
    assertThat(formatter.faultPlace()).contains(new SourcePlace(2, 2));
    assertThat(grown(wide(charset, "[1,\0]"), 3, false).fault().orElseThrow().message())
        .endsWith("a NUL character was found.");
  }

  @Test
  void whatIsNoCharacterIsReplacedAndCounted() throws IOException {
    byte[] lone = wide("UTF-16LE", "[\"a?b?c?\"]");
    for (int at : new int[] {6, 10, 14}) {
      lone[at] = at == 10 ? (byte) 0x01 : 0x02;
      lone[at + 1] = (byte) (at == 10 ? 0xDC : 0xD8);
    }
    for (int step : new int[] {1, 3, lone.length}) {
      assertThat(utf8(grown(lone, step, false))).isEqualTo("[\"a\uFFFDb\uFFFDc\uFFFD\"]");
    }
    JsonFormatter formatter = new JsonFormatter(new ByteArrayOutputStream(), false);
    assertThat(formatter.format(GrowingBytes.of(lone))).isEmpty();
    assertThat(formatter.replaced()).isEqualTo(3);
    byte[] large = {0, 0, 0, '[', 0, 0, 0, '"', 0, 0x11, 0, 0, 0, 0, (byte) 0xD8, 0, 0x7F, 1, 1, 1};
    Encoding encoding = Encoding.ofJson(large);
    assertThat(AsUtf8.countBad(GrowingBytes.of(large), encoding)).isEqualTo(3);
    AsUtf8 copy = new AsUtf8(GrowingBytes.of(large), encoding);
    assertThat(copy.advance(Long.MAX_VALUE)).isTrue();
    assertThat(copy.bytes().size()).isEqualTo(2 + 3 * 3);
  }

  @Test
  void aTextThatEndsInsideACharacterSaysSoUnlessItWasCutOff() throws IOException {
    byte[] whole = wide("UTF-16BE", "[\"a😀");
    for (int cut : new int[] {1, 2, 3}) {
      byte[] cutOff = Arrays.copyOf(whole, whole.length - cut);
      assertThat(utf8(grown(cutOff, 1, true))).isEqualTo("[\"a");
      assertThat(grown(cutOff, 1, true).bytes().isBrokenOff()).isTrue();
      String ends = cut == 1 ? "\uFFFD\uFFFD" : "\uFFFD";
      assertThat(utf8(grown(cutOff, 1, false))).isEqualTo("[\"a" + ends);
      JsonFormatter formatter = new JsonFormatter(new ByteArrayOutputStream(), false);
      assertThat(formatter.format(GrowingBytes.of(cutOff)).orElseThrow().offset())
          .isEqualTo(cutOff.length);
    }
  }

  @Test
  void theCopySpillsWhereTheTextDoesAndIsGivenBack(@TempDir Path folder) throws IOException {
    try (GrowingBytes bytes = GrowingBytes.spilling(folder, 0)) {
      byte[] came = wide("UTF-16LE", TEXT);
      bytes.append(came, 0, came.length);
      bytes.finish();
      JsonDocument document = JsonDocument.of(bytes);
      assertThat(document.advance(Long.MAX_VALUE)).isTrue();
      assertThat(folder.toFile().list()).hasSize(2);
      document.close();
      document.close();
      assertThat(folder.toFile().list()).hasSize(1);
      try (GrowingBytes sorted = SortedCopy.of(bytes, () -> {})) {
        assertThat(folder.toFile().list()).hasSize(2);
        assertThat(sorted.at(0)).isEqualTo((byte) '{');
      }
    }
  }
}
