package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Call;
import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Background calls that wait for a person's password.
class PasswordDeskTest {
  private static final Connection LAB =
      new Connection(
          "lab",
          "lab",
          "pve1.lab",
          8006,
          new Connection.SignIn.Password("root", "pam"),
          new Trust.System());

  private final PasswordDesk desk = new PasswordDesk(Runnable::run);
  private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();

  @Test
  void a_cancelled_call_takes_its_question_back() throws Exception {
    CompletableFuture<CompletableFuture<Optional<Secret>>> asked = new CompletableFuture<>();
    desk.staffedBy((_, _, _, answer) -> asked.complete(answer));
    Call call = new Call();
    CompletableFuture<Optional<Secret>> outcome = asking("why", call);
    CompletableFuture<Optional<Secret>> answer = asked.get(10, TimeUnit.SECONDS);
    assertThat(outcome).isNotDone();

    call.cancel();

    assertThat(outcome.get(10, TimeUnit.SECONDS)).isEmpty();
    assertThat(answer.get(10, TimeUnit.SECONDS)).as("the pane is told").isEmpty();
  }

  @Test
  void a_second_question_waits_for_the_answer_to_the_first() throws Exception {
    CompletableFuture<CompletableFuture<Optional<Secret>>> first = new CompletableFuture<>();
    desk.staffedBy(
        (_, _, why, answer) -> {
          heard.add("asked " + why);
          if (!first.complete(answer)) {
            answer.complete(Optional.of(Secret.copyOf("second")));
          }
        });
    CompletableFuture<Optional<Secret>> one = asking("one", new Call());
    CompletableFuture<Optional<Secret>> answer = first.get(10, TimeUnit.SECONDS);
    CompletableFuture<Optional<Secret>> two = asking("two", new Call());
    heard.add("answered one");
    answer.complete(Optional.of(Secret.copyOf("first")));

    assertThat(one.get(10, TimeUnit.SECONDS)).map(Secret::reveal).contains("first");
    assertThat(two.get(10, TimeUnit.SECONDS)).map(Secret::reveal).contains("second");
    assertThat(List.copyOf(heard)).containsExactly("asked one", "answered one", "asked two");
  }

  @Test
  void a_cancelled_call_that_waits_for_its_turn_is_not_asked_at_all() throws Exception {
    CompletableFuture<CompletableFuture<Optional<Secret>>> first = new CompletableFuture<>();
    desk.staffedBy((_, _, _, answer) -> first.complete(answer));
    CompletableFuture<Optional<Secret>> one = asking("one", new Call());
    CompletableFuture<Optional<Secret>> answer = first.get(10, TimeUnit.SECONDS);
    Call second = new Call();
    CompletableFuture<Optional<Secret>> two = asking("two", second);

    second.cancel();

    assertThat(two.get(10, TimeUnit.SECONDS)).isEmpty();
    assertThat(one).as("the first question stands").isNotDone();
    answer.complete(Optional.empty());
    assertThat(one.get(10, TimeUnit.SECONDS)).isEmpty();
  }

  private CompletableFuture<Optional<Secret>> asking(String why, Call call) {
    return CompletableFuture.supplyAsync(
        () -> desk.ask(LAB, why, call), task -> Thread.ofVirtual().start(task));
  }
}
