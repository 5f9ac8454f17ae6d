package hypercall.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hypercall.bytes.GrowingBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonFormatterTest {
  private static String format(String json, boolean colour) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonFormatter(out, colour).format(GrowingBytes.of(Reference.utf8(json)));
    return out.toString(StandardCharsets.UTF_8);
  }

  /// A stream that gives what it has in small odd portions.
  private static InputStream dripping(String json, RandomJson random) {
    return new FilterInputStream(new ByteArrayInputStream(Reference.utf8(json))) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, 1 + random.below(40)));
      }
    };
  }

  @Test
  void randomTextsAreFormattedAsTheReferenceSays() throws IOException {
    for (int seed = 0; seed < 2000; seed++) {
      String json = new RandomJson(seed).text(seed % 500);
      assertThat(format(json, false)).isEqualTo(Reference.pretty(json) + "\n");
    }
  }

  @Test
  void aLargeTextIsFormattedAsTheReferenceSays() throws IOException {
    String item = new RandomJson(7).text(2000);
    String json = "[" + (item + ",").repeat(200) + "null]";
    assertThat(format(json, false)).isEqualTo(Reference.pretty(json) + "\n");
  }

  @Test
  void aStreamInOddPortionsGivesTheSameTextFaultAndPlace() throws IOException {
    for (int seed = 0; seed < 1000; seed++) {
      RandomJson random = new RandomJson(seed);
      String json = random.spoilt(seed % 100);
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      JsonFormatter one = new JsonFormatter(whole, false);
      Optional<Fault> fault = one.format(GrowingBytes.of(Reference.utf8(json)));
      ByteArrayOutputStream dripped = new ByteArrayOutputStream();
      JsonFormatter other = new JsonFormatter(dripped, false);
      assertThat(other.format(dripping(json, random))).isEqualTo(fault);
      assertThat(dripped.toByteArray()).isEqualTo(whole.toByteArray());
      assertThat(other.faultPlace()).isEqualTo(one.faultPlace());
    }
  }

  @Test
  void aFaultFarBehindIsTheSameForAStreamAndForWholeBytes() throws IOException {
    String item = new RandomJson(8).text(2000);
    String good = "[" + (item + ",").repeat(60);
    for (String bad : new String[] {"", "x", "\"\n", "1 2" + ",[]".repeat(200_000) + "\n"}) {
      String json = good + bad;
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      JsonFormatter one = new JsonFormatter(whole, false);
      Optional<Fault> fault = one.format(GrowingBytes.of(Reference.utf8(json)));
      assertThat(fault).isPresent();
      ByteArrayOutputStream streamed = new ByteArrayOutputStream();
      JsonFormatter other = new JsonFormatter(streamed, false);
      assertThat(other.format(new ByteArrayInputStream(Reference.utf8(json)))).isEqualTo(fault);
      assertThat(streamed.toByteArray()).isEqualTo(whole.toByteArray());
      assertThat(other.faultPlace()).isEqualTo(one.faultPlace());
    }
  }

  @Test
  void aTargetThatTakesNoMoreEndsTheWork() {
    String json = "[" + "1,".repeat(1_000_000) + "1]";
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    JsonFormatter formatter = new JsonFormatter(closed, false);
    assertThatThrownBy(() -> formatter.format(GrowingBytes.of(Reference.utf8(json))))
        .isInstanceOf(IOException.class)
        .hasMessage("Broken pipe");
  }

  @Test
  void theFormattedTextIsWhatTheViewerCopies() throws IOException {
    for (int seed = 0; seed < 1000; seed++) {
      String json = new RandomJson(seed).spoilt(seed % 200);
      String copied = JsonDocumentTest.copyAll(JsonDocumentTest.document(json));
      String formatted = format(json, false);
      assertThat(formatted).isIn(copied, copied + "\n");
    }
  }

  @Test
  void coloursChangeNothingElse() throws IOException {
    for (int seed = 0; seed < 500; seed++) {
      String json = new RandomJson(seed).text(200);
      String coloured = format(json, true);
      assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(format(json, false));
    }
  }

  @Test
  void keysAndValuesHaveDifferentColours() throws IOException {
    assertThat(format("{\"a\":\"b\"}", true))
        .contains("\u001b[34m\"a\"\u001b[0m: \u001b[32m\"b\"\u001b[0m");
  }

  @Test
  void aFaultCannotCommandTheTerminal() throws IOException {
    assertThat(format("[1] \u001b[2J", true)).contains("\\u001b[2J").doesNotContain("\u001b[2J");
    assertThat(format("[1] \u001b[2J", false)).endsWith("]\n\u001b[2J\n");
  }

  @Test
  void theFaultIsPlacedInTheSource() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonFormatter formatter = new JsonFormatter(out, false);
    Fault fault =
        formatter
            .format(GrowingBytes.of(Reference.utf8("{\n \"ü\": 1,\n \"日本\": x }")))
            .orElseThrow();
    assertThat(fault).isEqualTo(new Fault(23, 4, "A value was expected, but “x” was found."));
    assertThat(formatter.faultPlace()).contains(new SourcePlace(3, 8));
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\n  \"ü\": 1,\n  \"日本\": \nx }\n");
  }

  @Test
  void nothingComesOutOfNothing() throws IOException {
    assertThat(format("", false)).isEmpty();
    assertThat(format(" \n ", false)).isEmpty();
  }

  @Test
  void theIndentStopsGrowingAtLevel64() throws IOException {
    String pretty = format("[".repeat(70) + "1" + "]".repeat(70), false);
    assertThat(pretty.lines().toList().get(70)).isEqualTo(" ".repeat(128) + "1");
    assertThat(pretty.lines().toList().get(63)).isEqualTo(" ".repeat(126) + "[");
  }
}
