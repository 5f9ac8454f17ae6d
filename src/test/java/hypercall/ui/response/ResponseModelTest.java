package hypercall.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Phase;
import hypercall.pve.Problem;
import hypercall.ui.kit.Background;
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
  private final List<Problem> acted = new ArrayList<>();
  private final ResponseModel model =
      new ResponseModel(new Background(Runnable::run, Runnable::run), acted::add);

  @Test
  void waiting_is_told_from_300_ms_on() {
    model.progress(Phase.CONNECT, 0, Duration.ofMillis(299));
    assertThat(model.contentProperty().get()).isInstanceOf(Content.Empty.class);
    model.progress(Phase.WAIT, 0, Duration.ofMillis(300));
    assertThat(model.contentProperty().get())
        .isEqualTo(new Content.Waiting(Phase.WAIT, 0, Duration.ofMillis(300)));
  }

  @Test
  void an_answer_that_is_coming_stays_while_it_is_read() {
    model.answered(Exchanges.json("{"), "lab");
    model.progress(Phase.BODY, 2_000_000, Duration.ofSeconds(2));
    assertThat(model.exchange()).isPresent();
    assertThat(model.messageProperty().get()).isEqualTo("Reading… 2.0 MB");
    model.show(Exchanges.json("{}"), "lab");
    assertThat(model.messageProperty().get()).isEmpty();
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
    model.progress(Phase.WAIT, 0, Duration.ofSeconds(1));
    model.show(Exchanges.json("{}"), "lab");
    assertThat(model.viewProperty().get()).isEqualTo(ResponseModel.View.HEADERS);
  }

  @Test
  void every_kind_of_problem_offers_what_helps_and_nothing_else() {
    assertThat(ResponseModel.actionFor(Exchanges.problem(Problem.Kind.SIGN_IN)))
        .isEqualTo("Sign in…");
    assertThat(ResponseModel.actionFor(Exchanges.problem(Problem.Kind.CERTIFICATE)))
        .isEqualTo("Check certificate…");
    assertThat(ResponseModel.actionFor(Exchanges.problem(Problem.Kind.PERMISSION))).isEmpty();
    Problem problem = Exchanges.problem(Problem.Kind.NETWORK);
    model.act(problem);
    assertThat(acted).containsExactly(problem);
  }

  @Test
  void the_whole_body_is_copied_as_it_came() {
    List<String> clipboard = new ArrayList<>();
    model.show(Exchanges.json("{\"a\" :1}"), "lab");
    model.copyBody(clipboard::add);
    assertThat(clipboard).containsExactly("{\"a\" :1}");
    assertThat(model.messageProperty().get()).isEqualTo("Copied 8 B.");
  }

  @Test
  void a_body_too_large_for_the_clipboard_is_not_copied() {
    GrowingBytes large = GrowingBytes.of(new byte[32_000_001]);
    List<String> clipboard = new ArrayList<>();
    model.show(Exchanges.of(200, "OK", "text/plain", large), "lab");
    model.copyBody(clipboard::add);
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
    assertThat(model.messageProperty().get())
        .startsWith("Nothing was saved to ")
        .contains("folder");
  }

  @Test
  void without_an_answer_nothing_is_copied_or_saved(@TempDir Path folder) {
    List<String> clipboard = new ArrayList<>();
    model.copyBody(clipboard::add);
    model.saveBody(folder.resolve("x"));
    assertThat(clipboard).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }
}
