package hypercall.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Exchange;
import hypercall.http.Headers;
import hypercall.http.Phase;
import hypercall.pve.Problem;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Secrecy;
import hypercall.ui.kit.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseModelTest {
  private final Secrecy secrecy = new Secrecy(_ -> false);

  private final List<Problem> acted = new ArrayList<>();
  private final ResponseModel model =
      new ResponseModel(new Background(Runnable::run, Runnable::run), acted::add, () -> {});

  private void progress(Phase phase, long bytes, Duration elapsed) {
    model.progress(Optional.of(phase), bytes, elapsed);
  }

  @Test
  void waiting_is_told_from_300_ms_on() {
    progress(Phase.CONNECT, 0, Duration.ofMillis(299));
    assertThat(model.progressProperty().get()).isEmpty();
    progress(Phase.WAIT, 0, Duration.ofMillis(300));
    assertThat(model.progressProperty().get().orElseThrow().doing())
        .isEqualTo("Waiting for the server");
    model.show(Exchanges.json("{}"), "lab");
    assertThat(model.progressProperty().get()).isEmpty();
  }

  @Test
  void how_much_has_come_is_told_with_the_total_where_the_server_said_it() {
    Exchange coming = Exchanges.json("{");
    Headers headers = coming.response().headers().with("Content-Length", "40000000");
    model.answered(Exchanges.with(coming, headers), "lab");
    progress(Phase.BODY, 2_000_000, Duration.ofMillis(1234));
    Progress now = model.progressProperty().get().orElseThrow();
    assertThat(now.far()).isEqualTo("1.2 s · 2.0 MB of 40.0 MB");
    assertThat(now.part()).isEqualTo(0.05);
    assertThat(model.exchange()).isPresent();
    model.begin();
    model.uploads(8_000_000);
    progress(Phase.SEND, 2_000_000, Duration.ofMillis(400));
    Progress out = model.progressProperty().get().orElseThrow();
    assertThat(out.far()).isEqualTo("0.4 s · 2.0 MB of 8.0 MB");
    assertThat(out.part()).isEqualTo(0.25);
    progress(Phase.WAIT, 8_000_000, Duration.ofSeconds(2));
    assertThat(model.progressProperty().get().orElseThrow().part()).isNegative();
  }

  @Test
  void a_quick_answer_takes_the_place_of_the_one_before_in_one_step() {
    model.show(Exchanges.json("[1]"), "lab");
    Exchange before = model.exchange().orElseThrow();
    model.begin();
    Exchange coming = Exchanges.json("[");
    model.answered(coming, "lab");
    assertThat(model.exchange()).contains(before);
    progress(Phase.BODY, 1, Duration.ofMillis(299));
    assertThat(model.exchange()).contains(before);
    progress(Phase.BODY, 1, Duration.ofMillis(300));
    assertThat(model.exchange()).contains(coming);
  }

  @Test
  void a_body_that_takes_long_is_shown_however_late_its_head_came() {
    model.show(Exchanges.json("[1]"), "lab");
    Exchange before = model.exchange().orElseThrow();
    model.begin();
    progress(Phase.WAIT, 0, Duration.ofMillis(900));
    Exchange coming = Exchanges.json("[");
    model.answered(coming, "lab");
    progress(Phase.BODY, 1, Duration.ofMillis(1_100));
    assertThat(model.exchange()).contains(before);
    progress(Phase.BODY, 1, Duration.ofMillis(1_200));
    assertThat(model.exchange()).contains(coming);
  }

  @Test
  void while_an_answer_comes_an_older_one_can_be_read() {
    Exchange older = Exchanges.json("[1]");
    model.show(older, "lab");
    model.begin();
    Exchange coming = Exchanges.json("[");
    model.answered(coming, "lab");
    progress(Phase.BODY, 1, Duration.ofMillis(400));
    model.step(-1);
    progress(Phase.BODY, 1, Duration.ofMillis(500));
    assertThat(model.exchange()).contains(older);
    Exchange whole = Exchanges.json("[2]");
    model.show(whole, "lab");
    assertThat(model.exchange()).contains(whole);
  }

  @Test
  void the_last_ten_answers_are_stepped_through_and_the_eleventh_closes_the_first() {
    List<Exchange> sent = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      sent.add(Exchanges.json("[" + i + "]"));
      model.show(sent.getLast(), "lab");
    }
    assertThat(model.answers()).hasSize(10);
    assertThat(isClosed(sent.get(0))).isTrue();
    assertThat(isClosed(sent.get(1))).isFalse();
    model.step(1);
    assertThat(model.exchange()).contains(sent.get(10));
    for (int i = 0; i < 20; i++) {
      model.step(-1);
    }
    assertThat(model.exchange()).contains(sent.get(1));
    assertThat(model.shown()).isZero();
  }

  @Test
  void older_answers_that_are_large_give_way_the_newest_never() {
    Exchange large = Exchanges.of(200, "OK", "x/y", GrowingBytes.of(new byte[33 << 20]));
    model.show(large, "lab");
    assertThat(isClosed(large)).isFalse();
    model.show(Exchanges.json("{}"), "lab");
    assertThat(isClosed(large)).isTrue();
    assertThat(model.answers()).hasSize(1);
  }

  @Test
  void after_a_failure_the_way_back_leads_to_the_newest_answer() {
    Exchange newest = Exchanges.json("[2]");
    model.show(Exchanges.json("[1]"), "lab");
    model.show(newest, "lab");
    model.show(Exchanges.problem(Problem.Kind.NETWORK), Optional.empty(), "lab");
    model.step(-1);
    assertThat(model.exchange()).contains(newest);
  }

  @Test
  void a_cancelled_answer_took_until_it_was_cancelled() {
    Exchange soFar = Exchanges.json("[1,");
    Exchange cut = Answered.cancelled(soFar, "lab", Duration.ofSeconds(7), 3).exchange();
    assertThat(cut.timing().total()).isEqualTo(soFar.timing().total().plusSeconds(7));
    assertThat(cut.bodyOnWire()).isEqualTo(3);
    assertThat(cut.timing().phases().get(Phase.BODY)).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void what_was_there_before_a_cancelled_call_stays_with_a_word_about_it() {
    Problem cancelled = Exchanges.problem(Problem.Kind.CANCELLED);
    model.cancelled(cancelled, "lab");
    assertThat(model.contentProperty().get()).isEqualTo(new Content.Failure(cancelled, "lab"));
    Exchange before = Exchanges.json("[1]");
    model.show(before, "lab");
    model.begin();
    progress(Phase.WAIT, 0, Duration.ofSeconds(1));
    model.cancelled(cancelled, "lab");
    assertThat(model.exchange()).contains(before);
    assertThat(model.noticeProperty().get()).contains(cancelled.title(), "from before");
    assertThat(model.progressProperty().get()).isEmpty();
    model.begin();
    assertThat(model.noticeProperty().get()).isEmpty();
  }

  private static boolean isClosed(Exchange exchange) {
    try {
      return exchange.response().body().at(0) < 0;
    } catch (IllegalStateException closed) {
      return true;
    }
  }

  @Test
  void a_problem_is_shown_with_its_answer_or_instead_of_one() {
    Problem problem = Exchanges.problem(Problem.Kind.PARAMETERS);
    model.show(problem, Optional.of(Exchanges.json("{}")), "lab");
    assertThat(model.exchange()).isPresent();
    model.show(problem, Optional.empty(), "lab");
    assertThat(model.contentProperty().get()).isEqualTo(new Content.Failure(problem, "lab"));
    assertThat(model.exchange()).isEmpty();
  }

  @Test
  void the_chosen_view_survives_the_next_send() {
    model.viewProperty().set(ResponseModel.View.HEADERS);
    progress(Phase.WAIT, 0, Duration.ofSeconds(1));
    model.show(Exchanges.json("{}"), "lab");
    assertThat(model.viewProperty().get()).isEqualTo(ResponseModel.View.HEADERS);
  }

  @Test
  void every_kind_of_problem_offers_what_helps_and_nothing_else() {
    assertThat(words(Problem.Kind.SIGN_IN)).isEqualTo("Sign in…");
    assertThat(words(Problem.Kind.CERTIFICATE)).isEqualTo("Check certificate…");
    assertThat(words(Problem.Kind.PERMISSION)).isEmpty();
    Problem problem = Exchanges.problem(Problem.Kind.NETWORK);
    model.act(problem);
    assertThat(acted).containsExactly(problem);
  }

  @Test
  void the_whole_body_is_copied_as_it_came() {
    List<Taken> clipboard = new ArrayList<>();
    model.show(Exchanges.json("{\"a\" :1}"), "lab");
    model.copyBody(false, secrecy, clipboard::add);
    assertThat(clipboard).containsExactly(new Taken("{\"a\" :1}", false));
    assertThat(model.messageProperty().get()).isEqualTo("Copied 8 B.");
  }

  @Test
  void a_body_with_a_ticket_is_copied_as_a_secret() {
    List<Taken> clipboard = new ArrayList<>();
    model.show(Exchanges.json("{\"data\":{\"ticket\":\"PVE:root@pam:66F1::abc\"}}"), "lab");
    model.copyBody(false, secrecy, clipboard::add);
    assertThat(clipboard).singleElement().matches(Taken::secret);
    assertThat(model.messageProperty().get()).contains("the clipboard is cleared in 30 s");
  }

  @Test
  void a_body_too_large_for_the_clipboard_is_not_copied() {
    GrowingBytes large = GrowingBytes.of(new byte[32_000_001]);
    List<Taken> clipboard = new ArrayList<>();
    model.show(Exchanges.of(200, "OK", "text/plain", large), "lab");
    model.copyBody(false, secrecy, clipboard::add);
    assertThat(clipboard).isEmpty();
    assertThat(model.messageProperty().get()).contains("too much for the clipboard");
  }

  @Test
  void a_body_is_saved_byte_for_byte_over_an_older_file(@TempDir Path folder) throws IOException {
    byte[] bytes = new byte[2_500_000];
    new Random(1).nextBytes(bytes);
    Path file = Files.writeString(folder.resolve("answer.bin"), "older");
    model.show(Exchanges.of(200, "OK", "x/y", GrowingBytes.of(bytes)), "lab");
    model.saveBody(file);
    assertThat(file).hasBinaryContent(bytes);
    assertThat(model.messageProperty().get()).startsWith("Saved 2.5 MB to ");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_body_that_cannot_be_saved_says_so(@TempDir Path folder) {
    model.show(Exchanges.json("{}"), "lab");
    model.saveBody(folder.resolve("nowhere/answer.json"));
    Saving failed = model.taking().saves().getFirst();
    assertThat(failed.faultProperty().get()).startsWith("Nothing was saved to ").contains("folder");
    model.taking().forget(failed);
    assertThat(model.taking().saves()).isEmpty();
  }

  @Test
  void without_an_answer_nothing_is_copied_or_saved(@TempDir Path folder) {
    List<Taken> clipboard = new ArrayList<>();
    model.copyBody(false, secrecy, clipboard::add);
    model.saveBody(folder.resolve("x"));
    assertThat(clipboard).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  private static String words(Problem.Kind kind) {
    return ProblemAction.of(Exchanges.problem(kind), _ -> {}).words();
  }
}
