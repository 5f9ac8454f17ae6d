package hypercall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.practice.Drill;
import hypercall.practice.PracticeCluster;
import hypercall.practice.PracticeOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeTest {
  @TempDir Path workspace;

  @Test
  void itTellsHowToReachItAndRunsUntilItIsStopped() throws Exception {
    PipedInputStream printed = new PipedInputStream(1 << 16);
    OutputStream out = new PipedOutputStream(printed);
    FutureTask<Integer> running = new FutureTask<>(() -> practice(out));
    Thread thread = Thread.ofPlatform().start(running);
    try (Scanner scanner = new Scanner(printed, StandardCharsets.UTF_8)) {
      scanner.findWithinHorizon("https://(127\\.0\\.0\\.1:\\d+)", 0);
      String server = group(scanner.match());
      scanner.findWithinHorizon("(\\S+@\\S+) +(\\S+)", 0);
      String user = group(scanner.match());
      String password = scanner.match().group(2);
      scanner.findWithinHorizon("CA file +(\\S+)", 0);
      String ca = group(scanner.match());

      Console console = new Console(workspace).with("HYPERCALL_PASSWORD", password);
      int code =
          console.run("send", "GET", "/version", "--server", server, "--ca", ca, "--user", user);

      assertThat(code).as(console.err()).isZero();
      thread.interrupt();
      assertThat(running.get(10, TimeUnit.SECONDS)).isZero();
      assertThat(console.run("send", "GET", "/version", "--server", server, "--ca", ca))
          .isEqualTo(3);
    }
  }

  @Test
  void drillsAreSwitchedByTypingTheirNames() throws Exception {
    try (PracticeCluster cluster = PracticeCluster.start(PracticeOptions.forTests())) {
      DrillLines lines =
          new DrillLines(
              cluster,
              new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
      assertThat(lines.answer(new String[] {"clock-skew", "on"}))
          .isEqualTo("clock-skew is on: the server's clock is three hours ahead");
      assertThat(cluster.drills()).containsExactly(Drill.CLOCK_SKEW);
      assertThat(lines.answer(new String[] {"drills"})).contains("clock-skew           on");
      assertThat(lines.answer(new String[] {"clock-skew", "off"})).contains("is off");
      assertThat(cluster.drills()).isEmpty();
      assertThat(lines.answer(new String[] {"clock-skew", "maybe"})).startsWith("Type a drill");
      assertThat(lines.answer(new String[] {"quake", "on"})).startsWith("Type a drill");
    }
  }

  @Test
  void aDrillThereIsNoneOfIsRefusedAndTheOthersNamed() {
    Console console = new Console(workspace);
    assertThat(console.run("practice", "--drill", "quake")).isEqualTo(2);
    assertThat(console.err()).contains("There is no drill 'quake'").contains("short-tickets");

    Console backup = new Console(workspace);
    String[] words = {"practice", "--product", "pbs", "--drill", "node-offline"};
    assertThat(backup.run(words)).isEqualTo(2);
    assertThat(backup.err()).contains("clock-skew").doesNotContain("separated-tokens");
    assertThat(new Console(workspace).run("practice", "--product", "esx")).isEqualTo(2);
  }

  private static String group(MatchResult match) {
    return match.group(1);
  }

  private int practice(OutputStream out) throws IOException {
    Terminal terminal =
        new Terminal(
            java.io.InputStream.nullInputStream(),
            out,
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            Map.of(),
            _ -> Optional.empty(),
            false,
            () -> workspace);
    return Cli.run(new String[] {"practice", "--no-delay"}, terminal);
  }
}
