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
  private static final double RATE = 600;
  private static final double FIND = 60;
  private static final double FOLD = 150;
  private static final double COPY = 20;
  private static final String MS = "%.1f ms (worst %.1f, processor %.1f)";

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
    String size = json.length / 1_000_000 + " MB";
    Rounds index = Rounds.of(rounds, () -> indexed().lineCount());
    double rate = json.length / 1e3 / index.busy();
    figures.add(
        index
            .figure("index of " + size + ", one core", MS + ", " + Math.round(rate) + " MB/s")
            .against("≥ 600 MB/s", rate >= RATE));
    double before = Heap.live();
    JsonDocument document = indexed();
    double heap = Heap.live() - before;
    long lines = document.lineCount();
    atMost(FIND, "find all in " + size + ", case matters", () -> find(document, "running", true));
    atMost(FIND, "find all in " + size + ", any case", () -> find(document, "Running", false));
    FoldedLines folded = document.lines();
    atMost(FOLD, "fold all at depth 2, without painting", () -> foldAll(folded, 2));
    atMost(
        COPY,
        "copy of 10,000 lines",
        () -> {
          StringBuilder out = new StringBuilder();
          document.copy(new Position(lines / 2, 0), new Position(lines / 2 + 10_000, 0), out);
          return out.length();
        });
    figures.add(
        Figure.of("memory: index of " + size, "%.2f MiB for %,d lines", heap, lines)
            .against("≤ 0.03 × body + 4 MiB", heap <= 0.03 * json.length / Heap.MIB + 4));
    return figures;
  }

  private JsonDocument indexed() {
    JsonDocument document = JsonDocument.of(GrowingBytes.of(json));
    document.advance(Long.MAX_VALUE);
    return document;
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

  private void atMost(double limit, String what, Rounds.Work<IOException> work) throws IOException {
    Rounds measured = Rounds.of(rounds, work);
    figures.add(
        measured
            .figure(what, MS)
            .against("≤ %.0f ms".formatted(limit), measured.median() <= limit));
  }
}
