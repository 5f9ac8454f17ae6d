package hypercall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of [Faults], for every build.
class FaultsTest {
  @TempDir Path folder;

  @Test
  void nothingIsLostWhenItIsKilledFullDamagedOrRacedFor() throws Exception {
    List<String> table = new ArrayList<>();
    Faults faults = new Faults(folder, table::add);
    faults.kills(8, Duration.ofSeconds(1));
    faults.fullDisks(10);
    faults.damages(60);
    faults.races(20);
    assertThat(faults.bad()).as(String.join("\n", table)).isZero();
  }
}
