package hypercall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a process of its own loads.
class StartTest {
  @TempDir Path folder;

  /// Runs the words in a Java process.
  static final class Process {
    private Process() {}

    public static void main(String[] words) {
      Path workspace = Path.of(System.getProperty("hypercall.test.workspace"));
      System.exit(Cli.run(words, Terminal.ofProcess(() -> workspace)));
    }
  }

  private record Outcome(int code, String out, List<String> classes) {
    boolean loaded(String prefix) {
      return classes.stream().anyMatch(line -> line.contains(prefix));
    }
  }

  private Outcome run(String... words) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    Path out = folder.resolve("out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:file=" + log + "::filecount=0");
    command.add("-Dhypercall.test.workspace=" + folder);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Process.class.getName());
    command.addAll(List.of(words));
    java.lang.Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(out), Files.readAllLines(log));
  }

  @Test
  void formatStartsWithoutParserJsonLibraryNetworkOrWindow() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), "[1]");

    Outcome outcome = run("format", file.toString());

    assertThat(outcome.code()).as(outcome.out()).isZero();
    assertThat(outcome.out()).isEqualTo("[\n  1\n]\n");
    assertThat(outcome.loaded("hypercall.cli.Formatting")).isTrue();
    assertThat(List.of("picocli", "tools.jackson", "org.apache.hc", "javax.net.ssl", "javafx"))
        .noneMatch(outcome::loaded);
  }

  @Test
  void sendStartsWithoutWindow() throws Exception {
    Outcome outcome = run("send", "GET", "/version", "--server", "127.0.0.1:1");

    assertThat(outcome.code()).as(outcome.out()).isEqualTo(3);
    assertThat(outcome.loaded("hypercall.pve.SessionService")).isTrue();
    assertThat(outcome.loaded("javafx")).isFalse();
  }
}
