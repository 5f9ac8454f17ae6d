package hypercall.practice;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Runs a practice cluster by hand until it is stopped: `PracticeTrial [port] [as-recorded]`, for
/// trials with other clients.
final class PracticeTrial {
  private PracticeTrial() {}

  static void main(String[] args) throws IOException, InterruptedException {
    List<String> words = List.of(args);
    PracticeOptions options = PracticeOptions.standard();
    if (!words.isEmpty()) {
      options = options.withPort(Integer.parseInt(words.getFirst()));
    }
    if (words.contains("as-recorded")) {
      options = options.withRecordedServer();
    }
    try (PracticeCluster cluster = PracticeCluster.start(options)) {
      System.out.println(cluster.address() + " " + cluster.fingerprint());
      cluster.accounts().forEach(a -> System.out.println(a.userid() + " " + a.password()));
      new CountDownLatch(1).await();
    }
  }
}
