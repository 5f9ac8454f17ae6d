package hypercall.ui;

import hypercall.practice.PracticeCluster;
import hypercall.practice.PracticeOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The practice cluster of this run: started at most once, stopped with the app.
final class PracticeDesk implements AutoCloseable {
  private static final int PORT = 18006;
  private final Path home;
  private final Consumer<PracticeCluster> told;
  private @Nullable PracticeCluster running;

  /// @param home where its certificate lives, so that a pin holds from start to start
  /// @param told who is told that it runs, on the thread that started it
  PracticeDesk(Path home, Consumer<PracticeCluster> told) {
    this.home = home;
    this.told = told;
  }

  /// The running cluster, started when it was not. A blocking call.
  synchronized PracticeCluster start() throws IOException {
    PracticeCluster cluster = running;
    if (cluster == null) {
      cluster = started();
      running = cluster;
      told.accept(cluster);
    }
    return cluster;
  }

  /// On its usual port, so that pins and scripts hold; on any other when that is taken.
  private PracticeCluster started() throws IOException {
    PracticeOptions options = PracticeOptions.standard().withHome(home);
    try {
      return PracticeCluster.start(options.withPort(PORT));
    } catch (IOException _) {
      // Taken, most likely by another window; whatever else it is comes again here.
      return PracticeCluster.start(options);
    }
  }

  @Override
  public synchronized void close() {
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
