package hypercall.json;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WholeValueTest {
  private static String whole(String text, long line) throws IOException {
    JsonDocument document = JsonDocument.of(GrowingBytes.of(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.advance(Long.MAX_VALUE)).isTrue();
    try (GrowingBytes whole = document.whole(line)) {
      assertThat(whole.isFinished()).isTrue();
      return new String(whole.stream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aStringComesWithItsEscapesUndone() throws IOException {
    String log = "first\\nsecond \\u00e4 \\\"end\\\"".repeat(5_000);
    assertThat(whole("{\"log\": \"" + log + "\", \"a\":1}", 2))
        .isEqualTo("first\nsecond ä \"end\"".repeat(5_000));
    assertThat(whole("[\"" + log + "\"]", 2)).startsWith("first\nsecond ä").endsWith("\"end\"");
  }

  @Test
  void anythingElseComesAsItsLine() throws IOException {
    String digits = "1".repeat(20_000);
    assertThat(whole("{\"a\":" + digits + "}", 2).strip()).isEqualTo("\"a\": " + digits);
    assertThat(whole("{\"" + digits + "\":{\"b\":1}}", 2).strip())
        .isEqualTo("\"" + digits + "\": {");
  }

  @Test
  void aStringThatTheAnswersEndCutsComesAsFarAsItGoes() throws IOException {
    String text = "x".repeat(20_000);
    assertThat(whole("{\"a\":\"" + text, 2).strip()).isEqualTo("\"a\": \"" + text);
  }
}
