package hypercall.bench;

import hypercall.bytes.GrowingBytes;
import hypercall.ui.kit.JsonView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Measures frames in the response pane, each from the change to the painted picture: scrolling,
/// jumping, folding.
///
/// Runs with `-Djavafx.animation.fullspeed=true`, so that a frame does not wait for the clock of
/// the screen: what is measured is work.
///
/// Arguments: size in MB (100).
public final class FrameBench {
  static final String FULL_SPEED = "-Djavafx.animation.fullspeed=true";

  private static final double FRAME = 16.7;
  private static final double HALF = 10;
  private static final double FOLD = 150;
  private static final int WARM = 150;
  private static final int FRAMES = 400;
  private static final int FOLDS = 100;
  private static final int LEVELS = 9;

  private final AnswerWindow window;
  private final JsonView view;
  private final String size;
  private final List<Figure> figures = new ArrayList<>();

  private FrameBench(AnswerWindow window, JsonView view, String size) {
    this.window = window;
    this.view = view;
    this.size = size;
  }

  /// A change, by the number of the frame.
  private interface Change {
    void make(int frame);
  }

  public static void main(String[] arguments) throws Exception {
    int megabytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    Path folder = Files.createTempDirectory("hypercall-bench-");
    AnswerWindow window = AnswerWindow.open();
    try (GrowingBytes body = AnswerWindow.body(folder)) {
      ClusterResources.fill(megabytes * 1_000_000L, body);
      window.show(body);
      window.indexed();
      FrameBench bench = new FrameBench(window, window.text(), megabytes + " MB");
      bench.measure();
      bench.figures.forEach(figure -> System.out.println(figure.row()));
      window.letGo();
    }
    window.close();
    Files.delete(folder);
  }

  private void measure() throws Exception {
    double rows = AnswerWindow.on(() -> (double) view.lines().rowCount());
    Random random = new Random(7);
    frames("scroll in " + size + ", three rows at a time", i -> view.scrollTo(rows / 3 + i * 3));
    frames("random jump in " + size, i -> view.scrollTo(random.nextDouble() * rows));
    window.painted(() -> view.scrollTo(0));
    // The first guest: its line stands in sight, closed and open.
    Times one = times(FOLDS, i -> view.toggle(3));
    figures.add(
        Figure.of(
                "fold or unfold one in " + size,
                "p95 %.1f ms (median %.1f)",
                one.p95(),
                one.median())
            .against("≤ 1 frame", one.p95() <= FRAME));
    window.painted(view::unfoldAll);
    double[] all = new double[LEVELS];
    double[] open = new double[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      int depth = 1 + i % 3;
      all[i] = window.painted(() -> view.foldAll(depth));
      open[i] = window.painted(view::unfoldAll);
    }
    double worst = Math.max(Times.of(all).worst(), Times.of(open).worst());
    figures.add(
        Figure.of(
                "fold or unfold all at a depth in " + size,
                "worst %.0f ms (median %.1f)",
                worst,
                Times.of(all).median())
            .against("≤ 150 ms", worst <= FOLD));
  }

  private void frames(String what, Change change) throws Exception {
    Times frames = times(FRAMES, change);
    figures.add(
        Figure.of(what, "%.1f ms, p95 %.1f ms a frame", frames.median(), frames.p95())
            .against("≤ 10 ms, p95 ≤ 16.7 ms", frames.median() <= HALF && frames.p95() <= FRAME));
  }

  private Times times(int count, Change change) throws Exception {
    double[] times = new double[count];
    for (int i = -WARM; i < count; i++) {
      int frame = i;
      double ms = window.painted(() -> change.make(frame));
      if (i >= 0) {
        times[i] = ms;
      }
    }
    return Times.of(times);
  }
}
