package hypercall.pve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.HeadLines;
import hypercall.http.NoResponse;
import hypercall.http.SetBy;
import hypercall.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What happens when a ticket grows old, against the practice cluster over TLS.
class RenewalTest {
  private static final Duration DUE = Duration.ofMinutes(91);
  private static final Duration EXPIRED = Duration.ofMinutes(125);

  @TempDir static Path spill;
  private Lab lab;
  private final AtomicInteger asked = new AtomicInteger();
  private final List<String> reasons = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void start() throws IOException {
    lab = new Lab(spill);
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  private Optional<Secret> answering(String why, String... answers) {
    reasons.add(why);
    int number = asked.getAndIncrement();
    return number < answers.length ? Optional.of(Secret.copyOf(answers[number])) : Optional.empty();
  }

  private static AtomicInteger countingTickets(SessionService client) {
    AtomicInteger tickets = new AtomicInteger(-1);
    client.subscribe(session -> tickets.addAndGet(session instanceof Session.WithTicket ? 1 : 0));
    return tickets;
  }

  private static void assertAllAnswered(List<Exchange> answers) {
    assertThat(answers).allMatch(a -> a.response().status() == 200);
  }

  @Test
  void aHundredCallsAtExpiryRenewTheTicketOnce() throws Exception {
    SessionService client = lab.admin((_, why, _) -> answering(why));
    AtomicInteger tickets = countingTickets(client);
    lab.pass(DUE);

    assertAllAnswered(Lab.atOnce(100, () -> Lab.get(client, "/version")));

    assertThat(tickets).hasValue(1);
    assertThat(asked).hasValue(0);
  }

  @Test
  void anExchangeTellsOfTheRenewalBeforeItAndWhoSetItsHeaders() throws Exception {
    SessionService client = lab.admin((_, why, _) -> answering(why));
    Exchange usual = Lab.get(client, "/version");
    lab.pass(DUE);
    Exchange after = Lab.get(client, "/version");

    assertThat(usual.trace().before()).isEmpty();
    assertThat(after.trace().before()).hasSize(1);
    assertThat(after.trace().before().getFirst().path()).isEqualTo("/api2/json/access/ticket");
    assertThat(after.trace().before().getFirst().status()).isEqualTo(200);
    assertThat(Lab.headOf(client, "/version").trace().setBy()).isEqualTo(usual.trace().setBy());
    assertThat(after.trace().setBy())
        .hasSize(HeadLines.of(after.sentHead()).size())
        .contains(Set.of(SetBy.SESSION), Set.of(SetBy.CLIENT));
    Exchange write = Lab.send(client, "POST", "/access/ticket/none");
    assertThat(write.trace().setBy().stream().filter(Set.of(SetBy.SESSION)::equals)).hasSize(2);
  }

  @Test
  void aTicketThatExpiredWhileNobodyLookedIsAskedForOnce() throws Exception {
    SessionService client = lab.admin((_, why, _) -> answering(why, Lab.PASSWORD));
    lab.pass(EXPIRED);

    assertAllAnswered(Lab.atOnce(50, () -> Lab.get(client, "/version")));

    assertThat(asked).hasValue(1);
    assertThat(reasons).allMatch(why -> why.contains("admin@pve"));
  }

  @Test
  void aTicketThatTheServerEndsEarlyIsAskedForOnceAndTheCallsAreSentAgain() throws Exception {
    lab.close();
    lab = new Lab(spill, Duration.ofMinutes(10));
    SessionService client = lab.admin((_, why, _) -> answering(why, Lab.PASSWORD));
    lab.pass(Duration.ofMinutes(11));

    assertAllAnswered(Lab.atOnce(50, () -> Lab.get(client, "/version")));

    assertThat(asked).hasValue(1);
  }

  @Test
  void aWriteThatWasRefusedForItsTicketRunsOnce() throws Exception {
    lab.close();
    lab = new Lab(spill, Duration.ofMinutes(10));
    SessionService client = lab.admin((_, why, _) -> answering(why, Lab.PASSWORD));
    String node = new LiveNodes(client).nodes(new Call()).getFirst().name();
    String stop = "/nodes/" + node + "/qemu/" + guest(client, node) + "/status/stop";
    long before = stops(client, node);
    lab.pass(Duration.ofMinutes(11));

    assertAllAnswered(Lab.atOnce(20, () -> Lab.send(client, "POST", stop)));

    assertThat(stops(client, node) - before).isEqualTo(20);
    assertThat(asked).hasValue(1);
  }

  private static String guest(SessionService client, String node) throws NoResponse {
    return data(client, "/nodes/" + node + "/qemu").get(0).path("vmid").asString();
  }

  private static long stops(SessionService client, String node) throws NoResponse {
    return data(client, "/nodes/" + node + "/tasks?source=all&limit=500&typefilter=qmstop").size();
  }

  private static JsonNode data(SessionService client, String path) throws NoResponse {
    return SmallJson.read(Lab.get(client, path).response().body()).orElseThrow().path("data");
  }

  @Test
  void keepingAliveRenewsWithoutAskingAnybody() throws Exception {
    SessionService client = lab.admin((_, why, _) -> answering(why, Lab.PASSWORD));
    AtomicInteger tickets = countingTickets(client);

    client.keepAlive(new Call());
    assertThat(tickets).hasValue(0);
    lab.pass(DUE);
    client.keepAlive(new Call());
    assertThat(tickets).hasValue(1);
    lab.pass(EXPIRED);
    client.keepAlive(new Call());

    assertThat(tickets).hasValue(1);
    assertThat(asked).hasValue(0);
  }

  @Test
  void whoSaysNoIsNotAskedAgainAndGetsTheServersAnswer() throws Exception {
    SessionService client = lab.admin((_, why, _) -> answering(why));
    lab.pass(EXPIRED);

    List<Exchange> answers = Lab.atOnce(20, () -> Lab.get(client, "/version"));

    assertThat(answers).allMatch(a -> a.response().status() == 401);
    assertThat(asked).hasValue(1);
    assertThat(client.session()).isEqualTo(new Session.SignedOut());
  }

  @Test
  void aWrongAnswerIsAskedForAgainWithTheReason() throws Exception {
    SessionService client = lab.admin((_, why, _) -> answering(why, "wrong-one", Lab.PASSWORD));
    lab.pass(EXPIRED);

    assertThat(Lab.get(client, "/version").response().status()).isEqualTo(200);

    assertThat(reasons).hasSize(2);
    assertThat(reasons.get(1)).contains("refused the sign-in").doesNotContain("wrong-one");
  }

  @Test
  void aWaitingCallCanBeCancelled() throws Exception {
    CountDownLatch shown = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    SessionService client =
        lab.admin(
            (_, _, _) -> {
              shown.countDown();
              await(answer);
              return Optional.of(Lab.password());
            });
    lab.pass(EXPIRED);
    FutureTask<Exchange> first = new FutureTask<>(() -> Lab.get(client, "/version"));
    Thread.ofVirtual().start(first);
    await(shown);
    Call waiting = new Call();
    FutureTask<Exchange> second =
        new FutureTask<>(() -> client.send(lab.request("GET", "/version"), Set.of(), waiting));
    Thread.ofVirtual().start(second);

    waiting.cancel();

    assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(NoResponse.class)
        .hasMessageContaining("nothing was sent");
    answer.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS).response().status()).isEqualTo(200);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void theSessionSurvivesJumpsOfThisMachinesClock() throws Exception {
    SessionService client = lab.admin((_, why, _) -> answering(why));

    for (int jump = 0; jump < 20; jump++) {
      lab.clientClock.set(Duration.ofHours(jump % 2 == 0 ? 3 : -3));
      lab.pass(Duration.ofMinutes(1));
      assertThat(Lab.get(client, "/version").response().status()).isEqualTo(200);
    }

    assertThat(asked).hasValue(0);
  }

  @Test
  void aSessionThatIsUsedLastsLongerThanAnyTicket() throws Exception {
    SessionService client = lab.admin((_, why, _) -> answering(why));
    AtomicInteger tickets = countingTickets(client);

    for (int call = 0; call < 24; call++) {
      lab.pass(Duration.ofMinutes(50));
      assertThat(Lab.get(client, "/version").response().status()).isEqualTo(200);
    }

    assertThat(tickets).hasValue(12);
    assertThat(asked).hasValue(0);
  }

  @Test
  void aTicketThatArrivesAfterTheSignOutIsDropped() throws Exception {
    SessionService[] client = new SessionService[1];
    client[0] =
        lab.admin(
            (_, _, _) -> {
              client[0].signOut();
              return Optional.empty();
            });
    lab.pass(EXPIRED);

    assertThat(Lab.get(client[0], "/version").response().status()).isEqualTo(401);
    assertThat(client[0].session()).isEqualTo(new Session.SignedOut());
  }

  @Test
  void aServerThatIsGoneIsToldAsNoAnswerAndNothingWasSent() throws Exception {
    SessionService client = lab.admin((_, why, _) -> answering(why));
    lab.pass(DUE);
    lab.cluster.close();

    assertThatThrownBy(() -> Lab.send(client, "POST", "/nodes"))
        .isInstanceOfSatisfying(
            NoResponse.class, failure -> assertThat(failure.mayHaveRun()).isFalse());
  }
}
