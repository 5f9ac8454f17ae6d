package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Call;
import hypercall.http.Cookie;
import hypercall.http.CookieTarget;
import hypercall.http.Exchange;
import hypercall.http.Headers;
import hypercall.http.Request;
import hypercall.http.SameSite;
import hypercall.http.SetCookie;
import hypercall.pve.SessionCookies.Held;
import hypercall.secret.Redactor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The jar of a connection against the practice cluster, over real TLS.
class SessionCookiesTest {
  private static final String CANARY = "c4n4ry-of-a-cookie";

  @TempDir static Path folder;
  private Lab lab;
  private SessionService client;

  @BeforeEach
  void signIn() throws IOException {
    lab = new Lab(folder);
    client = lab.admin((_, _, _) -> Optional.empty());
  }

  @AfterEach
  void close() {
    client.close();
    lab.close();
  }

  private CookieTarget target() {
    return CookieTarget.of(client.connection().base());
  }

  private List<Held> held() {
    return client.cookies().held(target());
  }

  private Held ticket() {
    return held().getFirst();
  }

  private Exchange nodes() throws IOException {
    return Lab.get(client, "/nodes");
  }

  private String outcome() throws IOException {
    Exchange answer = nodes();
    return answer.response().status() + " " + answer.response().reason();
  }

  private Cookie cookie(String name, String value) {
    return new Cookie(name, value, "127.0.0.1", true, "/", null, true, false, SameSite.UNSET);
  }

  private void put(Cookie cookie) {
    client.cookies().put(cookie, Optional.empty());
  }

  @Test
  void theSessionsTicketIsFoundAsTheCookieItIsSentAs() {
    assertThat(held()).singleElement().matches(Held::fromSession);
    Cookie cookie = ticket().cookie();
    assertThat(cookie.name()).isEqualTo("PVEAuthCookie");
    assertThat(cookie.value()).startsWith("PVE%3Aadmin%40pve%3A");
    assertThat(cookie.expires()).contains(lab.clientClock.instant().plus(Duration.ofHours(2)));
    assertThat(ticket().shown()).isEqualTo("PVE:admin@pve:" + Redactor.MASK);
    assertThat(ticket().toString()).doesNotContain("PVE%3A");
  }

  @Test
  void anEditedTicketIsRefusedByTheServerAndTheRestoredOneIsNot() throws IOException {
    Cookie own = ticket().cookie();
    client.cookies().put(own.withValue(own.value() + CANARY), Optional.of(ticket()));

    Exchange refused = nodes();
    assertThat(refused.response().status()).isEqualTo(401);
    assertThat(refused.response().reason()).isEqualTo("Authentication failed!");
    assertThat(refused.sentHead()).contains("Cookie: PVEAuthCookie=").doesNotContain(CANARY);
    assertThat(lab.redactor.redact("it was " + own.value() + CANARY)).doesNotContain(CANARY);
    assertThat(client.session()).isInstanceOf(Session.WithTicket.class);
    assertThat(client.cookies().isTicketAway()).isTrue();

    client.cookies().restoreTicket();
    assertThat(outcome()).startsWith("200");
    assertThat(held()).singleElement().matches(Held::fromSession);
  }

  @Test
  void withoutTheTicketTheServerSaysNoTicket() throws IOException {
    client.cookies().remove(ticket());
    assertThat(held()).isEmpty();
    assertThat(outcome()).isEqualTo("401 No ticket");

    client.cookies().restoreTicket();
    assertThat(outcome()).startsWith("200");
  }

  @Test
  void aTicketThatAPersonEndsStaysToBeSeenAndIsNotSent() throws IOException {
    Cookie own = ticket().cookie();
    client.cookies().put(own.withExpiry(lab.clientClock.instant()), Optional.of(ticket()));

    assertThat(outcome()).isEqualTo("401 No ticket");
    assertThat(ticket().toString()).endsWith("EXPIRED");
    assertThat(client.signatureFor("GET").added().getFirst().sent()).isFalse();
  }

  @Test
  void aChangedTicketStaysThroughARenewalAndEndsWithANewLogin() throws IOException {
    client.cookies().remove(ticket());
    lab.pass(Duration.ofMinutes(95));
    client.keepAlive(new Call());
    assertThat(outcome()).isEqualTo("401 No ticket");

    Request login = Login.request(client.connection().base(), "admin@pve", Lab.password());
    Exchange answer = client.send(login, Set.of(), new Call());
    assertThat(answer.response().headers().first("Set-Cookie")).isEmpty();
    assertThat(outcome()).startsWith("200");
  }

  @Test
  void whatTheJarHoldsGoesWithRequestsToItsPathAndToNoOtherServer() throws IOException {
    put(cookie("a", CANARY));
    put(new Cookie("b", "2", "127.0.0.1", true, "/x", null, true, false, SameSite.UNSET));

    assertThat(nodes().sentHead()).contains("; a=" + Redactor.MASK + "\r\n");
    assertThat(client.signatureFor("GET").jar())
        .extracting(Object::toString)
        .containsExactly("Cookie: a=" + Redactor.MASK);
    // The same host at another port, which cookies alone would not keep apart.
    try (Lab other = new Lab(folder);
        SessionService there = other.admin((_, _, _) -> Optional.empty())) {
      assertThat(Lab.get(there, "/nodes").sentHead())
          .contains("PVEAuthCookie=")
          .doesNotContain("a=");
    }
  }

  @Test
  void whatAnAnswerSetsIsSentNextTimeAndItsValueIsNotKeptWithTheAnswer() throws IOException {
    Request asked = lab.request("GET", "/version");
    Headers headers =
        Headers.NONE.with("Set-Cookie", "a=" + CANARY + "; Path=/; HttpOnly").with("X", "y");
    Exchange answer = Exchanges.answer(asked, 200, "OK", headers, "{}");
    client.cookies().receive(answer);

    assertThat(new Capture().kept(answer).response().headers().first("Set-Cookie"))
        .contains("a=" + Redactor.MASK + "; Path=/; HttpOnly");
    assertThat(nodes().sentHead()).contains("; a=" + Redactor.MASK);
    assertThat(lab.redactor.redact("an echo of " + CANARY))
        .isEqualTo("an echo of " + Redactor.MASK);
    client.signOut();
    assertThat(held()).isEmpty();
    assertThat(lab.redactor.redact(CANARY)).isEqualTo(CANARY);
  }

  @Test
  void tenThousandCookiesOfAnAnswerDoNotKeepTheNextRequestFromTheServer() throws IOException {
    Headers headers = Headers.NONE;
    List<hypercall.http.Header> lines =
        java.util.stream.IntStream.range(0, 10_000)
            .mapToObj(i -> new hypercall.http.Header("Set-Cookie", "c" + i + "=" + "x".repeat(200)))
            .toList();
    headers = new Headers(lines);
    client.cookies().receive(Exchanges.answer(lab.request("GET", "/"), 200, "OK", headers, "{}"));

    Exchange answer = nodes();
    assertThat(answer.response().status()).isEqualTo(200);
    assertThat(answer.sentHead().length()).isLessThan(8 * 1024);
  }

  @Test
  void aLineIsReadAsIfTheServerHadSentIt() {
    assertThat(client.cookies().read("a=1; Domain=pve2.lab", target()))
        .isInstanceOf(SetCookie.Reading.Refused.class);
    assertThat(client.cookies().read("a=1; Path=/", target()))
        .isInstanceOfSatisfying(
            SetCookie.Reading.Taken.class,
            taken -> assertThat(taken.cookie().domain()).isEqualTo("127.0.0.1"));
  }
}
