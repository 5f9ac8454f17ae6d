package hypercall.ui;

import hypercall.practice.PracticeCluster;
import hypercall.practice.PracticeOptions;
import hypercall.practice.PracticeProduct;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// The practice cluster of this run, and the other products that are played for practice: each
/// started at most once, stopped with the app.
final class PracticeDesk implements AutoCloseable {
  private static final int FIRST_PORT = 18006;
  private final Path home;
  private final Consumer<PracticeCluster> told;
  private final Map<PracticeProduct, PracticeCluster> running =
      new EnumMap<>(PracticeProduct.class);

  /// @param home where its certificate lives, so that a pin holds from start to start
  /// @param told who is told that the cluster runs, on the thread that started it; drills are its
  PracticeDesk(Path home, Consumer<PracticeCluster> told) {
    this.home = home;
    this.told = told;
  }

  /// What plays this product, started when it was not. A blocking call.
  synchronized PracticeCluster start(PracticeProduct product) throws IOException {
    PracticeCluster cluster = running.get(product);
    if (cluster == null) {
      cluster = started(product);
      running.put(product, cluster);
      if (product == PracticeProduct.PVE) {
        told.accept(cluster);
      }
    }
    return cluster;
  }

  /// On its usual port, so that pins and scripts hold; on any other when that is taken.
  private PracticeCluster started(PracticeProduct product) throws IOException {
    // A certificate is for the names of one product's nodes.
    Path keys = product == PracticeProduct.PVE ? home : home.resolve(product.word());
    PracticeOptions options = PracticeOptions.standard().withHome(keys).withProduct(product);
    try {
      return PracticeCluster.start(options.withPort(FIRST_PORT + product.ordinal()));
    } catch (IOException _) {
      // Taken, most likely by another window; whatever else it is comes again here.
      return PracticeCluster.start(options);
    }
  }

  @Override
  public synchronized void close() {
    running.values().forEach(PracticeCluster::close);
    running.clear();
  }
}
