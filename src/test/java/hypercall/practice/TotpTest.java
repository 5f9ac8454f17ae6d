package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The codes of RFC 6238 and of other programs.
class TotpTest {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private static JsonNode vectors(String name) throws Exception {
    Path file = Path.of(System.getProperty("hypercall.shared", "../shared"), "corpora/totp", name);
    assumeTrue(Files.isRegularFile(file), () -> file + " is not here");
    return JsonMapper.builder().build().readTree(Files.readAllBytes(file));
  }

  private static Totp of(String secret, String algorithm, int digits) {
    String address = "otpauth://totp/x?secret=%s&algorithm=%s&digits=%d&period=30";
    return Totp.ofAddress(address.formatted(secret, algorithm, digits)).orElseThrow();
  }

  @Test
  void every_code_of_the_standard_is_made_and_taken() throws Exception {
    int seen = 0;
    for (JsonNode vector : vectors("rfc6238_appendixB.json")) {
      Totp totp =
          of(
              base32(vector.path("secret_ascii").asString()),
              vector.path("alg").asString(),
              vector.path("digits").asInt());
      long time = vector.path("unix_time").asLong();
      String code = vector.path("code").asString();
      assertThat(totp.code(time / vector.path("step").asInt())).isEqualTo(code);
      assertThat(totp.accepts(code, Instant.ofEpochSecond(time))).isTrue();
      assertThat(totp.accepts(code, Instant.ofEpochSecond(time))).as("a second time").isFalse();
      seen++;
    }
    assertThat(seen).isEqualTo(18);
  }

  @Test
  void the_addresses_and_codes_of_other_programs_are_read() throws Exception {
    JsonNode file = vectors("otpauth_uri_cases.json");
    int seen = 0;
    for (JsonNode aCase : file.path("cases")) {
      if (aCase.has("alg") && aCase.has("uri")) {
        Totp totp = Totp.ofAddress(aCase.path("uri").asString()).orElseThrow();
        assertThat(totp).hasToString("Totp[Hmac" + aCase.path("alg").asString() + "]");
        assertThat(totp.code(1)).hasSize(aCase.path("digits").asInt());
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(1);
    String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    for (JsonNode code : file.path("codes_base32_" + secret)) {
      long step = code.path(0).asLong() / 30;
      assertThat(of(secret.toLowerCase(), "SHA1", code.path(1).asInt()).code(step))
          .isEqualTo(code.path(2).asString());
    }
    assertThat(Totp.of(secret.toLowerCase()).code(1234567890 / 30)).isEqualTo("005924");
    assertThat(Stream.of("", "otpauth://totp/x", "otpauth://hotp/x?secret=AA").map(Totp::ofAddress))
        .allMatch(java.util.Optional::isEmpty);
  }

  private static String base32(String ascii) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte b : ascii.getBytes(StandardCharsets.US_ASCII)) {
      buffer = buffer << 8 | b;
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(BASE32.charAt(buffer >> bits - 5 & 31));
      }
    }
    return text.append(bits > 0 ? "" + BASE32.charAt(buffer << 5 - bits & 31) : "").toString();
  }
}
