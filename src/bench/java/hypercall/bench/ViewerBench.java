package hypercall.bench;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Hints;
import hypercall.ui.kit.JsonView;
import hypercall.ui.kit.Lines;
import hypercall.ui.kit.Theme;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Opens large answers in a real window and prints how long the first coloured screen takes and how
/// long the interface ever stood still.
///
/// A stall is measured from outside: a thread posts a task to the FX thread every millisecond or so
/// and notes how long it waits to run.
public final class ViewerBench {
  private static final AtomicLong LONGEST = new AtomicLong();

  private final JsonView view;
  private final Stage stage;

  private ViewerBench(JsonView view, Stage stage) {
    this.view = view;
    this.stage = stage;
  }

  public static void main(String[] arguments) throws Exception {
    CountDownLatch ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
    Platform.setImplicitExit(false);
    ViewerBench bench = on(ViewerBench::open);
    Thread.ofPlatform().daemon().start(ViewerBench::watch);
    for (int warm = 0; warm < 3; warm++) {
      bench.measure("warm-up", pretty(ClusterResources.ofAbout(2_000_000)), false);
    }
    System.out.println(
        "| answer | lines | first coloured screen | whole index | longest stall: opening "
            + "| scrolling to the end | finding all | folding all | all found in |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    bench.measure("10 MB", pretty(ClusterResources.ofAbout(10_000_000)), true);
    bench.measure("100 MB", pretty(ClusterResources.ofAbout(100_000_000)), true);
    bench.measure("100 MB, raw", raw(ClusterResources.ofAbout(100_000_000)), true);
    bench.measure("100 MB, one string", pretty(string(100_000_000)), true);
    bench.measure("100,000 levels", pretty(levels(100_000)), true);
    on(() -> bench.close());
    on(() -> true);
    Platform.exit();
  }

  private static Lines pretty(byte[] body) {
    return Lines.pretty(JsonDocument.of(GrowingBytes.of(body)));
  }

  private static Lines raw(byte[] body) {
    return Lines.text(GrowingBytes.of(body), 120);
  }

  private static ViewerBench open() {
    Theme theme = new Theme();
    theme.choiceProperty().set(Theme.Choice.LIGHT);
    Background background = new Background(Thread::startVirtualThread, Platform::runLater);
    JsonView view = new JsonView(background, new Hints(ZoneId.systemDefault()));
    Scene scene = new Scene(view, 980, 900);
    theme.dress(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return new ViewerBench(view, stage);
  }

  private boolean close() {
    stage.close();
    return true;
  }

  private void measure(String name, Lines lines, boolean print) throws Exception {
    LONGEST.set(0);
    long begin = System.nanoTime();
    on(
        () -> {
          view.show(lines);
          return true;
        });
    painted();
    double first = (System.nanoTime() - begin) / 1e6;
    until(() -> view.lines().isComplete());
    double index = (System.nanoTime() - begin) / 1e6;
    double opening = longest();
    scroll();
    double scrolling = longest();
    begin = System.nanoTime();
    on(() -> seek("pve3"));
    until(() -> !view.find().summaryProperty().get().contains("…"));
    double hits = (System.nanoTime() - begin) / 1e6;
    double finding = longest();
    on(() -> seek(""));
    longest();
    on(
        () -> {
          view.foldAll(2);
          return true;
        });
    painted();
    on(
        () -> {
          view.unfoldAll();
          return true;
        });
    painted();
    double folding = longest();
    long count = on(() -> view.lines().lineCount());
    if (print) {
      System.out.printf(
          "| %s | %,d | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.0f ms |%n",
          name, count, first, index, opening, scrolling, finding, folding, hits);
    }
  }

  private boolean seek(String query) {
    view.find().queryProperty().set(query);
    return true;
  }

  /// Through the whole answer in a hundred jumps, a page and a paint each.
  private void scroll() throws Exception {
    for (int step = 1; step <= 100; step++) {
      double part = step / 100.0;
      on(
          () -> {
            view.scrollTo(view.lines().rowCount() * part);
            return true;
          });
      painted();
    }
  }

  /// Waits until what was asked for is on the screen: for the pulse after the one that paints it.
  private void painted() throws Exception {
    CompletableFuture<Boolean> over = new CompletableFuture<>();
    on(
        () -> {
          AtomicInteger pulses = new AtomicInteger();
          Runnable[] listener = new Runnable[1];
          listener[0] =
              () -> {
                if (pulses.incrementAndGet() == 2) {
                  view.getScene().removePostLayoutPulseListener(listener[0]);
                  over.complete(true);
                } else {
                  Platform.requestNextPulse();
                }
              };
          view.getScene().addPostLayoutPulseListener(listener[0]);
          Platform.requestNextPulse();
          return true;
        });
    over.get(30, TimeUnit.SECONDS);
  }

  /// The longest stall since the last call, in milliseconds.
  private static double longest() {
    return LONGEST.getAndSet(0) / 1e6;
  }

  private static void watch() {
    while (true) {
      CountDownLatch ran = new CountDownLatch(1);
      long posted = System.nanoTime();
      Platform.runLater(
          () -> {
            long waited = System.nanoTime() - posted;
            LONGEST.accumulateAndGet(waited, Math::max);
            ran.countDown();
          });
      try {
        ran.await();
      } catch (InterruptedException e) {
        return;
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static <T> T on(Callable<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    return result.get(60, TimeUnit.SECONDS);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    while (!on(condition)) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static byte[] string(int size) {
    return ("\"" + "x".repeat(size - 2) + "\"").getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] levels(int depth) {
    return ("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.US_ASCII);
  }
}
