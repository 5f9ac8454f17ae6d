package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSpansTest {
  private static String masked(String body, boolean token) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    byte[] masked = SecretSpans.overwritten(bytes, token);
    assertThat(masked).hasSameSizeAs(bytes);
    return new String(masked, StandardCharsets.UTF_8);
  }

  @Test
  void theSignaturesOfTicketAndCsrfTokenAreOverwrittenAndNothingElse() {
    assertThat(
            masked(
                "{\"data\":{\"ticket\":\"PVE:ä@pve:6B020302::ab\\/c\\\"d==\",\"username\":\"ä@pve\","
                    + "\"CSRFPreventionToken\":\"6B020302:KR6D\"}}",
                false))
        .isEqualTo(
            "{\"data\":{\"ticket\":\"PVE:ä@pve:6B020302::**********\",\"username\":\"ä@pve\","
                + "\"CSRFPreventionToken\":\"6B020302:****\"}}");
  }

  @Test
  void theValueOfANewTokenIsOverwritten() {
    String body = "{\"data\":{\"value\":\"2735e4e7\",\"info\":{\"privsep\":\"1\"}}}";

    assertThat(masked(body, true))
        .isEqualTo("{\"data\":{\"value\":\"********\",\"info\":{\"privsep\":\"1\"}}}");
    assertThat(masked(body, false)).isEqualTo(body);
  }

  @Test
  void aBodyCutInsideTheTicketKeepsNothingOfIt() {
    assertThat(masked("{\"data\":{\"ticket\":\"PVE:a@pve:6B020302::abcdef", false))
        .isEqualTo("{\"data\":{\"ticket\":\"PVE:a@pve:6B020302::******");
  }

  @Test
  void aTicketOfUnknownShapeIsOverwrittenWhole() {
    assertThat(masked("{\"ticket\":\"something\"}", false)).isEqualTo("{\"ticket\":\"*********\"}");
  }

  @Test
  void whatIsWrongWithAPasswordIsNoSecret() {
    String body = "{\"data\":null,\"errors\":{\"password\":\"must be at least 8 characters\"}}";
    assertThat(masked(body, false)).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aSecretIsOverwrittenInEveryCharsetOfJson(String charset) {
    for (String mark : new String[] {"", "\uFEFF"}) {
      String body = mark + "{\"data\":{\"ticket\":\"abcdefgh\",\"user\":\"ä😀\"}}";
      byte[] came = body.getBytes(Charset.forName(charset));
      byte[] masked = SecretSpans.overwritten(came, false);
      assertThat(masked)
          .isEqualTo(body.replace("abcdefgh", "********").getBytes(Charset.forName(charset)));
      byte[] plain = (mark + "{\"user\":\"ä\"}").getBytes(Charset.forName(charset));
      assertThat(SecretSpans.overwritten(plain, false)).isSameAs(plain);
    }
  }

  @Test
  void whatIsNotJsonStaysAsItIs() {
    assertThat(masked("no such file '/x'\n", false)).isEqualTo("no such file '/x'\n");
    assertThat(masked("", false)).isEmpty();
  }
}
