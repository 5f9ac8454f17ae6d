package hypercall.bench;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import hypercall.json.path.NodePaths;
import hypercall.json.path.PathFault;
import hypercall.json.path.PathQuery;
import hypercall.json.path.PathSearch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Measures JSONPath over an answer that is indexed already, as the filter in the viewer does it:
/// medians of several warm rounds.
///
/// Arguments: size in MB (100), rounds (9).
public final class PathBench {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private static final List<String> PATHS =
      List.of(
          "$.data[?@.status=='running'].vmid",
          "$.data[*].vmid",
          "$..vmid",
          "$..*",
          "$.data[-1]",
          "$.data[?search(@.name, '[02468]7$')]",
          "$.data[?@.mem > 4294000000]");

  private final JsonDocument document;
  private final int rounds;
  private final List<Figure> figures = new ArrayList<>();

  PathBench(int megabytes, int rounds) {
    this.document =
        JsonDocument.of(GrowingBytes.of(ClusterResources.ofAbout(megabytes * 1_000_000L)));
    this.rounds = rounds;
    document.advance(Long.MAX_VALUE);
  }

  public static void main(String[] args) throws PathFault {
    int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    new PathBench(megabytes, rounds).figures().forEach(figure -> System.out.println(figure.row()));
  }

  List<Figure> figures() throws PathFault {
    for (String path : PATHS) {
      measure("`" + path + "`", () -> search(path).count());
    }
    PathSearch last = search("$.data[-1]");
    measure(
        "path of the last guest, asked first",
        () -> new NodePaths(document).of(last.match(0).from()).orElseThrow().steps().size());
    return figures;
  }

  private PathSearch search(String path) throws PathFault {
    PathSearch search = new PathSearch(document, PathQuery.parse(path), LIMIT);
    if (search.run() != PathSearch.Outcome.WHOLE) {
      throw new IllegalStateException(path + " was not answered");
    }
    return search;
  }

  private void measure(String what, Rounds.Work<PathFault> work) throws PathFault {
    figures.add(Rounds.of(rounds, work).figure(what, "%.0f ms (worst %.0f, processor %.0f; %,d)"));
  }
}
