package hypercall.bench;

import hypercall.bytes.GrowingBytes;
import hypercall.ui.kit.JsonView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Measures what an answer in the response pane needs of memory, in a process that does nothing
/// else: while it is looked at, scrolled through and sought in, and after its tab was closed.
///
/// Arguments: size in MB (100).
public final class MemoryBench {
  private static final int WARM = 3;
  private static final int PATIENCE = 4;

  private final AnswerWindow window;
  private final Path folder;
  private final List<Figure> figures = new ArrayList<>();

  private MemoryBench(AnswerWindow window, Path folder) {
    this.window = window;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    int megabytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    Path folder = Files.createTempDirectory("hypercall-bench-");
    AnswerWindow window = AnswerWindow.open();
    MemoryBench bench = new MemoryBench(window, folder);
    // The pane as answers leave it.
    for (int warm = 0; warm < WARM; warm++) {
      bench.look(10_000_000);
    }
    bench.figures.clear();
    bench.look(megabytes * 1_000_000L);
    bench.figures.forEach(figure -> System.out.println(figure.row()));
    window.close();
    Files.delete(folder);
  }

  private void look(long size) throws Exception {
    String name = size / 1_000_000 + " MB";
    double empty = Heap.live();
    double emptyProcess = resident();
    GrowingBytes body = AnswerWindow.body(folder);
    ClusterResources.fill(size, body);
    double bytes = body.size() / Heap.MIB;
    window.show(body);
    window.indexed();
    use(window.text());
    double process = resident();
    double live = Heap.live() - empty;
    figures.add(
        Figure.of(
                "memory: live heap for " + name + ", looked at and sought in",
                "%.1f MiB (the rest of the body is in its spill file)",
                live)
            .against("≤ 1.03 × body + 4 MiB", live <= 1.03 * bytes + 4));
    figures.add(
        Figure.of("memory: process with " + name, "%.0f MiB (%.0f without)", process, emptyProcess)
            .against("≤ 300 MiB + 1.1 × body", process <= 300 + 1.1 * bytes));
    window.painted(window.model::clear);
    double kept = Heap.live() - empty;
    // Work in the background that was stopped ends soon.
    for (int i = 0; i < PATIENCE && kept >= 1; i++) {
      LockSupport.parkNanos(500_000_000);
      kept = Heap.live() - empty;
    }
    long files = files();
    figures.add(
        Figure.of(
                "memory: what a closed tab keeps of it",
                "%.1f MiB of heap, %d spill files; process %.0f MiB",
                Math.max(0, kept),
                files,
                resident())
            .against("nothing", kept < 1 && files == 0));
  }

  private void use(JsonView view) throws Exception {
    double rows = AnswerWindow.on(() -> (double) view.lines().rowCount());
    for (int i = 1; i <= 50; i++) {
      double row = rows * i / 50;
      window.painted(() -> view.scrollTo(row));
    }
    window.painted(() -> view.foldAll(2));
    window.painted(view::unfoldAll);
    Hunt.find(window, "running");
    Hunt.stop(window);
  }

  /// Of the process; spilled bytes that are mapped count too.
  private static double resident() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
              .filter(line -> line.startsWith("VmRSS"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
              .sum()
          / 1024.0;
    }
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }
}
