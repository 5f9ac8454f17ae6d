package hypercall.store;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.Door.Arrival;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two starts on one workspace, in processes of their own.
class DoorTest {
  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  /// Goes in and answers knocks, or hangs, until it is killed.
  static final class Inside {
    private Inside() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      if (Door.arrive(Path.of(args[0]), Duration.ofSeconds(5)) instanceof Arrival.First first) {
        first.door().listen(args[1].equals("answers") ? Runnable::run : _ -> {});
        System.out.println("in " + first.afterCrash());
        Thread.currentThread().join();
      }
    }
  }

  private String start(String how) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Inside.class.getName(),
                folder.toString(),
                how)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    started.add(process);
    BufferedReader lines = process.inputReader();
    return lines.readLine();
  }

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void aSecondStartIsAnsweredAndAfterAKillTheNextOneGoesInAndKnows() throws Exception {
    assertThat(start("answers")).isEqualTo("in false");
    assertThat(Door.arrive(folder, Duration.ofSeconds(20))).isEqualTo(new Arrival.HandedOver());

    end();
    Arrival next = Door.arrive(folder, Duration.ZERO);

    assertThat(next).isInstanceOf(Arrival.First.class);
    assertThat(((Arrival.First) next).afterCrash()).isTrue();
    ((Arrival.First) next).door().close();
    assertThat(start("answers")).as("after a goodbye").isEqualTo("in false");
  }

  @Test
  void oneThatHangsIsNotWaitedForForEver() throws Exception {
    start("hangs");
    assertThat(Door.arrive(folder, Duration.ofMillis(500))).isEqualTo(new Arrival.Unanswered());
  }

  @Test
  void whoHasTheWindowIsFoundAgainInAFolderThatWasMadeAgain() throws Exception {
    Arrival first = Door.arrive(folder.resolve("w"), Duration.ZERO);
    Workspace workspace = Workspace.open(folder.resolve("w"));
    try (Door door = ((Arrival.First) first).door()) {
      workspace.behind(door);
      door.listen(Runnable::run);
      Files.move(folder.resolve("w"), folder.resolve("away"));
      workspace.makeAgain();
      assertThat(Door.arrive(folder.resolve("w"), Duration.ofSeconds(20)))
          .isEqualTo(new Arrival.HandedOver());

      Files.delete(folder.resolve("w/.window"));
      workspace.refresh();
      assertThat(Door.arrive(folder.resolve("w"), Duration.ofSeconds(20)))
          .isEqualTo(new Arrival.HandedOver());
    }
    assertThat(Door.arrive(folder.resolve("w"), Duration.ZERO)).isInstanceOf(Arrival.First.class);
  }

  @Test
  void theDoorIsPrivate() throws Exception {
    start("answers");
    assertThat(Files.getPosixFilePermissions(folder.resolve(".window")))
        .extracting(Enum::name)
        .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
  }
}
