package hypercall.bench;

import java.io.IOException;
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
      Files.write(file, ClusterResources.ofAbout(megabytes * 1_000_000L));
      String name = file.toString();
      String size = megabytes + " MB on one line";
      List<Figure> figures = new ArrayList<>();
      figures.addAll(
          compared(
              "`format` of " + size,
              with(command, name),
              "`jq .` of the same",
              List.of("jq", ".", name),
              rounds));
      figures.addAll(
          compared(
              "`format --path " + PATH + "`",
              with(command, "--path", PATH, name),
              "`jq '" + SAME + "'`",
              List.of("jq", SAME, name),
              rounds));
      return figures;
    } finally {
      Files.delete(file);
    }
  }

  private static List<String> with(List<String> command, String... words) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(words));
    return all;
  }

  private static List<Figure> compared(
      String what, List<String> ours, String theirs, List<String> jq, int rounds)
      throws IOException, InterruptedException {
    List<Double> mine = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      mine.add(seconds(ours));
      others.add(seconds(jq));
    }
    return List.of(
        Figure.of(what + ", whole process", "%.2f s", median(mine)),
        Figure.of(theirs, "%.2f s", median(others)),
        Figure.of("that is faster by", "%.1f×", median(others) / median(mine)));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
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
