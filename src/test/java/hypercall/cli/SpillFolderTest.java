package hypercall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpillFolderTest {
  @TempDir Path temporary;

  @Test
  void whatAKilledProcessLeftIsTakenAwayAndWhatALivingOneUsesStays() throws Exception {
    Process dead = new ProcessBuilder("java", "--version").start();
    dead.destroyForcibly().waitFor();
    Path left = Files.createDirectory(temporary.resolve("hypercall-spill-" + dead.pid() + "-1"));
    Files.writeString(left.resolve("body-1.spill"), "secret");
    long me = ProcessHandle.current().pid();
    Path used = Files.createDirectory(temporary.resolve("hypercall-spill-" + me + "-1"));
    Path other = Files.createDirectory(temporary.resolve("hypercall-spill-mine"));

    SpillFolder.sweep(temporary);

    assertThat(left).doesNotExist();
    assertThat(used).exists();
    assertThat(other).exists();
  }
}
