package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import hypercall.json.path.PathFault;
import hypercall.json.path.PathQuery;
import hypercall.json.path.PathResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is recognised as a secret when it is copied out of an answer.
class SecrecyTest {
  private static final String TOKEN =
      """
      {"data":{"full-tokenid":"root@pam!x","info":{"privsep":1},
        "value":"0a1b2c3d-0000-1111-2222-333344445555"}}\
      """;

  private final Secrecy secrecy = new Secrecy(text -> text.contains("s3cr3t"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"ticket\":\"abcdef\"}}",
        "{ \"CSRFPreventionToken\" : \"66F1:abcdef\" }",
        "\"password\": \"a\\\"bcd\"",
        "[\"PVE:root@pam:66F1A2B3::abc\"]",
        "what the window knows: s3cr3t",
        TOKEN
      })
  void aTextWithASecretIsOne(String text) {
    assertThat(secrecy.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"value\":\"0a1b2c3d-0000-1111-2222-333344445555\"}}",
        "{\"ticket\":null,\"password\":\"\",\"csrf\":12}",
        "{\"status\":\"running\",\"note\":\"the ticket: was here\"}",
        "\"ticket\":",
        "{\"full-tokenid\":\"a@b!c\",\"value\":\"************\"}",
        ""
      })
  void anOrdinaryTextIsNone(String text) {
    assertThat(secrecy.isIn(text)).isFalse();
  }

  @Test
  void aPartOfASecretIsKnownByWhatStandsAroundIt() {
    assertThat(secrecy.isIn("  \"ticket\": \"PVE:ro", "ot@pam:66F1", "A2B3::abc\",\n")).isTrue();
    assertThat(secrecy.isIn("  \"ticket\": \"PVE:root\",\n  ", "\"cap\": 1", "\n}")).isFalse();
    assertThat(secrecy.isIn("  ", "\"ticket\"", ": \"PVE:root@pam:66F1\",")).isFalse();
    int from = TOKEN.indexOf("0a1b");
    assertThat(secrecy.isIn(TOKEN.substring(0, from), "0a1b2c3d", TOKEN.substring(from + 8)))
        .isTrue();
    assertThat(secrecy.isIn("of a string\", \"ticket\": \"", "abcdef", "\"")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 39, 40, 41, 42, 150, 299})
  void aSecretIsKnownByItsNameWhereverItStandsInAnExcerpt(int at) throws PathFault {
    String harmless = "{\"user\":\"root@pam\",\"value\":\"plain words\"}";
    for (String secret :
        new String[] {
          "{\"note\":\"x\",\"password\":\"plain words\"}",
          "{\"pass\\u0077ord\" : \n \"plain words\"}",
          "{\"a\\\"b\\\\\":1,\"secret\\\\\":\"plain words\"}",
          "{\"full-tokenid\":\"a@b!c\",\"value\":\"plain words\"}",
          "{\"password\":\"" + "long ".repeat(3_000) + "\"}",
        }) {
      assertThat(holds(elements(harmless, at, secret), "$[*][*]", 1)).as(secret).isTrue();
      assertThat(holds(elements(harmless, at, secret), "$[*]", 0)).as("by its own text").isTrue();
    }
    String masked = "{\"password\":\"********\"}";
    assertThat(holds(elements(harmless, at, masked), "$[*][*]", 1)).isFalse();
    String inside = "{\"password\":[\"plain words\"]}";
    assertThat(holds(elements(harmless, at, inside), "$[*][*]", 1)).isFalse();
  }

  private static String elements(String other, int at, String one) {
    return IntStream.range(0, 300)
        .mapToObj(i -> i == at ? one : other)
        .collect(Collectors.joining(",\n", "[", "]"));
  }

  /// Whether what a path selects is known to hold a secret when all of it is copied.
  private boolean holds(String json, String path, int from) throws PathFault {
    JsonDocument document = JsonDocument.of(utf8(json));
    document.advance(Long.MAX_VALUE);
    try (PathResult result =
        new PathResult(document, PathQuery.read(path), Duration.ofMinutes(1))) {
      result.run(() -> {});
      Background here = new Background(Runnable::run, Runnable::run);
      Lines lines = Lines.matches(result, document.bytes(), here, () -> {});
      lines.advance(Long.MAX_VALUE);
      StringBuilder text = new StringBuilder();
      IntStream.range(0, (int) lines.rowCount()).forEach(i -> text.append(lines.row(i).text()));
      return from == 0 && secrecy.isIn(text.toString())
          || lines.holdsSecret(1, lines.lineCount(), secrecy);
    }
  }

  private static GrowingBytes utf8(String text) {
    return GrowingBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLongSecretIsKnownByItsNameInAText() {
    assertThat(secrecy.isIn("{\"private-key\":\"" + "A".repeat(20_000) + "\"}")).isTrue();
  }

  @Test
  void aTokensSecretIsKnownHoweverFarFromItsNameItStands() {
    String members =
        IntStream.range(0, 60).mapToObj(i -> "\"m" + i + "\":1,").collect(Collectors.joining());
    JsonDocument document =
        JsonDocument.of(
            utf8("{\"full-tokenid\":\"a@b!c\"," + members + "\"value\":\"plain words\"}"));
    document.advance(Long.MAX_VALUE);
    Lines lines = Lines.pretty(document);
    assertThat(lines.holdsSecret(63, 63, secrecy)).isTrue();
    assertThat(lines.holdsSecret(40, 62, secrecy)).isFalse();
  }

  @Test
  void aTakenSecretDoesNotShowItself() {
    assertThat(new Taken("s3cr3t", true).toString()).doesNotContain("s3cr3t");
  }
}
