package hypercall.bench;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Exchange;
import hypercall.ui.response.Answered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Measures how soon an answer is seen in the response pane: after its last byte, the first time
/// and later, and while it still comes.
///
/// Arguments: the largest answer in MB (500), rounds (20).
public final class ScreenBench {
  private static final long[] SIZES = {1_000, 64_000, 1_000_000, 10_000_000, 100_000_000};
  private static final double WARM = 50;
  private static final double COLD = 150;
  private static final double COMPLETE = 20;
  private static final int STARTS = 5;
  private static final int FIRST = 64 << 10;

  // What comes in a tick makes 100 MB a second.
  private static final long TICK = 655_360;
  private static final int COMING = 50_000_000;
  private static final int COMINGS = 8;

  private final AnswerWindow window;
  private final Path folder;
  private final int rounds;
  private final List<Figure> figures = new ArrayList<>();

  private ScreenBench(AnswerWindow window, Path folder, int rounds) {
    this.window = window;
    this.folder = folder;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws Exception {
    int megabytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    System.out.println(firstEver().row());
    AnswerWindow window = AnswerWindow.open();
    figures(window, megabytes, rounds).forEach(figure -> System.out.println(figure.row()));
    window.close();
  }

  static List<Figure> figures(AnswerWindow window, int megabytes, int rounds) throws Exception {
    Path folder = Files.createTempDirectory("hypercall-bench-");
    ScreenBench bench = new ScreenBench(window, folder, rounds);
    try {
      bench.warm(megabytes * 1_000_000L);
      bench.coming();
      return bench.figures;
    } finally {
      window.letGo();
      Files.delete(folder);
    }
  }

  private void warm(long largest) throws Exception {
    for (int i = 0; i < 2; i++) {
      opened(2_000_000);
    }
    double small = 0;
    double last = 0;
    for (long size : SIZES) {
      last = tell(size);
      small = size == 1_000_000 ? last : small;
    }
    if (largest > SIZES[SIZES.length - 1]) {
      last = tell(largest);
    }
    figures.add(
        Figure.of("the largest against 1 MB", "%.2f ×", last / small)
            .against("≤ 1.5 ×", last <= 1.5 * small));
  }

  private double tell(long size) throws Exception {
    Times times = opened(size);
    String name = size < 1_000_000 ? size / 1000 + " KB" : size / 1_000_000 + " MB";
    figures.add(
        Figure.of(
                "coloured first screen after the last byte, " + name,
                "p95 %.0f ms (median %.0f)",
                times.p95(),
                times.median())
            .against("p95 ≤ 50 ms", times.p95() <= WARM));
    return times.median();
  }

  private Times opened(long size) throws Exception {
    try (GrowingBytes body = AnswerWindow.body(folder)) {
      ClusterResources.fill(size, body);
      double[] times = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        times[i] = window.show(body);
        window.letGo();
      }
      return Times.of(times);
    }
  }

  /// The first answer that the app image shows, signed in at the practice cluster: from Send to the
  /// painted answer, the cluster's own time in it.
  static Figure firstEver() throws IOException {
    String work = "the first answer of all, in the app image, from Send to its first screen";
    if (!AppImage.isBuilt()) {
      return new Figure(work, "≤ 150 ms", "not measured. " + AppImage.BUILD, "");
    }
    // Its window is on the display, where there is one: the image is made for that.
    List<String> command =
        System.getenv("DISPLAY") == null
            ? AppImage.started(Hand.class, "-Dglass.platform=Headless")
            : AppImage.started(Hand.class);
    Path home = Files.createTempDirectory("hypercall-first-");
    double[] times = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      try (Started image = Started.talking(command, home.resolve("start-" + i))) {
        times[i] = Double.parseDouble(image.awaitLine(Hand.SEEN_AFTER));
      }
    }
    StartBench.delete(home);
    Times cold = Times.of(times);
    return Figure.of(work, "%.0f ms (worst of %d: %.0f)", cold.median(), STARTS, cold.worst())
        .against("≤ 150 ms", cold.median() <= COLD);
  }

  /// Answers that come at 100 MB a second.
  private void coming() throws Exception {
    byte[] whole = ClusterResources.ofAbout(COMING);
    double[] first = new double[COMINGS];
    double[] complete = new double[COMINGS];
    for (int i = -1; i < COMINGS; i++) {
      try (GrowingBytes body = AnswerWindow.body(folder)) {
        double[] times = coming(body, whole);
        if (i >= 0) {
          first[i] = times[0];
          complete[i] = times[1];
        }
        window.letGo();
      }
    }
    Times seen = Times.of(first);
    Times indexed = Times.of(complete);
    figures.add(
        Figure.of(
                "first screen while still downloading, after the first 64 KiB",
                "p95 %.0f ms (median %.0f)",
                seen.p95(),
                seen.median())
            .against("≤ 50 ms", seen.p95() <= WARM));
    figures.add(
        Figure.of(
                "index complete after the last byte of 50 MB at 100 MB/s",
                "p95 %.1f ms (median %.1f)",
                indexed.p95(),
                indexed.median())
            .against("≤ 20 ms", indexed.p95() <= COMPLETE));
  }

  private double[] coming(GrowingBytes body, byte[] whole) throws Exception {
    Exchange exchange = AnswerWindow.exchange(body);
    window.painted(
        () -> {
          window.model.begin();
          window.model.answered(exchange, "lab");
        });
    long begin = System.nanoTime();
    body.append(whole, 0, FIRST);
    Thread feeding = Thread.ofPlatform().start(() -> feed(body, whole, begin));
    double first = window.untilFull();
    feeding.join();
    long end = System.nanoTime();
    body.finish();
    AnswerWindow.on(
        () -> {
          window.model.show(new Answered(exchange, "lab", Optional.empty()));
          return true;
        });
    window.indexed();
    return new double[] {first, (System.nanoTime() - end) / 1e6};
  }

  private static void feed(GrowingBytes body, byte[] whole, long begin) {
    try {
      for (int at = FIRST; at < whole.length; at += FIRST) {
        while (System.nanoTime() - begin < at / FIRST * TICK) {
          LockSupport.parkNanos(100_000);
        }
        body.append(whole, at, Math.min(FIRST, whole.length - at));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
