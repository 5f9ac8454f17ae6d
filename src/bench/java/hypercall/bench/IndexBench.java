package hypercall.bench;

import hypercall.bytes.GrowingBytes;
import hypercall.json.Finder;
import hypercall.json.FoldedLines;
import hypercall.json.JsonDocument;
import hypercall.json.Position;
import hypercall.json.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Measures the index behind the viewer: medians of several warm rounds, one line each; time on the
/// clock, and time the thread had a processor, which is what counts when the machine has other
/// work.
///
/// Arguments: size in MB (100), rounds (9).
public final class IndexBench {

  private final byte[] json;
  private final int rounds;

  private final List<Figure> figures = new ArrayList<>();

  IndexBench(int megabytes, int rounds) {
    this.json = ClusterResources.ofAbout(megabytes * 1_000_000L);
    this.rounds = rounds;
  }

  public static void main(String[] args) throws IOException {
    int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    new IndexBench(megabytes, rounds).figures().forEach(figure -> System.out.println(figure.row()));
  }

  List<Figure> figures() throws IOException {
    double ms = measure("index of " + json.length / 1_000_000 + " MB", () -> indexed().lineCount());
    tell("that is, per second of processor time", "%.0f MB", json.length / 1e3 / ms);
    measure("first 64 KiB indexed, 60 lines shown", this::firstScreen);
    JsonDocument document = indexed();
    long lines = document.lineCount();
    measure("60 lines at a random place", () -> screen(document.lines(), lines / 7 * 5));
    measure("find all, case matters", () -> find(document, "running", true));
    measure("find all, any case", () -> find(document, "Running", false));
    FoldedLines folded = document.lines();
    for (int depth = 1; depth <= 3; depth++) {
      int level = depth;
      measure("fold all at depth " + depth, () -> foldAll(folded, level));
    }
    folded.unfoldAll();
    measure("fold and unfold the long array", () -> toggle(folded));
    measure(
        "copy of 10,000 lines",
        () -> {
          StringBuilder out = new StringBuilder();
          document.copy(new Position(lines / 2, 0), new Position(lines / 2 + 10_000, 0), out);
          return out.length();
        });
    System.gc();
    long before = used();
    JsonDocument kept = indexed();
    System.gc();
    tell("heap of the index", "%.2f MiB", (used() - before) / 1048576.0);
    tell("lines", "%,d", kept.lineCount());
    return figures;
  }

  private void tell(String what, String format, Object... values) {
    figures.add(Figure.of(what, format, values));
  }

  private JsonDocument indexed() {
    JsonDocument document = JsonDocument.of(GrowingBytes.of(json));
    document.advance(Long.MAX_VALUE);
    return document;
  }

  private long firstScreen() {
    JsonDocument document = JsonDocument.of(GrowingBytes.of(json));
    document.advance(64 << 10);
    return screen(document.lines(), 0);
  }

  private static long screen(FoldedLines lines, long from) {
    long length = 0;
    for (long row = from; row < from + 60; row++) {
      length += lines.row(row).text().length();
    }
    return length;
  }

  private static long find(JsonDocument document, String query, boolean matchCase) {
    Finder finder = document.find(Query.plain(query, matchCase)).orElseThrow();
    finder.advance(Long.MAX_VALUE);
    return finder.count();
  }

  private static long foldAll(FoldedLines lines, int depth) {
    lines.foldAll(depth);
    return lines.rowCount();
  }

  private static long toggle(FoldedLines lines) {
    lines.toggle(2);
    long folded = lines.rowCount();
    lines.toggle(2);
    return folded;
  }

  private double measure(String what, Rounds.Work<IOException> work) throws IOException {
    Rounds measured = Rounds.of(rounds, work);
    figures.add(measured.figure(what, "%.2f ms (worst %.2f, processor %.2f; %,d)"));
    return measured.busy();
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
