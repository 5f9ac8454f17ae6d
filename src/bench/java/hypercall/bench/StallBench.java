package hypercall.bench;

import hypercall.bytes.GrowingBytes;
import hypercall.ui.kit.JsonView;
import hypercall.ui.response.ResponseModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/// Opens large answers in the response pane and tells how long the interface ever stood still, see
/// [Stalls].
///
/// Arguments: the largest answer in MB (100).
public final class StallBench {
  private static final double MOST = 50;
  private static final String FILTER = "$.data[?@.status=='running'].vmid";

  private final AnswerWindow window;
  private final Stalls stalls;
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();
  private double longest;

  private StallBench(AnswerWindow window) {
    this.window = window;
    this.stalls = new Stalls();
  }

  public static void main(String[] arguments) throws Exception {
    int megabytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    AnswerWindow window = AnswerWindow.open();
    figures(window, megabytes).forEach(figure -> System.out.println(figure.row()));
    window.close();
  }

  static List<Figure> figures(AnswerWindow window, int megabytes) throws Exception {
    Path folder = Files.createTempDirectory("hypercall-bench-");
    try {
      StallBench bench = new StallBench(window);
      for (int warm = 0; warm < 2; warm++) {
        bench.resources(folder, 2);
      }
      bench.figures.clear();
      for (int size : List.of(5, 20, megabytes)) {
        bench.resources(folder, size);
      }
      int most = megabytes * 1_000_000;
      bench.measure("a string of " + megabytes + " MB", GrowingBytes.of(string(most)));
      bench.measure("100,000 levels", GrowingBytes.of(levels(100_000)));
      return bench.figures;
    } finally {
      Files.delete(folder);
    }
  }

  private void resources(Path folder, int megabytes) throws Exception {
    try (GrowingBytes body = AnswerWindow.body(folder)) {
      ClusterResources.fill(megabytes * 1_000_000L, body);
      measure(megabytes + " MB", body);
    }
  }

  private void measure(String name, GrowingBytes body) throws Exception {
    parts.clear();
    longest = 0;
    System.gc();
    LockSupport.parkNanos(50_000_000);
    stalls.longest();
    window.show(body);
    window.indexed();
    tell("opening");
    JsonView view = window.text();
    scroll(view);
    tell("scrolling");
    for (int depth = 1; depth <= 3; depth++) {
      int level = depth;
      window.painted(() -> view.foldAll(level));
      window.painted(view::unfoldAll);
    }
    window.painted(() -> view.toggle(2));
    window.painted(() -> view.toggle(2));
    tell("folding");
    Hunt.find(window, "running");
    for (int i = 0; i < 20; i++) {
      window.painted(view.find()::next);
    }
    Hunt.stop(window);
    tell("finding");
    filter();
    tell("filtering");
    for (ResponseModel.View other : ResponseModel.View.values()) {
      switchTo(other);
      switchTo(ResponseModel.View.PRETTY);
    }
    tell("switching views");
    window.letGo();
    stalls.longest();
    figures.add(
        Figure.of(
                "longest stall of the interface, " + name,
                "%.0f ms (%s)",
                longest,
                String.join(", ", parts))
            .against("≤ 50 ms", longest <= MOST));
  }

  private void tell(String part) {
    double now = stalls.longest();
    longest = Math.max(longest, now);
    parts.add(String.format(Locale.ROOT, "%s %.0f", part, now));
  }

  /// Through the whole answer in sixty jumps.
  private void scroll(JsonView view) throws Exception {
    for (int step = 1; step <= 60; step++) {
      double part = step / 60.0;
      window.painted(() -> view.scrollTo(view.lines().rowCount() * part));
    }
  }

  /// Types a filter, a name and then the rest, and takes it away again.
  private void filter() throws Exception {
    for (String typed : List.of("$.data", "$.data[0]", FILTER)) {
      window.painted(() -> window.model.filter().expressionProperty().set(typed));
    }
    AnswerWindow.until(
        () ->
            window.model.filter().resultProperty().get().isPresent()
                && !window.pane.lookup(".filter-way").isVisible());
    if (AnswerWindow.on(() -> window.pane.lookup(".json-view") != null)) {
      scroll(window.text());
    }
    window.painted(() -> window.model.filter().expressionProperty().set(""));
  }

  private void switchTo(ResponseModel.View other) throws Exception {
    window.painted(() -> window.model.viewProperty().set(other));
    // What goes on behind the first picture counts too.
    LockSupport.parkNanos(150_000_000);
  }

  private static byte[] string(int size) {
    return ("\"" + "x".repeat(size - 2) + "\"").getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] levels(int depth) {
    return ("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.US_ASCII);
  }
}
