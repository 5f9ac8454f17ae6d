package hypercall.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs `format` and `jq` as whole processes over the same line of JSON, in turns, and compares
/// their medians: all of it, and what a path selects.
///
/// Arguments: size in MB (100), rounds (9), then the command that formats the file given as its
/// last argument (`target/hypercall format`).
public final class FormatVersusJq {
  static final List<String> LAUNCHER = List.of("target/hypercall", "format");

  private static final String PATH = "$.data[?@.status=='running'].vmid";
  private static final String SAME = ".data[]|select(.status==\"running\").vmid";

  private FormatVersusJq() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    List<String> ours = args.length > 2 ? List.of(args).subList(2, args.length) : LAUNCHER;
    figures(megabytes, rounds, ours).forEach(figure -> System.out.println(figure.row()));
  }

  static List<Figure> figures(int megabytes, int rounds, List<String> command)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("resources-", ".json");
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        ClusterResources.write(megabytes * 1_000_000L, out);
      }
      String name = file.toString();
      List<Figure> figures = new ArrayList<>();
      Pair whole = Pair.of(rounds, with(command, name), List.of("jq", ".", name));
      figures.add(
          whole
              .figure("`format` of " + megabytes + " MB, whole process, beside `jq .`")
              .against("≥ 10 ×", whole.faster() >= 10));
      Pair path = Pair.of(rounds, with(command, "--path", PATH, name), List.of("jq", SAME, name));
      figures.add(
          path.figure("`format --path \"" + PATH + "\"` of the same, beside `jq`")
              .against("≤ 1 s, ≥ 5 ×", path.ours() <= 1 && path.faster() >= 5));
      return figures;
    } finally {
      Files.delete(file);
    }
  }

  /// Medians of two commands that were run in turns, in seconds.
  private record Pair(double ours, double theirs) {
    static Pair of(int rounds, List<String> ours, List<String> theirs)
        throws IOException, InterruptedException {
      double[] mine = new double[rounds];
      double[] others = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        mine[i] = seconds(ours);
        others[i] = seconds(theirs);
      }
      return new Pair(Times.of(mine).median(), Times.of(others).median());
    }

    double faster() {
      return theirs / ours;
    }

    Figure figure(String what) {
      return Figure.of(what, "%.2f s and %.2f s: %.1f ×", ours, theirs, faster());
    }
  }

  private static List<String> with(List<String> command, String... words) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(words));
    return all;
  }

  private static double seconds(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(command + " ended with " + exit);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
