package hypercall.ui.cookies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hypercall.http.Cookie;
import hypercall.http.CookieTarget;
import hypercall.http.Limits;
import hypercall.http.SameSite;
import hypercall.http.SetCookie;
import hypercall.http.Trust;
import hypercall.http.Wire;
import hypercall.pve.Connection;
import hypercall.pve.SessionService;
import hypercall.secret.Redactor;
import hypercall.ui.cookies.CookieDraft.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the editor makes of odd cookies: a sentence at the right place, and nothing lost.
class CookiesModelTest {
  private final Wire wire = new Wire(new Redactor(), Limits.DEFAULT, Path.of(""));
  private final SessionService session =
      new SessionService(
          new Connection(
              "lab",
              "lab",
              "pve1.lab",
              8006,
              new Connection.SignIn.Password("root", "pam"),
              new Trust.System()),
          wire,
          new Redactor(),
          InstantSource.system(),
          (_, _, _) -> Optional.empty());
  private final CookiesModel model =
      new CookiesModel(
          session.cookies(),
          () -> new CookieTarget("pve1.lab", "/api2/json/nodes", true),
          Runnable::run,
          () -> {},
          () -> {});

  @AfterEach
  void close() {
    model.close();
    session.close();
    wire.close();
  }

  @Test
  void whatCannotBeACookieIsSaidWhereItIsAndStaysToBePutRight() {
    refused(Place.NAME, "needs a name", draft -> draft.nameProperty().set(" "));
    refused(Place.NAME, "holds \"=\" at position 2", draft -> draft.nameProperty().set("a=b"));
    refused(Place.NAME, "__Secure-", draft -> unsafe(draft, "__Secure-a"));
    refused(Place.NAME, "__Host-", draft -> unsafe(draft, "__Host-a"));
    refused(Place.VALUE, "holds \";\"", draft -> draft.valueProperty().set("a;b"));
    refused(Place.VALUE, "control character", draft -> draft.valueProperty().set("a\rb"));
    refused(Place.VALUE, "at most 4,096", draft -> draft.valueProperty().set("v".repeat(4096)));
    refused(Place.DOMAIN, "does not hold pve1.lab", draft -> domain(draft, "other.lab"));
    refused(Place.DOMAIN, "belongs to many", draft -> domain(draft, "lab"));
    refused(Place.PATH, "begins with a slash", draft -> draft.pathProperty().set("api2"));
    refused(Place.EXPIRES, "neither a time", draft -> draft.expiresProperty().set("soon"));
    assertThat(model.lines()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nonsense, Character 1: A cookie begins",
    "=x, The name before the equals sign",
    "'', Paste a Set-Cookie line",
    "'Set-Cookie: a=1; Domain=other.lab', Character 17: The domain other.lab"
  })
  void aRawLineThatIsNoCookieIsSaidWithTheCharacter(String line, String sentence) {
    refused(Place.RAW, sentence, draft -> raw(draft, line));
  }

  @Test
  void anEmptyFormIsAnEmptyLineToPasteInto() {
    model.add();
    now().rawProperty().set(true);
    assertThat(now().lineProperty().get()).isEmpty();
    now().lineProperty().set("set-cookie: b=2; Path=/; HttpOnly");
    now().rawProperty().set(false);
    assertThat(now().nameProperty().get()).isEqualTo("b");
    assertThat(now().httpOnlyProperty().get()).isTrue();
    now().rawProperty().set(true);
    assertThat(now().lineProperty().get()).startsWith("b=••••••••; Path=/; HttpOnly");
  }

  @Test
  void whatServersSetInTheWildComesOutOfFieldsAndLineAsItWentIn() throws IOException {
    Path suite =
        Path.of(
            System.getProperty("hypercall.shared", "../shared"),
            "corpora/cookies/http-state/data/parser");
    Assumptions.assumeTrue(Files.isDirectory(suite), () -> suite + " is not here");
    List<Path> tests;
    try (Stream<Path> files = Files.list(suite)) {
      tests = files.filter(file -> file.toString().endsWith("-test")).sorted().toList();
    }
    CookieTarget target = new CookieTarget("pve1.lab", "/api2/json/nodes", true);
    int tried = 0;
    for (Path test : tests) {
      for (String line : Files.readString(test).split("\r?\n")) {
        if (line.startsWith("Set-Cookie:")
            && session.cookies().read(line.substring(11), target)
                instanceof SetCookie.Reading.Taken(Cookie cookie, _)) {
          tried++;
          inAndOut(line, cookie);
        }
      }
    }
    assertThat(tried).isGreaterThan(150);
  }

  /// Taken as a line, shown as fields, saved; edited, shown as a line, saved as that.
  private void inAndOut(String line, Cookie cookie) {
    raw(fresh(), line);
    now().rawProperty().set(false);
    model.save();
    assertThat(model.draftProperty().get()).as(line).isNull();
    assertSame(line, cookie);
    model.edit(model.lines().getFirst());
    now().rawProperty().set(true);
    model.save();
    assertSame(line, cookie);
    model.deleteAll();
  }

  private void assertSame(String line, Cookie cookie) {
    assertThat(model.lines()).as(line).hasSize(1);
    Cookie held = model.lines().getFirst().held().cookie();
    assertThat(held.withExpiry(null)).as(line).isEqualTo(cookie.withExpiry(null));
    assertThat(held.expires().map(Instant::getEpochSecond).orElse(0L))
        .as(line)
        .isCloseTo(cookie.expires().map(Instant::getEpochSecond).orElse(0L), within(2L));
  }

  @Test
  void quotesOtherLettersAPathElsewhereAndATimeThatIsOverAreTakenAsTheyAre() {
    CookieDraft draft = fresh();
    draft.valueProperty().set("\"grün 🍪\"");
    draft.pathProperty().set("/access");
    draft.sameSiteProperty().set(SameSite.LAX);
    model.save();
    assertThat(model.lines().getFirst().held().cookie().value()).isEqualTo("\"grün 🍪\"");
    assertThat(model.lines().getFirst().fate()).isEqualTo("not sent: other path");
    model.edit(model.lines().getFirst());
    now().expiresProperty().set("2020-01-01");
    model.save();
    assertThat(model.lines().getFirst().fate()).isEqualTo("not sent: expired");
    assertThat(model.savedAt()).hasValue(0);
    assertThat(model.lines().toString()).doesNotContain("grün");
  }

  @Test
  void moreThanAHostKeepsAreRefusedTogetherAndOneMoreSaysWhichGaveWay() {
    refused(Place.RAW, "180 cookies; a host keeps 50", draft -> raw(draft, lines(180)));
    raw(fresh(), lines(50));
    model.save();
    assertThat(model.summaryProperty().get()).isEqualTo("50 of 50 go with this request");
    fresh();
    model.save();
    assertThat(model.deletedProperty().get()).isEqualTo("A host keeps 50 cookies: c0 gave way.");
    assertThat(model.undoable()).isEmpty();
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "c" + i + "=1; Path=/")
        .collect(Collectors.joining("\n"));
  }

  private void refused(Place place, String sentence, Consumer<CookieDraft> change) {
    CookieDraft draft = fresh();
    change.accept(draft);
    model.save();
    assertThat(draft.faultProperty().get().place()).as(sentence).isEqualTo(place);
    assertThat(draft.faultProperty().get().sentence()).contains(sentence);
    assertThat(model.draftProperty().get()).as("still there").isSameAs(draft);
  }

  private CookieDraft fresh() {
    model.add();
    now().nameProperty().set("a");
    now().valueProperty().set("1");
    return now();
  }

  private CookieDraft now() {
    return Objects.requireNonNull(model.draftProperty().get());
  }

  private static void unsafe(CookieDraft draft, String name) {
    draft.nameProperty().set(name);
    draft.secureProperty().set(false);
  }

  private static void domain(CookieDraft draft, String domain) {
    draft.hostOnlyProperty().set(false);
    draft.domainProperty().set(domain);
  }

  private static void raw(CookieDraft draft, String line) {
    draft.rawProperty().set(true);
    draft.lineProperty().set(line);
  }
}
