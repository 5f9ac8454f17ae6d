package hypercall.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private static final String TICKET = "PVE:a@pve:6B02::x+y/z==";
  private final Redactor redactor = new Redactor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PVE:a@pve:6B02::x+y/z==",
        "PVE%3Aa%40pve%3A6B02%3A%3Ax%2By%2Fz%3D%3D",
        "PVE%3aa%40pve%3a6B02%3a%3ax%2by%2fz%3d%3d",
        "PVE%3Aa@pve:6B02::x+y%2Fz==",
        "%50%56%45:a@pve:6B02::x+y/z==",
        "PVE:a@pve:6B02::x+y\\/z==",
      })
  void aValueIsMaskedHoweverItIsEncoded(String written) {
    redactor.register(TICKET);

    assertThat(redactor.redact("Cookie: c=" + written + "; d=ü"))
        .isEqualTo("Cookie: c=" + Redactor.MASK + "; d=ü");
  }

  @Test
  void everyOccurrenceIsMaskedAndNothingElse() {
    redactor.register("geheim");

    assertThat(redactor.redact("geheim, gehei, GEHEIM: geheimgeheim"))
        .isEqualTo(Redactor.MASK + ", gehei, GEHEIM: " + Redactor.MASK);
    assertThat(redactor.redact("")).isEmpty();
  }

  @Test
  void valuesThatLookLikeEscapesAreFoundBothWays() {
    redactor.register("a%25b\\c \"d");

    assertThat(redactor.redact("<a%25b\\c \"d>")).isEqualTo("<" + Redactor.MASK + ">");
    assertThat(redactor.redact("<a%2525b%5Cc%20%22d>")).isEqualTo("<" + Redactor.MASK + ">");
  }

  @Test
  void aSpaceMayBeWrittenAsAPlus() {
    redactor.register(" two words");

    assertThat(redactor.redact("p=+two+words&q")).isEqualTo("p=" + Redactor.MASK + "&q");
  }

  @Test
  void valuesBeyondAsciiAreMasked() {
    redactor.register("pässwörd€");

    assertThat(redactor.redact("ü pässwörd€ ü p%C3%A4ssw%c3%b6rd%E2%82%AC"))
        .isEqualTo("ü " + Redactor.MASK + " ü " + Redactor.MASK);
  }

  @Test
  void aForgottenValueIsShownAgainOnceAllHaveForgottenIt() {
    redactor.register("geheim");
    redactor.register("geheim");
    redactor.forget("geheim");
    assertThat(redactor.redact("geheim")).isEqualTo(Redactor.MASK);

    redactor.forget("geheim");
    redactor.forget("geheim");
    assertThat(redactor.redact("geheim")).isEqualTo("geheim");
  }

  @Test
  void veryShortValuesAreNotMasked() {
    redactor.register("abc");
    redactor.register("");

    assertThat(redactor.redact("abc abc")).isEqualTo("abc abc");
  }

  @Test
  void shapesMaskTheirGroupOnly() {
    redactor.registerShape("(?:^|&)password=(?<secret>[^&]*)");

    assertThat(redactor.redact("user=a&password=hunter2&x=ü"))
        .isEqualTo("user=a&password=" + Redactor.MASK + "&x=ü");
  }

  @Test
  void aShapeWithoutItsGroupIsRefused() {
    assertThatThrownBy(() -> redactor.registerShape("password=(.*)"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("secret");
  }

  @Test
  void overwritingKeepsTheLength() {
    redactor.register("geheim");
    redactor.registerShape("\"ticket\":\"(?<secret>[^\"]*)\"");
    byte[] bytes = "{\"ticket\":\"ü1\",\"a\":\"geheim\"}".getBytes(StandardCharsets.UTF_8);
    redactor.overwrite(bytes);

    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo("{\"ticket\":\"***\",\"a\":\"******\"}");
  }
}
