package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import hypercall.store.WindowPlace;
import hypercall.store.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Window and dividers stand where they stood, however often the app is started.
class WindowPlaceTest {
  @TempDir Path folder;

  @Test
  void dividers_do_not_wander_from_start_to_start() throws Exception {
    for (int start = 0; start < 2; start++) {
      BenchWindow window = BenchWindow.open(folder);
      window.named("Connect");
      window.close();
    }
    WindowPlace place = Workspace.open(folder).windowPlace().orElseThrow();
    assertThat(place.sidebarWidth()).isCloseTo(BenchWindow.PLACE.sidebarWidth(), offset(4.0));
    assertThat(place.split()).isCloseTo(BenchWindow.PLACE.split(), offset(0.02));
  }
}
