package hypercall.bench;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Hints;
import hypercall.ui.kit.JsonView;
import hypercall.ui.kit.Lines;
import hypercall.ui.kit.Theme;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
/// and notes how long it waits to run; in brackets, how much of a processor the FX thread used at
/// most during one such wait, which is what counts when the machine has other work.
///
/// Arguments: the largest answer in MB (100).
public final class ViewerBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final AtomicLong LONGEST = new AtomicLong();
  private static final AtomicLong BUSIEST = new AtomicLong();

  private final JsonView view;
  private final Stage stage;
  private final List<Figure> figures = new ArrayList<>();

  private ViewerBench(JsonView view, Stage stage) {
    this.view = view;
    this.stage = stage;
  }

  public static void main(String[] arguments) throws Exception {
    int megabytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    figures(megabytes).forEach(figure -> System.out.println(figure.row()));
  }

  static List<Figure> figures(int megabytes) throws Exception {
    int size = megabytes * 1_000_000;
    CountDownLatch ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
    Platform.setImplicitExit(false);
    ViewerBench bench = on(ViewerBench::open);
    long fx = on(() -> Thread.currentThread().threadId());
    Thread.ofPlatform().daemon().start(() -> watch(fx));
    for (int warm = 0; warm < 3; warm++) {
      bench.measure("warm-up", pretty(ClusterResources.ofAbout(2_000_000)));
      bench.measure("warm-up", raw(ClusterResources.ofAbout(2_000_000)));
    }
    bench.figures.clear();
    bench.measure("10 MB", pretty(ClusterResources.ofAbout(10_000_000)));
    bench.measure(megabytes + " MB", pretty(ClusterResources.ofAbout(size)));
    bench.measure(megabytes + " MB, raw", raw(ClusterResources.ofAbout(size)));
    bench.measure(megabytes + " MB, one string", pretty(string(size)));
    bench.measure("100,000 levels", pretty(levels(100_000)));
    on(bench::close);
    Platform.exit();
    return bench.figures;
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

  private void measure(String name, Lines lines) throws Exception {
    System.gc();
    longest();
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
    String opening = longest();
    scroll();
    String scrolling = longest();
    begin = System.nanoTime();
    on(() -> seek("pve3"));
    until(() -> !view.find().summaryProperty().get().contains("…"));
    double hits = (System.nanoTime() - begin) / 1e6;
    String finding = longest();
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
    String folding = longest();
    String answer = "viewer, %s, %,d lines: ".formatted(name, on(() -> view.lines().lineCount()));
    figures.add(
        Figure.of(
            answer + "first coloured screen / whole index / all found",
            "%.0f / %.0f / %.0f ms",
            first,
            index,
            hits));
    figures.add(
        new Figure(
            answer + "longest stall while opening, scrolling, finding, folding",
            String.join(", ", opening, scrolling, finding, folding) + " ms"));
  }

  private boolean seek(String query) {
    view.find().queryProperty().set(query);
    view.find().words().openProperty().set(!query.isEmpty());
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

  /// The longest stall since the last call, and what the FX thread worked at most during one.
  private static String longest() {
    double waited = LONGEST.getAndSet(0) / 1e6;
    return "%.0f (%.0f)".formatted(waited, BUSIEST.getAndSet(0) / 1e6);
  }

  private static void watch(long fx) {
    while (true) {
      CountDownLatch ran = new CountDownLatch(1);
      long posted = System.nanoTime();
      long worked = THREADS.getThreadCpuTime(fx);
      Platform.runLater(
          () -> {
            LONGEST.accumulateAndGet(System.nanoTime() - posted, Math::max);
            BUSIEST.accumulateAndGet(THREADS.getThreadCpuTime(fx) - worked, Math::max);
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
