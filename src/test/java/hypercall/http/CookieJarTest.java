package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieJarTest {
  private Instant now = Instant.parse("2026-11-22T02:00:00Z");
  private final CookieJar jar = new CookieJar(() -> now, PublicSuffixes::has);

  private static CookieTarget at(String host, String path) {
    return new CookieTarget(host, path, true);
  }

  private void set(String host, String... lines) {
    jar.receive(at(host, "/api2/json/version"), List.of(lines));
  }

  private String sent(String host, String path) {
    return jar.sentTo(at(host, path)).stream().map(Cookie::pair).collect(Collectors.joining("; "));
  }

  @Test
  void aCookieWithoutADomainIsForItsHostOnlyAndForItsFolder() {
    set("pve1.lab.example", "a=1", "b=2; Path=/");

    assertThat(sent("pve1.lab.example", "/api2/json/nodes")).isEqualTo("a=1; b=2");
    assertThat(sent("pve1.lab.example", "/api2/jsonx")).isEqualTo("b=2");
    assertThat(sent("x.pve1.lab.example", "/api2/json/nodes")).isEmpty();
    assertThat(sent("lab.example", "/api2/json/nodes")).isEmpty();
  }

  @Test
  void aDomainCookieIsForItsDomainAndWhatIsBelow() {
    set("pve1.lab.example", "a=1; Domain=.LAB.example; Path=/");

    assertThat(sent("pve1.lab.example", "/")).isEqualTo("a=1");
    assertThat(sent("pve2.lab.example", "/")).isEqualTo("a=1");
    assertThat(sent("xlab.example", "/")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "www.example.co.uk, co.uk",
    "www.example.co.uk, CO.UK",
    "www.example.co.uk, co.uk.",
    "www.example.com, com",
    "www.example.com, example.com.",
    "pve1.lab, lab",
    "alice.github.io, github.io",
    "127.0.0.1, 0.0.1",
    "127.0.0.1, 1",
    "10.0.0.12, 0.0.12",
    "1.2.3.4, .3.4",
    "fe80::1, 1",
    "example.com, www.example.com",
    "example.com, ample.com",
    "example.com, other.example"
  })
  void noServerSetsCookiesForOthers(String host, String domain) {
    set(host, "a=1; Path=/; Domain=" + domain);

    assertThat(jar.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "github.io"})
  void aHostThatSharesWithNobodyMayNameItselfAndIsAlone(String host) {
    set(host, "a=1; Path=/; Domain=" + host);

    assertThat(jar.all()).singleElement().matches(Cookie::hostOnly);
    assertThat(sent(host, "/")).isEqualTo("a=1");
    assertThat(sent("x." + host, "/")).isEmpty();
  }

  @Test
  void aHostWithATrailingDotIsAnother() {
    set("pve1.lab.example", "a=1; Path=/; Domain=lab.example");
    set("pve1.lab.example.", "b=1; Path=/");

    assertThat(sent("pve1.lab.example.", "/")).isEqualTo("b=1");
  }

  @Test
  void theClockThatIsHandedInDecidesWhatHasExpired() {
    set("h", "a=1; Path=/; Max-Age=60", "b=2; Path=/", "c=3; Path=/; Max-Age=0");
    assertThat(sent("h", "/")).isEqualTo("a=1; b=2");

    now = now.plusSeconds(60);
    assertThat(sent("h", "/")).isEqualTo("b=2");
    set("h", "b=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    assertThat(jar.all()).extracting(Cookie::name).containsExactly("a");
  }

  @Test
  void maxAgeWinsOverExpiresAndAnAgeOfAnyLengthIsNoFault() {
    set(
        "h",
        "a=1; Max-Age=10; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
        "b=1; Max-Age=" + "9".repeat(40));

    assertThat(jar.all().getFirst().expires()).contains(now.plusSeconds(10));
    assertThat(jar.all().getLast().expires().orElseThrow())
        .isAfter(now.plus(Duration.ofDays(9999)));
  }

  @Test
  void longerPathsGoFirstAndThenTheOlder() {
    set("h", "a=1; Path=/", "b=2; Path=/api2", "c=3; Path=/");
    set("h", "a=4; Path=/");

    assertThat(sent("h", "/api2/json")).isEqualTo("b=2; a=4; c=3");
  }

  @Test
  void everyCookieThatIsNotSentSaysWhy() {
    set("h", "plain=1; Path=/", "tls=1; Path=/; Secure", "path=1; Path=/other");
    jar.put(cookie("ended", "1").withExpiry(now.minusSeconds(1)), Optional.empty());

    assertThat(jar.fates(new CookieTarget("h", "/", false)))
        .extracting(f -> f.cookie().name() + " " + f.fate())
        .containsExactly("plain SENT", "path OTHER_PATH", "tls NEEDS_TLS", "ended EXPIRED");
    assertThat(jar.fates(at("other", "/")))
        .extracting(CookieJar.Fated::fate)
        .containsOnly(CookieFate.OTHER_HOST, CookieFate.EXPIRED);
  }

  @Test
  void tenThousandCookiesLeaveRoomForTheRequest() {
    for (int round = 0; round < 10; round++) {
      int from = round * 1000;
      set(
          "h",
          IntStream.range(from, from + 1000)
              .mapToObj(i -> "c" + i + "=" + "x".repeat(i % 4000) + "; Path=/")
              .toArray(String[]::new));
    }

    assertThat(jar.all()).hasSize(CookieJar.MOST_PER_DOMAIN);
    assertThat(sent("h", "/").length()).isBetween(1, CookieJar.MOST_SENT);
    assertThat(jar.fates(at("h", "/")))
        .extracting(CookieJar.Fated::fate)
        .contains(CookieFate.NO_ROOM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=1\r\nX: y",
        "a=\u0000b",
        "a\u007f=b",
        "a=1; Path=/\u0001",
        "",
        "a",
        "=a",
        "; Secure",
        "__Host-a=1; Path=/",
        "__Host-a=1; Secure; Path=/x",
        "__Secure-a=1"
      })
  void whatIsNoCookieOrHoldsControlCharactersIsRefused(String line) {
    set("h", line);

    assertThat(jar.all()).isEmpty();
  }

  @Test
  void aCookieHoldsAtMostFourKibibytes() {
    set("h", "a=" + "x".repeat(Cookie.MOST_BYTES - 1), "b=" + "x".repeat(Cookie.MOST_BYTES));

    assertThat(jar.all()).extracting(Cookie::name).containsExactly("a");
  }

  @Test
  void whatIsWrongWithALineIsToldWithItsPlaceAndWithoutTheValue() {
    SetCookie.Reading reading =
        SetCookie.read(
            "a=s3cret; Domain=other.example; Foo", at("h", "/"), now, PublicSuffixes::has);

    assertThat(reading)
        .isInstanceOfSatisfying(
            SetCookie.Reading.Refused.class,
            refused -> {
              assertThat(refused.why().at()).isEqualTo(9);
              assertThat(refused.why().sentence()).startsWith("The domain other.example");
            });
    assertThat(reading.toString()).doesNotContain("s3cret");
  }

  @Test
  void aCookieIsCheckedAtEntryAndNeverShowsItsValue() {
    assertThat(cookie("a", "s3cret").toString()).isEqualTo("a=••• for h/");
    assertThatThrownBy(() -> cookie("a", "s3cret;")).hasMessageContaining("position 7");
    assertThatThrownBy(() -> cookie("a", "s3cret\n")).hasMessageNotContaining("s3cret");
    assertThatThrownBy(() -> cookie("a=", "x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> cookie("", "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEditedCookieTakesThePlaceOfItselfAndEveryChangeIsTold() {
    AtomicInteger told = new AtomicInteger();
    Runnable end = jar.subscribe(told::incrementAndGet);
    Cookie before = cookie("a", "1");
    jar.put(before, Optional.empty());
    jar.put(cookie("b", "2"), Optional.of(before.key()));
    jar.remove(cookie("b", "2").key());
    end.run();
    jar.clear();

    assertThat(jar.all()).isEmpty();
    assertThat(told).hasValue(3);
  }

  @Test
  void charactersBeyondAsciiCountByTheirBytes() {
    String value = "ü".repeat(2047);

    assertThat(value.getBytes(StandardCharsets.UTF_8)).hasSize(4094);
    assertThat(cookie("a", value).value()).isEqualTo(value);
    assertThatThrownBy(() -> cookie("ab", value + "ü")).hasMessageContaining("4,098 bytes");
  }

  private static Cookie cookie(String name, String value) {
    return new Cookie(name, value, "h", true, "/", null, false, false, SameSite.UNSET);
  }
}
