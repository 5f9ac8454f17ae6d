package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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

  @Test
  void whatIsNotJsonStaysAsItIs() {
    assertThat(masked("no such file '/x'\n", false)).isEqualTo("no such file '/x'\n");
    assertThat(masked("", false)).isEmpty();
  }
}
