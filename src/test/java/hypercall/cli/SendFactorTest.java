package hypercall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.practice.PracticeOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// `send` as an account that needs a second factor.
class SendFactorTest {
  @RegisterExtension
  static final RunningCluster cluster =
      new RunningCluster(PracticeOptions.forTests().withRecordedServer());

  @TempDir Path workspace;
  private Console console;

  @BeforeEach
  void sitDown() {
    console = new Console(workspace).with("HYPERCALL_PASSWORD", "Hypercall-totp1");
  }

  private int send() {
    return console.run(
        "send",
        "GET",
        "/version",
        "--server",
        "127.0.0.1:" + cluster.port(),
        "--fingerprint",
        cluster.fingerprint(),
        "--user",
        "totp@pve");
  }

  @Test
  void it_is_asked_for_at_the_prompt_again_after_a_wrong_one() {
    console.answering("000000").answering("0001-aaaa-bbbb-cccc");

    assertThat(send()).isZero();

    assertThat(console.questions())
        .hasSize(2)
        .allMatch(question -> question.startsWith("Second factor of totp@pve on 127.0.0.1"));
    assertThat(console.err()).contains("refused the second factor").doesNotContain("000000");
    assertThat(console.out()).contains("\"version\"");
  }

  @Test
  void the_environment_gives_it_without_a_question_and_once() {
    console.with("HYPERCALL_SECOND_FACTOR", "000000");
    assertThat(send()).isEqualTo(ExitCode.SIGN_IN.code());
    console.with("HYPERCALL_SECOND_FACTOR", "0002-aaaa-bbbb-cccc");
    assertThat(send()).isZero();
    assertThat(console.questions()).isEmpty();
  }

  @Test
  void with_nobody_to_ask_it_says_what_is_missing() {
    assertThat(send()).isEqualTo(ExitCode.SIGN_IN.code());
    assertThat(console.err())
        .contains("The password is right", "authenticator app", "HYPERCALL_SECOND_FACTOR");
  }
}
