package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Cookie;
import hypercall.http.Header;
import hypercall.http.Request;
import hypercall.http.SameSite;
import hypercall.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignerTest {
  private static final String COOKIE =
      "PVEAuthCookie=PVE%3Aapi%40pve%3A6B020302%3A%3Aa%2Bb%2F%3D%3D";

  private final TestClock clock = new TestClock();
  private final Credentials ticket =
      new Credentials.OfTicket(
          Ticket.parse("PVE:api@pve:6B020302::a+b/==", "6B020302:csrf").orElseThrow(),
          new TicketAge(clock, clock::nanos, Duration.ofHours(2), null));
  private final Credentials token =
      new Credentials.OfToken(Product.PVE, "api@pve!ci", Secret.copyOf("11111111-1111"));

  private static List<String> signed(Request request, Credentials with, String... withheld) {
    return Signer.sign(request, with, Set.of(withheld), FromJar.NOTHING).headers().lines().stream()
        .map(SignerTest::text)
        .toList();
  }

  private static String text(Header header) {
    return header.name() + ": " + header.value();
  }

  private static Request get() {
    return Exchanges.request("GET", "/api2/json/nodes");
  }

  private static Request put() {
    return Exchanges.request("PUT", "/api2/json/nodes");
  }

  @Test
  void aTicketIsAPercentEncodedCookieAndOnWritesACsrfHeaderToo() {
    assertThat(signed(get(), ticket)).containsExactly("Cookie: " + COOKIE);
    assertThat(signed(put(), ticket))
        .containsExactly("Cookie: " + COOKIE, "CSRFPreventionToken: 6B020302:csrf");
  }

  @Test
  void aTokenIsOneHeaderWhateverTheMethod() {
    assertThat(signed(put(), token))
        .containsExactly("Authorization: PVEAPIToken=api@pve!ci=11111111-1111");
  }

  @Test
  void whatTheUserTypedWins() {
    Request typed =
        put().withHeader("cookie", "PVEAuthCookie=mine").withHeader("CSRFPREVENTIONTOKEN", "x");

    assertThat(signed(typed, ticket))
        .containsExactly("cookie: PVEAuthCookie=mine", "CSRFPREVENTIONTOKEN: x");
  }

  @Test
  void aTypedCookieWithoutATicketIsJoinedWithTheSessions() {
    assertThat(signed(get().withHeader("Cookie", "PVELangCookie=de"), ticket))
        .containsExactly("Cookie: " + COOKIE + "; PVELangCookie=de");
  }

  @Test
  void cookieAndTokenAreNeverSentTogether() {
    assertThat(signed(put().withHeader("Authorization", "PVEAPIToken=a@b!c=d"), ticket))
        .containsExactly("Authorization: PVEAPIToken=a@b!c=d");
    assertThat(signed(get().withHeader("Cookie", "PVEAuthCookie=mine"), token))
        .containsExactly("Cookie: PVEAuthCookie=mine");
  }

  @Test
  void whatIsWithheldIsNotAdded() {
    assertThat(signed(put(), ticket, "csrfpreventiontoken")).containsExactly("Cookie: " + COOKIE);
    assertThat(signed(put(), ticket, "Cookie", "CSRFPreventionToken")).isEmpty();
  }

  @Test
  void whatIsShownOfItIsMaskedAndSaysWhoSetIt() {
    List<Signature.Added> added = Signer.signature("GET", ticket, FromJar.NOTHING).added();

    assertThat(added)
        .extracting(Signature.Added::shown)
        .containsExactly("PVEAuthCookie=PVE:api@pve:••••••••", "6B020302:••••••••");
    assertThat(added).extracting(Signature.Added::sent).containsExactly(true, false);
    assertThat(added)
        .extracting(Signature.Added::setBy)
        .containsExactly("session · edit in Cookies", "session · sent with POST, PUT, DELETE only");
    assertThat(Signer.signature("GET", token, FromJar.NOTHING).added())
        .extracting(Signature.Added::shown)
        .containsExactly("PVEAPIToken=api@pve!ci=••••••••");
    assertThat(added.toString()).doesNotContain("csrf\"").doesNotContain("a%2Bb");
  }

  private static String cookieLine(Request request, Credentials with, boolean away, String... jar) {
    List<Cookie> cookies =
        java.util.Arrays.stream(jar)
            .map(pair -> pair.split("="))
            .map(p -> new Cookie(p[0], p[1], "h", true, "/", null, false, false, SameSite.UNSET))
            .toList();
    return Signer.sign(request, with, Set.of(), new FromJar(cookies, away))
        .headers()
        .lines()
        .stream()
        .map(SignerTest::text)
        .collect(java.util.stream.Collectors.joining(" | "));
  }

  @Test
  void cookiesOfTheJarGoBetweenTheTicketAndWhatIsTyped() {
    Request typed = get().withHeader("Cookie", "b=typed");

    assertThat(cookieLine(typed, ticket, false, "a=1", "b=2", "c=3"))
        .isEqualTo("Cookie: " + COOKIE + "; a=1; c=3; b=typed");
  }

  @Test
  void aTicketOfTheJarTakesThePlaceOfTheSessionsTicketAndOfItsToken() {
    assertThat(cookieLine(get(), ticket, true, "PVEAuthCookie=mine"))
        .isEqualTo("Cookie: PVEAuthCookie=mine");
    assertThat(cookieLine(get(), token, false, "PVEAuthCookie=mine"))
        .isEqualTo("Cookie: PVEAuthCookie=mine");
    assertThat(cookieLine(get().withHeader("Authorization", "x"), ticket, true, "PVEAuthCookie=m"))
        .isEqualTo("Authorization: x");
  }

  @Test
  void aTicketThatWasRemovedIsNotSentButItsCsrfTokenIs() {
    assertThat(cookieLine(put(), ticket, true, "a=1"))
        .isEqualTo("Cookie: a=1 | CSRFPreventionToken: 6B020302:csrf");
  }
}
