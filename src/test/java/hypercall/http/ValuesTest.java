package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The small values: headers, addresses, fingerprints, encoding, texts to show.
class ValuesTest {
  private static Request to(String address) {
    return new Request("GET", URI.create(address), Headers.NONE, Body.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX: b", "a\nb", "a\rb", "a\u0000b", "a\u001bb", "a\u0085b"})
  void aHeaderValueWithAControlCharacterIsRefusedWithoutQuotingIt(String value) {
    assertThatThrownBy(() -> new Header("X-Secret", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("X-Secret")
        .hasMessageContaining("position 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "a\r\n", "ä", "a\"", "(a)"})
  void aHeaderNameThatIsNoTokenIsRefused(String name) {
    assertThatThrownBy(() -> new Header(name, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMethodThatIsNoTokenIsRefused() {
    assertThatThrownBy(
            () -> new Request("GET /x", URI.create("https://h/"), Headers.NONE, Body.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a space");
  }

  @Test
  void noTextOfAValueShowsASecret() {
    Request request =
        new Request(
            "POST",
            URI.create("https://h/access/ticket?password=canary"),
            Headers.NONE.with("Cookie", "canary"),
            new Body.Text("application/json", "canary"));

    assertThat(request + " " + request.headers() + " " + request.body()).doesNotContain("canary");
  }

  @ParameterizedTest
  @CsvSource({
    "https://PVE1.lab/x, pve1.lab:443",
    "https://pve1.lab:8006, pve1.lab:8006",
    "https://[::1]:8006/, [::1]:8006",
    "https://me:pw@pve1.lab:8006/, pve1.lab:8006",
    "https://pve_1.lab:8006/, pve_1.lab:8006",
    "https://[fe80::1%eth0]:8006/, [fe80::1%eth0]:8006",
    "https://bücher.example/, xn--bcher-kva.example:443",
  })
  void hostAndPortAreReadFromAnyAddress(String address, String expected) {
    assertThat(to(address).hostAndPort()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://[fe80::1%eth0]:8006/, [fe80::1]:8006, fe80::1",
    "https://[fe80::1%eth0]/, [fe80::1], fe80::1",
    "https://pve_1.lab./, pve_1.lab., pve_1.lab",
  })
  void aZoneStaysOnThisMachineAndALastDotIsInNoCertificate(
      String address, String header, String certified) {
    Origin origin = Origin.of(URI.create(address));
    assertThat(origin.hostHeader()).isEqualTo(header);
    assertThat(origin.certified()).isEqualTo(certified);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https:/x", "https://a:0/", "https://a:99999/", "https://a_b:x/"})
  void anAddressWithoutHostOrWithABadPortIsRefused(String address) {
    assertThatThrownBy(() -> to(address).hostAndPort())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFingerprintIsTheSameHoweverItIsWritten() {
    String hex = "ab".repeat(32);

    assertThat(new Trust.Pinned(hex)).isEqualTo(new Trust.Pinned("AB:".repeat(31) + "AB"));
    assertThat(new Trust.Pinned(hex).fingerprint()).startsWith("AB:AB:").hasSize(95);
    assertThat(Trust.Pinned.isFingerprint(hex)).isTrue();
    assertThat(Trust.Pinned.isFingerprint(hex.substring(2))).isFalse();
    assertThat(Trust.Pinned.isFingerprint("zz".repeat(32))).isFalse();
  }

  @Test
  void percentEncodingIsUndoneByDecoding() {
    String text = "a=b;c&d+e% ü/€\uD83D\uDE00~-._";

    assertThat(PercentEncoding.encode(text))
        .isEqualTo("a%3Db%3Bc%26d%2Be%25%20%C3%BC%2F%E2%82%AC%F0%9F%98%80~-._");
    assertThat(PercentEncoding.decode(PercentEncoding.encode(text))).isEqualTo(text);
    assertThat(PercentEncoding.decode("%3a%zz%4")).isEqualTo(":%zz%4");
  }

  @Test
  void charactersThatCannotBeSeenAreShownAsEscapes() {
    assertThat(Visible.of("a\u202Eb\u0007c\u200Bd\u2028e\r\n"))
        .isEqualTo("a\\u202Eb\\u0007c\\u200Bd\\u2028e\\u000D\\u000A");
    assertThat(Visible.of("grüße € \uD83D\uDE00")).isEqualTo("grüße € \uD83D\uDE00");
  }

  @Test
  void headersOfOneNameAreKeptInOrderAndFoundInAnyCase() {
    Headers headers = Headers.NONE.with("A", "1").with("b", "2").with("a", "3");

    assertThat(headers.first("a")).contains("1");
    assertThat(headers.without("A").lines()).containsExactly(new Header("b", "2"));
  }
}
