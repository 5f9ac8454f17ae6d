package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void aTakenSecretDoesNotShowItself() {
    assertThat(new Taken("s3cr3t", true).toString()).doesNotContain("s3cr3t");
  }
}
