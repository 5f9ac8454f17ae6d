package hypercall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs `format` and `jq .` as whole processes over the same line of JSON, in turns, and compares
/// their medians.
///
/// Arguments: size in MB (100), rounds (9), then the command that formats the file given as its
/// last argument (`target/hypercall format`).
public final class FormatVersusJq {
  static final List<String> LAUNCHER = List.of("target/hypercall", "format");

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
      List<String> ours = new ArrayList<>(command);
      ours.add(file.toString());
      List<Double> mine = new ArrayList<>();
      List<Double> jq = new ArrayList<>();
      for (int i = 0; i < rounds; i++) {
        mine.add(seconds(ours));
        jq.add(seconds(List.of("jq", ".", file.toString())));
      }
      String size = megabytes + " MB on one line";
      return List.of(
          Figure.of("`format` of " + size + ", whole process", "%.2f s", median(mine)),
          Figure.of("`jq .` of the same", "%.2f s", median(jq)),
          Figure.of("`format` is faster by", "%.1f×", median(jq) / median(mine)));
    } finally {
      Files.delete(file);
    }
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
