package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Exchange;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the real server said, read by the client.
class RecordingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"001", "002", "003", "005", "006", "008", "025", "069-", "074"})
  void aLoginBringsATicket(String number) {
    assertThat(Login.read(Recording.of(number), Product.PVE))
        .isInstanceOf(Login.Outcome.Full.class);
  }

  @Test
  void aSecondFactorIsAskedForByKind() {
    assertThat(Login.read(Recording.of("070"), Product.PVE))
        .isInstanceOfSatisfying(
            Login.Outcome.SecondFactor.class,
            asked -> {
              assertThat(asked.half().user()).isEqualTo("totp@pve");
              assertThat(asked.half().kinds()).containsExactly("totp", "recovery");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"009", "010", "012", "015", "018", "021", "068", "072", "082"})
  void anythingElseBringsNone(String number) {
    assertThat(Login.read(Recording.of(number), Product.PVE))
        .isInstanceOf(Login.Outcome.Nothing.class);
  }

  @ParameterizedTest
  @CsvSource({
    "010, SIGN_IN",
    "021, SIGN_IN",
    "030, SIGN_IN",
    "031, SIGN_IN",
    "060, SIGN_IN",
    "091, SIGN_IN",
    "040, CSRF",
    "041, CSRF",
    "046, CSRF",
    "047, PERMISSION",
    "048, PERMISSION",
    "049, PERMISSION",
    "101, PERMISSION",
    "424, PERMISSION",
    "430, PERMISSION",
    "015, PARAMETERS",
    "045, PARAMETERS",
    "158, PARAMETERS",
    "166, PARAMETERS",
    "189, PARAMETERS",
    "124, UNKNOWN_PATH",
    "140, UNKNOWN_PATH",
    "145, UNKNOWN_PATH",
    "149, UNKNOWN_PATH",
    "020, SERVER",
    "142, SERVER",
    "185, SERVER",
    "422, SERVER"
  })
  void aRefusalIsUnderstood(String number, Problem.Kind kind) {
    assertThat(Problem.of(Recording.of(number)))
        .hasValueSatisfying(problem -> assertThat(problem.kind()).isEqualTo(kind));
  }

  @Test
  void everyRecordedAnswerIsASuccessOrASentence() {
    for (String name : Recording.names()) {
      Exchange exchange = Recording.of(name);
      boolean refused =
          exchange.response().status() >= 300 || name.startsWith("021") || name.startsWith("048");
      assertThat(Problem.of(exchange).isPresent())
          .as(name)
          .isEqualTo(refused || isEnvelope(exchange));
      Problem.of(exchange)
          .ifPresent(p -> assertThat(p.title()).as(name).matches("(?s)[A-Z].*[.!]"));
    }
  }

  private static boolean isEnvelope(Exchange exchange) {
    return Exchanges.text(exchange.response().body()).contains("\"success\":0");
  }

  @Test
  void badParametersAreNamedEachWithItsText() {
    Map<String, String> fields = Problem.of(Recording.of("166")).orElseThrow().fields();

    assertThat(fields).containsOnlyKeys("vmid", "memory", "cores", "bogus");
    assertThat(fields.get("cores")).isEqualTo("value must have a minimum value of 1");
  }

  @Test
  void realmsAreReadWithTheirDefault() throws Exception {
    assertThat(Realms.read(Recording.of("028")))
        .contains(new Realm("pam", "pam", "Linux PAM standard authentication", false))
        .filteredOn(Realm::isDefault)
        .extracting(Realm::name)
        .containsExactly("corp");
  }

  @Test
  void theSecretOfANewTokenIsRevealedToWhoAsksUntilTheSignOut() {
    Exchange answer = Recording.of("106");
    Capture capture = new Capture();
    Exchange kept = capture.kept(answer);

    assertThat(Exchanges.text(capture.revealed(kept.response().body()))).contains("2735e4e7-e862");
    capture.forget();
    assertThat(Exchanges.text(capture.revealed(kept.response().body())))
        .doesNotContain("2735e4e7-e862");
  }

  @Test
  void theSecretOfANewTokenIsHeldByItsNameUntilItsAnswerIsClosed() {
    Capture capture = new Capture();
    Exchange kept = capture.kept(Recording.of("106"));

    assertThat(capture.secrets(kept))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.name()).isEqualTo("value");
              assertThat(told.value().reveal()).startsWith("2735e4e7-e862");
              assertThat(told.toString()).doesNotContain("2735e4e7");
            });
    assertThat(ToldSecret.isMissingIn(kept)).isTrue();
    kept.response().body().close();
    assertThat(capture.secrets(kept)).isEmpty();
  }

  @Test
  void aTicketIsNotRevealed() {
    Capture capture = new Capture();
    Exchange kept = capture.kept(Recording.of("001"));

    assertThat(capture.revealed(kept.response().body())).isSameAs(kept.response().body());
    assertThat(capture.secrets(kept)).isEmpty();
    assertThat(ToldSecret.isMissingIn(kept)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"001", "008", "070", "106"})
  void nothingSecretIsKeptOfAnAnswer(String number) {
    Exchange answer = Recording.of(number);
    Exchange kept = new Capture().kept(answer);

    String came = Exchanges.text(answer.response().body());
    String masked = Exchanges.text(kept.response().body());
    assertThat(masked).hasSameSizeAs(came).contains("******").isNotEqualTo(came);
    assertThat(masked).doesNotContainPattern("::[A-Za-z0-9+/]").doesNotContain("2735e4e7");
  }
}
